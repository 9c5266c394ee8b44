package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.e2e.Call.as;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A service that is killed while it enters two files: kill -9, with everything but events written.
 */
@Isolated("kills referral-service")
class KilledEntryTest {
  private static final int BY_ROW = 400;
  private static final int WHOLE = 20;
  private static final String HEADER =
      "given_name,family_name,date_of_birth,lsoa21,consent_given_on,consent_given_by,consent_wording,"
          + "share_outcome,pathway_type,referred_on\n";
  private static final String WAITS =
      "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
          + " and query ilike '%insert into outbox%' and datname = current_database()";

  private static final Personal ENTERED = new Personal();
  private static final String GIVEN_NAME = ENTERED.word();
  private static final String FAMILY_NAME = ENTERED.word();

  private final Suite suite = Suite.get();
  private final Chain chain = new Chain().partner();

  private static String csv(int from, int count) {
    LocalDate consented = LocalDate.now(ZoneId.of("Europe/London")).minusDays(40);
    return HEADER
        + IntStream.range(from, from + count)
            .mapToObj(
                i ->
                    "%s %d,%s %d,%s,E01009719,%s,PERSON_IN_WRITING,2026-04,yes,APPRENTICESHIP,%s\n"
                        .formatted(
                            GIVEN_NAME,
                            i,
                            FAMILY_NAME,
                            i,
                            LocalDate.of(1960, 1, 1).plusDays(31L * i),
                            consented,
                            consented.plusDays(10)))
            .collect(Collectors.joining());
  }

  private String sent(String csv, String atomicity) {
    return as(chain.partner)
        .contentType("text/csv")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post(suite.referral() + "/v1/imports?mode=COMMIT&atomicity=" + atomicity)
        .then()
        .statusCode(202)
        .extract()
        .path("id");
  }

  private static String job(String column, String id) {
    return "select " + column + " from import_job where id = '" + id + "'";
  }

  private String count(String table) {
    return "select count(*) from " + table + " where tenant_id = '" + chain.tenant + "'";
  }

  /** Of as many people each has one sent referral and two consents. */
  private void entered(Sql sql, int people) {
    assertThat(sql.value(count("person"))).isEqualTo(Integer.toString(people));
    assertThat(sql.value(count("referral") + " and status = 'SUBMITTED'"))
        .isEqualTo(Integer.toString(people));
    assertThat(sql.value(count("consent"))).isEqualTo(Integer.toString(2 * people));
  }

  @Test
  void leavesNoHalfRowsAndBothFilesAreEnteredOnceInTheEnd() {
    String byRow = sent(csv(0, BY_ROW), "ROW");
    try (Sql sql = Sql.in("referral")) {
      // Given a file of which some rows are entered, and one that is entered whole or not at all
      Awaitility.await("the first rows are entered")
          .pollInterval(Duration.ofMillis(20))
          .atMost(Duration.ofSeconds(30))
          .until(() -> !sql.value(job("entered", byRow)).equals("0"));
      String whole;
      try (Sql held = Sql.in("referral").holding("outbox")) {
        whole = sent(csv(BY_ROW, WHOLE), "ALL");
        Awaitility.await("both wait with everything but their events written")
            .atMost(Duration.ofSeconds(30))
            .until(() -> Integer.parseInt(sql.value(WAITS)) >= 2);
        // When
        suite.service("referral").kill();
        held.run("rollback");
      }
      // Then
      int stand = Integer.parseInt(sql.value(job("entered", byRow)));
      assertThat(stand).isBetween(1, BY_ROW - 1);
      entered(sql, stand);
      assertThat(sql.value(job("state || ' ' || entered", whole))).isEqualTo("RUNNING 0");
      assertThat(sql.value(count("import_row")))
          .isEqualTo(Integer.toString(BY_ROW - stand + WHOLE));

      // When another process finds that nobody has been heard of for long
      sql.run(
          "update import_job set heartbeat = now() - interval '6 minutes' where tenant_id = '"
              + chain.tenant
              + "'");
      suite.service("referral").launch();
      suite.service("referral").awaitReady();
      // Then
      for (String id : new String[] {byRow, whole}) {
        Awaitility.await("the job has been taken up again")
            .atMost(Duration.ofMinutes(3))
            .until(() -> sql.value(job("state", id)), "COMPLETED"::equals);
      }
      assertThat(sql.value(job("entered", byRow))).isEqualTo(Integer.toString(BY_ROW));
      assertThat(sql.value(job("entered", whole))).isEqualTo(Integer.toString(WHOLE));
      entered(sql, BY_ROW + WHOLE);
      assertThat(sql.value(count("import_row"))).isEqualTo("0");
    }
  }
}
