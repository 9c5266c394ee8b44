package org.fairway.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.testing.badinput.BadInputMatrix;
import org.junit.jupiter.api.Test;

/** Every mistake that the description forbids, in calls about opportunities and matching. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class OfferBadInputTest {
  private final String tenant = Tokens.newTenant();

  @Test
  void everyMistakeIsRefusedWithItsPlaceAndLeavesNothingBehind() {
    // Given
    List<Probe> probes = new IsolationProbes(tenant).ofOffers();
    BadInputMatrix matrix = new BadInputMatrix(tenant, probes);

    // When
    List<String> violations = matrix.violations();

    // Then
    assertThat(violations.stream().filter(v -> !v.endsWith("has no probe"))).isEmpty();
    assertThat(matrix.sent()).isGreaterThan(300);
  }
}
