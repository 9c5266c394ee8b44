package org.fairway.referral;

import org.fairway.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  @Test
  void theServiceKeepsTheRulesOfTheHouse() {
    HouseRules.verifyService("org.fairway.referral");
  }
}
