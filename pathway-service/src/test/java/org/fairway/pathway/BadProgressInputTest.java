package org.fairway.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.testing.badinput.BadInputMatrix;
import org.junit.jupiter.api.Test;

/** Operations about progress and outcomes x every mistake that their description forbids. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class BadProgressInputTest {

  @Test
  void everyMistakeIsRefusedWithItsPlaceAndLeavesNothingBehind() {
    // Given
    Persona coordinator = Api.coordinator(Tokens.newTenant());
    List<Probe> probes = new ArrayList<>();
    probes.addAll(new ProgressProbes(coordinator).on(Given.active(coordinator)));
    probes.addAll(
        new OutcomeProbes(coordinator).on(Given.begun(coordinator, "INTERVIEW_ASSISTANCE")));
    BadInputMatrix matrix = new BadInputMatrix(coordinator.tenant(), probes);

    // When
    List<String> violations =
        matrix.violations().stream().filter(found -> !found.endsWith(": has no probe")).toList();

    // Then
    assertThat(violations).isEmpty();
    assertThat(matrix.sent()).isGreaterThan(300);
  }
}
