package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.Warning;
import org.junit.jupiter.api.Test;

class NoticesTest {

  private static final Period YEAR = new Period(2024);

  private static Given recruitment(long white, long bme) {
    return new Given()
        .count("SHORTLISTED", 1000, "ethnicGroup", "WHITE")
        .count("SHORTLISTED", 1000, "ethnicGroup", "BME")
        .count("APPOINTED", white, "ethnicGroup", "WHITE")
        .count("APPOINTED", bme, "ethnicGroup", "BME");
  }

  private static Given discrimination(String bme, String white) {
    return new Given()
        .survey("SURVEY_DISCRIMINATION", bme, 300, "ethnicGroup", "BME")
        .survey("SURVEY_DISCRIMINATION", white, 900, "ethnicGroup", "WHITE");
  }

  private static List<String> codes(Given now, Given before, Standard standard, String id) {
    Answers answers =
        new Answers(
            Given.edition(standard, YEAR.startYear()),
            Computations.of(
                Given.edition(standard, YEAR.startYear()), new Years(now.set(), before.set())));
    LastYear last = LastYear.of(before.facts(), Catalogue.edition(standard, YEAR.before()));
    Answers told = Notices.on(answers, YEAR, last);
    return told.results().get(told.edition().indicator(id).orElseThrow()).extra().notices().stream()
        .map(Notice::code)
        .toList();
  }

  private static List<String> warnings(Given now, Given before, String... sent) {
    return new YearOnYear()
        .review(YEAR, Set.of(sent), now.facts(), before.facts()).stream()
            .map(Warning::detail)
            .toList();
  }

  @Test
  void aRatioOnTheFarSideOfParityIsToldToReadersAndToSenders() {
    Given now = recruitment(90, 120);
    Given before = recruitment(120, 90);
    assertThat(codes(now, before, Standard.WRES, "2")).containsExactly("far-side-of-parity");
    assertThat(warnings(now, before, "APPOINTED"))
        .containsExactly("WRES 2: 0.75 now, 1.33 the year before");
  }

  @Test
  void onTheSameSideNothingIsTold() {
    assertThat(codes(recruitment(120, 90), recruitment(130, 90), Standard.WRES, "2")).isEmpty();
    assertThat(warnings(recruitment(120, 90), recruitment(130, 90), "APPOINTED")).isEmpty();
  }

  @Test
  void senderOfOtherMeasuresAreNotTold() {
    assertThat(warnings(recruitment(90, 120), recruitment(120, 90), "HEADCOUNT")).isEmpty();
  }

  @Test
  void surveyGroupsThatChangeSidesAreTold() {
    // Given columns that were swapped
    Given now = discrimination("6.1", "14.0");
    Given before = discrimination("13.2", "6.4");
    // When, Then
    assertThat(codes(now, before, Standard.WRES, "8")).containsExactly("groups-reversed");
    assertThat(warnings(now, before, "SURVEY_DISCRIMINATION")).hasSize(1);
  }

  @Test
  void acrossASeriesBreakNothingIsCompared() {
    Given now =
        new Given()
            .survey("SURVEY_EQUAL_OPPORTUNITIES", "60.0", 300, "ethnicGroup", "BME")
            .survey("SURVEY_EQUAL_OPPORTUNITIES", "50.0", 900, "ethnicGroup", "WHITE");
    Given before =
        new Given()
            .survey("SURVEY_EQUAL_OPPORTUNITIES", "40.0", 300, "ethnicGroup", "BME")
            .survey("SURVEY_EQUAL_OPPORTUNITIES", "50.0", 900, "ethnicGroup", "WHITE");
    Set<String> sent = Set.of("SURVEY_EQUAL_OPPORTUNITIES");
    YearOnYear review = new YearOnYear();
    assertThat(review.review(new Period(2021), sent, now.facts(), before.facts())).isEmpty();
    assertThat(review.review(new Period(2022), sent, now.facts(), before.facts())).hasSize(1);
  }

  @Test
  void smallCountsAndUnknownsAreTold() {
    Given now =
        new Given()
            .count("HEADCOUNT", 3, "ethnicGroup", "BME")
            .count("HEADCOUNT", 80, "ethnicGroup", "WHITE")
            .count("HEADCOUNT", 17, "ethnicGroup", "UNKNOWN");
    assertThat(codes(now, new Given(), Standard.WRES, "1"))
        .containsExactly("small-counts", "unknown-share");
  }

  @Test
  void thoseOfNoGroupThatWasToldArePeopleToo() {
    // Given 100 of 3,406 who did not say, and the white staff of whom nothing is told
    Given now =
        new Given()
            .count("HEADCOUNT", 3406)
            .count("HEADCOUNT", 421, "ethnicGroup", "BME")
            .count("HEADCOUNT", 100, "ethnicGroup", "UNKNOWN");
    assertThat(codes(now, new Given(), Standard.WRES, "1")).doesNotContain("unknown-share");
  }

  @Test
  void aWindowThatLacksAYearIsTold() {
    Given now =
        new Given()
            .count("HEADCOUNT", 300, "disability", "DISABLED")
            .count("HEADCOUNT", 900, "disability", "NON_DISABLED")
            .count("CAPABILITY_ENTERED", 6, "disability", "DISABLED")
            .count("CAPABILITY_ENTERED", 9, "disability", "NON_DISABLED");
    assertThat(codes(now, new Given(), Standard.WDES, "3")).containsExactly("window-incomplete");
  }

  @Test
  void aPercentageOfOneGroupAloneIsToldWithoutTheOther() {
    // Given
    Given bme = new Given().survey("SURVEY_DISCRIMINATION", "15.5", 300, "ethnicGroup", "BME");
    Given white = new Given().survey("SURVEY_DISCRIMINATION", "6.7", 900, "ethnicGroup", "WHITE");
    // When
    Result result = bme.result(Standard.WRES, 2024, "8");
    // Then
    assertThat(result.value()).isEqualTo(15.5);
    assertThat(result.difference()).isNull();
    assertThat(result.interval()).isNotNull();
    assertThat(codes(bme, discrimination("14", "6"), Standard.WRES, "8"))
        .containsExactly("not-compared");
    // And of the other group alone there is no value
    assertThat(white.result(Standard.WRES, 2024, "8").status()).isEqualTo(Status.NOT_SUPPLIED);
  }
}
