package org.fairway.referral.caseworker;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseloadTest {

  @ParameterizedTest(name = "{0} cases in {1} of a post score {2}")
  @CsvSource({
    "0, 1.00, 5",
    "20, 1.00, 5",
    "21, 1.00, 4",
    "25, 1.00, 4",
    "26, 1.00, 3",
    "30, 1.00, 3",
    "31, 1.00, 2",
    "40, 1.00, 2",
    "41, 1.00, 1",
    "10, 0.50, 5",
    "11, 0.50, 4",
  })
  void theScoreIsThatOfTheFidelityScale(int cases, BigDecimal fullTime, int score) {
    assertThat(new Caseload(cases, 500, fullTime).fidelity()).isEqualTo(score);
  }

  @Property
  void moreCasesNeverScoreBetter(
      @ForAll @IntRange(max = 200) int cases, @ForAll @IntRange(min = 5, max = 100) int percent) {
    // Given
    BigDecimal fullTime = BigDecimal.valueOf(percent, 2);
    // Then
    assertThat(new Caseload(cases + 1, 500, fullTime).fidelity())
        .isLessThanOrEqualTo(new Caseload(cases, 500, fullTime).fidelity());
  }
}
