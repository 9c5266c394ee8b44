package org.fairway.referral.partner;

import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.partnerJson;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(KeycloakDownTest.NobodyListens.class)
@WithTestResource(SuiteResource.class)
class KeycloakDownTest {

  /** The admin API is looked for where nothing is. */
  public static class NobodyListens implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("fairway.keycloak.admin-url", "http://localhost:9");
    }
  }

  @Test
  void registrationIsAcceptedAndTheAccountsVisiblyWait() {
    // Given
    String tenant = Tokens.newTenant();

    // When
    String json =
        partnerJson("2099-03-31").replace("\"machineClient\": false", "\"machineClient\": true");
    Persona partner = registered(tenant, json);

    // Then
    String path = "/v1/partners/" + partner.organisation();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                as(coordinator(tenant))
                    .get(path)
                    .then()
                    .statusCode(200)
                    .body("provisioning.state", equalTo("PENDING"))
                    .body("provisioning.attempts", greaterThan(1))
                    .body("provisioning.lastError", equalTo("Keycloak cannot be reached")));
    as(coordinator(tenant))
        .body("{\"for\": \"CLIENT\"}")
        .post(path + "/credentials")
        .then()
        .statusCode(409)
        .body("code", equalTo("accounts-not-ready"));
  }
}
