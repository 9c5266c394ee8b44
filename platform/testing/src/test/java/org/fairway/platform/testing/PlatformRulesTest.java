package org.fairway.platform.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlatformRulesTest {

  @Test
  void thePlumbingKnowsNothingOfWhatFlowsThroughIt() {
    HouseRules.verifyPlatform();
  }

  @Test
  void controlArmAServiceThatIsNotAServiceBreaksTheRules() {
    assertThatThrownBy(() -> HouseRules.verifyService("org.fairway.platform"))
        .isInstanceOf(AssertionError.class);
  }
}
