package org.fairway.metrics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PoliciesTest {

  @Test
  void policiesAreDataAndPrinted() {
    Policy policy = Policies.named("SUPPRESS_10", OptionalInt.empty());
    assertThat(policy.hides(9L)).isTrue();
    assertThat(policy.hides(10L)).isFalse();
    assertThat(policy.hides(0L)).isFalse();
    assertThat(policy.note(true))
        .isEqualTo(new PolicyNote(true, 10, "SUPPRESS_10", Method.SUPPRESS, null, 11));
    assertThat(Policies.named("ROUND_5", OptionalInt.empty()).note(false).roundedTo()).isEqualTo(5);
  }

  @Test
  void anotherThresholdIsPrintedInTheName() {
    assertThat(Policies.named(Policies.USUAL, OptionalInt.of(7)).note(true).policy())
        .isEqualTo("SUPPRESS_5_BELOW_7");
    assertThat(Policies.named(Policies.USUAL, OptionalInt.of(5))).isEqualTo(new Policy(5));
  }

  @Test
  void aNameThatNoPolicyHasStopsTheService() {
    assertThatThrownBy(() -> Policies.named("SUPPRES_5", OptionalInt.empty()))
        .hasMessageContaining("SUPPRESS_5");
    assertThatThrownBy(() -> Policies.named(Policies.USUAL, OptionalInt.of(1)))
        .hasMessageContaining("below 2");
  }
}
