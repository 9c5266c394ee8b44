package org.fairway.pathway.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.programme;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ReferralIntakeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final ReferralEvents events = new ReferralEvents(tenant);
  private final Referral referral = Referral.random();

  @Test
  void anAcceptedReferralBecomesAnEnrolmentOnTheOnlyOpenProgramme() {
    // Given
    UUID programme = programme(coordinator, 10);

    // When
    events.accepted(referral);

    // Then
    String path = Given.enrolment(coordinator, referral);
    as(coordinator)
        .get(path)
        .then()
        .body("status", equalTo("EXPRESSED_INTEREST"))
        .body("referralReference", equalTo(referral.reference()))
        .body("person", equalTo(referral.person()))
        .body("partnerId", equalTo(referral.partner().toString()))
        .body("programmeId", equalTo(programme.toString()));
    assertThat(Sent.typesAbout(Given.id(path))).containsExactly("enrolment.expressed-interest");
  }

  @Test
  void theProgrammeThatTheReferralNamesIsTaken() {
    programme(coordinator, 10);
    UUID named = programme(coordinator, 10);

    events.accepted(referral.onProgramme(named));

    as(coordinator)
        .get(Given.enrolment(coordinator, referral))
        .then()
        .body("programmeId", equalTo(named.toString()));
  }

  @Test
  void theSameEventTwiceAndTheSameReferralAgainMakeOneEnrolment() {
    // Given
    UUID eventId = UUID.randomUUID();

    // When
    events.accepted(referral, "SUPPORTED_INTERNSHIP", 3, eventId);
    events.accepted(referral, "SUPPORTED_INTERNSHIP", 3, eventId);
    events.accepted(referral, "SUPPORTED_INTERNSHIP", 4, UUID.randomUUID());
    events.withdrawn(referral, 5);

    // Then
    String path = Given.enrolment(coordinator, referral);
    withdrawnWithin(path);
    assertThat(count("enrolment where referral_id = '" + referral.id() + "'")).isEqualTo(1);
    assertThat(Sent.typesAbout(Given.id(path)))
        .containsExactly("enrolment.expressed-interest", "enrolment.withdrawn");
  }

  @Test
  void aWithdrawalEndsTheEnrolmentAndFreesItsPlace() {
    // Given
    UUID programme = programme(coordinator, 1);
    events.accepted(referral);
    String path = Given.enrolment(coordinator, referral);
    Given.moved(coordinator, path, "offer");

    // When
    events.withdrawn(referral);

    // Then
    withdrawnWithin(path);
    as(coordinator).get(path).then().body("reason", equalTo("REFERRAL_WITHDRAWN"));
    assertThat(
            TestDatabase.value(
                "select taken from programme_place where tenant_id = '" + tenant + "'"))
        .isEqualTo("0");
    assertThat(
            Sent.about(programme).stream()
                .filter(told -> told.data().has("available"))
                .map(told -> told.version() + ": " + told.data().path("available").asInt()))
        .containsExactly("0: 1", "1: 0", "2: 1");
  }

  @Test
  void aReferralThatIsReopenedAndAcceptedAgainBeginsAnewOnWhatIsAskedForThen() {
    // Given an enrolment that ended with its referral
    UUID first = programme(coordinator, 1);
    events.accepted(referral.onProgramme(first));
    String path = Given.enrolment(coordinator, referral);
    Given.moved(coordinator, path, "offer");
    events.ended(referral, "unable-to-contact");
    withdrawnWithin(path);
    UUID second = programme(coordinator, 1);

    // When
    events.accepted(referral.onProgramme(second));

    // Then
    String again =
        await()
            .atMost(PATIENCE)
            .until(() -> Given.enrolment(coordinator, referral), newest -> !newest.equals(path));
    as(coordinator)
        .get(again)
        .then()
        .body("status", equalTo("EXPRESSED_INTEREST"))
        .body("programmeId", equalTo(second.toString()))
        .body("referralReference", equalTo(referral.reference()));
    as(coordinator).get(path).then().body("status", equalTo("WITHDRAWN"));
    assertThat(Sent.typesAbout(Given.id(again))).containsExactly("enrolment.expressed-interest");
    assertThat(count("accepted_referral where id = '" + referral.id() + "'")).isEqualTo(1);
    assertThat(running()).isEqualTo(1);
  }

  /** Control arm: what the rule counts on, the database holds, whoever writes. */
  @Test
  void aReferralNeverHasTwoEnrolmentsThatRun() {
    programme(coordinator, 1);
    events.accepted(referral);
    String path = Given.enrolment(coordinator, referral);
    String copy =
        "insert into enrolment select (jsonb_populate_record(e, jsonb_build_object('id',"
            + " gen_random_uuid()))).* from enrolment e where id = '"
            + Given.id(path)
            + "'";
    assertThatThrownBy(() -> TestDatabase.execute(copy))
        .hasStackTraceContaining("enrolment_referral_running");
  }

  private long running() {
    return count("enrolment where referral_id = '" + referral.id() + "' and status <> 'WITHDRAWN'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"redirected", "unable-to-contact", "entered-in-error"})
  void everyOtherEndOfAReferralEndsTheEnrolmentToo(String verb) {
    // Given
    programme(coordinator, 1);
    events.accepted(referral);
    String path = Given.enrolment(coordinator, referral);

    // When
    events.ended(referral, verb);

    // Then
    withdrawnWithin(path);
  }

  @Test
  void anAcceptanceThatComesAfterItsWithdrawalEnrolsNobody() {
    // Given
    events.withdrawn(referral, 9);
    events.accepted(referral, "SUPPORTED_INTERNSHIP", 8, UUID.randomUUID());

    // When something later of the same referral has been taken
    settled();

    // Then
    assertThat(count("enrolment where referral_id = '" + referral.id() + "'")).isZero();
  }

  @Test
  void aReferralWithoutAPathwayIsKeptAndEnrolsNobody() {
    events.accepted(referral, null, 3, UUID.randomUUID());

    settled();

    assertThat(count("accepted_referral where id = '" + referral.id() + "'")).isEqualTo(1);
    assertThat(count("enrolment where referral_id = '" + referral.id() + "'")).isZero();
  }

  @Test
  void aWithdrawnConsentIsMarkedAndANewOneClearsIt() {
    // Given
    programme(coordinator, 1);
    UUID consent = events.consent(referral.person(), "REFERRAL");
    events.accepted(referral);
    String path = Given.enrolment(coordinator, referral);

    // When, Then
    events.consentWithdrawn(consent, referral.person(), "REFERRAL");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> as(coordinator).get(path).then().body("sharingStoppedAt", notNullValue()));
    events.consent(referral.person(), "REFERRAL");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> as(coordinator).get(path).then().body("sharingStoppedAt", nullValue()));
  }

  @Test
  void aConsentThatIsTakenBackBeforeAnythingElseIsHeardOfHoldsBackWhatComesAfter() {
    // Given: taken back, and only then given, and only then a referral
    programme(coordinator, 1);
    UUID consent = UUID.randomUUID();
    events.consentWithdrawn(consent, referral.person(), "REFERRAL");
    events.consent(consent, referral.person(), "REFERRAL");
    events.consent(referral.person(), "CONTACT");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                count("consent where purpose = 'CONTACT' and person = '" + referral.person() + "'")
                    == 1);

    // When
    events.accepted(referral);

    // Then
    String path = Given.enrolment(coordinator, referral);
    as(coordinator).get(path).then().body("sharingStoppedAt", notNullValue());
  }

  @Test
  void theEventsOfOneCareSystemNeverReachAnother() {
    events.accepted(referral);
    Given.enrolment(coordinator, referral);

    as(coordinator(Tokens.newTenant()))
        .get("/v1/enrolments?referral=" + referral.id())
        .then()
        .body("items.size()", equalTo(0));
  }

  /** Waits until an event that was sent after all others, on the same key, has been handled. */
  private void settled() {
    await()
        .atMost(PATIENCE)
        .until(() -> count("accepted_referral where id = '" + referral.id() + "'") == 1);
    long before = count("inbox where tenant_id = '" + tenant + "'");
    events.withdrawn(referral, 99);
    await()
        .atMost(PATIENCE)
        .until(() -> count("inbox where tenant_id = '" + tenant + "'") > before);
  }

  private void withdrawnWithin(String path) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> as(coordinator).get(path).then().body("status", equalTo("WITHDRAWN")));
  }

  private static long count(String from) {
    return Long.parseLong(TestDatabase.value("select count(*) from " + from));
  }
}
