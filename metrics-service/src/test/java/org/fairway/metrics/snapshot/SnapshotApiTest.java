package org.fairway.metrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.metrics.Api.at;
import static org.fairway.metrics.Api.fact;
import static org.fairway.metrics.Api.facts;
import static org.fairway.metrics.Api.finished;
import static org.fairway.metrics.Api.indicators;
import static org.fairway.metrics.Api.put;
import static org.fairway.metrics.Api.upload;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.fairway.local.demo.EsrExtract;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.EventContract;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class SnapshotApiTest {

  private final Persona analyst = Api.analyst();

  private static byte[] extract(long seed) throws IOException {
    Path file = Files.createTempFile("extract", ".csv");
    try {
      new EsrExtract("RNA", LocalDate.of(2025, 3, 31), seed).write(file);
      return Files.readAllBytes(file);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] small(String date, String... rows) {
    String header =
        "organisation_ods,snapshot_date,band,clinical,medical_grade,ethnic_code,disability\n";
    StringBuilder text = new StringBuilder(header);
    for (String row : rows) {
      text.append("RNA,").append(date).append(',').append(row).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private long rows(String table) {
    return Long.parseLong(
        TestDatabase.value(
            "select count(*) from " + table + " where tenant_id = '" + analyst.tenant() + "'"));
  }

  @Test
  void seniorMedicalManagersAreALineWithinConsultantsAndNobodyIsCountedTwice() {
    // Given 3 consultants, of whom one is a manager, and a nurse
    String file =
        """
        organisation_ods,snapshot_date,band,clinical,medical_grade,senior_medical_manager,ethnic_code,disability
        RNA,2025-03-31,,,Consultant,Yes,H,No
        RNA,2025-03-31,,,Consultant,No,H,No
        RNA,2025-03-31,,,Consultant,,A,No
        RNA,2025-03-31,5,Clinical,,,A,No
        """;
    Persona dudley = Api.analystOf(analyst.tenant(), "RNA");
    // When
    String job = upload(dudley, "RNA", file.getBytes(StandardCharsets.UTF_8));
    finished(dudley, job).body("state", equalTo("COMPLETED"));
    // Then
    String lines = "breakdown.find { it.key == 'MEDICAL_DENTAL/CONSULTANT";
    indicators(dudley, "RNA", "WRES", "2024-25")
        .body(at("1", "displayValue"), equalTo("50.0"))
        .body(at("1", "groups[0].denominator"), equalTo(4))
        .body(at("1", lines + "' }.groups[0].denominator"), equalTo(3))
        .body(at("1", lines + "/SENIOR_MEDICAL_MANAGER' }.displayValue"), equalTo("100.0"))
        .body(at("1", lines + "/SENIOR_MEDICAL_MANAGER' }.groups[0].denominator"), equalTo(1))
        .body(
            at("1", lines + "/SENIOR_MEDICAL_MANAGER' }.partOf"),
            equalTo("MEDICAL_DENTAL/CONSULTANT"));
    // And the quality report counts four people
    as(dudley).get(job + "/quality").then().statusCode(200).body("headcount", equalTo(4));
  }

  @Test
  void twentyThousandStaffAreFoldedAndAnswerBothStandards() throws IOException {
    // Given
    byte[] file = extract(7);
    // When
    String job = upload(analyst, "RNA", file);
    // Then
    finished(analyst, job)
        .body("state", equalTo("COMPLETED"))
        .body("rows", equalTo(20_008))
        .body("percent", equalTo(100))
        .body("snapshotVersion", equalTo(1))
        .body("errorCount", equalTo(0));
    indicators(analyst, "RNA", "WRES", "2024-25")
        .body(at("1", "status"), equalTo("COMPUTED"))
        .body(at("1", "breakdown.find { it.key == 'CLINICAL/5' }.status"), equalTo("COMPUTED"))
        .body(
            at("1", "breakdown.find { it.key == 'MEDICAL_DENTAL/CONSULTANT' }.status"),
            equalTo("COMPUTED"))
        .body(at("1", "sources[0].kind"), equalTo("SNAPSHOT"))
        .body(at("9", "status"), equalTo("COMPUTED"));
    indicators(analyst, "RNA", "WDES", "2024-25")
        .body(at("1", "breakdown.find { it.key == 'NON_CLINICAL/1' }.status"), equalTo("COMPUTED"))
        .body(
            at("1", "breakdown.find { it.key == 'MEDICAL_DENTAL/7' }.status"), equalTo("COMPUTED"));
    // And the lines hold everybody
    long overall =
        indicators(analyst, "RNA", "WRES", "2024-25")
            .extract()
            .jsonPath()
            .getLong(at("1", "groups[0].denominator"));
    long lines =
        indicators(analyst, "RNA", "WRES", "2024-25")
            .extract()
            .jsonPath()
            .getLong(at("1", "breakdown.collect { it.groups[0].denominator }.sum()"));
    assertThat(lines).isEqualTo(overall);
    // And nobody's row is stored, nor the file
    assertThat(
            TestDatabase.column(
                "select file from import_job where tenant_id = '" + analyst.tenant() + "'"))
        .allSatisfy(path -> assertThat(Path.of(path)).doesNotExist());
  }

  @Test
  void aProfileHasTheSameLinesWhicheverWayItsSnapshotIsNamed() {
    // Given
    byte[] file = small("2025-03-31", "5,Clinical,,A,No", "5,Clinical,,B,No", "6,Clinical,,H,Yes");
    finished(analyst, upload(analyst, "RNA", file)).body("state", equalTo("COMPLETED"));
    String profile = "/v1/organisations/RNA/indicators/PROFILE/2024-25";
    // When
    List<Object> current = as(analyst).get(profile).then().extract().path("indicators.breakdown");
    List<Object> version =
        as(analyst)
            .get(profile + "?snapshotVersion=1")
            .then()
            .extract()
            .path("indicators.breakdown");
    // Then
    assertThat(current).isEqualTo(version);
    as(analyst)
        .get(profile)
        .then()
        .body(at("workforce-ethnicity", "breakdown.key"), contains("A", "B", "H"));
    as(analyst)
        .get("/v1/indicators/PROFILE/2024-25?breakdown=true")
        .then()
        .body(
            "organisations[0]." + at("workforce-ethnicity", "breakdown.key"),
            contains("A", "B", "H"));
  }

  @Test
  void aPackedFileIsTheSame() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(small("2025-03-31", "5,Clinical,,A,No", "6,Clinical,,H,Yes"));
    }
    String job =
        as(analyst)
            .contentType("text/csv")
            .header("Content-Encoding", "gzip")
            .body(packed.toByteArray())
            .post("/v1/organisations/RNA/snapshots")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    finished(analyst, job).body("state", equalTo("COMPLETED")).body("rows", equalTo(2));
  }

  @Test
  void aFileThatOnlySaysItIsPackedFails() {
    String job =
        as(analyst)
            .contentType("application/gzip")
            .body("no gzip at all".getBytes(StandardCharsets.UTF_8))
            .post("/v1/organisations/RNA/snapshots")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    finished(analyst, job).body("state", equalTo("FAILED"));
    as(analyst).get(job + "/errors").then().body("items.code", contains("gzip-invalid"));
  }

  @Test
  void aWrongBandOnLine17342IsNamedAndNothingIsStored() throws IOException {
    // Given
    String[] lines = new String(extract(7), StandardCharsets.UTF_8).split("\r\n", -1);
    String[] cells = lines[17_341].split(",", -1);
    cells[6] = "8e";
    cells[8] = "";
    lines[17_341] = String.join(",", cells);
    // When
    String job =
        upload(analyst, "RNA", String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    // Then
    finished(analyst, job).body("state", equalTo("FAILED")).body("errorCount", equalTo(1));
    as(analyst)
        .get(job + "/errors")
        .then()
        .statusCode(200)
        .body("total", equalTo(1))
        .body("items[0].line", equalTo(17_342))
        .body("items[0].column", equalTo("band"))
        .body("items[0].code", equalTo("value-unknown"))
        .body("items[0].detail", containsString("8d"));
    assertThat(rows("snapshot")).isZero();
    assertThat(rows("snapshot_cell")).isZero();
    indicators(analyst, "RNA", "WRES", "2024-25").body(at("1", "status"), equalTo("NOT_SUPPLIED"));
  }

  @Test
  void theSameFileAgainIsTheFirstJob() {
    byte[] file = small("2025-03-31", "5,Clinical,,A,No");
    String job = upload(analyst, "RNA", file);
    finished(analyst, job);
    assertThat(upload(analyst, "RNA", file)).isEqualTo(job);
    assertThat(rows("import_job")).isEqualTo(1);
  }

  @Test
  void theCareSystemIsToldTheRowsOfATrustsOwnFileInHundreds() {
    // Given
    Persona trust = Api.analystOf(analyst.tenant(), "RNA");
    String job = upload(trust, "RNA", small("2025-03-31", "5,Clinical,,A,No"));
    finished(trust, job).body("rows", equalTo(1));
    // When, Then: the exact number would tell the few who are missing from other figures
    finished(analyst, job).body("rows", equalTo(0)).body("totalBytes", equalTo(0));
    as(analyst)
        .get("/v1/organisations/RNA/snapshots")
        .then()
        .statusCode(200)
        .body("items.rows", contains(0));
    as(trust).get("/v1/organisations/RNA/snapshots").then().body("items.rows", contains(1));
  }

  @Test
  void aCorrectedFileSupersedesTheFirstWhichStaysReadable() {
    // Given
    finished(analyst, upload(analyst, "RNA", small("2025-03-31", "5,Clinical,,A,No")));
    // When
    finished(
            analyst,
            upload(analyst, "RNA", small("2025-03-31", "5,Clinical,,A,No", "5,Clinical,,H,No")))
        .body("snapshotVersion", equalTo(2));
    // Then
    as(analyst)
        .get("/v1/organisations/RNA/snapshots")
        .then()
        .body("items.version", contains(2, 1))
        .body("items.current", contains(true, false))
        .body("items.rows", contains(2, 1));
    indicators(analyst, "RNA", "WRES", "2024-25")
        .body(at("1", "value"), equalTo(50f))
        .body(at("1", "sources[0].version"), equalTo(2));
    as(analyst)
        .queryParam("snapshotVersion", 1)
        .get("/v1/organisations/RNA/indicators/WRES/2024-25")
        .then()
        .body(at("1", "value"), equalTo(0f))
        .body(at("1", "sources[0].version"), equalTo(1));
    as(analyst)
        .queryParam("limit", 1)
        .get("/v1/organisations/RNA/snapshots")
        .then()
        .body("items", hasSize(1))
        .body("next", org.hamcrest.Matchers.notNullValue());
  }

  @Test
  void executivesAndTheStaffOnTheirBandsAreCountedTogetherInEveryVersion() {
    // Given two managers beside two executives, of whom one votes, and a third on another band
    String header =
        "organisation_ods,snapshot_date,band,clinical,medical_grade,ethnic_code,disability,"
            + "board_role,board_voting\n";
    String manager = "RNA,2025-03-31,VSM,Non-Clinical,,A,No,,\n";
    String voting = "RNA,2025-03-31,VSM,Non-Clinical,,A,No,Executive,Yes\n";
    String silent = "RNA,2025-03-31,VSM,Non-Clinical,,A,No,Executive,\n";
    String nurse = "RNA,2025-03-31,9,Clinical,,A,No,Executive,Yes\n";
    String bme = "RNA,2025-03-31,5,Clinical,,H,No,,\n";
    String file = header + manager + manager + voting + silent + nurse + bme;
    finished(analyst, upload(analyst, "RNA", file.getBytes(StandardCharsets.UTF_8)))
        .body("state", equalTo("COMPLETED"));
    String path = "/v1/organisations/RNA/indicators/WRES/2024-25";
    for (String version : new String[] {"", "?snapshotVersion=1"}) {
      // When
      as(analyst)
          .get(path + version)
          .then()
          .statusCode(200)
          // Then
          .body(at("1", "groups.find { it.group == 'WHITE' }.numerator"), equalTo(5))
          .body(
              at("1", "breakdown.find { it.key == 'NON_CLINICAL/VSM' }.groups[1].numerator"),
              equalTo(4))
          .body(at("9", "groups[0].denominator"), equalTo(3));
    }
    as(analyst)
        .get(path + "/1/lineage")
        .then()
        .body("strands.find { it.group == 'WHITE' }.total", equalTo(5));
    put(
            analyst,
            "RNA",
            "2024-25",
            facts(
                fact("HEADCOUNT", 5, "ethnicGroup", "WHITE"),
                fact("HEADCOUNT", 1, "ethnicGroup", "BME")))
        .statusCode(200);
  }

  @Test
  void earlierVersionsAreForTheOrganisationAlone() {
    // Given
    Persona dudley = Api.analystOf(analyst.tenant(), "RNA");
    finished(dudley, upload(dudley, "RNA", small("2025-03-31", "5,Clinical,,A,No")));
    String path = "/v1/organisations/RNA/indicators/WRES/2024-25";
    // When, Then
    as(dudley).queryParam("snapshotVersion", 1).get(path).then().statusCode(200);
    for (String audience : java.util.List.of("ICS", "PUBLIC")) {
      as(dudley)
          .queryParam("snapshotVersion", 1)
          .queryParam("audience", audience)
          .get(path)
          .then()
          .statusCode(403)
          .body("detail", containsString("difference of two versions"));
    }
    as(analyst).queryParam("snapshotVersion", 1).get(path).then().statusCode(403);
    as(analyst).get(path).then().statusCode(200).body("audience", equalTo("ICS"));
  }

  @Test
  void twoDifferentHeadcountsOfADayAreRefused() {
    put(analyst, "RNA", "2024-25", facts(fact("HEADCOUNT", 7))).statusCode(200);
    String job = upload(analyst, "RNA", small("2025-03-31", "5,Clinical,,A,No"));
    finished(analyst, job).body("state", equalTo("FAILED"));
    as(analyst).get(job + "/errors").then().body("items.code", contains("headcount-conflict"));
    assertThat(rows("snapshot")).isZero();
    // And when the facts are mended, the same file is taken
    put(analyst, "RNA", "2024-25", facts(fact("HEADCOUNT", 1))).statusCode(200);
    finished(analyst, upload(analyst, "RNA", small("2025-03-31", "5,Clinical,,A,No")))
        .body("state", equalTo("COMPLETED"));
    // And the other way round
    finished(analyst, upload(analyst, "RNA", small("2024-03-31", "5,Clinical,,A,No")));
    put(analyst, "RNA", "2023-24", facts(fact("HEADCOUNT", 7))).statusCode(422);
  }

  @Test
  void foldingIsToldAsAnEventOfTheContract() {
    finished(analyst, upload(analyst, "RNA", small("2025-03-31", "5,Clinical,,A,No")));
    String payload =
        TestDatabase.value(
            "select payload from outbox where tenant_id = '"
                + analyst.tenant()
                + "' and type = 'org.fairway.snapshot.folded.v1'");
    EventContract.assertMatches("org.fairway.snapshot.folded.v1", payload);
  }

  @Test
  void aJobWhoseWorkerDiedIsTakenUpAgain() throws IOException {
    // Given a job that was running when its process was killed: its file is there, its heartbeat is
    // old
    String job = upload(analyst, "RNA", small("2025-03-31", "5,Clinical,,A,No"));
    finished(analyst, job);
    Path file = Files.createTempFile("left", ".extract");
    Files.write(file, small("2023-03-31", "6,Clinical,,B,No"));
    TestDatabase.execute(
        "insert into import_job (id, tenant_id, organisation_id, kind, state, checksum, file, gzip,"
            + " total_bytes, supplied_by, actor, heartbeat) values ('00000000-0000-7000-8000-"
            + digits()
            + "', '"
            + analyst.tenant()
            + "', 'RNA', 'ESR_SNAPSHOT', 'RUNNING', 'left', '"
            + file
            + "', false, 9, '"
            + analyst.tenant()
            + "', 'somebody', now() - interval '1 hour')");
    // When, Then
    finished(analyst, "/v1/jobs/00000000-0000-7000-8000-" + digits())
        .body("state", equalTo("COMPLETED"))
        .body("snapshotDate", equalTo("2023-03-31"));
    assertThat(file).doesNotExist();
  }

  @Test
  void aJobWhoseFileIsGoneFailsAndTheFileMayComeAgain() {
    TestDatabase.execute(
        "insert into import_job (id, tenant_id, organisation_id, kind, state, checksum, file, gzip,"
            + " total_bytes, supplied_by, actor, heartbeat) values ('00000000-0000-7000-9000-"
            + digits()
            + "', '"
            + analyst.tenant()
            + "', 'RNA', 'ESR_SNAPSHOT', 'QUEUED', 'gone', '/nowhere', false, 9, '"
            + analyst.tenant()
            + "', 'somebody', now() - interval '1 hour')");
    finished(analyst, "/v1/jobs/00000000-0000-7000-9000-" + digits())
        .body("state", equalTo("FAILED"))
        .body("reason", containsString("Send the file again"));
  }

  private String digits() {
    return "%012x".formatted(analyst.tenant().hashCode() & 0xFFFFFFFFL);
  }

  @Test
  void othersSeeNeitherJobNorErrorsNorSnapshots() {
    // Given
    Persona dudley = Api.analystOf(analyst.tenant(), "RNA");
    String job = upload(dudley, "RNA", small("2025-03-31", "5,Clinical,,A,No"));
    finished(dudley, job);
    // When, Then
    for (Persona other :
        java.util.List.of(dudley.inOrganisation("RL4"), dudley.inTenant(Tokens.newTenant()))) {
      as(other).get(job).then().statusCode(404);
      as(other).get(job + "/errors").then().statusCode(404);
    }
    as(dudley.inOrganisation("RL4")).get("/v1/organisations/RNA/snapshots").then().statusCode(404);
    as(dudley.inTenant(Tokens.newTenant()))
        .get("/v1/organisations/RNA/snapshots")
        .then()
        .body("items", hasSize(0));
    as(dudley.inOrganisation("RL4"))
        .contentType("text/csv")
        .body("x")
        .post("/v1/organisations/RNA/snapshots")
        .then()
        .statusCode(404);
  }

  @Test
  void anotherPackingIsRefused() {
    as(analyst)
        .contentType("text/csv")
        .header("Content-Encoding", "br")
        .body("x")
        .post("/v1/organisations/RNA/snapshots")
        .then()
        .statusCode(415);
  }

  @Test
  void anotherContentTypeIsRefused() {
    as(analyst)
        .contentType("application/xml")
        .body("<a/>")
        .post("/v1/organisations/RNA/snapshots")
        .then()
        .statusCode(415);
  }
}
