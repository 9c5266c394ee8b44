package org.fairway.referral.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.testing.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that were made to do harm, and a process that dies in the middle of one. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class BulkHostileTest {
  private static final String HEADER =
      "given_name,family_name,consent_given_on,consent_given_by,consent_wording,pathway_type\n";
  private static final String ROW =
      "Given Name %d,Hostile Name,2026-04-01,PERSON_SPOKEN,2026-04,APPRENTICESHIP\n";
  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Inject ImportJobs jobs;
  @Inject ScopedWork work;
  @Inject Sql sql;
  @TempDir Path folder;

  private final String tenant = Tokens.newTenant();
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  private String sent(String type, byte[] body) {
    return RestAssured.given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .auth()
        .oauth2(Tokens.of(partner))
        .contentType(type)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/v1/imports?mode=COMMIT&atomicity=ROW")
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private String count(String table) {
    return TestDatabase.value(
        "select count(*) from " + table + " where tenant_id = '" + tenant + "'");
  }

  private static byte[] csv(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String rows(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < count; i++) {
      rows.append(ROW.formatted(i));
    }
    return rows.toString();
  }

  private static String cell(String xml) {
    return "<row r='1'>" + xml + "</row>";
  }

  /** What is wrong with each by its code. */
  private static List<Map.Entry<byte[], String>> texts() {
    List<Map.Entry<byte[], String>> bad = new ArrayList<>();
    bad.add(
        Map.entry(
            csv(HEADER + ROW.formatted(1).replace("Hostile", "Hos\u0000tile")),
            "control-character"));
    bad.add(
        Map.entry(
            csv(HEADER.replace("family_name", "family_name,Given Name") + "\n"), "column-twice"));
    bad.add(Map.entry(csv(HEADER + "\"never closed" + "x".repeat(50)), ""));
    bad.add(Map.entry(csv(HEADER + "x".repeat(8001)), ""));
    bad.add(Map.entry(csv(HEADER + ",".repeat(300)), ""));
    bad.add(Map.entry(csv(HEADER + rows(BulkTable.MOST + 1)), "too-many-rows"));
    bad.add(Map.entry(new byte[] {(byte) 0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0}, ""));
    return bad;
  }

  private static List<byte[]> workbooks() {
    String bomb = cell("<c t='inlineStr'><is><t>" + "0".repeat(64_000_000) + "</t></is></c>");
    return List.of(
        csv(HEADER + ROW.formatted(1)),
        Workbooks.of(cell("<c r='A1'><f>HYPERLINK(\"http://x\")</f><v>1</v></c>")).bytes(),
        Workbooks.of(cell("<c r='ZZZZZZ1' t='inlineStr'><is><t>x</t></is></c>")).bytes(),
        Workbooks.of(cell("")).part("xl/vbaProject.bin", "macro").bytes(),
        Workbooks.of(cell("")).part("inner.zip", Workbooks.of("").bytes()).bytes(),
        Workbooks.of(bomb).bytes());
  }

  @Test
  void aHostileFileIsRefusedWithItsReasonAndNothingOfItIsStored() {
    texts().forEach(bad -> refused(CSV, bad.getKey(), bad.getValue()));
    workbooks().forEach(body -> refused(XLSX, body, ""));
    refused(CSV, workbooks().get(1), "");
    for (String table : List.of("person", "referral", "import_row")) {
      assertThat(count(table)).as(table).isEqualTo("0");
    }
  }

  private void refused(String type, byte[] body, String code) {
    String job = "/v1/imports/" + sent(type, body);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> as(partner).get(job).<Integer>path("percent") == 100);
    String begun = new String(body, 0, Math.min(90, body.length), StandardCharsets.ISO_8859_1);
    as(partner).get(job).then().body("entered", equalTo(0));
    List<String> codes = as(partner).get(job + "/errors").path("items.code");
    assertThat(codes).as(begun + as(partner).get(job).asString()).isNotEmpty();
    if (!code.isEmpty()) {
      assertThat(codes).as(begun).contains(code);
    }
  }

  @Test
  void whatAProcessLeftInTheMiddleIsTakenUpWhereItWas() throws Exception {
    for (ImportMode mode : ImportMode.values()) {
      // Given: two of four were dealt with when the process died, six minutes ago
      ImportJob job = abandoned(mode);

      // When
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> as(partner).get("/v1/imports/" + job.id()).<Integer>path("percent") == 100);

      // Then: each is counted once
      as(partner)
          .get("/v1/imports/" + job.id())
          .then()
          .body("state", equalTo("COMPLETED"))
          .body("done", equalTo(4))
          .body("entered", equalTo(4));
    }
    assertThat(count("referral")).isEqualTo("2");
  }

  private ImportJob abandoned(ImportMode mode) throws Exception {
    Path file = Files.write(folder.resolve(mode + ".csv"), csv(HEADER + rows(4)));
    BulkTable table = read(file);
    Scope sender = new Scope(tenant, partner.organisation(), "test", "test", Set.of("partner"));
    return work.inTransaction(
        sender,
        () -> {
          ImportJob job = jobs.register(table, "sum", mode, Atomicity.ROW);
          sql.update(
              "update import_job set state = 'RUNNING', done = 2, entered = 2,"
                  + " heartbeat = now() - interval '6 minutes' where tenant_id = ? and id = ?",
              tenant,
              job.id());
          if (mode == ImportMode.COMMIT) {
            sql.update(
                "delete from import_row where tenant_id = ? and job_id = ? and line <= 3",
                tenant,
                job.id());
          }
          return job;
        });
  }

  private static BulkTable read(Path file) throws IOException {
    return BulkTable.read(file, false, StandardCharsets.UTF_8);
  }
}
