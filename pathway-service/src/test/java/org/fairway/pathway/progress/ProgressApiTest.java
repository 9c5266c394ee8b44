package org.fairway.pathway.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.fairway.pathway.Api;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.pathway.support.Today;
import org.fairway.platform.testing.ErasedPerson;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProgressApiTest {
  private static final String SECRET = "Quezibovatura on the ward";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Referral referral = Referral.random();
  private String path;

  private final ReferralEvents events = new ReferralEvents(tenant);
  private UUID consent;

  private void active(String... consents) {
    Api.programme(coordinator, 10);
    for (String purpose : consents) {
      consent = events.consent(referral.person(), purpose);
    }
    events.accepted(referral);
    path = Given.enrolment(coordinator, referral);
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    org.fairway.platform.testing.Calls.change(
            coordinator, path, "activate", "{\"effectiveOn\": \"2025-09-01\"}")
        .statusCode(200);
  }

  private ValidatableResponse post(String what, String json) {
    return creating(coordinator).body(json).post(path + what).then();
  }

  private static String review(String date, String next) {
    return """
        {"date": "%s", "kind": "REGULAR", "heldBy": "T-31", "nextOn": %s, "note": "%s"}"""
        .formatted(date, next == null ? "null" : '"' + next + '"', SECRET);
  }

  private static String milestone(String date, String kind) {
    return "{\"date\": \"%s\", \"kind\": \"%s\"}".formatted(date, kind);
  }

  private static String incident() {
    return """
        {"date": "2025-10-02", "kind": "SAFEGUARDING", "severity": "HIGH", "note": "%s"}"""
        .formatted(SECRET);
  }

  private static String coach(String code, String on) {
    return "{\"coach\": \"%s\", \"qualified\": true, \"assignedOn\": \"%s\"}".formatted(code, on);
  }

  private static String visit(String date) {
    return "{\"date\": \"%s\", \"place\": \"AT_EMPLOYER\", \"minutes\": 45}".formatted(date);
  }

  @Test
  void aReviewThatMeetsTheEndRemindsNobody() throws Exception {
    // Given an end that is not committed yet
    active("REFERRAL");
    try (Connection end = TestDatabase.superuser();
        Statement of = end.createStatement()) {
      end.setAutoCommit(false);
      of.execute(
          "update enrolment set status = 'WITHDRAWN', reason = 'HEALTH', ended_on = '2025-11-01' where id = '%s'"
              .formatted(Given.id(path)));
      // When
      CompletableFuture<Integer> review =
          CompletableFuture.supplyAsync(
              () -> post("/reviews", review("2025-10-01", "2099-10-01")).extract().statusCode());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  review.isDone()
                      || !TestDatabase.column(
                              "select pid::text from pg_stat_activity where wait_event_type = 'Lock'"
                                  + " and query like '%from enrolment%' and pid <> pg_backend_pid()")
                          .isEmpty());
      end.commit();
      // Then
      assertThat(review.get()).isEqualTo(201);
    }
    assertThat(
            TestDatabase.column(
                "select id::text from reminder where kind = 'REVIEW' and closed_at is null and enrolment_id = '"
                    + Given.id(path)
                    + "'"))
        .isEmpty();
  }

  @Test
  void aWayIsWrittenDownAndReadByThoseWhoMay() {
    // Given
    active("SHARE_OUTCOME_WITH_REFERRER", "REFERRAL");
    Persona partner = Api.partner(tenant, referral.partner());
    // When
    String review =
        post("/reviews", review("2025-10-01", null)).statusCode(201).extract().header("Location");
    post("/incidents", incident()).statusCode(201).body("severity", equalTo("HIGH"));
    post("/milestones", milestone("2025-09-30", "INDUCTION_COMPLETED")).statusCode(201);
    // Then: the care system reads all by its day, the referrer no incident and no note
    as(coordinator)
        .get(path + "/progress")
        .then()
        .statusCode(200)
        .body("items.kind", contains("MILESTONE", "REVIEW", "INCIDENT"))
        .body("items.note", hasItem(SECRET));
    as(coordinator).get(review).then().body("note", equalTo(SECRET));
    as(partner)
        .get(path + "/progress")
        .then()
        .statusCode(200)
        .body("items.kind", contains("MILESTONE", "REVIEW"))
        .body("items.note.findAll { it != null }", hasSize(0));
    as(partner).get(review).then().body("note", nullValue());
    creating(partner).body(incident()).post(path + "/incidents").then().statusCode(403);
    // and nothing of it lies about in the open
    assertThat(
            TestDatabase.value(
                "select count(*) from progress_entry where position('Quezi' in encode(note, 'escape')) > 0"))
        .isEqualTo("0");
    // When consent to the referral ends, Then the referrer sees nothing any more
    events.consentWithdrawn(consent, referral.person(), "REFERRAL");
    org.awaitility.Awaitility.await()
        .until(() -> as(partner).get(path + "/progress").statusCode(), code -> code == 404);
  }

  @Test
  void coachesFollowEachOtherAndVisitsAreOfWhoeverWasIt() {
    active();
    post("/coach-visits", visit("2025-10-01"))
        .statusCode(409)
        .body("code", equalTo("no-job-coach"));
    String first =
        post("/job-coaches", coach("JC-7", "2025-09-10"))
            .statusCode(201)
            .extract()
            .header("Location");
    post("/job-coaches", coach("JC-8", "2025-10-05")).statusCode(201);
    post("/job-coaches", coach("JC-9", "2025-10-04"))
        .statusCode(422)
        .body("errors.code", hasItem("before-last"));
    as(coordinator).get(first).then().body("endedOn", equalTo("2025-10-05"));
    as(coordinator).get(path + "/job-coaches").then().body("items.coach", contains("JC-7", "JC-8"));

    post("/coach-visits", visit("2025-09-09")).statusCode(409);
    post("/coach-visits", visit("2025-10-04")).statusCode(201).body("who", equalTo("JC-7"));
    post("/coach-visits", visit("2025-10-05")).statusCode(201).body("who", equalTo("JC-8"));
  }

  @Test
  void whatCannotBeIsRefusedAndNotKept() {
    active();
    post("/reviews", review("2025-08-31", null))
        .statusCode(422)
        .body("errors.code", hasItem("before-start"));
    post("/reviews", review("2099-01-01", null))
        .statusCode(422)
        .body("errors.code", hasItem("in-the-future"));
    post("/reviews", review("2025-10-01", "2025-10-01"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/nextOn"));
    post("/milestones", milestone("2025-10-01", "GATEWAY"))
        .statusCode(422)
        .body("errors.code", hasItem("other-pathway-type"));
    post("/incidents", incident().replace("SAFEGUARDING", "GOSSIP")).statusCode(400);
    post("/coach-visits", visit("2025-10-01").replace("45", "0")).statusCode(400);
    post("/reviews", review("2025-10-01", null).replace("T-31", "Jo Smith")).statusCode(400);
    creating(coordinator(Tokens.newTenant()))
        .body(incident())
        .post(path + "/incidents")
        .then()
        .statusCode(404);
    as(coordinator).get(path + "/progress").then().body("items", hasSize(0));
    as(coordinator).get(path + "/progress/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void aReviewThatIsDueIsRemindedOfAndClosesItsReminder() {
    active();
    LocalDate today = Today.inEngland();
    post("/reviews", review("2025-10-01", today.plusDays(8).toString())).statusCode(201);
    assertThat(reminders()).containsExactly(today.plusDays(8) + " " + today.plusDays(1) + " open");

    post("/reviews", review("2025-10-02", today.plusDays(6).toString())).statusCode(201);
    assertThat(reminders()).containsExactly(today.plusDays(6) + " " + today.minusDays(1) + " open");

    post("/reviews", review(today.toString(), null)).statusCode(201);
    assertThat(reminders())
        .containsExactly(today.plusDays(6) + " " + today.minusDays(1) + " closed");
  }

  @Test
  void aReviewEnteredLateLeavesTheReminderOfALaterOneAndTheEndClosesIt() {
    active();
    LocalDate next = Today.inEngland().plusDays(20);
    String open = next + " " + next.minusDays(7) + " open";
    post("/reviews", review("2025-11-01", next.toString())).statusCode(201);

    post("/reviews", review("2025-10-01", null)).statusCode(201);
    assertThat(reminders()).containsExactly(open);
    post("/reviews", review("2025-10-02", next.plusDays(9).toString())).statusCode(201);
    assertThat(reminders()).containsExactly(open);

    org.fairway.platform.testing.Calls.change(
            coordinator, path, "complete", "{\"effectiveOn\": \"2025-12-01\"}")
        .statusCode(200);
    assertThat(reminders()).containsExactly(open.replace("open", "closed"));
    post("/reviews", review("2025-11-30", next.toString())).statusCode(201);
    assertThat(reminders()).containsExactly(open.replace("open", "closed"));
  }

  @Test
  void theDatabaseLetsNotesAndEvidenceBeEmptiedAndNotChanged() {
    active();
    post("/reviews", review("2025-10-01", null)).statusCode(201);
    String of = " where enrolment_id = '" + Given.id(path) + "'";

    assertThatThrownBy(
            () -> TestDatabase.execute("update progress_entry set note = 'other'::bytea" + of))
        .rootCause()
        .hasMessageContaining("may be emptied");
    TestDatabase.execute("update progress_entry set note = null" + of);
    assertThat(
            TestDatabase.column(
                "select event_object_table from information_schema.triggers where trigger_name = 'only_emptied'"))
        .contains("progress_entry", "development_session", "registration_step");
  }

  private List<String> reminders() {
    return TestDatabase.column(
        "select due_on || ' ' || remind_on || case when closed_at is null then ' open' else ' closed' end"
            + " from reminder where enrolment_id = '"
            + Given.id(path)
            + "' and kind = 'REVIEW'");
  }

  @Test
  void anErasedPersonsNotesAreGone() {
    active("REFERRAL");
    post("/reviews", review("2025-10-01", null)).statusCode(201);
    Persona officer = Persona.ofTenant(tenant, "privacy", "subjects:read");
    as(officer)
        .get("/v1/subjects/" + referral.person() + "/records")
        .then()
        .statusCode(200)
        .body("kinds.records.flatten().fields.flatten().value", hasItem(SECRET));

    ErasedPerson.tell("pathway", tenant, referral.person());

    as(coordinator)
        .get(path + "/progress")
        .then()
        .body("items", hasSize(1))
        .body("items.note.findAll { it != null }", hasSize(0));
  }
}
