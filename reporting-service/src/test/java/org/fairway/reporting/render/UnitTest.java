package org.fairway.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COUNT|1234567|1,234,567",
        "RATIO|1.625|1.63",
        "RATIO|1.6249999|1.62",
        "RATIO|1.004|1.004",
        "RATIO|0.9999|0.9999",
        "RATIO|1.00004|1.0000",
        "RATIO|0.0008|0.001",
        "RATIO|0|0.00",
        "PERCENT|13.35|13.4%",
        "PERCENT|0|0.0%",
        "PERCENTAGE_POINTS|-6.05|\u22126.1",
        "PERCENTAGE_POINTS|6.04|+6.0",
        "PERCENTAGE_POINTS|-0.04|0.0",
        "P_VALUE|0.0305|0.031",
        "P_VALUE|0.0009|<\u00a00.001",
        "P_VALUE|0|<\u00a00.001",
        "SCORE|6.885|6.89"
      })
  void roundsOnceHalfUpAndOnlyForTheEye(Unit unit, BigDecimal value, String shown) {
    assertThat(unit.display(value)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RATIO|1.2533|1.25|1.253",
        "RATIO|1.25004|1.25|1.25004",
        "RATIO|1.25|1.25|1.25",
        "RATIO|0.7999|0.8|0.7999",
        "RATIO|1.2533|1.254|1.253",
        "RATIO|1.26|1.25|1.26",
        "RATIO|1.2500000000000002|1.25|1.25",
        "PERCENTAGE_POINTS|0.04|0|+0.04",
        "PERCENTAGE_POINTS|-0.004|0|\u22120.004",
        "PERCENTAGE_POINTS|0|0|0.0",
        "PERCENTAGE_POINTS|0.00000000001|0|0.0",
        "PERCENTAGE_POINTS|0.05|0|+0.1"
      })
  void takesMoreDecimalsSoThatItDoesNotReadAsAnother(
      Unit unit, BigDecimal value, BigDecimal other, String shown) {
    assertThat(unit.display(value, List.of(other))).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({"1.25, 1.25", "0.8, 0.80", "1.2545, 1.2545"})
  void boundsAreShownAsTheyWereSet(BigDecimal bound, String shown) {
    assertThat(Unit.RATIO.displayBound(bound)).isEqualTo(shown);
  }
}
