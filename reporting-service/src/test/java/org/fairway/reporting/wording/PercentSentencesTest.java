package org.fairway.reporting.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.reporting.wording.Given.HARASSED;
import static org.fairway.reporting.wording.Given.number;
import static org.fairway.reporting.wording.Given.percent;
import static org.fairway.reporting.wording.Given.range;

import java.util.List;
import org.fairway.reporting.figures.Indicator;
import org.fairway.reporting.render.Status;
import org.junit.jupiter.api.Test;

class PercentSentencesTest {

  private static List<String> say(Indicator indicator) {
    return PercentSentences.of(indicator, HARASSED, "BME", "WHITE");
  }

  @Test
  void bothSharesAndTheirDistance() {
    Indicator.Difference gap =
        new Indicator.Difference(number("3.12"), "PERCENTAGE_POINTS", range("-1.04", "7.25"));

    assertThat(say(percent(Status.COMPUTED, "0.271", "0.2398", gap, false)))
        .containsExactly(
            "27.1% of BME staff and 24.0% of White staff said they had been harassed: 3.1 percentage points more among BME"
                + " staff.",
            "The 95% confidence interval of the difference is \u22121.0 to +7.3 percentage points, which includes no"
                + " difference.",
            "A lower share is better.");
  }

  @Test
  void aBoundNearNoDifferenceDoesNotReadAsIfItTouchedIt() {
    Indicator.Difference gap =
        new Indicator.Difference(number("3.12"), "PERCENTAGE_POINTS", range("0.04", "7.25"));

    assertThat(say(percent(Status.COMPUTED, "0.271", "0.2398", gap, false)).get(1))
        .isEqualTo(
            "The 95% confidence interval of the difference is +0.04 to +7.3 percentage points.");
  }

  @Test
  void equalSharesAreSaidToBeEqual() {
    assertThat(say(percent(Status.COMPUTED, "0.25", "0.2501", null, true)))
        .containsExactly(
            "As many BME staff as White staff said they had been harassed (25.0% and 25.0%).",
            "A higher share is better.");
  }

  @Test
  void fewerIsSaidAsFewer() {
    assertThat(say(percent(Status.COMPUTED, "0.2", "0.25", null, null)).get(0))
        .endsWith("5.0 percentage points fewer among BME staff.");
  }

  @Test
  void aMissingReferenceGroupIsSaidToBeMissing() {
    assertThat(say(percent(Status.COMPUTED, "0.2", null, null, null)).get(0))
        .isEqualTo(
            "20.0% of BME staff said they had been harassed; there is no figure for White staff.");
  }

  @Test
  void hiddenUndefinedAndNotSuppliedHoldNoNumber() {
    for (Status status : List.of(Status.SUPPRESSED, Status.UNDEFINED, Status.NOT_SUPPLIED)) {
      List<String> words = say(percent(status, "0.271", "0.24", null, false));
      assertThat(words).hasSize(1);
      assertThat(words.get(0))
          .startsWith("The share of BME staff who said they had been harassed")
          .doesNotContainPattern("[0-9]");
    }
  }

  @Test
  void theBoardBelowAboveAndLevelWithTheWorkforce() {
    assertThat(
            PointsSentences.of("BME people", "the board", Status.COMPUTED, null, number("-4.25")))
        .isEqualTo(
            "The share of BME people in the board was 4.3 percentage points below their share of the workforce.");
    assertThat(PointsSentences.of("BME people", "the board", Status.COMPUTED, null, number("0.05")))
        .contains("0.1 percentage points above");
    assertThat(
            PointsSentences.of("BME people", "the board", Status.COMPUTED, null, number("-0.04")))
        .contains("was the same as");
    assertThat(PointsSentences.of("BME people", "the board", Status.SUPPRESSED, null, null))
        .contains("is not shown");
  }
}
