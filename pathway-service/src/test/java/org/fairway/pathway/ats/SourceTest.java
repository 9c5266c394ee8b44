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
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.ErasedPerson;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How an application finds the referral that led to it. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SourceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String STARTED = "2026-01-05";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final ReferralEvents events = new ReferralEvents(tenant);
  private final Referral referral = Referral.random();
  private Sender sender;

  @BeforeEach
  void openConnection() {
    sender = Sender.of(Sender.owner(tenant, "RNA"));
  }

  @Test
  void theReferenceLinksTheApplicationToTheReferralAndItsProgramme() {
    // Given
    UUID programme = programme(coordinator, 3);
    events.consentToApplications(referral.person());
    events.accepted(referral);
    Given.enrolment(coordinator, referral);
    awaitConsents(2);

    // When, in small letters as people type it
    String id = applied(referral.reference().toLowerCase(Locale.ROOT));

    // Then
    as(coordinator)
        .get("/v1/applications/" + id)
        .then()
        .body("source.referralId", equalTo(referral.id().toString()))
        .body("source.person", equalTo(referral.person()))
        .body("source.programmeId", equalTo(programme.toString()));
    as(employer(tenant, "RNA")).get("/v1/applications/" + id).then().body("source", nullValue());
    assertThat(Sent.about(id).get(0).data().path("partnerId").asText())
        .isEqualTo(referral.partner().toString());
    as(coordinator)
        .get("/v1/applications?referral=" + referral.id())
        .then()
        .body("items.size()", equalTo(1));
  }

  @Test
  void anApplicationThatCameFirstIsLinkedLaterAndToldAgain() {
    // Given
    String id = applied(referral.reference());
    as(coordinator).get("/v1/applications/" + id).then().body("source", nullValue());

    // When
    events.consentToApplications(referral.person());
    events.accepted(referral);

    // Then
    await().atMost(PATIENCE).until(() -> Sent.about(id).size() == 2);
    assertThat(Sent.about(id).get(0).data().has("referralId")).isFalse();
    assertThat(Sent.about(id).get(1).data().path("referralId").asText())
        .isEqualTo(referral.id().toString());
    assertThat(Sent.about(id).get(1).data().path("occurredAt"))
        .isEqualTo(Sent.about(id).get(0).data().path("occurredAt"));
  }

  @Test
  void anUnknownReferenceIsKeptAndLinksNothing() {
    String id = applied("BC-2222-22");

    as(coordinator)
        .get("/v1/applications/" + id)
        .then()
        .body("referralReference", equalTo("BC-2222-22"))
        .body("source", nullValue());
  }

  @Test
  void afterConsentIsWithdrawnTheSourceIsNeitherShownNorTold() {
    // Given
    UUID consent = events.consent(referral.person(), "REFERRAL");
    events.consent(referral.person(), "SHARE_WITH_EMPLOYER");
    events.accepted(referral);
    Given.enrolment(coordinator, referral);
    awaitConsents(2);
    String id = applied(referral.reference());
    as(coordinator).get("/v1/applications/" + id).then().body("source", notNullValue());

    // When
    events.consentWithdrawn(consent, referral.person(), "REFERRAL");

    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> as(coordinator).get("/v1/applications/" + id).then().body("source", nullValue()));
    sender.send(event("e2", "A-1", "STARTED", "2026-04-01T09:00:00Z")).then().statusCode(200);
    assertThat(Sent.about(id).stream().skip(1)).noneMatch(e -> e.data().has("person"));
  }

  @Test
  void aReferenceOfAnotherCareSystemLinksNothing() {
    // Given
    String other = Tokens.newTenant();
    ReferralEvents theirs = new ReferralEvents(other);
    theirs.consentToApplications(referral.person());
    theirs.accepted(referral);
    Given.enrolment(coordinator(other), referral);

    // When
    String id = applied(referral.reference());

    // Then
    as(coordinator).get("/v1/applications/" + id).then().body("source", nullValue());
  }

  @Test
  void withoutConsentToShareWithTheEmployerNothingIsLinkedUntilItComes() {
    // Given
    events.consent(referral.person(), "REFERRAL");
    events.accepted(referral);
    Given.enrolment(coordinator, referral);
    awaitConsents(1);
    String id = applied(referral.reference());
    as(coordinator).get("/v1/applications/" + id).then().body("source", nullValue());

    // When one for another employer comes
    events.consent(referral.person(), "SHARE_WITH_EMPLOYER", "RXX", null);
    awaitConsents(2);

    // Then
    as(coordinator).get("/v1/applications/" + id).then().body("source", nullValue());
    assertThat(Sent.about(id)).hasSize(1).noneMatch(e -> e.data().has("person"));

    // When
    events.consent(referral.person(), "SHARE_WITH_EMPLOYER", "RNA", null);

    // Then
    await().atMost(PATIENCE).until(() -> Sent.about(id).size() == 2);
    assertThat(Sent.about(id).get(1).data().path("person").asText()).isEqualTo(referral.person());
  }

  @Test
  void anExpiredConsentLinksNothing() {
    // Given
    Instant past = Instant.now().minusSeconds(60);
    events.consent(referral.person(), "REFERRAL", null, past);
    events.consent(referral.person(), "SHARE_WITH_EMPLOYER");
    events.accepted(referral);
    Given.enrolment(coordinator, referral);
    awaitConsents(2);

    // When
    String id = applied(referral.reference());

    // Then
    as(coordinator).get("/v1/applications/" + id).then().body("source", nullValue());
    assertThat(Sent.about(id)).noneMatch(e -> e.data().has("person"));
  }

  /** Somebody at work since the fifth of January 2026: path of the enrolment and id of how. */
  private record AtWork(String enrolment, String application) {}

  private AtWork atWork() {
    programme(coordinator, 3);
    events.consentToApplications(referral.person());
    events.accepted(referral);
    String path = Given.enrolment(coordinator, referral);
    awaitConsents(2);
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    Calls.change(coordinator, path, "activate", "{\"effectiveOn\": \"2025-09-01\"}")
        .statusCode(200);
    String id =
        sender
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
      await().atMost(PATIENCE).until(() -> work.isDone() || isWaiting("from application"));
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

  private static ValidatableResponse checked(Persona who, AtWork at, String day, boolean inWork) {
    return creating(who)
        .body("{\"checkedOn\": \"%s\", \"inWork\": %s}".formatted(day, inWork))
        .post("/v1/applications/" + at.application() + "/employment-checks")
        .then();
  }

  /** They travel on another key than the referral. */
  private void awaitConsents(int number) {
    String count = "select count(*) from consent where person = '" + referral.person() + "'";
    await().atMost(PATIENCE).until(() -> TestDatabase.value(count).equals(String.valueOf(number)));
  }

  private String applied(String reference) {
    return sender
        .send(event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z", reference))
        .then()
        .body("results[0].status", equalTo("APPLIED"))
        .extract()
        .path("results[0].applicationId");
  }
}
