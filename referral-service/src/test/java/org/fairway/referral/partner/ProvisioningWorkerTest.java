package org.fairway.referral.partner;

import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Sweep;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A claim of which nothing can be made leaves the others of its batch to be fulfilled. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProvisioningWorkerTest {
  @Inject PartnerAccounts accounts;
  @Inject KeycloakAccounts keycloak;
  @Inject Sweep sweep;

  private final String tenant = Tokens.newTenant();

  @Test
  void aClaimThatFailsHoldsUpNoneBehindIt() {
    // Given a wish that the service's own worker leaves alone, behind one of nobody
    Persona partner = registered(tenant);
    awaitDone(partner);
    TestDatabase.execute(
        "update partner_provisioning set state = 'PENDING', claimed_until = now() + interval '1 hour'"
            + " where partner_id = '"
            + partner.organisation()
            + "'");
    ProvisioningQueue batch =
        new ProvisioningQueue(null) {
          @Override
          List<Claim> claim() {
            return List.of(
                new Claim(UUID.randomUUID(), tenant),
                new Claim(UUID.fromString(partner.organisation()), tenant));
          }
        };
    // When
    new ProvisioningWorker(batch, accounts, keycloak, sweep).run();
    // Then
    as(coordinator(tenant))
        .get("/v1/partners/" + partner.organisation())
        .then()
        .body("provisioning.state", equalTo("DONE"));
  }

  private void awaitDone(Persona partner) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                as(coordinator(tenant))
                    .get("/v1/partners/" + partner.organisation())
                    .then()
                    .body("provisioning.state", equalTo("DONE")));
  }
}
