package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.junit.jupiter.api.Test;

/**
 * Our intervals and p-values beside those of scipy and statsmodels, to six digits. How the values
 * were made, and by which versions, stands in {@code independent/make_values.py} and in the first
 * line of {@code values.csv}.
 */
class IndependentValuesTest {

  private static final double SIX_DIGITS = 5e-7;

  /** One line of the file. */
  private record Line(Proportion one, Proportion other, List<String> values) {

    static Line parse(String text) {
      List<String> parts = List.of(text.split(",", -1));
      List<Long> counts = parts.stream().limit(4).map(Long::valueOf).toList();
      return new Line(
          new Proportion(counts.get(0), counts.get(1)),
          new Proportion(counts.get(2), counts.get(3)),
          parts.subList(4, parts.size()));
    }

    Optional<Double> value(int at) {
      return Optional.of(values.get(at)).filter(text -> !text.isEmpty()).map(Double::valueOf);
    }
  }

  private static List<Line> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                IndependentValuesTest.class.getResourceAsStream("/independent/values.csv"),
                StandardCharsets.UTF_8))) {
      return reader.lines().skip(2).map(Line::parse).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void same(String what, Line line, double ours, double theirs) {
    // Six digits that count; of what is next to nothing, six places.
    double allowed = SIX_DIGITS * Math.max(Math.abs(theirs), 1e-6);
    assertThat(ours)
        .as(String.format(Locale.ROOT, "%s of %s and %s", what, line.one(), line.other()))
        .isEqualTo(theirs, within(Math.max(allowed, 1e-13)));
  }

  private static void interval(String what, Line line, Interval ours, int at) {
    same(what + " lower", line, ours.lower(), line.value(at).orElseThrow());
    same(what + " upper", line, ours.upper(), line.value(at + 1).orElseThrow());
  }

  @Test
  void thereIsSomethingToCompareWith() {
    assertThat(lines()).hasSizeGreaterThan(200);
  }

  @Test
  void wilsonAgrees() {
    lines().forEach(line -> interval("wilson", line, Intervals.wilson(line.one()), 0));
  }

  @Test
  void newcombeAgrees() {
    lines()
        .forEach(
            line -> interval("newcombe", line, Intervals.newcombe(line.one(), line.other()), 2));
  }

  @Test
  void katzAgrees() {
    for (Line line : lines()) {
      Optional<Interval> ours = Intervals.katz(line.one(), line.other());
      assertThat(ours.isPresent()).isEqualTo(line.value(4).isPresent());
      ours.ifPresent(interval -> interval("katz", line, interval, 4));
    }
  }

  @Test
  void woolfAgrees() {
    for (Line line : lines()) {
      Optional<Interval> ours =
          Intervals.woolf(
              line.one().numerator(),
              line.one().denominator() - line.one().numerator(),
              line.other().numerator(),
              line.other().denominator() - line.other().numerator());
      assertThat(ours.isPresent()).isEqualTo(line.value(6).isPresent());
      ours.ifPresent(interval -> interval("woolf", line, interval, 6));
    }
  }

  @Test
  void fisherAgreesOnEveryTable() {
    for (Line line : lines()) {
      int[][] table = {row(line.one()), row(line.other())};
      if (table[0][0] + table[1][0] > 0 && table[0][1] + table[1][1] > 0) {
        double ours = Math.min(1, FisherExactTest.withDefaults().test(table).getPValue());
        same("fisher", line, ours, line.value(8).orElseThrow());
      }
    }
  }

  private static int[] row(Proportion of) {
    return new int[] {(int) of.numerator(), (int) (of.denominator() - of.numerator())};
  }

  @Test
  void thePValueIsThatOfTheTestItNames() {
    int exact = 0;
    for (Line line : lines()) {
      Significance p = Significance.of(line.one(), line.other());
      boolean fisher = p.method().equals("FISHER_EXACT");
      exact += fisher ? 1 : 0;
      same("p", line, p.value(), line.value(fisher ? 8 : 9).orElseThrow());
    }
    assertThat(exact).isBetween(20, lines().size() - 20);
  }
}
