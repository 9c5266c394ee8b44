package org.fairway.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
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
}
