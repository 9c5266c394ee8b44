package org.fairway.reporting.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @Property
  void aFinancialYearIsReadBackAsItWasWritten(@ForAll @IntRange(min = 2000, max = 2099) int year) {
    Period period = new Period(year);

    assertThat(Period.parse(period.toString())).contains(period);
    assertThat(period.firstDay()).isEqualTo(LocalDate.of(year, 4, 1));
    assertThat(period.lastDay()).isEqualTo(period.firstDay().plusYears(1).minusDays(1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "2024-26",
        "2024-24",
        "24-25",
        "2024-2025",
        "1999-00",
        "2024-25 ",
        "2024/25"
      })
  void whatIsNoFinancialYearIsRefused(String text) {
    assertThat(Period.parse(text)).isEmpty();
  }
}
