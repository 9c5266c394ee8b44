package org.fairway.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.finished;
import static org.fairway.metrics.Api.put;
import static org.fairway.metrics.Api.upload;
import static org.fairway.platform.testing.Calls.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fairway.metrics.funnel.Poison;
import org.fairway.platform.tenancy.Permission;
import org.fairway.platform.tenancy.PermissionTable;
import org.fairway.platform.testing.IsolationMatrix;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.testing.badinput.BadInputMatrix;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Every operation x every mistake that its description forbids, then against everybody who may not
 * call it.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // what the probes need is made once
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IsolationTest {

  private static final String RNA = "/v1/organisations/RNA";
  private static final String STATEMENTS = RNA + "/statements/WDES";
  private static final String STATEMENT = "{\"answer\":\"YES\",\"narrative\":\"A network.\"}";
  private static final String REBUILD = "/v1/projections/funnel/rebuild";
  private static final String COMPARISON = "/v1/funnels/comparison?date=2025-04-01";
  private static final String REPRESENTATION = "/v1/representation?period=2024-25";
  private static final String LETTERS = "/v1/dead-letters";
  private static final String BODY =
      "{\"source\":\"matrix\",\"facts\":[{\"measure\":\"STARTED\",\"dimensions\":{},\"count\":9}]}";

  /** The share that 40 of 100 staff make: nobody else has it. */
  private static final String SHARE = "\"displayValue\":\"40.0\"";

  private final String tenant = Tokens.newTenant();
  private final Persona both = Api.analystOf(tenant, "RNA");
  private final Persona reader = both.withScopes("metrics:read");
  private final Persona writer = both.withScopes("metrics:write");
  private final Persona ics = Persona.ofTenant(tenant, "analyst", "metrics:read");
  private final Persona operator = Persona.ofTenant(tenant, "operator", "metrics:operate");
  private final Persona privacy = Persona.ofTenant(tenant, "privacy", "metrics:operate");

  /** Things to be had, and a message that could not be taken. */
  private List<Probe> others;

  private List<Probe> others() {
    if (others == null) {
      others =
          Stream.of(reading(), writing(waitingJob()), deadLetters()).flatMap(List::stream).toList();
    }
    return others;
  }

  private String job() {
    byte[] file =
        """
        organisation_ods,snapshot_date,band,clinical,medical_grade,ethnic_code,disability
        RNA,2025-03-31,5,CLINICAL,,A,No
        """
            .getBytes(StandardCharsets.UTF_8);
    String job = upload(both, "RNA", file);
    finished(both, job);
    return job;
  }

  /** A job that waits, and that no worker takes up; it may be cancelled again and again. */
  private String waitingJob() {
    UUID id = UUID.randomUUID();
    TestDatabase.execute(
        ("insert into import_job (id, tenant_id, organisation_id, kind, state, checksum, file, gzip,"
                + " total_bytes, supplied_by, actor, heartbeat) values ('%s', '%s', 'RNA',"
                + " 'ESR_SNAPSHOT', 'QUEUED', '%s', '/nowhere', false, 9, 'RNA', 'somebody',"
                + " now() + interval '1 hour')")
            .formatted(id, tenant, id));
    return "/v1/jobs/" + id;
  }

  private List<Probe> reading(String job, String id, String source) {
    String year = "/2023-24";
    String indicators = RNA + "/indicators/WRES" + year;
    return List.of(
        Probe.of("getJob", "GET", job, Probe.Kind.ITEM, reader),
        Probe.of("getJobQuality", "GET", job + "/quality", Probe.Kind.ITEM, reader),
        Probe.of("listJobErrors", "GET", job + "/errors", Probe.Kind.ITEM, reader),
        Probe.of("listSnapshots", "GET", RNA + "/snapshots", Probe.Kind.LIST, reader).marker(id),
        Probe.of("listFactSets", "GET", RNA + "/facts" + year, Probe.Kind.LIST, reader)
            .marker(source),
        Probe.of("listStatements", "GET", STATEMENTS + year + "/9b", Probe.Kind.LIST, reader)
            .marker(source),
        Probe.of("getIndicators", "GET", indicators, Probe.Kind.LIST, reader).marker(source),
        Probe.of("getOverview", "GET", "/v1/indicators/WRES" + year, Probe.Kind.TENANT_LIST, ics)
            .marker("\"organisation\":\"RNA\""),
        Probe.of(
                "getTrends",
                "GET",
                RNA + "/trends/WRES?from=2022-23&to=2023-24",
                Probe.Kind.LIST,
                reader)
            .marker(SHARE),
        Probe.of("getComparison", "GET", RNA + "/comparisons/WRES" + year, Probe.Kind.LIST, reader)
            .marker(SHARE),
        Probe.of("getTargets", "GET", RNA + "/targets" + year, Probe.Kind.LIST, reader)
            .marker(SHARE),
        Probe.of("getLineage", "GET", indicators + "/1/lineage", Probe.Kind.LIST, reader)
            .marker(source),
        Probe.of("checkFigures", "POST", indicators + "/checks", Probe.Kind.LIST, reader)
            .body("{\"figures\":[{\"indicator\":\"1\",\"value\":\"40\"}]}")
            .marker(SHARE),
        Probe.of("getCodeLists", "GET", "/v1/catalogue", Probe.Kind.OWN, reader),
        Probe.of("getCatalogue", "GET", "/v1/catalogue/WRES/2024-25", Probe.Kind.OWN, reader),
        Probe.of("exportFunnel", "GET", "/v1/exports/funnel?format=csv", Probe.Kind.OWN, ics),
        Probe.of("getFunnels", "GET", "/v1/funnels", Probe.Kind.OWN, ics),
        Probe.of(
                "exportIndicators",
                "GET",
                RNA + "/exports/indicators/WRES" + year + "?format=csv",
                Probe.Kind.LIST,
                reader)
            .marker(source),
        Probe.of("exportFacts", "GET", RNA + "/exports/facts" + year, Probe.Kind.LIST, reader)
            .marker(source),
        Probe.of("listFeeds", "GET", "/v1/uploads", Probe.Kind.OWN, reader),
        Probe.of("getFeedTemplate", "GET", "/v1/uploads/board/template", Probe.Kind.OWN, reader),
        Probe.of("getFeedExample", "GET", "/v1/uploads/board/example", Probe.Kind.OWN, reader),
        Probe.of("getFunnelTimes", "GET", "/v1/funnels/times", Probe.Kind.OWN, ics),
        Probe.of("compareFunnels", "GET", COMPARISON, Probe.Kind.OWN, ics),
        Probe.of("getRepresentation", "GET", REPRESENTATION, Probe.Kind.OWN, ics));
  }

  private List<Probe> writing(String waiting) {
    return List.of(
        Probe.of("cancelJob", "POST", waiting + "/cancel", Probe.Kind.ITEM, writer),
        Probe.of("putFacts", "PUT", RNA + "/facts/2022-23", Probe.Kind.ITEM, writer).body(BODY),
        Probe.of("putStatement", "PUT", STATEMENTS + "/2022-23/9b", Probe.Kind.ITEM, writer)
            .body(STATEMENT),
        Probe.of("uploadSnapshot", "POST", RNA + "/snapshots", Probe.Kind.ITEM, writer)
            .body("x")
            .header("Content-Type", "text/csv"),
        Probe.of("uploadFeed", "POST", RNA + "/uploads/board/2022-23", Probe.Kind.ITEM, writer)
            .body("role,members\nEXECUTIVE,9\n")
            .header("Content-Type", "text/csv"));
  }

  @Test
  void whatAnotherCareSystemWritesUnderTheSameCodeStaysInIt() {
    // Given
    String here = Tokens.newTenant();
    Persona mine = both.inTenant(here);
    Persona other = both.inTenant(Tokens.newTenant());
    put(mine, "RNA", "2022-23", "return", facts(fact("STARTED", 9))).statusCode(200);
    // When
    put(other, "RNA", "2022-23", "foreign", facts(fact("STARTED", 7))).statusCode(200);
    upload(other, "RNA", "x".getBytes(StandardCharsets.UTF_8));
    // Then
    String sets = as(mine).get(RNA + "/facts/2022-23").then().extract().asString();
    assertThat(sets).contains("return").doesNotContain("foreign");
    assertThat(
            TestDatabase.value("select count(*) from import_job where tenant_id = '" + here + "'"))
        .isEqualTo("0");
  }

  private void settle() {
    Awaitility.await()
        .until(() -> !as(operator).get(REBUILD).then().extract().path("state").equals("RUNNING"));
  }

  private List<Probe> operating() {
    return List.of(
        Probe.of("rebuildFunnel", "POST", REBUILD, Probe.Kind.OWN, operator),
        Probe.of("getFunnelRebuild", "GET", REBUILD, Probe.Kind.OWN, operator),
        Probe.of(
            "getSubjectRecords",
            "GET",
            "/v1/subjects/p_q3VtZ0mYxW8r1uPZ4kLh2A/records",
            Probe.Kind.OWN,
            privacy.withScopes("subjects:read")),
        Probe.of("listAudit", "GET", "/v1/audit", Probe.Kind.OWN, privacy),
        Probe.of("verifyAudit", "GET", "/v1/audit/verify", Probe.Kind.OWN, privacy));
  }

  private List<Probe> deadLetters(String id, String etag) {
    String letter = LETTERS + "/" + id;
    String replay = letter + "/replay";
    return List.of(
        Probe.of("listDeadLetters", "GET", LETTERS, Probe.Kind.TENANT_LIST, operator).marker(id),
        Probe.of("getDeadLetter", "GET", letter, Probe.Kind.TENANT_ITEM, operator),
        Probe.of("replayDeadLetter", "POST", replay, Probe.Kind.TENANT_ITEM, operator)
            .ifMatch(etag));
  }

  private List<Probe> deadLetters() {
    Poison.send(tenant);
    Awaitility.await()
        .until(() -> !as(operator).get(LETTERS).then().extract().path("items").equals(List.of()));
    String id = as(operator).get(LETTERS).then().extract().path("items[0].id");
    String etag = as(operator).get(LETTERS + "/" + id).then().extract().header("ETag");
    return deadLetters(id, etag);
  }

  private List<Probe> reading() {
    // Without digits: some of them would make the number of a person.
    String source = "source-" + UUID.randomUUID().toString().replaceAll("[0-9]", "x");
    put(
            both,
            "RNA",
            "2023-24",
            source,
            facts(
                fact("HEADCOUNT", 40, "ethnicGroup", "BME"),
                fact("HEADCOUNT", 60, "ethnicGroup", "WHITE")))
        .statusCode(200);
    as(both)
        .body(Map.of("answer", "YES", "narrative", source))
        .put(STATEMENTS + "/2023-24/9b")
        .then()
        .statusCode(200);
    String job = job();
    return reading(job, job.substring(job.lastIndexOf('/') + 1), source);
  }

  private static List<String> violations(List<Probe> probes) {
    return new IsolationMatrix(probes, "reports:read", "metrics:write", "metrics:read")
        .violations().stream().filter(v -> !v.contains("has no probe")).toList();
  }

  /** First, since it leaves all as it is. */
  @Test
  @Order(1)
  void everyMistakeIsRefusedWithItsPlaceAndLeavesNothingBehind() {
    // Given
    List<Probe> all = Stream.concat(others().stream(), operating().stream()).toList();
    BadInputMatrix matrix = new BadInputMatrix(tenant, all);

    // When
    List<String> violations = matrix.violations();

    // Then
    assertThat(violations).isEmpty();
    assertThat(matrix.sent()).isGreaterThan(300);
  }

  @Test
  void everyAttackOnOperatingIsRefused() {
    // Given a rebuild that is over
    as(operator).post(REBUILD).then().statusCode(202);
    settle();
    // When, Then; what is made of events waits for a rebuild, so that these come by themselves
    assertThat(violations(operating())).isEmpty();
    settle();
  }

  @Test
  void everyAttackOnEveryOtherOperationIsRefused() {
    // When
    List<String> violations = violations(others());
    // Then a message that no version can read is refused to its owner too. And an ODS code names
    // the
    // organisation within the caller's own care system: what another system writes under the same
    // code is its own, and the next test shows that it stays there.
    assertThat(violations)
        .hasSize(5)
        .anyMatch(
            v -> v.startsWith("replayDeadLetter x OWNER: 409") && v.contains("dead-letter-fails"))
        .anyMatch(v -> v.startsWith("uploadFeed x OTHER_TENANT: 200 "))
        .anyMatch(v -> v.startsWith("putFacts x OTHER_TENANT: 200 "))
        .anyMatch(v -> v.startsWith("putStatement x OTHER_TENANT: 200 "))
        .anyMatch(v -> v.startsWith("uploadSnapshot x OTHER_TENANT: 202 "));
  }

  @Test
  void everyOperationHasAProbe() {
    // Given the probes of this class; what they are about does not matter here
    List<String> probed =
        Stream.of(reading("/j", "i", "s"), writing("/j"), operating(), deadLetters("i", "e"))
            .flatMap(List::stream)
            .map(Probe::operation)
            .toList();
    // When, Then
    assertThat(PermissionTable.load().all())
        .filteredOn(permission -> permission.access() == Permission.Access.TOKEN)
        .extracting(Permission::operation)
        .containsExactlyInAnyOrderElementsOf(probed);
  }

  @Test
  void controlArmWithAPolicyDroppedTheMatrixGoesRed() {
    // Given
    IsolationMatrix matrix = new IsolationMatrix(List.of(), "reports:read", "metrics:write");
    put(both, "RNA", "2021-22", facts(fact("STARTED", 9))).statusCode(200);
    assertThat(matrix.databaseViolations("public.fact")).isEmpty();
    try {
      // When
      TestDatabase.execute("drop policy organisation_wall on fact");
      // Then
      assertThat(matrix.databaseViolations("public.fact"))
          .anyMatch(v -> v.contains("fact") && v.contains("organisation"));
    } finally {
      TestDatabase.execute(
          "drop policy if exists tenant_wall on fact",
          "drop policy if exists organisation_wall on fact",
          "call fairway_protect_organisation('fact')",
          "call fairway_append_only('fact')");
    }
  }
}
