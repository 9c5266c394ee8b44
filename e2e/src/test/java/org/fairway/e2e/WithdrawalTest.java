package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.fairway.client.Etag;
import org.fairway.client.ProblemException;
import org.fairway.client.metrics.FunnelGroupBy;
import org.fairway.client.referral.Consent;
import org.fairway.client.referral.ConsentPurpose;
import org.junit.jupiter.api.Test;

/** What a person takes back stops within a second, also in the services that do not know them. */
class WithdrawalTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final Chain chain = new Chain().partner().person().accepted().enrolled();

  @Test
  void sharingAndCountingStopWithinASecond() {
    // Given
    UUID enrolment = UUID.fromString(chain.enrolmentId);
    Callable<Boolean> partnerSees =
        () -> {
          try {
            return new As(chain.partner).enrolments().getEnrolment(enrolment, null) != null;
          } catch (ProblemException e) {
            assertThat(e.getCode()).isEqualTo(404);
            return false;
          }
        };
    Callable<Boolean> counted =
        () ->
            new As(chain.analyst)
                    .funnels()
                    .getFunnels(null, null, FunnelGroupBy.ETHNIC_GROUP, null, null, null)
                    .getGroups()
                    .stream()
                    .filter(group -> group.getGroup().equals("BME"))
                    .flatMap(group -> group.getSteps().stream())
                    .anyMatch(step -> step.getCount() != null && step.getCount() > 0);
    becomes("counted by ethnic group", counted, true, Duration.ofSeconds(20));
    becomes("seen by its partner", partnerSees, true, Duration.ofSeconds(20));

    // When, then
    withdraw(ConsentPurpose.EQUALITY_MONITORING);
    becomes("no longer counted by ethnic group", counted, false, AT_ONCE);
    withdraw(ConsentPurpose.SHARE_OUTCOME_WITH_REFERRER);
    becomes("no longer seen by its partner", partnerSees, false, AT_ONCE);
  }

  private void withdraw(ConsentPurpose purpose) {
    As partner = new As(chain.partner);
    UUID person = UUID.fromString(chain.personId);
    UUID consent =
        partner.consents().listConsents(person).getItems().stream()
            .filter(given -> given.getPurpose() == purpose)
            .map(Consent::getId)
            .findFirst()
            .orElseThrow();
    String tag = Etag.of(partner.consents().getConsentWithHttpInfo(consent, null));
    partner.consents().withdrawConsent(consent, tag);
  }

  private static void becomes(
      String what, Callable<Boolean> question, boolean answer, Duration within) {
    Awaitility.await(what)
        .pollInterval(Duration.ofMillis(25))
        .atMost(within)
        .until(question, seen -> seen == answer);
  }
}
