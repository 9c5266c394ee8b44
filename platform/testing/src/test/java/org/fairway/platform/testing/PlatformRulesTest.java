package org.fairway.platform.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class PlatformRulesTest {

  @Test
  void thePlumbingKnowsNothingOfWhatFlowsThroughIt() {
    HouseRules.verifyPlatform();
  }

  @Test
  void controlArmAFeatureThatReachesIntoAnotherOnesRepositoryIsCaught() {
    String untidy = "org.fairway.platform.testing.untidy";
    assertThatThrownBy(
            () -> HouseRules.verifyService(untidy, new ClassFileImporter().importPackages(untidy)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("OneRepository");
  }
}
