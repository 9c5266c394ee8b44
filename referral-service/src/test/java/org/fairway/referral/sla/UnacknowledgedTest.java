package org.fairway.referral.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class UnacknowledgedTest {
  @Inject UnacknowledgedRepository referrals;

  @Test
  void aReferralWaitsFromItsSubmissionToItsAcknowledgement() {
    // Given
    String tenant = Tokens.newTenant();
    String other = Tokens.newTenant();
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    // When
    String referral = submitted(registered(tenant));
    submitted(registered(other));
    // Then
    assertThat(waiting(tenant)).isEqualTo("1");
    assertThat(referrals.waiting(tomorrow).overdue()).isGreaterThanOrEqualTo(2);
    assertThat(referrals.waiting(Instant.EPOCH).overdue()).isZero();
    assertThat(referrals.waiting(tomorrow).oldestSeconds()).isPositive();

    // When
    change(coordinator(tenant), referral, "acknowledge", null).statusCode(200);
    // Then
    assertThat(waiting(tenant)).isEqualTo("0");
    assertThat(waiting(other)).isEqualTo("1");
  }

  @Test
  void theFigureIsExportedWithoutTenant() {
    assertThat(RestAssured.get("/q/metrics").asString())
        .contains("fairway_referrals_overdue{application=\"referral-service\"} ")
        .contains("fairway_referrals_unacknowledged{application=\"referral-service\"} ");
  }

  private static String waiting(String tenant) {
    return TestDatabase.value(
        "select count(*) from referral_unacknowledged where tenant_id = '" + tenant + "'");
  }
}
