package org.fairway.pathway.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.Sent;
import org.fairway.pathway.support.Today;
import org.fairway.platform.testing.AtOnce;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Reminders are told once, whoever sweeps and however often. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReminderSweepTest {
  private final ReminderSweep sweep;
  private final ReminderRepository reminders;
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  ReminderSweepTest(ReminderSweep sweep, ReminderRepository reminders) {
    this.sweep = sweep;
    this.reminders = reminders;
  }

  private String consenting() {
    String path = Given.active(coordinator);
    Given.consented(path);
    return path;
  }

  private static String ofEnrolment(String path) {
    return " from reminder where enrolment_id = '" + Given.id(path) + "'";
  }

  private static void due(String path, int many, LocalDate on) {
    for (int i = 0; i < many; i++) {
      TestDatabase.execute(
          "insert into reminder (id, tenant_id, enrolment_id, kind, subject, due_on, remind_on) select gen_random_uuid(),"
              + " tenant_id, id, 'WORK_CHECK', 'S-%d', '%s', '%s' from enrolment where id = '%s'"
                  .formatted(i, on, on, Given.id(path)));
    }
  }

  private static List<Integer> told(String path) {
    return TestDatabase.column("select id" + ofEnrolment(path)).stream()
        .map(id -> Sent.typesAbout(id).size())
        .toList();
  }

  @Test
  void fourInstancesTellOfEachOnceAndAnotherDayIsAnotherReminder() {
    // Given
    String path = consenting();
    due(path, 20, Today.inEngland());
    // When four sweep at once, and once more later
    AtOnce.times(4, sweep::run);
    sweep.run();
    // Then
    assertThat(told(path)).hasSize(20).containsOnly(1);
    as(coordinator)
        .get("/v1/reminders?enrolment=" + Given.id(path))
        .then()
        .statusCode(200)
        .body("items", hasSize(20));
    // When one gets another day
    String id = TestDatabase.value("select id" + ofEnrolment(path) + " and subject = 'S-0'");
    TestDatabase.execute("update reminder set told_at = null where id = '" + id + "'");
    sweep.run();
    // Then
    assertThat(Sent.about(id)).extracting(Sent.Event::version).containsExactly(1L, 2L);
  }

  @Test
  void whatIsNotDueOrClosedOrAboutSomebodyWhoWithdrewConsentIsNotTold() {
    // Given
    String path = consenting();
    due(path, 2, Today.inEngland());
    TestDatabase.execute(
        "update reminder set closed_at = now() where id in (select id"
            + ofEnrolment(path)
            + " limit 1)");
    TestDatabase.execute(
        "update reminder set remind_on = remind_on + 1, due_on = due_on + 1 where id in (select id"
            + ofEnrolment(path)
            + " and closed_at is null)");
    String withdrawn = Given.enrolment(coordinator);
    Given.consented(withdrawn);
    due(withdrawn, 1, Today.inEngland());
    String ranOut = Given.enrolment(coordinator);
    Given.consented(ranOut);
    due(ranOut, 1, Today.inEngland());
    Given.consentRanOut(ranOut);
    TestDatabase.execute(
        "update enrolment set sharing_stopped_at = now() where id = '" + Given.id(withdrawn) + "'");
    // When
    sweep.run();
    // Then
    assertThat(told(path)).containsOnly(0);
    assertThat(told(withdrawn)).containsOnly(0);
    assertThat(told(ranOut)).containsOnly(0);
    // And nobody asks about them again today
    assertThat(reminders.tenants(Today.inEngland())).doesNotContain(tenant);
    // When consent is back
    new ReferralEvents(tenant).consent(person(withdrawn), "REFERRAL");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                reminders.tenants(Today.inEngland()).contains(tenant)
                    || told(withdrawn).contains(1));
    sweep.run();
    // Then
    assertThat(told(withdrawn)).containsOnly(1);
    assertThat(told(ranOut)).containsOnly(0);
    // When it is back and nobody told of it, it is looked at a day later
    TestDatabase.execute(
        "update consent c set expires_at = null from enrolment e where c.person = e.person and e.id = '"
            + Given.id(ranOut)
            + "'");
    assertThat(reminders.tenants(Today.inEngland())).doesNotContain(tenant);
    assertThat(reminders.tenants(Today.inEngland().plusDays(1))).contains(tenant);
  }

  private static String person(String path) {
    return TestDatabase.value("select person from enrolment where id = '" + Given.id(path) + "'");
  }

  @Test
  void whoeverLeavesIsToBeAskedWhereTo() {
    String path = consenting();
    Calls.change(coordinator, path, "complete", "{\"effectiveOn\": \"2025-12-31\"}")
        .statusCode(200);
    sweep.run();
    as(coordinator)
        .get("/v1/reminders?enrolment=" + Given.id(path))
        .then()
        .body("items.kind", contains("DESTINATION"))
        .body("items.dueOn", contains("2026-02-28"));
    as(coordinator(Tokens.newTenant())).get("/v1/reminders").then().body("items", hasSize(0));
  }

  @Test
  void controlArmWithoutTheLockTwoInstancesTakeTheSame() throws SQLException {
    // Given
    String path = consenting();
    due(path, 3, Today.inEngland().minusDays(1));
    TestDatabase.execute(
        "update reminder set told_at = null" + " where tenant_id = '" + tenant + "'");
    try (Connection one = TestDatabase.app();
        Connection other = TestDatabase.app()) {
      // When, Then: with the lock the second finds nothing, without it the same
      List<UUID> first = take(one, ReminderRepository.LOCK);
      assertThat(first).hasSize(3);
      assertThat(take(other, ReminderRepository.LOCK)).isEmpty();
      assertThat(take(other, "")).isEqualTo(first);
    }
  }

  private List<UUID> take(Connection connection, String lock) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement enter =
            connection.prepareStatement(
                "select set_config('fairway.tenant', ?, true), set_config('fairway.organisation', ?, true)");
        PreparedStatement due = connection.prepareStatement(ReminderRepository.DUE + lock)) {
      enter.setString(1, tenant);
      enter.setString(2, tenant);
      enter.execute();
      due.setString(1, tenant);
      due.setObject(2, Today.inEngland());
      due.setInt(3, 50);
      List<UUID> taken = new ArrayList<>();
      try (ResultSet rows = due.executeQuery()) {
        while (rows.next()) {
          taken.add(rows.getObject(1, UUID.class));
        }
      }
      return taken;
    }
  }
}
