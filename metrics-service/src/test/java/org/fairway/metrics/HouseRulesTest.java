package org.fairway.metrics;

import org.fairway.platform.testing.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {

  @Test
  void theServiceKeepsTheRulesOfTheHouse() {
    HouseRules.verifyService("org.fairway.metrics");
  }
}
