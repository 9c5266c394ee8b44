package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.metrics.catalogue.Standard;
import org.junit.jupiter.api.Test;

class DisparityTest {

  private static final String[] BANDS = {"2", "5", "6", "7", "8a", "8c", "VSM"};

  private static Given staff(String section, long[] white, long[] bme) {
    Given given = new Given();
    for (int i = 0; i < BANDS.length; i++) {
      given.count(
          "HEADCOUNT", white[i], "clinical", section, "band", BANDS[i], "ethnicGroup", "WHITE");
      given.count("HEADCOUNT", bme[i], "clinical", section, "band", BANDS[i], "ethnicGroup", "BME");
    }
    return given;
  }

  private static double ratio(Given given, String id) {
    return given.result(Standard.RACE_DISPARITY, 2024, id).value();
  }

  @Provide
  Arbitrary<long[]> counts() {
    return Arbitraries.longs().between(1, 2000).array(long[].class).ofSize(BANDS.length);
  }

  @Property
  void lowerToUpperIsTheProductOfTheTwoSteps(
      @ForAll("counts") long[] white, @ForAll("counts") long[] bme) {
    Given given = staff("CLINICAL", white, bme);
    assertThat(ratio(given, "clinical-lower-to-upper"))
        .isEqualTo(
            ratio(given, "clinical-lower-to-middle") * ratio(given, "clinical-middle-to-upper"),
            within(1e-9 * ratio(given, "clinical-lower-to-upper")));
  }

  @Property
  void itInvertsWhenTheGroupsSwap(@ForAll("counts") long[] white, @ForAll("counts") long[] bme) {
    double one = ratio(staff("NON_CLINICAL", white, bme), "non-clinical-lower-to-upper");
    double other = ratio(staff("NON_CLINICAL", bme, white), "non-clinical-lower-to-upper");
    assertThat(one * other).isEqualTo(1, within(1e-9));
  }

  @Test
  void tiersByHand() {
    // Given White 900 / 300 / 100, BME 600 / 100 / 20 in the three tiers
    Given given =
        staff(
            "CLINICAL",
            new long[] {400, 500, 200, 100, 60, 30, 10},
            new long[] {300, 300, 60, 40, 15, 5, 0});
    // When, Then
    assertThat(ratio(given, "clinical-lower-to-middle")).isEqualTo(2.0, within(1e-12));
    assertThat(ratio(given, "clinical-middle-to-upper"))
        .isEqualTo(100.0 / 300 / (20.0 / 100), within(1e-12));
    Result upper = given.result(Standard.RACE_DISPARITY, 2024, "clinical-lower-to-upper");
    assertThat(upper.value()).isEqualTo(10.0 / 3, within(1e-12));
    assertThat(upper.interval().method()).isEqualTo("WOOLF_LOG");
    assertThat(upper.groups().get(0).numerator()).isEqualTo(100);
    assertThat(upper.groups().get(0).denominator()).isEqualTo(900);
  }

  @Test
  void clinicalAndNonClinicalAreApartAndDoctorsLeftOut() {
    Given given =
        staff("CLINICAL", new long[] {9, 9, 9, 9, 9, 9, 9}, new long[] {9, 9, 9, 9, 9, 9, 9})
            .count("HEADCOUNT", 800, "medicalGrade", "CONSULTANT", "ethnicGroup", "BME");
    assertThat(ratio(given, "clinical-lower-to-upper")).isEqualTo(1.0, within(1e-12));
    assertThat(given.result(Standard.RACE_DISPARITY, 2024, "non-clinical-lower-to-upper").status())
        .isEqualTo(Status.NOT_SUPPLIED);
  }

  @Test
  void anEmptyUpperTierHasNoRatio() {
    Given given =
        staff("CLINICAL", new long[] {9, 9, 9, 9, 9, 9, 9}, new long[] {9, 9, 9, 9, 0, 0, 0});
    Result result = given.result(Standard.RACE_DISPARITY, 2024, "clinical-lower-to-upper");
    assertThat(result.status()).isEqualTo(Status.UNDEFINED);
    assertThat(result.reason())
        .isEqualTo("zero reference rate: none of group BME in the upper tier");
  }
}
