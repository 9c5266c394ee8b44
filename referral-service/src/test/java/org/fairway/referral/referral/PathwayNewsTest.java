package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.OutboxRows;
import org.fairway.referral.referral.PathwayEvents.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class PathwayNewsTest {

  private static final String COMPLETED = "org.fairway.referral.completed.v1";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  private void awaitStatus(String referral, String status) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> as(coordinator).get(referral).then().body("status", equalTo(status)));
  }

  private void awaitTaken(Sent event) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        TestDatabase.value(
                            "select count(*) from inbox where event_id = '" + event.id() + "'"))
                    .isEqualTo("1"));
  }

  @Test
  void aReferralMovesOnWithItsPathwayAndEndsWithWork() {
    // Given
    String referral = accepted(partner);

    // When
    PathwayEvents.send(tenant, PathwayEvents.active(referral));
    awaitStatus(referral, "IN_PROGRESS");
    PathwayEvents.send(tenant, PathwayEvents.employed(referral));
    awaitStatus(referral, "COMPLETED");

    // Then
    as(partner)
        .get(referral)
        .then()
        .body("status", equalTo("COMPLETED"))
        .body("outcome.kind", equalTo("STARTED_WORK"));
    assertThat(OutboxRows.payloads(tenant, COMPLETED)).hasSize(1);
  }

  @Test
  void theOrderOfTheNewsDoesNotMatterAndRepetitionChangesNothing() {
    // Given
    String referral = accepted(partner);
    Sent employed = PathwayEvents.employed(referral);
    Sent active = PathwayEvents.active(referral);

    // When
    PathwayEvents.send(tenant, employed);
    awaitStatus(referral, "COMPLETED");
    PathwayEvents.send(tenant, employed);
    PathwayEvents.send(tenant, active);
    awaitTaken(active);

    // Then
    as(coordinator).get(referral).then().body("status", equalTo("COMPLETED"));
    assertThat(OutboxRows.payloads(tenant, COMPLETED)).hasSize(1);
  }

  @Test
  void workThatBeganBeforeAcceptanceEndsTheReferralOnAcceptance() {
    // Given
    String referral = submitted(partner);
    Sent employed = PathwayEvents.employed(referral);
    PathwayEvents.send(tenant, employed);
    awaitTaken(employed);
    as(coordinator).get(referral).then().body("status", equalTo("SUBMITTED"));

    // When
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    change(coordinator, referral, "accept", null)
        .statusCode(200)
        .body("status", equalTo("COMPLETED"));

    // Then
    assertThat(OutboxRows.types(tenant))
        .containsSubsequence(List.of("org.fairway.referral.accepted.v1", COMPLETED));
  }

  @Test
  void anEndedReferralStaysEnded() {
    // Given
    String referral = accepted(partner);
    change(coordinator, referral, "withdraw", "{\"reason\": \"MOVED_AWAY\"}").statusCode(200);
    Sent active = PathwayEvents.active(referral);

    // When
    PathwayEvents.send(tenant, active);
    awaitTaken(active);

    // Then
    as(coordinator).get(referral).then().body("status", equalTo("WITHDRAWN"));
  }

  @Test
  void newsOfAnotherTenantMovesNothing() {
    // Given
    String referral = accepted(partner);
    Sent forged = PathwayEvents.employed(referral);

    // When
    PathwayEvents.send(Tokens.newTenant(), forged);
    awaitTaken(forged);

    // Then
    as(coordinator).get(referral).then().body("status", equalTo("ACCEPTED"));
  }
}
