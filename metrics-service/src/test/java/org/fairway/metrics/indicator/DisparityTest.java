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

  private record Section(String name, String prefix) {}

  @Provide
  Arbitrary<Section> sections() {
    return Arbitraries.of(
        new Section("CLINICAL", "clinical"), new Section("NON_CLINICAL", "non-clinical"));
  }

  @Property
  void lowerToUpperIsTheProductOfTheTwoSteps(
      @ForAll("sections") Section section,
      @ForAll("counts") long[] white,
      @ForAll("counts") long[] bme) {
    Given given = staff(section.name(), white, bme);
    double whole = ratio(given, section.prefix() + "-lower-to-upper");
    assertThat(whole)
        .isEqualTo(
            ratio(given, section.prefix() + "-lower-to-middle")
                * ratio(given, section.prefix() + "-middle-to-upper"),
            within(1e-9 * whole));
  }

  @Property
  void itInvertsWhenTheGroupsSwap(
      @ForAll("sections") Section section,
      @ForAll("steps") String step,
      @ForAll("counts") long[] white,
      @ForAll("counts") long[] bme) {
    double one = ratio(staff(section.name(), white, bme), section.prefix() + step);
    double other = ratio(staff(section.name(), bme, white), section.prefix() + step);
    assertThat(one * other).isEqualTo(1, within(1e-9));
  }

  @Provide
  Arbitrary<String> steps() {
    return Arbitraries.of("-lower-to-middle", "-middle-to-upper", "-lower-to-upper");
  }

  @Property
  void peopleOfUnknownEthnicityNeverMoveIt(
      @ForAll("sections") Section section,
      @ForAll("steps") String step,
      @ForAll("counts") long[] white,
      @ForAll("counts") long[] unknown) {
    // Given
    long[] bme = white.clone();
    bme[0] += 40;
    Given without = staff(section.name(), white, bme);
    Given with = staff(section.name(), white, bme);
    for (int i = 0; i < BANDS.length; i++) {
      with.count(
          "HEADCOUNT",
          unknown[i],
          "clinical",
          section.name(),
          "band",
          BANDS[i],
          "ethnicGroup",
          "UNKNOWN");
    }
    // When, Then
    assertThat(ratio(with, section.prefix() + step))
        .isEqualTo(ratio(without, section.prefix() + step));
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
