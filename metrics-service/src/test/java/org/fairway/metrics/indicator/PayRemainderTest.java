package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fairway.metrics.catalogue.Remainder.HIGHEST_FIRST;
import static org.fairway.metrics.catalogue.Remainder.LOWEST_FIRST;
import static org.fairway.metrics.catalogue.Remainder.SPREAD;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.IndicatorDefinition;
import org.fairway.metrics.catalogue.Remainder;
import org.fairway.metrics.catalogue.Settings;
import org.fairway.metrics.catalogue.Standard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Quarters of the pay range of staff that do not divide by four, by each setting. */
class PayRemainderTest {

  private static final Edition EDITION = Given.edition(Standard.GENDER_PAY_GAP, 2024);

  /** The lines of the indicator, by another setting than the edition's. */
  private static Result quarters(Remainder remainder, Given given) {
    IndicatorDefinition d = EDITION.indicator("quarters").orElseThrow();
    Settings s = d.settings();
    Settings other =
        new Settings(
            s.within(),
            s.by(),
            s.splits(),
            s.lower(),
            s.upper(),
            s.survey(),
            s.questions(),
            s.seriesBreaks(),
            s.watchReversal(),
            remainder,
            s.ratings(),
            s.ofWhich());
    IndicatorDefinition definition =
        new IndicatorDefinition(
            d.id(),
            d.title(),
            d.kind(),
            d.unit(),
            d.numerator(),
            d.denominator(),
            d.top(),
            d.bottom(),
            d.parity(),
            d.higherIsBetter(),
            d.meaning(),
            d.window(),
            d.adverseBand(),
            d.decimals(),
            d.lines(),
            d.focusOnly(),
            d.source(),
            other);
    return new PayQuarters().compute(definition, EDITION, Years.alone(given.set()));
  }

  /** Each at a rate of their own, the lowest first: W for a woman, M for a man. */
  private static Given staff(String people) {
    Given given = new Given();
    for (int i = 0; i < people.length(); i++) {
      boolean woman = people.charAt(i) == 'W';
      given
          .count("PAY_RATE_HEADCOUNT", woman ? 1 : 0, "payRate", 10 + i + ".00", "sex", "FEMALE")
          .count("PAY_RATE_HEADCOUNT", woman ? 0 : 1, "payRate", 10 + i + ".00", "sex", "MALE");
    }
    return given;
  }

  /** The quarters as they are written in these tests: {@code WM W W M}. */
  private static List<List<Long>> byHand(String quarters) {
    return Stream.of(quarters.split(" ")).map(PayRemainderTest::counts).toList();
  }

  private static List<Long> counts(String quarter) {
    long women = quarter.chars().filter(sex -> sex == 'W').count();
    return List.of(women, quarter.length() - women);
  }

  private static List<List<Long>> counts(Result result) {
    return result.lines().stream()
        .map(line -> List.of(line.groups().get(0).numerator(), line.groups().get(1).numerator()))
        .toList();
  }

  static Stream<Arguments> quartersByHand() {
    return Stream.of(
        Arguments.of(SPREAD, "WM W M W"),
        Arguments.of(LOWEST_FIRST, "WM W M W"),
        Arguments.of(HIGHEST_FIRST, "W M W MW"),
        Arguments.of(SPREAD, "WW M WM M"),
        Arguments.of(LOWEST_FIRST, "WW MW M M"),
        Arguments.of(HIGHEST_FIRST, "W W MW MM"),
        Arguments.of(SPREAD, "WW WM MM W"),
        Arguments.of(LOWEST_FIRST, "WW WM MM W"),
        Arguments.of(HIGHEST_FIRST, "W WW MM MW"));
  }

  @ParameterizedTest
  @MethodSource
  void quartersByHand(Remainder remainder, String expected) {
    // Given five, six or seven people
    Given given = staff(expected.replace(" ", ""));
    // When
    Result result = quarters(remainder, given);
    // Then
    assertThat(counts(result)).isEqualTo(byHand(expected));
    for (int i = 0; i < 4; i++) {
      List<Long> quarter = byHand(expected).get(i);
      double share = 100.0 * quarter.get(0) / (quarter.get(0) + quarter.get(1));
      assertThat(result.lines().get(i).value()).isEqualTo(share, within(1e-12));
    }
    long women = expected.chars().filter(sex -> sex == 'W').count();
    double all = 100.0 * women / expected.replace(" ", "").length();
    assertThat(result.value()).isEqualTo(all, within(1e-12));
  }

  @Property(tries = 200)
  void everybodyInARowIsCutWhereTheSettingSays(
      @ForAll Remainder remainder, @ForAll @Size(min = 4, max = 60) List<Boolean> women) {
    // Given
    String row = women.stream().map(woman -> woman ? "W" : "M").reduce("", String::concat);
    // When
    Result result = quarters(remainder, staff(row));
    // Then
    List<List<Long>> expected = new ArrayList<>();
    int from = 0;
    for (int quarter = 0; quarter < 4; quarter++) {
      int to = from + row.length() / 4 + (isLarger(remainder, quarter, row.length() % 4) ? 1 : 0);
      expected.add(counts(row.substring(from, to)));
      from = to;
    }
    assertThat(from).isEqualTo(row.length());
    assertThat(counts(result)).isEqualTo(expected);
  }

  private static boolean isLarger(Remainder remainder, int quarter, int left) {
    return switch (remainder) {
      case LOWEST_FIRST -> quarter < left;
      case HIGHEST_FIRST -> quarter >= 4 - left;
      case SPREAD -> List.of("", "0", "02", "012").get(left).contains("" + quarter);
    };
  }
}
