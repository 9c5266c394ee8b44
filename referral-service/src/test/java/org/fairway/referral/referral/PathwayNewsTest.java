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
import java.util.Map;
import java.util.stream.Stream;
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

  /**
   * Of an enrolment only its beginning moves the referral: how it ends is told in what followed.
   */
  @Test
  void everyOtherNewsOfAnEnrolmentIsALineAndMovesNothingInWhateverOrderAndTwice() {
    // Given
    String referral = accepted(partner);
    List<Sent> others =
        Stream.of(
                "not-started",
                "withdrawn",
                "completed",
                "break",
                "enrolled",
                "accepted",
                "offered",
                "expressed-interest")
            .map(name -> "org.fairway.enrolment." + name + ".v1")
            .map(type -> PathwayEvents.with(type, referral, Map.of()))
            .toList();

    // When: the last first, and all of it once more
    others.forEach(event -> PathwayEvents.send(tenant, event));
    others.forEach(event -> PathwayEvents.send(tenant, event));
    others.forEach(this::awaitTaken);

    // Then
    as(coordinator).get(referral).then().body("status", equalTo("ACCEPTED"));
    assertThat(lines(referral))
        .containsExactlyInAnyOrderElementsOf(others.stream().map(PathwayNewsTest::code).toList());

    // When it begins, as is heard at last, and that it did not, was left and completed is told anew
    PathwayEvents.send(tenant, PathwayEvents.active(referral));
    awaitStatus(referral, "IN_PROGRESS");
    List<Sent> again =
        others.subList(0, 3).stream()
            .map(event -> PathwayEvents.with(event.type(), referral, Map.of()))
            .toList();
    again.forEach(event -> PathwayEvents.send(tenant, event));
    again.forEach(this::awaitTaken);

    // Then
    as(coordinator).get(referral).then().body("status", equalTo("IN_PROGRESS"));
    assertThat(lines(referral)).hasSize(others.size() + 1 + again.size());
  }

  private List<String> lines(String referral) {
    return as(coordinator).get(referral + "/timeline?kind=PATHWAY").path("items.code");
  }

  private static String code(Sent event) {
    return event.type().replace("org.fairway.", "").replace(".v1", "");
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
  void whileTheDataIsRestrictedNewsIsKeptAndEndsTheReferralWhenTheRestrictionIsLifted() {
    // Given
    String referral = accepted(partner);
    String rights = "/v1/people/" + as(partner).get(referral).path("personId") + "/rights";
    Persona officer = Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write");
    change(officer, rights, "restrict", "{\"cause\": \"UNLAWFUL\"}").statusCode(200);
    List<Sent> news = List.of(PathwayEvents.active(referral), PathwayEvents.employed(referral));

    // When
    news.forEach(event -> PathwayEvents.send(tenant, event));
    news.forEach(this::awaitTaken);

    // Then
    as(coordinator).get(referral).then().body("status", equalTo("ACCEPTED"));
    assertThat(lines(referral)).hasSize(2);
    assertThat(OutboxRows.payloads(tenant, COMPLETED)).isEmpty();

    // When
    change(officer, rights, "lift-restriction", null).statusCode(200);

    // Then
    as(coordinator).get(referral).then().body("status", equalTo("COMPLETED"));
    assertThat(OutboxRows.payloads(tenant, COMPLETED)).hasSize(1);
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
