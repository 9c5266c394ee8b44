package org.fairway.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @Test
  void aFinancialYearEndsOnThirtyFirstOfMarch() {
    Period period = Period.parse("2024-25").orElseThrow();
    assertThat(period.firstDay()).isEqualTo("2024-04-01");
    assertThat(period.snapshotDate()).isEqualTo("2025-03-31");
    assertThat(Period.parse("2099-00").orElseThrow().snapshotDate()).isEqualTo("2100-03-31");
  }

  @Test
  void theYearTurnsOnTheFirstOfApril() {
    assertThat(Period.of(LocalDate.of(2025, 3, 31))).hasToString("2024-25");
    assertThat(Period.of(LocalDate.of(2025, 4, 1))).hasToString("2025-26");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-26", "2024", "2024-2025", "24-25", "", "1999-00", "2024-25 "})
  void anythingElseIsNoPeriod(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }
}
