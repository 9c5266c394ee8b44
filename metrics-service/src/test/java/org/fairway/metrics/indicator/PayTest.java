package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fairway.metrics.catalogue.Standard;
import org.junit.jupiter.api.Test;

class PayTest {

  private static Given rate(Given given, String rate, long women, long men) {
    return given
        .count("PAY_RATE_HEADCOUNT", women, "payRate", rate, "sex", "FEMALE")
        .count("PAY_RATE_HEADCOUNT", men, "payRate", rate, "sex", "MALE");
  }

  private static Result gap(Given given, String id) {
    return given.result(Standard.GENDER_PAY_GAP, 2024, id);
  }

  /** Women at 10, 12, 12, 20; men at 12, 16, 20, 24: means 13.50 and 18, medians 12 and 18. */
  private static Given eight() {
    Given given = new Given();
    rate(given, "10.00", 1, 0);
    rate(given, "12.00", 2, 1);
    rate(given, "16.00", 0, 1);
    rate(given, "20.00", 1, 1);
    return rate(given, "24.00", 0, 1);
  }

  @Test
  void meanAndMedianByHand() {
    assertThat(gap(eight(), "mean").value()).isEqualTo(25.0, within(1e-12));
    assertThat(gap(eight(), "median").value()).isEqualTo(100.0 * 6 / 18, within(1e-12));
  }

  @Test
  void quartersByHand() {
    // When: 10,12 | 12,12 | 16,20 | 20,24; two women and a man at 12 lie across the first bound
    Result quarters = gap(eight(), "quarters");
    // Then one of the three at 12 is dealt to the lower quarter: a woman, for there are two of them
    assertThat(quarters.lines()).extracting(Result::value).containsExactly(100.0, 50.0, 50.0, 0.0);
    assertThat(quarters.value()).isEqualTo(50.0);
  }

  @Test
  void whoIsToldFinerToBeTheSamePersonIsCountedOnce() {
    // Given, from a second source: the four women, and they alone, by ethnicity too
    Given given =
        eight()
            .count("PAY_RATE_HEADCOUNT", 1, "payRate", "10.00", "sex", "FEMALE", "ethnicCode", "A")
            .count("PAY_RATE_HEADCOUNT", 2, "payRate", "12.00", "sex", "FEMALE", "ethnicCode", "H")
            .count("PAY_RATE_HEADCOUNT", 1, "payRate", "20.00", "sex", "FEMALE", "ethnicCode", "H");
    // When, Then
    assertThat(gap(given, "mean").groups())
        .extracting(GroupFigure::denominator)
        .containsExactly(4L, 4L);
    assertThat(gap(given, "quarters").value()).isEqualTo(50.0);
    assertThat(given.result(Standard.ETHNICITY_PAY_GAP, 2024, "mean").value())
        .isEqualTo(100 * (10 - 44.0 / 3) / 10, within(1e-12));
  }

  @Test
  void payThatIsToldBySexAloneGivesNoGapOfOthers() {
    for (Standard other : List.of(Standard.ETHNICITY_PAY_GAP, Standard.DISABILITY_PAY_GAP)) {
      for (String id : List.of("mean", "median", "quarters")) {
        assertThat(eight().result(other, 2024, id).status()).isEqualTo(Status.NOT_SUPPLIED);
      }
    }
  }

  @Test
  void suppliedMeansAndMediansAreTakenAsTheyAre() {
    Given given =
        new Given()
            .amount("PAY_MEAN", "16.80", "sex", "FEMALE")
            .amount("PAY_MEAN", "21.00", "sex", "MALE")
            .amount("BONUS_MEDIAN", "900", "sex", "FEMALE")
            .amount("BONUS_MEDIAN", "600", "sex", "MALE");
    assertThat(gap(given, "mean").value()).isEqualTo(20.0, within(1e-12));
    assertThat(gap(given, "bonus-median").value()).isEqualTo(-50.0, within(1e-12));
    assertThat(gap(given, "median").status()).isEqualTo(Status.NOT_SUPPLIED);
  }

  @Test
  void aMedianIsNeverMadeOfThoseOfParts() {
    Given given =
        new Given()
            .amount("PAY_MEDIAN", "16.80", "ethnicCode", "H")
            .amount("PAY_MEDIAN", "17.80", "ethnicCode", "J")
            .amount("PAY_MEDIAN", "21.00", "ethnicGroup", "WHITE");
    assertThat(given.result(Standard.ETHNICITY_PAY_GAP, 2024, "median").status())
        .isEqualTo(Status.NOT_SUPPLIED);
  }

  @Test
  void bonusesAreSharesOfEachGroup() {
    Given given =
        new Given()
            .count("BONUS_RECEIVED", 30, "sex", "FEMALE")
            .count("BONUS_RELEVANT", 1000, "sex", "FEMALE")
            .count("BONUS_RECEIVED", 50, "sex", "MALE")
            .count("BONUS_RELEVANT", 500, "sex", "MALE");
    Result bonus = gap(given, "bonus-share");
    assertThat(bonus.value()).isEqualTo(3.0, within(1e-12));
    assertThat(bonus.difference().value()).isEqualTo(-7.0, within(1e-9));
    assertThat(bonus.significance().value()).isLessThan(0.001);
  }

  @Test
  void noPayToCompareWithGivesNoGap() {
    Given given =
        new Given()
            .amount("PAY_MEAN", "16.80", "sex", "FEMALE")
            .amount("PAY_MEAN", "0", "sex", "MALE");
    assertThat(gap(given, "mean").status()).isEqualTo(Status.UNDEFINED);
  }

  @Property
  void meansAndMediansAreThoseOfThePeopleThemselves(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 60) Integer> women,
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 60) Integer> men) {
    // Given
    Given given = new Given();
    for (int rate = 1; rate <= 60; rate++) {
      rate(
          given,
          rate + ".00",
          Collections.frequency(women, rate),
          Collections.frequency(men, rate));
    }
    // When, Then
    assertThat(gap(given, "mean").value())
        .isEqualTo(100 * (mean(men) - mean(women)) / mean(men), within(1e-9));
    assertThat(gap(given, "median").value())
        .isEqualTo(100 * (median(men) - median(women)) / median(men), within(1e-9));
  }

  private static double mean(List<Integer> rates) {
    return rates.stream().mapToInt(Integer::intValue).average().orElseThrow();
  }

  private static double median(List<Integer> rates) {
    List<Integer> sorted = new ArrayList<>(rates);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
  }

  @Property
  void quartersHoldEverybodyOnce(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 9) Integer> women,
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 9) Integer> men) {
    Given given = new Given();
    for (int rate = 1; rate <= 9; rate++) {
      rate(
          given,
          rate + ".00",
          Collections.frequency(women, rate),
          Collections.frequency(men, rate));
    }
    // When
    List<Result> quarters = gap(given, "quarters").lines();
    // Then
    long[] women4 = quarters.stream().mapToLong(q -> people(q, 0)).toArray();
    long[] men4 = quarters.stream().mapToLong(q -> people(q, 1)).toArray();
    assertThat(LongStream.of(women4).sum()).isEqualTo(women.size());
    assertThat(LongStream.of(men4).sum()).isEqualTo(men.size());
  }

  private static long people(Result quarter, int group) {
    return quarter.groups().isEmpty() ? 0 : quarter.groups().get(group).numerator();
  }
}
