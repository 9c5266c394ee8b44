package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.catalogue.Window;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static Given staff() {
    return new Given()
        .count("HEADCOUNT", 400, "disability", "DISABLED")
        .count("HEADCOUNT", 5600, "disability", "NON_DISABLED");
  }

  private static Given entered(Given given, long disabled, long others) {
    return given
        .count("CAPABILITY_ENTERED", disabled, "disability", "DISABLED")
        .count("CAPABILITY_ENTERED", others, "disability", "NON_DISABLED");
  }

  @Test
  void capabilityIsTheMeanOfTwoYearsOverThePresentStaff() {
    // Given 6 and 3 of 400 disabled staff, 20 and 22 of 5,600 others
    Given before = entered(new Given(), 3, 22);
    // When
    Result result = entered(staff(), 6, 20).result(Standard.WDES, 2024, "3", before);
    // Then (4.5 / 400) / (21 / 5600)
    assertThat(result.value()).isEqualTo(3.0, within(1e-12));
    assertThat(result.extra().window()).isEqualTo(Window.TWO_YEAR_AVERAGE);
    GroupFigure disabled = result.groups().get(0);
    assertThat(disabled.numerator()).isEqualTo(9);
    assertThat(disabled.denominator()).isEqualTo(400);
    assertThat(disabled.years()).isEqualTo(2);
    assertThat(disabled.rate()).isEqualTo(4.5 / 400, within(1e-15));
    assertThat(result.interval()).isNotNull();
  }

  @Test
  void withoutTheYearBeforeTheYearStandsAloneAndSaysSo() {
    Result result = entered(staff(), 6, 20).result(Standard.WDES, 2024, "3");
    assertThat(result.value()).isEqualTo(6.0 / 400 / (20.0 / 5600), within(1e-12));
    assertThat(result.extra().window()).isEqualTo(Window.FINANCIAL_YEAR);
  }

  @Test
  void oneGroupOfTheYearBeforeIsNotEnough() {
    Given before = new Given().count("CAPABILITY_ENTERED", 3, "disability", "DISABLED");
    Result result = entered(staff(), 6, 20).result(Standard.WDES, 2024, "3", before);
    assertThat(result.extra().window()).isEqualTo(Window.FINANCIAL_YEAR);
  }

  @Test
  void aMeanThatAReturnHoldsIsTakenAsItIs() {
    // Given
    Given given =
        staff()
            .decimal("CAPABILITY_ENTERED_TWO_YEAR_AVERAGE", "4.5", "disability", "DISABLED")
            .decimal("CAPABILITY_ENTERED_TWO_YEAR_AVERAGE", "21", "disability", "NON_DISABLED");
    // When
    Result result = given.result(Standard.WDES, 2024, "3", entered(new Given(), 100, 100));
    // Then
    assertThat(result.value()).isEqualTo(3.0, within(1e-12));
    assertThat(result.groups().get(0).numerator()).isEqualTo(9);
  }

  @Test
  void disciplineIsOfTwoYearsUntil2020AndOfTheYearSince() {
    // Given
    Given now = discipline(10, 20);
    Given before = discipline(30, 20);
    // When
    Result rolling = now.result(Standard.WRES, 2020, "3", before);
    Result yearEnd = now.result(Standard.WRES, 2021, "3", before);
    // Then
    assertThat(rolling.value()).isEqualTo(4.0, within(1e-12));
    assertThat(rolling.extra().window()).isEqualTo(Window.TWO_YEAR_AVERAGE);
    assertThat(yearEnd.value()).isEqualTo(2.0, within(1e-12));
    assertThat(yearEnd.extra().window()).isEqualTo(Window.FINANCIAL_YEAR);
  }

  private static Given discipline(long bme, long white) {
    return new Given()
        .count("HEADCOUNT", 1000, "ethnicGroup", "BME")
        .count("HEADCOUNT", 4000, "ethnicGroup", "WHITE")
        .count("DISCIPLINARY_ENTERED", bme, "ethnicGroup", "BME")
        .count("DISCIPLINARY_ENTERED", white, "ethnicGroup", "WHITE");
  }

  @Test
  void aTrustThatStillReportsTwoYearsIsNotRefused() {
    Given given =
        new Given()
            .count("HEADCOUNT", 1000, "ethnicGroup", "BME")
            .count("HEADCOUNT", 4000, "ethnicGroup", "WHITE")
            .decimal("DISCIPLINARY_ENTERED_TWO_YEAR_AVERAGE", "12.5", "ethnicGroup", "BME")
            .decimal("DISCIPLINARY_ENTERED_TWO_YEAR_AVERAGE", "25", "ethnicGroup", "WHITE");
    Result result = given.result(Standard.WRES, 2024, "3");
    assertThat(result.value()).isEqualTo(2.0, within(1e-12));
    assertThat(result.extra().window()).isEqualTo(Window.TWO_YEAR_AVERAGE);
  }

  @Test
  void morePeopleEnteredThanThereAreGivesNoValue() {
    // Given a trust that shrank: 30 of 10 in two years cannot be
    Given now = discipline(5, 5);
    Given small =
        new Given()
            .count("HEADCOUNT", 10, "ethnicGroup", "BME")
            .count("HEADCOUNT", 4000, "ethnicGroup", "WHITE")
            .count("DISCIPLINARY_ENTERED", 10, "ethnicGroup", "BME")
            .count("DISCIPLINARY_ENTERED", 5, "ethnicGroup", "WHITE");
    // When
    Result result = small.result(Standard.WRES, 2019, "3", discipline(20, 5));
    // Then
    assertThat(now.result(Standard.WRES, 2019, "3").status()).isEqualTo(Status.COMPUTED);
    assertThat(result.status()).isEqualTo(Status.UNDEFINED);
    assertThat(result.reason()).isEqualTo("numerator above denominator in group BME");
  }
}
