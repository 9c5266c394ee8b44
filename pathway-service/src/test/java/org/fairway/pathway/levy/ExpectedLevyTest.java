package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.levy.Pounds.day;
import static org.fairway.pathway.levy.Pounds.id;
import static org.fairway.pathway.levy.Pounds.pounds;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which levy is expected of what was told. */
class ExpectedLevyTest {
  private static final YearMonth JUNE = YearMonth.of(2026, 6);

  /** Pays until the levy of July 2026, which enters in August. */
  private final PayerStatus status =
      PayerStatus.of(
          YearMonth.of(2026, 1), true, new TreeMap<>(Map.of(YearMonth.of(2026, 8), false)));

  private final NewCredit april = told("2026-04", "2026-05-22", "1000");
  private final NewCredit may = told("2026-05", "2026-06-22", "1000");

  @Test
  void aCorrectionShiftsNothingAndIsNotExpectedAgain() {
    // Given: May's levy on 22 June, and one day later a correction for February
    Forecast.Expected expected =
        ExpectedLevy.of(
            List.of(may),
            List.of(entered(1, "2026-06-22", "1000"), entered(2, "2026-06-24", "37")),
            status,
            JUNE);

    assertThat(expected.day()).isEqualTo(22);
    assertThat(entering(expected, 4))
        .containsExactlyInAnyOrder(
            "2026-06-22 1000.00", "2026-06-24 37.00", "2026-07-22 1000.00", "2026-08-22 1000.00");
  }

  @Test
  void aCorrectionThatEntersFirstDoesNotStandForTheLevyOfItsMonth() {
    Forecast.Expected expected =
        ExpectedLevy.of(List.of(april), List.of(entered(1, "2026-06-10", "37")), status, JUNE);

    assertThat(entering(expected, 2))
        .containsExactlyInAnyOrder("2026-06-10 37.00", "2026-06-22 1000.00", "2026-07-22 1000.00");
  }

  @Test
  void nothingIsExpectedInMonthsThatAreOver() {
    // Given: a year of which only what entered in its last month was told
    Forecast.Expected expected =
        ExpectedLevy.of(List.of(april), List.of(), status, YearMonth.of(2026, 8));

    assertThat(entering(expected, 4)).containsExactly("2026-08-22 1000.00");
    assertThat(ExpectedLevy.of(List.of(), List.of(), status, JUNE).credits(JUNE, 3)).isEmpty();
  }

  @Test
  void eachSourceIsExpectedOnItsDayAndTheirSumIsTold() {
    Forecast.Expected expected =
        ExpectedLevy.of(
            List.of(
                told("2026-05", "2026-06-19", "0.01", "paye-2"),
                may,
                told("2026-05", "2026-07-03", "5", "paye-3")),
            List.of(),
            status,
            JUNE);

    assertThat(expected.monthly()).isEqualByComparingTo("1005.01");
    assertThat(expected.day()).isEqualTo(22);
    assertThat(entering(expected, 3))
        .containsExactlyInAnyOrder(
            "2026-07-19 0.01",
            "2026-07-22 1000.00",
            "2026-08-19 0.01",
            "2026-08-22 1000.00",
            "2026-08-03 5.00");
  }

  @Test
  void ofTheMonthOfWhichOthersAreToldASourceIsStillExpected() {
    // Given: of May one source of two is told
    Forecast.Expected expected =
        ExpectedLevy.of(
            List.of(
                told("2026-03", "2026-04-19", "7", "paye-2"),
                told("2026-04", "2026-05-19", "5", "paye-2"),
                april,
                may),
            List.of(),
            status,
            JUNE);

    assertThat(expected.monthly()).isEqualByComparingTo("1005");
    assertThat(entering(expected, 2))
        .containsExactlyInAnyOrder("2026-06-19 5.00", "2026-07-19 5.00", "2026-07-22 1000.00");
  }

  @Test
  void aSourceThatToldNothingForTwoMonthsIsAtItsEnd() {
    Forecast.Expected expected =
        ExpectedLevy.of(
            List.of(told("2026-03", "2026-04-19", "5", "paye-2"), april, may),
            List.of(),
            status,
            JUNE);

    assertThat(expected.monthly()).isEqualByComparingTo("1000");
  }

  @Test
  void aCorrectionForTheMonthBeforeIsNoSourceThatGoesOn() {
    // Given: one that has a name of its own, of April, when others tell of March
    NewCredit march = told("2026-03", "2026-04-22", "1000");
    NewCredit correction = told("2026-04", "2026-06-23", "37", "paye-1-more");

    Forecast.Expected expected =
        ExpectedLevy.of(List.of(march, april, correction, may), List.of(), status, JUNE);

    assertThat(expected.monthly()).isEqualByComparingTo("1000");
    // And of an account that began in April it could be one
    assertThat(ExpectedLevy.of(List.of(april, correction, may), List.of(), status, JUNE).monthly())
        .isEqualByComparingTo("1037");
  }

  /** What enters in the months after May 2026, as day and pounds. */
  private static List<String> entering(Forecast.Expected expected, int months) {
    return expected.credits(JUNE.minusMonths(1), months).stream()
        .map(credit -> credit.on() + " " + credit.amount().setScale(2))
        .toList();
  }

  private static NewCredit told(String month, String on, String amount) {
    return told(month, on, amount, "paye-1");
  }

  private static NewCredit told(String month, String on, String amount, String source) {
    return new NewCredit(YearMonth.parse(month), source, LocalDate.parse(on), pounds(amount));
  }

  private static Credit entered(long lot, String on, String amount) {
    return new Credit(id(lot), day(on), pounds(amount));
  }
}
