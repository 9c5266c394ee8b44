package org.fairway.pathway.ats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.programme;
import static org.fairway.pathway.ats.Sender.event;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.pathway.Sent;
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

    // When one for another employer comes, and one that names nobody
    events.consent(referral.person(), "SHARE_WITH_EMPLOYER", "RXX", null);
    events.consent(referral.person(), "SHARE_WITH_EMPLOYER", null, null);
    awaitConsents(3);

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
