package org.fairway.e2e;

import static org.fairway.e2e.Call.as;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** What must hold when a process dies. */
@Isolated("kills pathway-service")
class OutageTest {
  private final Suite suite = Suite.get();

  @Test
  void aServiceThatIsKilledGoesOnWhereItWas() {
    // Given: pathway-service is gone while a referral is accepted
    Chain chain = new Chain().partner().person();
    suite.service("pathway").kill();
    chain.accepted();
    // When
    suite.service("pathway").launch();
    suite.service("pathway").awaitReady();
    // Then
    chain.enrolled();
    as(chain.coordinator)
        .get(suite.pathway() + "/v1/enrolments?referral=" + chain.referralId)
        .then()
        .body("items.size()", equalTo(1));
  }
}
