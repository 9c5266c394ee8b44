package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.fairway.metrics.catalogue.AdverseBand;
import org.fairway.metrics.catalogue.Standard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that lie just between two displayed ones, or on a bound, as on paper. */
class ExactTest {

  private static final MathContext PAPER = new MathContext(60);
  private static final BigInteger HUNDRED = BigInteger.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private static Given recruitment(long white, long whiteOf, long bme, long bmeOf) {
    return new Given()
        .count("SHORTLISTED", whiteOf, "ethnicGroup", "WHITE")
        .count("SHORTLISTED", bmeOf, "ethnicGroup", "BME")
        .count("APPOINTED", white, "ethnicGroup", "WHITE")
        .count("APPOINTED", bme, "ethnicGroup", "BME");
  }

  @ParameterizedTest
  @CsvSource({
    "49, 56, 50, 178, 3.12",
    "73, 120, 5, 27, 3.29",
    "18, 30, 40, 341, 5.12",
    "197, 200, 1, 115, 113.28"
  })
  void aRatioBetweenTwoIsRoundedUp(
      long white, long whiteOf, long bme, long bmeOf, String displayed) {
    Result ratio = recruitment(white, whiteOf, bme, bmeOf).result(Standard.WRES, 2024, "2");
    assertThat(Rounded.of(ratio.value(), 2)).isEqualTo(displayed);
  }

  @ParameterizedTest
  @CsvSource({"23, 80, 28.8", "41, 80, 51.3", "51, 80, 63.8", "69, 240, 28.8"})
  void aShareBetweenTwoIsRoundedUp(long bme, long all, String displayed) {
    Given staff =
        new Given()
            .count("HEADCOUNT", bme, "ethnicGroup", "BME")
            .count("HEADCOUNT", all - bme, "ethnicGroup", "WHITE");
    Result share = staff.result(Standard.WRES, 2024, "1");
    assertThat(Rounded.of(share.value(), 1)).isEqualTo(displayed);
  }

  @ParameterizedTest
  @CsvSource({"35, 104, 49, 182, 1.25", "14, 20, 49, 56, 0.8", "26, 55, 65, 110, 0.8"})
  void aRatioOnABoundOfTheBandIsWithinIt(
      long white, long whiteOf, long bme, long bmeOf, double bound) {
    Result ratio = recruitment(white, whiteOf, bme, bmeOf).result(Standard.WRES, 2024, "2");
    assertThat(ratio.value()).isEqualTo(bound);
    assertThat(AdverseBand.USUAL.flags(ratio.value())).isFalse();
  }

  @Test
  void aPercentageOfASurveyIsTheOneThatWasSupplied() {
    Given survey =
        new Given()
            .survey("SURVEY_DISCRIMINATION", "28.75", 400, "ethnicGroup", "BME")
            .survey("SURVEY_DISCRIMINATION", "14.2", 900, "ethnicGroup", "WHITE");
    Result result = survey.result(Standard.WRES, 2024, "8");
    assertThat(result.value()).isEqualTo(28.75);
    assertThat(result.difference().value()).isEqualTo(14.55);
  }

  @Test
  void aDifferenceOfPointsIsExact() {
    // 23 of 80 less 1 of 20
    assertThat(Exact.points(new Proportion(23, 80), new Proportion(1, 20))).isEqualTo(23.75);
  }

  @Property
  void everyRatioIsDisplayedAsOnPaper(
      @ForAll @IntRange(min = 1, max = 300) int a,
      @ForAll @IntRange(min = 0, max = 200) int b,
      @ForAll @IntRange(min = 1, max = 300) int c,
      @ForAll @IntRange(min = 0, max = 200) int d) {
    Proportion over = new Proportion(a, a + b);
    Proportion under = new Proportion(c, c + d);
    BigDecimal paper =
        BigDecimal.valueOf((long) a * (c + d))
            .divide(BigDecimal.valueOf((long) c * (a + b)), PAPER);
    assertThat(Rounded.of(Exact.ratio(over, under), 2))
        .isEqualTo(paper.setScale(2, RoundingMode.HALF_UP).toPlainString());
    BigDecimal percent = BigDecimal.valueOf(100L * a).divide(BigDecimal.valueOf(a + b), PAPER);
    assertThat(Rounded.of(Exact.percent(over), 1))
        .isEqualTo(percent.setScale(1, RoundingMode.HALF_UP).toPlainString());
  }

  @Property
  void ofCountsOfAnySizeTheNearestNumberIsTold(
      @ForAll @LongRange(min = 1, max = 1L << 58) long a,
      @ForAll @LongRange(min = 0, max = 1L << 58) long b,
      @ForAll @LongRange(min = 1, max = 1L << 58) long c,
      @ForAll @LongRange(min = 0, max = 1L << 58) long d,
      @ForAll @IntRange(min = 0, max = 57) int smaller) {
    Proportion over = new Proportion(a >> smaller, (a >> smaller) + (b >> smaller) + 1);
    Proportion under = new Proportion((c >> smaller) + 1, (c >> smaller) + (d >> smaller) + 1);
    BigInteger part = number(over.numerator());
    BigInteger of = number(over.denominator());
    BigInteger other = number(under.numerator());
    BigInteger ofOther = number(under.denominator());
    assertNearest(Exact.percent(over), part.multiply(HUNDRED), of);
    assertNearest(Exact.ratio(over, under), part.multiply(ofOther), of.multiply(other));
    BigInteger more = part.multiply(ofOther).subtract(other.multiply(of));
    assertNearest(Exact.points(over, under), more.multiply(HUNDRED), of.multiply(ofOther));
  }

  /** They lie so near to the middle of two numbers that 34 digits do not tell on which side. */
  @Test
  void nextToTheMiddleOfTwoTheNearestNumberIsTold() {
    long all = 1L << 49;
    Proportion most = new Proportion(all - 1, all);
    assertNearest(Exact.percent(most), number(all - 1).multiply(HUNDRED), number(all));
    long many = 1L << 52;
    Proportion over = new Proportion(many - 1, many);
    Proportion under = new Proportion(many, 3 * many / 2);
    BigInteger above = number(many - 1).multiply(number(3 * many / 2));
    assertNearest(Exact.ratio(over, under), above, number(many).pow(2));
  }

  @Property
  void everyValueIsDisplayedAsItsDigitsAreOnPaper(
      @ForAll @LongRange(min = -400_000_000, max = 400_000_000) long digits,
      @ForAll @IntRange(min = 0, max = 9) int shift,
      @ForAll @IntRange(min = -1000, max = 1000) int dust,
      @ForAll @IntRange(min = 0, max = 6) int decimals) {
    double value = BigDecimal.valueOf(digits, shift).doubleValue() + dust * 1e-15;
    assertThat(Rounded.of(value, decimals))
        .isEqualTo(Rounded.plain(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString());
  }

  /** No middle between it and a neighbour lies on this side of the quotient, or on it unevenly. */
  private static void assertNearest(double told, BigInteger above, BigInteger below) {
    for (double neighbour : new double[] {Math.nextUp(told), Math.nextDown(told)}) {
      BigDecimal twice = new BigDecimal(told).add(new BigDecimal(neighbour));
      int beyond =
          new BigDecimal(above).multiply(TWO).compareTo(twice.multiply(new BigDecimal(below)));
      int outwards = neighbour > told ? 1 : -1;
      boolean isEven = (Double.doubleToLongBits(told) & 1) == 0;
      assertThat(beyond == -outwards || (beyond == 0 && isEven))
          .as("%s is the number nearest to %s / %s", told, above, below)
          .isTrue();
    }
  }

  private static BigInteger number(long count) {
    return BigInteger.valueOf(count);
  }
}
