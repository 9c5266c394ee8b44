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
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.fairway.metrics.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Dry runs, cancelling, the report on a file's quality. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ImportApiTest {

  private static final String SNAPSHOTS = "/v1/organisations/RNA/snapshots";
  private static final String HEADER =
      "assignment_id,organisation_ods,snapshot_date,band,clinical,medical_grade,ethnic_code,"
          + "disability,fte,board_role,board_voting\n";

  private final Persona analyst = Api.analystOf(Tokens.newTenant(), "RNA");

  private static byte[] file(String date, String... rows) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < rows.length; i++) {
      text.append(i + 1).append(",RNA,").append(date).append(',').append(rows[i]).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String dryRun(byte[] file) {
    return dryRun(analyst, file);
  }

  private static String dryRun(Persona who, byte[] file) {
    return as(who)
        .contentType("text/csv")
        .queryParam("dryRun", true)
        .body(file)
        .post(SNAPSHOTS)
        .then()
        .statusCode(202)
        .body("dryRun", equalTo(true))
        .extract()
        .header("Location");
  }

  private long rows(String table) {
    return Long.parseLong(
        TestDatabase.value(
            "select count(*) from " + table + " where tenant_id = '" + analyst.tenant() + "'"));
  }

  @Test
  void aDryRunTellsEverythingAndStoresNothing() {
    // When
    String job = dryRun(file("2025-03-31", "5,Clinical,,A,No,1,,", "6,Clinical,,,Yes,0.5,,"));
    // Then
    finished(analyst, job)
        .body("state", equalTo("COMPLETED"))
        .body("rows", equalTo(2))
        .body("snapshotVersion", nullValue())
        .body("snapshotDate", equalTo("2025-03-31"))
        .body("startedAt", notNullValue());
    as(analyst).get(job + "/quality").then().statusCode(200).body("headcount", equalTo(2));
    assertThat(rows("snapshot")).isZero();
    assertThat(rows("snapshot_cube")).isZero();
    assertThat(rows("outbox")).isZero();
    indicators(analyst, "RNA", "WRES", "2024-25").body(at("1", "status"), equalTo("NOT_SUPPLIED"));
  }

  @Test
  void afterADryRunTheSameFileIsAJobOfItsOwn() {
    // Given
    byte[] file = file("2025-03-31", "5,Clinical,,A,No,1,,");
    String tried = dryRun(file);
    finished(analyst, tried);
    // When
    String real = upload(analyst, "RNA", file);
    // Then
    assertThat(real).isNotEqualTo(tried);
    finished(analyst, real).body("dryRun", equalTo(false)).body("snapshotVersion", equalTo(1));
  }

  @Test
  void aDryRunListsErrorsAndContradictions() {
    // Given
    put(analyst, "RNA", "2024-25", facts(fact("HEADCOUNT", 7))).statusCode(200);
    // When
    String wrong = dryRun(file("2025-03-31", "13,Clinical,,A,No,1,,"));
    String other = dryRun(file("2025-03-31", "5,Clinical,,A,No,1,,"));
    // Then
    finished(analyst, wrong).body("state", equalTo("FAILED"));
    as(analyst).get(wrong + "/errors").then().body("items.code", contains("value-unknown"));
    as(analyst).get(wrong + "/quality").then().statusCode(409);
    finished(analyst, other).body("state", equalTo("FAILED"));
    as(analyst).get(other + "/errors").then().body("items.code", contains("headcount-conflict"));
    // And the file that was wrong may come again
    finished(analyst, upload(analyst, "RNA", file("2025-03-31", "13,Clinical,,A,No,1,,")))
        .body("dryRun", equalTo(false));
  }

  @Test
  void theReportTellsWhatIsUnknownAndOddAndWhatHasChanged() {
    // Given
    finished(
        analyst,
        upload(
            analyst,
            "RNA",
            file(
                "2024-03-31",
                "5,Clinical,,A,No,1,,",
                "5,Clinical,,H,Yes,1,,",
                "6,Clinical,,Z,No,1,,")));
    // When
    String job =
        upload(
            analyst,
            "RNA",
            file(
                "2025-03-31",
                "5,Clinical,,A,No,1,Executive,Yes",
                "5,Clinical,,H,Yes,0.5,,",
                "5,Clinical,,,,0.25,,Yes",
                "6,Clinical,,Z,No,1.5,,"));
    finished(analyst, job)
        .body("warnings", hasItem(containsString("ethnic_code is unknown for 50.0 %")));
    // Then
    as(analyst)
        .get(job + "/quality")
        .then()
        .statusCode(200)
        .body("headcount", equalTo(4))
        .body("board", equalTo(1))
        .body("fullTimeEquivalents", equalTo(3.25f))
        .body("fields.find { it.column == 'ethnic_code' }.unknown", equalTo(2))
        .body("fields.find { it.column == 'disability' }.share", equalTo(0.25f))
        .body("fields.find { it.column == 'sex' }.supplied", equalTo(false))
        .body(
            "combinations.code",
            contains("vote-without-board-role", "executive-on-low-band", "fte-above-one"))
        .body("combinations.find { it.code == 'fte-above-one' }.firstLine", equalTo(5))
        .body("absentColumns", hasItem("age_band"))
        .body("assignmentsCompared", equalTo("ALL"))
        .body("change.snapshotDate", equalTo("2024-03-31"))
        .body("change.headcount", equalTo(3))
        .body("change.difference", equalTo(1))
        .body("change.posts", hasSize(1))
        .body("change.posts[0].post", equalTo("CLINICAL/5"))
        .body("change.posts[0].now", equalTo(3));
    float relative = as(analyst).get(job + "/quality").then().extract().path("change.relative");
    assertThat((double) relative).isBetween(0.333, 0.334);
  }

  @Test
  void aHeadcountThatHasShrunkIsRemarkedUpon() {
    // Given
    String[] staff = {"5,Clinical,,A,No,1,,", "5,Clinical,,H,Yes,1,,", "6,Clinical,,A,No,1,,"};
    finished(analyst, upload(analyst, "RNA", file("2024-03-31", staff)));
    // When
    String job = upload(analyst, "RNA", file("2025-03-31", staff[0], staff[1]));
    // Then
    finished(analyst, job)
        .body("warnings", hasItem("The headcount differs from that of 2024-03-31 by -33.3 %."));
    as(analyst)
        .get(job + "/quality")
        .then()
        .statusCode(200)
        .body("change.difference", equalTo(-1))
        .body("change.posts[0].before", equalTo(1))
        .body("change.posts[0].now", equalTo(0));
  }

  @Test
  void theReportIsForTheOrganisationAndWhoSentIt() {
    // Given
    String job = upload(analyst, "RNA", file("2025-03-31", "5,Clinical,,A,No,1,,"));
    finished(analyst, job);
    // When, Then
    Persona ics = Api.analystOf(analyst.tenant(), analyst.tenant());
    as(ics).get(job + "/quality").then().statusCode(403);
    as(ics).get(job).then().statusCode(200);
    as(analyst.inOrganisation("RL4")).get(job + "/quality").then().statusCode(404);
    as(analyst.inTenant(Tokens.newTenant())).get(job + "/quality").then().statusCode(404);
    as(analyst).get("/v1/jobs/" + UUID.randomUUID() + "/quality").then().statusCode(404);
  }

  @Test
  void aFileOfTheCareSystemIsNotHeldAgainstWhatATrustCounted() {
    // Given a small count that the trust sent itself
    put(analyst, "RNA", "2024-25", facts(fact("HEADCOUNT", 3, "ethnicGroup", "BME")))
        .statusCode(200);
    Persona ics = Api.analystOf(analyst.tenant(), analyst.tenant());
    String nurse = "5,Clinical,,H,No,1,,";
    // When the care system tries files of one, two and three, then they are answered alike
    for (String[] staff :
        new String[][] {{nurse}, {nurse, nurse}, {nurse, nurse, nurse}, {"5,Clinical,,A,No,1,,"}}) {
      String job = dryRun(ics, file("2025-03-31", staff));
      finished(ics, job).body("state", equalTo("FAILED"));
      as(ics)
          .get(job + "/errors")
          .then()
          .body("items.code", contains("measure-of-another"))
          .body("items.detail", contains(org.fairway.metrics.fact.Reserved.DETAIL));
    }
    // And the trust is told what contradicts what
    String own = dryRun(file("2025-03-31", nurse));
    finished(analyst, own).body("state", equalTo("FAILED"));
    as(analyst)
        .get(own + "/errors")
        .then()
        .body("items.detail", hasItem(containsString("as given 3 (source 'return', version 1)")));
  }

  @Test
  void aFileOfTheCareSystemIsNotComparedWithATrustsOwnYearBefore() {
    // Given
    String[] staff = {"9,Clinical,,H,Yes,1,,", "5,Clinical,,H,No,1,,"};
    finished(analyst, upload(analyst, "RNA", file("2024-03-31", staff)));
    Persona ics = Api.analystOf(analyst.tenant(), analyst.tenant());
    // When
    String job = dryRun(ics, file("2025-03-31", "5,Clinical,,A,No,1,,"));
    // Then neither posts nor unknowns of the trust's file are told
    finished(ics, job)
        .body("state", equalTo("COMPLETED"))
        .body("warnings", not(hasItem(containsString("headcount differs"))));
    as(ics).get(job + "/quality").then().statusCode(200).body("change", nullValue());
    // And to the trust they are
    String own = dryRun(file("2025-03-31", "5,Clinical,,A,No,1,,"));
    finished(analyst, own);
    as(analyst).get(own + "/quality").then().body("change.headcount", equalTo(2));
  }

  @Test
  void aTrustsOwnFileIsNotSupersededByTheCareSystem() {
    // Given
    finished(analyst, upload(analyst, "RNA", file("2025-03-31", "5,Clinical,,A,No,1,,")));
    Persona ics = Api.analystOf(analyst.tenant(), analyst.tenant());
    byte[] other = file("2025-03-31", "6,Clinical,,A,No,1,,");
    // When
    String job = upload(ics, "RNA", other);
    // Then
    finished(ics, job).body("state", equalTo("FAILED"));
    as(ics).get(job + "/errors").then().body("items.code", contains("measure-of-another"));
    as(analyst).get(SNAPSHOTS).then().body("items.suppliedBy", contains("RNA"));
    // And the other way round it is
    finished(ics, upload(ics, "RNA", file("2024-03-31", "6,Clinical,,A,No,1,,")));
    finished(analyst, upload(analyst, "RNA", file("2024-03-31", "5,Clinical,,A,No,1,,")))
        .body("snapshotVersion", equalTo(2));
  }

  @Test
  void aFileIsNotOvertakenByOneThatWasSentBeforeIt() {
    // Given a correction that is in force already when the first file is read to its end
    String correction = upload(analyst, "RNA", file("2025-03-31", "5,Clinical,,A,No,1,,"));
    finished(analyst, correction).body("snapshotVersion", equalTo(1));
    TestDatabase.execute(
        "update import_job set created_at = created_at + interval '1 hour' where tenant_id = '"
            + analyst.tenant()
            + "'");
    byte[] first = file("2025-03-31", "5,Clinical,,A,No,1,,", "5,Clinical,,H,No,1,,");
    // When
    String late = upload(analyst, "RNA", first);
    // Then
    finished(analyst, late)
        .body("state", equalTo("FAILED"))
        .body("reason", containsString("sent later is in force"));
    as(analyst).get(late + "/errors").then().body("items.code", contains("overtaken"));
    as(analyst).get(SNAPSHOTS).then().body("items.version", contains(1));
    // And who wants it after all sends it again
    TestDatabase.execute(
        "update import_job set created_at = now() - interval '1 hour' where tenant_id = '"
            + analyst.tenant()
            + "'");
    finished(analyst, upload(analyst, "RNA", first)).body("snapshotVersion", equalTo(2));
  }

  private String waiting(Path file) {
    UUID id = UUID.randomUUID();
    TestDatabase.execute(
        ("insert into import_job (id, tenant_id, organisation_id, kind, state, checksum, file, gzip,"
                + " total_bytes, supplied_by, actor, heartbeat) values ('%s', '%s', 'RNA',"
                + " 'ESR_SNAPSHOT', 'QUEUED', '%s', '%s', false, 9, 'RNA', 'somebody',"
                + " now() + interval '1 hour')")
            .formatted(id, analyst.tenant(), id, file));
    return "/v1/jobs/" + id;
  }

  @Test
  void aJobThatWaitsIsCancelledAndItsFileGone() throws Exception {
    // Given
    Path file = Files.createTempFile("waits", ".extract");
    String job = waiting(file);
    // When
    as(analyst)
        .post(job + "/cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("FAILED"))
        .body("cancelled", equalTo(true))
        .body("reason", containsString("Nothing of it is stored"));
    // Then
    assertThat(file).doesNotExist();
    as(analyst).post(job + "/cancel").then().statusCode(200).body("cancelled", equalTo(true));
  }

  @Test
  void onlySoManyWaitAtATime() {
    // Given
    String first = waiting(Path.of("/nowhere"));
    for (int i = 1; i < 20; i++) {
      waiting(Path.of("/nowhere"));
    }
    byte[] file = file("2025-03-31", "5,Clinical,,A,No,1,,");
    // When, Then
    as(analyst)
        .contentType("text/csv")
        .body(file)
        .post(SNAPSHOTS)
        .then()
        .statusCode(429)
        .header("Retry-After", "30")
        .body("code", equalTo("too-many-requests"));
    assertThat(rows("import_job")).isEqualTo(20);
    // And when one of them is over, there is room
    as(analyst).post(first + "/cancel").then().statusCode(200);
    finished(analyst, upload(analyst, "RNA", file)).body("state", equalTo("COMPLETED"));
  }

  @Test
  void aJobThatIsOverCannotBeCancelled() {
    String job = upload(analyst, "RNA", file("2025-03-31", "5,Clinical,,A,No,1,,"));
    finished(analyst, job);
    as(analyst).post(job + "/cancel").then().statusCode(409).body("code", equalTo("job-over"));
    as(analyst)
        .get(job)
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("cancelled", equalTo(false));
  }

  @Test
  void onlyWhoMaySendMayCancel() throws Exception {
    String job = waiting(Path.of("/nowhere"));
    as(analyst.withScopes("metrics:read")).post(job + "/cancel").then().statusCode(403);
    as(analyst.inOrganisation("RL4")).post(job + "/cancel").then().statusCode(404);
    as(analyst.inTenant(Tokens.newTenant())).post(job + "/cancel").then().statusCode(404);
    as(analyst).get(job).then().body("state", equalTo("QUEUED"));
  }

  @Test
  void theSameBytesAnnouncedAsSomethingElseAreAnotherFile() {
    // Given
    byte[] file = file("2025-03-31", "5,Clinical,,A,No,1,,");
    String workbook =
        as(analyst)
            .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            .body(file)
            .post(SNAPSHOTS)
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    finished(analyst, workbook).body("state", equalTo("FAILED"));
    // When
    String text = upload(analyst, "RNA", file);
    // Then
    assertThat(text).isNotEqualTo(workbook);
    finished(analyst, text).body("state", equalTo("COMPLETED"));
  }

  @Test
  void aPackedWorkbookIsRefused() {
    as(analyst)
        .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .header("Content-Encoding", "gzip")
        .body(new byte[] {1})
        .post(SNAPSHOTS)
        .then()
        .statusCode(415);
  }

  @Test
  void theCubeReadsAsRowsToo() {
    finished(
        analyst,
        upload(
            analyst,
            "RNA",
            file(
                "2025-03-31",
                "5,Clinical,,A,No,0.5,,",
                "5,Clinical,,A,No,0.25,,",
                ",,Consultant,H,Yes,1,,")));
    assertThat(
            TestDatabase.column(
                "select concat_ws(' ', measure, clinical, band, medical_grade, ethnic_code,"
                    + " disability, sex, people, fte::numeric(9, 2)) from snapshot_cell where tenant_id = '"
                    + analyst.tenant()
                    + "' order by 1"))
        .containsExactly(
            "HEADCOUNT CLINICAL 5  A NON_DISABLED UNKNOWN 2 0.75",
            "HEADCOUNT MEDICAL_DENTAL  CONSULTANT H DISABLED UNKNOWN 1 1.00");
  }
}
