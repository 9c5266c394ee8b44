package org.fairway.pathway.ats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.programme;
import static org.fairway.pathway.ats.Sender.event;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.AtOnce;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.ErasedPerson;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Checks at an application and those of the employment that hangs on it are of one job. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ChecksOfOneJobTest {
  private static final String STARTED = "2026-01-05";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final ReferralEvents events = new ReferralEvents(tenant);
  private final Referral referral = Referral.random();

  /** Somebody at work since the fifth of January 2026: path of the enrolment and id of how. */
  private record AtWork(String enrolment, String application) {
    String checks() {
      return "/v1/applications/" + application + "/employment-checks";
    }
  }

  private AtWork atWork() {
    programme(coordinator, 3);
    events.consentToApplications(referral.person());
    events.accepted(referral);
    String path = Given.enrolment(coordinator, referral);
    String consents = "select count(*) from consent where person = '" + referral.person() + "'";
    await().atMost(Duration.ofSeconds(30)).until(() -> TestDatabase.value(consents).equals("2"));
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    Calls.change(coordinator, path, "activate", "{\"effectiveOn\": \"2025-09-01\"}")
        .statusCode(200);
    String id =
        Sender.of(Sender.owner(tenant, "RNA"))
            .send(event("e1", "A-1", "STARTED", STARTED + "T09:00:00Z", referral.reference()))
            .path("results[0].applicationId");
    return new AtWork(path, id);
  }

  private String employment(AtWork at) {
    return creating(coordinator)
        .body(
            "{\"employer\": \"RNA\", \"startedOn\": \"%s\", \"applicationId\": \"%s\"}"
                .formatted(STARTED, at.application()))
        .post(at.enrolment() + "/employments")
        .then()
        .statusCode(201)
        .extract()
        .header("Location");
  }

  private static String openWorkChecks(AtWork at) {
    return TestDatabase.value(
        "select count(*) from reminder where kind = 'WORK_CHECK' and closed_at is null and enrolment_id = '"
            + Given.id(at.enrolment())
            + "'");
  }

  private static String checksKept(AtWork at) {
    return TestDatabase.value(
        "select count(*) from employment_check where application_id = '" + at.application() + "'");
  }

  @Test
  void aCheckAtTheApplicationIsOneOfTheEmploymentThatHangsOnIt() {
    // Given
    AtWork at = atWork();
    checked(coordinator, at, "2026-01-20", true).statusCode(201);
    String work = employment(at);
    int told = Sent.about(at.application()).size();
    // When
    checked(coordinator, at, "2026-04-06", true).statusCode(201);
    checked(coordinator, at, "2026-05-01", false).statusCode(201);
    // Then
    as(coordinator)
        .get(work)
        .then()
        .body("checks.checkedOn", contains("2026-01-20", "2026-04-06", "2026-05-01"))
        .body("sustained.state", contains("IN_WORK", "LEFT", "LEFT"));
    assertThat(Sent.about(at.application())).hasSize(told + 2);
    assertThat(Sent.about(Given.id(work))).isEmpty();
    assertThat(openWorkChecks(at)).isEqualTo("0");
    assertThat(checksKept(at)).isEqualTo("3");
  }

  @Test
  void aCheckByAnEmployerWhoDoesNotSeeTheEnrolmentReachesTheEmploymentAndTellsNothingOfIt() {
    // Given
    AtWork at = atWork();
    String work = employment(at);
    Persona employer = employer(tenant, "RNA");
    as(employer).get(work).then().statusCode(404);
    // When
    checked(employer, at, "2026-04-06", true).statusCode(201);
    // Then
    as(coordinator)
        .get(work)
        .then()
        .body("checks.checkedOn", contains("2026-04-06"))
        .body("sustained[0].state", equalTo("IN_WORK"));
    assertThat(openWorkChecks(at)).isEqualTo("2");
    as(employer).get(work).then().statusCode(404);
    as(employer).get(at.enrolment()).then().statusCode(404);
    // When it says what contradicts the employment, which it does not see
    checked(employer, at, "2026-03-01", false).statusCode(201);
    // Then
    as(coordinator).get(work).then().body("checks.checkedOn", contains("2026-04-06"));
    assertThat(openWorkChecks(at)).isEqualTo("2");
  }

  /** Both take the person, the application and the employment, in this order. */
  @Test
  void checksAtTheApplicationAndAtTheEmploymentAtOnceAreAllWrittenDown() {
    // Given
    AtWork at = atWork();
    String work = employment(at);
    String body = "{\"checkedOn\": \"2026-01-20\", \"inWork\": true}";
    // When
    List<Integer> answers =
        AtOnce.all(
            IntStream.range(0, 12)
                .mapToObj(i -> i % 2 == 0 ? work + "/checks" : at.checks())
                .<Supplier<Integer>>map(
                    path -> () -> creating(coordinator).body(body).post(path).statusCode())
                .toList());
    // Then
    assertThat(answers).hasSize(12).containsOnly(201);
    as(coordinator).get(work).then().body("checks.size()", equalTo(12));
    assertThat(checksKept(at)).isEqualTo("12");
  }

  @Test
  void noCheckIsWrittenDownOfWhomIsErasedNeitherAtTheApplicationNorAtTheEmployment() {
    // Given
    AtWork at = atWork();
    String work = employment(at);
    checked(coordinator, at, "2026-01-20", true).statusCode(201);
    // When
    ErasedPerson.tell("pathway", tenant, referral.person());
    // Then
    for (Persona who : List.of(coordinator, employer(tenant, "RNA"))) {
      checked(who, at, "2026-04-06", true).statusCode(409).body("code", equalTo("person-erased"));
    }
    as(coordinator).get(work).then().body("checks.checkedOn", contains("2026-01-20"));
    assertThat(checksKept(at)).isEqualTo("1");
  }

  private static ValidatableResponse checked(Persona who, AtWork at, String day, boolean inWork) {
    return creating(who)
        .body("{\"checkedOn\": \"%s\", \"inWork\": %s}".formatted(day, inWork))
        .post(at.checks())
        .then();
  }

  @Test
  void aJobThatAnApplicationLedToIsNotWrittenDownAgainWithoutIt() {
    AtWork at = atWork();
    employment(at);
    creating(coordinator)
        .body("{\"employer\": \"RNA\", \"startedOn\": \"" + STARTED + "\"}")
        .post(at.enrolment() + "/employments")
        .then()
        .statusCode(409)
        .body("code", equalTo("employment-exists"));
  }

  @Test
  void aDestinationDoesNotDropTheApplicationOfAJobWrittenDownWithoutIt() {
    // Given
    AtWork at = atWork();
    String job = "\"employer\": \"RNA\"";
    creating(coordinator)
        .body("{%s, \"startedOn\": \"%s\"}".formatted(job, STARTED))
        .post(at.enrolment() + "/employments")
        .then()
        .statusCode(201);
    Calls.change(coordinator, at.enrolment(), "complete", "{\"effectiveOn\": \"2026-01-31\"}")
        .statusCode(200);
    // When, Then
    String application = job + ", \"applicationId\": \"%s\"";
    went(at, application.formatted(at.application()))
        .statusCode(422)
        .body("errors.pointer", contains("/employment/applicationId"))
        .body("errors.code", contains("without-application"));
    went(at, application.formatted(UUID.randomUUID()))
        .statusCode(422)
        .body("errors.code", contains("unknown-application"));
    went(at, job).statusCode(201);
  }

  private ValidatableResponse went(AtWork at, String job) {
    return creating(coordinator)
        .body(
            "{\"kind\": \"PAID_16_HOURS_OR_MORE\", \"beganOn\": \"%s\", \"employment\": {\"weeklyHours\": \"20\", %s}}"
                .formatted(STARTED, job))
        .post(at.enrolment() + "/destinations")
        .then();
  }

  @Test
  void aCheckThatIsBeingWrittenDownAtTheApplicationIsNotLost() throws Exception {
    // Given a check at the application that is not committed yet
    AtWork at = atWork();
    try (Connection check = TestDatabase.superuser();
        Statement of = check.createStatement()) {
      check.setAutoCommit(false);
      of.execute(
          "select id from application where id = '%s' for no key update"
              .formatted(at.application()));
      // When the employment is written down meanwhile
      CompletableFuture<String> work = CompletableFuture.supplyAsync(() -> employment(at));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> work.isDone() || isWaiting("from application"));
      of.execute(
          "insert into employment_check (id, tenant_id, organisation_id, application_id, checked_on, in_work, recorded_by, recorded_at)"
              + " select gen_random_uuid(), tenant_id, organisation_id, id, '2026-04-06', true, 'somebody', now()"
              + " from application where id = '%s'".formatted(at.application()));
      check.commit();
      // Then
      as(coordinator).get(work.get()).then().body("checks.checkedOn", contains("2026-04-06"));
    }
  }

  private static boolean isWaiting(String what) {
    return !TestDatabase.column(
            "select pid::text from pg_stat_activity where wait_event_type = 'Lock' and query like '%"
                + what
                + "%' and pid <> pg_backend_pid()")
        .isEmpty();
  }
}
