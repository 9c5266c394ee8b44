package org.fairway.referral.equality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.consentJson;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to answers when the consent to count them runs out by itself. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EqualitySweepTest {
  private static final String WITHDRAWN = "org.fairway.equality.withdrawn.v1";
  private static final String ANSWERS =
      """
      {"ethnicCode": "J", "ethnicCodeSystem": "NHS-2001", "disability": "DISABLED", "sex": "FEMALE",
       "ageBand": "20-24"}""";

  @Inject EqualitySweep sweep;

  private final String tenant = Tokens.newTenant();
  private Persona partner;
  private String person;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    person = person(partner);
    as(partner).body(ANSWERS).put(person + "/equality").then().statusCode(204);
  }

  @Test
  void anExpiredConsentCallsTheAnswersBackOnce() {
    // Given
    consentWithAnEnd();
    sweep.run();
    assertThat(OutboxRows.types(tenant)).doesNotContain(WITHDRAWN);

    // When
    expire();
    sweep.run();
    sweep.run();

    // Then
    assertThat(OutboxRows.payloads(tenant, WITHDRAWN)).hasSize(1);
    assertThat(OutboxRows.types(tenant)).doesNotContain("org.fairway.consent.withdrawn.v1");
  }

  @Test
  void whileAnotherConsentIsLiveNothingIsCalledBack() {
    consentWithAnEnd();
    consent(partner, person, "EQUALITY_MONITORING");

    expire();
    sweep.run();

    assertThat(OutboxRows.types(tenant)).doesNotContain(WITHDRAWN);
  }

  @Test
  void aWithdrawnConsentIsNotCalledBackAgainWhenItsTimeComes() {
    change(partner, consentWithAnEnd(), "withdraw", null).statusCode(200);

    expire();
    sweep.run();

    assertThat(OutboxRows.payloads(tenant, WITHDRAWN)).hasSize(1);
  }

  private String consentWithAnEnd() {
    String end = Instant.now().plusSeconds(3600).toString();
    String json =
        consentJson("EQUALITY_MONITORING")
            .replace("\"givenBy\"", "\"expiresAt\": \"" + end + "\", \"givenBy\"");
    String id =
        creating(partner)
            .body(json)
            .post(person + "/consents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return "/v1/consents/" + id;
  }

  /** Lets the time of every consent with an end have come. */
  private void expire() {
    for (String table : new String[] {"consent", "equality_expiry"}) {
      TestDatabase.execute(
          "update "
              + table
              + " set expires_at = now() - interval '1 second' where expires_at is not null and tenant_id = '"
              + tenant
              + "'");
    }
  }
}
