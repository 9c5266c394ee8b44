package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.e2e.Call.as;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.client.ClientCredentials;
import org.fairway.client.Etag;
import org.fairway.client.TokenRefusedException;
import org.fairway.client.referral.ConsentPurpose;
import org.fairway.client.referral.Credential;
import org.fairway.client.referral.CredentialHolder;
import org.fairway.client.referral.CredentialRequest;
import org.fairway.client.referral.PartnerKind;
import org.fairway.client.referral.PathwayType;
import org.fairway.client.referral.ProvisioningState;
import org.fairway.client.referral.Referral;
import org.fairway.client.referral.ShownStatus;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Servers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * A partner is suspended: shut out at once, though its tokens are still good; nobody else notices;
 * and it is let in again.
 */
@Isolated("measures time")
class SuspensionJourneyTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  private final Suite suite = Suite.get();
  private final CareSystem care = new CareSystem();
  private final Referrer suspended =
      care.referrer(care.partner(PartnerKind.COMMUNITY_GROUP).machineClient(true));
  private final Referrer other = care.referrer(PartnerKind.JOBCENTRE);

  @Test
  void aSuspendedPartnerIsShutOutOfEveryServiceAndTheOthersWorkOn() {
    // Given: tokens that each service takes, and a referral on its way
    Map<String, Persona> calls = calls();
    calls.forEach((url, who) -> assertThat(isTaken(url, who)).as(url).isTrue());
    Referral waiting = refers(suspended);
    ClientCredentials machine = machine();
    assertThat(new As(machine).people().listPeople(null, null).getItems()).hasSize(1);

    // When
    String tag = Etag.of(care.coordinator.partners().getPartnerWithHttpInfo(suspended.id, null));
    care.coordinator.partners().suspendPartner(suspended.id, tag);

    // Then
    As.refused(403, "organisation-suspended", () -> suspended.as.people().listPeople(null, null));
    As.refused(
        403, "organisation-suspended", () -> new As(machine).people().listPeople(null, null));
    calls.forEach(SuspensionJourneyTest::refused);
    Awaitility.await("its machine gets no token any more")
        .atMost(CareSystem.SOON)
        .until(() -> !getsToken(machine));
    // work goes on: that of another partner, and that on the referral of this one
    Referral theirs = refers(other);
    assertThat(other.sees(theirs).getReference()).isEqualTo(theirs.getReference());
    assertThat(care.accept(waiting).getStatus()).isEqualTo(ShownStatus.ACCEPTED);
    care.enrolment(waiting);

    // When
    String now = Etag.of(care.coordinator.partners().getPartnerWithHttpInfo(suspended.id, null));
    care.coordinator.partners().reinstatePartner(suspended.id, now);
    // Then: the same tokens are good again
    assertThat(suspended.as.people().listPeople(null, null).getItems()).hasSize(1);
    calls.forEach(
        (url, who) -> Awaitility.await(url).atMost(AT_ONCE).until(() -> isTaken(url, who)));
    Awaitility.await("its machine gets tokens again")
        .atMost(CareSystem.SOON)
        .until(() -> getsToken(machine));
  }

  /** A call of each service that a token of the partner can make. */
  private Map<String, Persona> calls() {
    String partner = suspended.id.toString();
    Persona worker = Persona.of(care.tenant, partner, "partner", "people:read", "pathways:read");
    Persona counting = Persona.of(care.tenant, partner, "analyst", "metrics:read", "reports:read");
    Map<String, Persona> calls = new LinkedHashMap<>();
    calls.put(suite.referral() + "/v1/people", worker);
    calls.put(suite.pathway() + "/v1/enrolments", worker);
    calls.put(suite.metrics() + "/v1/jobs/" + UUID.randomUUID(), counting);
    calls.put(suite.reporting() + "/v1/reports", counting);
    return calls;
  }

  /** Answered; by metrics-service that there is no such job. */
  private static boolean isTaken(String url, Persona who) {
    return as(who).get(url).statusCode() == (url.contains("/jobs/") ? 404 : 200);
  }

  private static void refused(String url, Persona who) {
    Awaitility.await(url)
        .atMost(AT_ONCE)
        .pollInterval(Duration.ofMillis(25))
        .until(() -> as(who).get(url).statusCode(), status -> status == 403);
    as(who).get(url).then().statusCode(403).body("code", equalTo("organisation-suspended"));
  }

  private static Referral refers(Referrer partner) {
    UUID person = partner.enter(partner.somebody(33, "LONG_TERM_UNEMPLOYED"));
    partner.consents(person, ConsentPurpose.REFERRAL);
    return partner.refer(person, PathwayType.PRE_EMPLOYMENT);
  }

  private ClientCredentials machine() {
    Awaitility.await("the machine's account")
        .atMost(CareSystem.SOON)
        .until(
            () -> care.coordinator.partners().getPartner(suspended.id, null).getProvisioning(),
            provisioning -> provisioning.getState() == ProvisioningState.DONE);
    Credential credential =
        care.coordinator
            .partners()
            .issueCredential(suspended.id, new CredentialRequest()._for(CredentialHolder.CLIENT));
    return new ClientCredentials(
        URI.create(Servers.realmUrl() + "/protocol/openid-connect/token"),
        credential.getClientId(),
        credential.getSecret(),
        "people:read");
  }

  private static boolean getsToken(ClientCredentials machine) {
    machine.forget();
    try {
      return machine.get() != null;
    } catch (TokenRefusedException e) {
      return false;
    }
  }
}
