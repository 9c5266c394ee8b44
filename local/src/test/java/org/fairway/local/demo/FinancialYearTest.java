package org.fairway.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinancialYearTest {
  @ParameterizedTest
  @CsvSource({"2026-03-31, 2025-26", "2026-04-01, 2026-27", "1999-12-31, 1999-00"})
  void aYearRunsFromAprilToMarch(LocalDate day, String year) {
    assertThat(ReportChapter.yearOf(day)).isEqualTo(year);
  }
}
