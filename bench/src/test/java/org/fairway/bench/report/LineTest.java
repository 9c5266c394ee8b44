package org.fairway.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {
  @Test
  void besideAPeerTheRatioIsJudgedAndNotTheFigure() {
    // When
    Line reached = Line.compared("a", 250, "/s", "peer", 1_000, Goal.atLeast(0.25));
    Line missed = Line.compared("a", 249, "/s", "peer", 1_000, Goal.atLeast(0.25));
    // Then
    assertThat(reached.ratio()).isEqualTo(0.25);
    assertThat(reached.reached()).isTrue();
    assertThat(missed.reached()).isFalse();
  }

  @Test
  void besideAPeerWithoutAGoalNothingIsJudged() {
    // When
    Line told = Line.beside("a", 250, "/s", "peer", 1_000);
    // Then
    assertThat(told.ratio()).isEqualTo(0.25);
    assertThat(told.goal()).isNull();
    assertThat(told.reached()).isNull();
  }

  @Test
  void aLimitItselfIsNotBelowTheLimit() {
    assertThat(Line.limited("a", 59.9, "ms", Goal.below(60)).reached()).isTrue();
    assertThat(Line.limited("a", 60, "ms", Goal.below(60)).reached()).isFalse();
  }

  @Test
  void whatIsNoNumberReachesNothing() {
    assertThat(Line.limited("a", Double.NaN, "ms", Goal.below(60)).reached()).isFalse();
    assertThat(Line.limited("a", Double.NaN, "/s", Goal.atLeast(1)).reached()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      0.1594 | 0.159
      2.345  | 2.35
      57.14  | 57.1
      12914  | 12,914
      """)
  void numbersShowWhatCounts(double value, String shown) {
    assertThat(Line.number(value)).isEqualTo(shown);
  }
}
