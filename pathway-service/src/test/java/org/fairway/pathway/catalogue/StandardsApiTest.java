package org.fairway.pathway.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.fairway.pathway.Api;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class StandardsApiTest {
  private static final String PATH = "/v1/catalogues/standards";
  private static final String IMPORTS = PATH + "/imports";
  private static final String WORKER = PATH + "/ST0216/1.3";
  private static final String LONGER =
      StandardCsv.bundled()
          .replace("Healthcare support worker,2,8,5000", "Healthcare support worker,2,12,6000")
          .replaceAll("ST0217,[^\n]*\n", "");

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = Api.coordinator(tenant);

  @Inject StandardImports imports;
  @Inject Standards standards;
  @Inject ScopedWork work;

  @Test
  void untilAFileIsSentTheStandardsOfTheServiceAreRead() {
    Persona employer = Api.employer(tenant, "RNA");

    as(employer)
        .get(WORKER)
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("typicalDurationMonths", equalTo(8))
        .body("maximumFunding", equalTo("5000.00"))
        .body("larsCode", equalTo(820))
        .body("importId", nullValue())
        .body("offTheJobHours", nullValue());
    as(employer).get(PATH + "?level=7").then().body("items.reference", equalTo(List.of("ST1418")));
    as(employer).get(PATH + "?reference=ST0216").then().body("items", hasSize(1));
    as(employer).get(PATH + "/ST0216/1.4").then().statusCode(404);
    as(employer).get(PATH + "/st0216/1.3").then().statusCode(400);
    as(employer).get(PATH + "?level=9").then().statusCode(400);
    assertThat(pages(employer, PATH + "?limit=20")).hasSize(44).doesNotHaveDuplicates().isSorted();
    as(coordinator).get(IMPORTS).then().body("items", empty());
  }

  @Test
  void aFileThatPassesIsSwappedInAndTheOneBeforeIsKeptAndComesBack() {
    // Given
    String before = send(LONGER, "VALIDATE", 201).path("id");
    as(coordinator).get(WORKER).then().body("typicalDurationMonths", equalTo(8));

    // When: what waited becomes live
    change(coordinator, IMPORTS + "/" + before, "activate", null)
        .statusCode(200)
        .body("state", equalTo("LIVE"));

    // Then: length and funding are those of the new file, all of it
    as(coordinator)
        .get(WORKER)
        .then()
        .body("typicalDurationMonths", equalTo(12))
        .body("maximumFunding", equalTo("6000.00"))
        .body("importId", equalTo(before));
    as(coordinator).get(PATH + "/ST0217/1.6").then().statusCode(404);
    String bundled = idOf("BUNDLED");
    as(coordinator)
        .get(PATH + "?reference=ST0217&importId=" + bundled)
        .then()
        .body("items", hasSize(1));

    // Then: the one before comes back on demand, and the other waits for the same
    change(coordinator, IMPORTS + "/" + bundled, "activate", null).statusCode(200);
    as(coordinator).get(WORKER).then().body("typicalDurationMonths", equalTo(8));
    as(coordinator).get(PATH + "/ST0217/1.6").then().statusCode(200);
    as(coordinator)
        .get(IMPORTS + "/" + before)
        .then()
        .body("state", equalTo("REPLACED"))
        .body("replacedAt", notNullValue());
    change(coordinator, IMPORTS + "/" + bundled, "activate", null)
        .statusCode(409)
        .body("code", equalTo("transition-not-allowed"));
  }

  @Test
  void aFileWithFaultsIsRefusedAsAWholeAndEachIsListed() {
    // Given
    String bad =
        StandardCsv.bundled()
            .replace("Healthcare support worker,2,8,5000", "Healthcare support worker,9,8,1000000")
            .replace("ST0217,", "ST217,");

    // When
    Response refused = send(bad, "COMMIT", 201);

    // Then
    refused.then().body("state", equalTo("REFUSED")).body("errorCount", equalTo(3));
    String errors = refused.header("Location") + "/errors";
    Response first = as(coordinator).get(errors + "?limit=2");
    first.then().body("items.code", equalTo(List.of("CAT-KEY", "CAT-LEVEL")));
    as(coordinator)
        .get(errors + "?limit=2&cursor=" + first.path("next"))
        .then()
        .body("items.code", equalTo(List.of("CAT-FUNDING")))
        .body("items[0].line", equalTo(2))
        .body("items[0].column", equalTo("maximum_funding_gbp"))
        .body("next", nullValue());
    as(coordinator).get(WORKER).then().body("level", equalTo(2));
    change(coordinator, IMPORTS + "/" + refused.path("id"), "activate", null).statusCode(409);
    as(coordinator)
        .get(PATH + "?importId=" + refused.path("id"))
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("query.importId"));
    assertThat(staged()).isZero();
  }

  @Test
  void theSameFileTwiceIsOneImportAndARefusedOneIsCheckedAgain() {
    // Given
    String half =
        StandardCsv.HEADER + "ST0216,1.3,Healthcare support worker,2,8,5000,820,2026-09-29\n";
    send(half, "COMMIT", 201).then().body("state", equalTo("REFUSED"));

    // When
    Response again = send(half, "COMMIT", 200);
    Response accepted = send(half, "COMMIT&acceptShrunk=true", 200);

    // Then
    again.then().body("state", equalTo("REFUSED"));
    as(coordinator).get(IMPORTS + "/" + again.path("id") + "/errors").then().body("items", empty());
    accepted
        .then()
        .body("id", equalTo(again.path("id")))
        .body("state", equalTo("LIVE"))
        .body("errorCount", equalTo(0));
    as(coordinator).get(IMPORTS).then().body("items", hasSize(2));
    // The seed is a file like any other: sent again it is the import that it was.
    send(StandardCsv.bundled(), "COMMIT", 200)
        .then()
        .body("origin", equalTo("BUNDLED"))
        .body("state", equalTo("REPLACED"));
    as(coordinator).get(PATH).then().body("items", hasSize(1));
  }

  @Test
  void whatWaitedIsCheckedAgainstWhatIsLiveByNow() {
    // Given: 40 of the seed's 44 pass beside the seed, and no longer beside a catalogue of 100
    String[] lines = StandardCsv.bundled().split("\r?\n");
    String fewer = String.join("\n", java.util.Arrays.copyOf(lines, 41)) + "\n";
    String waiting = send(fewer, "VALIDATE", 201).path("id");
    String other = StandardCsv.of(100);
    send(other, "COMMIT&acceptShrunk=true", 201).then().body("state", equalTo("LIVE"));

    // When, Then
    change(coordinator, IMPORTS + "/" + waiting, "activate", null)
        .statusCode(422)
        .body("errors.code", equalTo(List.of("CAT-SHRUNK")));
    send(fewer, "COMMIT", 422).then().body("errors.code", equalTo(List.of("CAT-SHRUNK")));
    as(coordinator).get(IMPORTS + "/" + waiting).then().body("state", equalTo("READY"));
    as(coordinator).get(PATH + "/ST0100/1.0").then().statusCode(200);
    send(fewer, "COMMIT&acceptShrunk=true", 200).then().body("state", equalTo("LIVE"));
  }

  @Test
  void whatWaitedWhileALaterPublicationBecameLiveDoesNotTakeItsPlace() {
    // Given: the same catalogue, as it was a week before and as it is
    String earlier = StandardCsv.of(60);
    send(earlier, "VALIDATE&acceptShrunk=true", 201).then().body("state", equalTo("READY"));
    String later = earlier.replace("2026-09-29", "2026-10-06");
    send(later, "COMMIT&acceptShrunk=true", 201).then().body("state", equalTo("LIVE"));

    // When, Then: neither the same file again nor that it may be smaller makes it younger
    for (String mode : List.of("COMMIT", "COMMIT&acceptShrunk=true")) {
      send(earlier, mode, 422).then().body("errors.code", hasItem("CAT-DATES"));
    }
    as(coordinator).get(PATH + "/ST0060/1.0").then().body("asAt", equalTo("2026-10-06"));
  }

  @Test
  void onlyTheCareSystemImportsAndOnlyItsOwnCatalogue() {
    // Given
    String id = send(LONGER, "COMMIT", 201).path("id");
    Persona other = Api.coordinator(Tokens.newTenant());
    Persona operator = Persona.ofTenant(tenant, "operator", "pathways:read", "pathways:write");
    Persona stray = Persona.of(tenant, "RNA", "operator", "pathways:read", "pathways:write");

    // Then
    csv(Api.employer(tenant, "RNA"), LONGER, "COMMIT").then().statusCode(403);
    csv(stray, StandardCsv.of(50), "COMMIT").then().statusCode(403);
    csv(operator, LONGER, "COMMIT").then().statusCode(200).body("id", equalTo(id));
    as(other).get(IMPORTS + "/" + id).then().statusCode(404).body("code", equalTo("not-found"));
    as(other).get(PATH + "?importId=" + id).then().statusCode(400);
    as(other).get(WORKER).then().body("typicalDurationMonths", equalTo(8));
    as(other)
        .header("If-Match", "\"v1\"")
        .post(IMPORTS + "/" + id + "/activate")
        .then()
        .statusCode(404);
    as(coordinator).post(IMPORTS + "/" + id + "/activate").then().statusCode(428);
    as(coordinator)
        .header("If-Match", "\"v99\"")
        .post(IMPORTS + "/" + id + "/activate")
        .then()
        .statusCode(412);
  }

  @Test
  void whatIsNoCsvIsRefused() {
    as(coordinator)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body("{}")
        .post(IMPORTS)
        .then()
        .statusCode(415);
    send("\u0000\u0001", "COMMIT", 201).then().body("state", equalTo("REFUSED"));
    send("", "COMMIT", 201).then().body("state", equalTo("REFUSED"));
    csv(coordinator, LONGER, "SOMETIMES").then().statusCode(400);
  }

  /** Readers see one catalogue or the other, and never a part. */
  @Test
  void nobodySeesHalfASwap() throws Exception {
    // Given
    String hundred = send(StandardCsv.of(100), "COMMIT&acceptShrunk=true", 201).path("id");
    String bundled = idOf("BUNDLED");
    Scope scope = new Scope(tenant, tenant, "reader", "reader", Set.of());
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      // When
      List<Future<Set<Integer>>> readers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        readers.add(
            pool.submit(
                () -> {
                  Set<Integer> sizes = new java.util.TreeSet<>();
                  for (int j = 0; j < 60; j++) {
                    sizes.add(work.call(scope, () -> standards.live().standards().size()));
                  }
                  return sizes;
                }));
      }
      for (int i = 0; i < 4; i++) {
        change(coordinator, IMPORTS + "/" + (i % 2 == 0 ? bundled : hundred), "activate", null)
            .statusCode(200);
      }

      // Then
      for (Future<Set<Integer>> reader : readers) {
        assertThat(reader.get()).isSubsetOf(44, 100);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void filesSentAtOnceLeaveOneLive() throws Exception {
    // Given
    ExecutorService pool = Executors.newFixedThreadPool(6);
    try {
      List<Future<Response>> sent = new ArrayList<>();
      Tokens.of(coordinator);

      // When: three files, each twice
      for (int i = 0; i < 6; i++) {
        String file = StandardCsv.of(100 + i / 2);
        sent.add(pool.submit(() -> csv(coordinator, file, "COMMIT&acceptShrunk=true")));
      }

      // Then
      List<Integer> statuses = new ArrayList<>();
      for (Future<Response> one : sent) {
        statuses.add(one.get().statusCode());
      }
      assertThat(statuses).containsExactlyInAnyOrder(200, 200, 200, 201, 201, 201);
      as(coordinator).get(IMPORTS).then().body("items", hasSize(4));
      assertThat(
              as(coordinator).get(IMPORTS).jsonPath().getList("items.state", String.class).stream()
                  .filter("LIVE"::equals))
          .hasSize(1);
    } finally {
      pool.shutdownNow();
    }
  }

  /** Control arm: with the checks off the broken download is what everybody reads. */
  @Test
  void controlArmWithoutChecksABrokenFileBecomesLiveAndIsNoticed() throws Exception {
    // Given
    CatalogueFile broken =
        StandardCsv.read(
            StandardCsv.HEADER
                + "ST0216,1.3,Healthcare support worker,2,1,9000000,820,2099-01-01\n");
    Scope scope = new Scope(tenant, tenant, "somebody", "somebody", Set.of("coordinator"));

    // When
    Imported taken =
        work.call(scope, () -> imports.take(broken, ImportMode.COMMIT, false, List.of()));

    // Then
    assertThat(taken.file().state()).isEqualTo(ImportState.LIVE);
    as(coordinator).get(WORKER).then().body("maximumFunding", equalTo("9000000.00"));
    as(coordinator).get(PATH + "/ST0217/1.6").then().statusCode(404);
    Findings found = new Findings();
    CatalogueChecks.run(
        CatalogueChecks.ALL,
        broken.rows(),
        new Background(
            new BundledCatalogue().catalogue().standards().keySet(),
            null,
            java.time.LocalDate.parse("2026-11-22"),
            new Background.Limits(27_000, 10),
            false),
        found);
    assertThat(found.first())
        .extracting(CatalogueError::code)
        .containsExactly("CAT-FUNDING", "CAT-DURATION", "CAT-DATES", "CAT-SHRUNK");
  }

  @Test
  void theShortListsAreForEverybody() {
    as(Api.partner(tenant, UUID.randomUUID()))
        .get("/v1/catalogues/lists")
        .then()
        .statusCode(200)
        .body("tLevelSpecialisms.code", hasItem("MIDWIFERY_TEAM"))
        .body("bands", hasSize(11))
        .body("bands[0].entryPay", equalTo("24465.00"))
        .body("careerLadder.standard", hasItem("ST0827"))
        .body("careerLadder.code", equalTo(Stream.of(Rung.values()).map(Enum::name).toList()))
        .body("occupations.code", hasItem("6131"));
  }

  private String idOf(String origin) {
    return as(coordinator)
        .get(IMPORTS)
        .jsonPath()
        .getString("items.find { it.origin == '" + origin + "' }.id");
  }

  private List<String> pages(Persona who, String first) {
    List<String> keys = new ArrayList<>();
    String next = "";
    while (next != null) {
      Response page = as(who).get(first + (next.isEmpty() ? "" : "&cursor=" + next));
      page.then().statusCode(200);
      List<String> references = page.path("items.reference");
      keys.addAll(references);
      next = page.path("next");
    }
    return keys;
  }

  private int staged() {
    return TestDatabase.column(
            "select line::text from standard_staging where tenant_id = '" + tenant + "'")
        .size();
  }

  private Response send(String file, String mode, int status) {
    Response answer = csv(coordinator, file, mode);
    answer.then().statusCode(status);
    return answer;
  }

  private static Response csv(Persona who, String file, String mode) {
    return as(who)
        .contentType("text/csv")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(file)
        .post(IMPORTS + "?mode=" + mode);
  }
}
