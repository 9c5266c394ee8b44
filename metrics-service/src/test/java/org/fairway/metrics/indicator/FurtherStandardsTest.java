package org.fairway.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.catalogue.Unit;
import org.junit.jupiter.api.Test;

class FurtherStandardsTest {

  @Test
  void appointmentIsSplitBySectionByPostAndByRecruitmentFromAbroad() {
    // Given the aggregate flatters: recruits from abroad are nearly all appointed, nearly all BME
    Given given = new Given();
    line(given, "CLINICAL", "5", "true", "WHITE", 20, 10);
    line(given, "CLINICAL", "5", "true", "BME", 400, 360);
    line(given, "CLINICAL", "5", "false", "WHITE", 500, 100);
    line(given, "CLINICAL", "5", "false", "BME", 500, 50);
    line(given, "NON_CLINICAL", "3", "false", "WHITE", 300, 30);
    line(given, "NON_CLINICAL", "3", "false", "BME", 300, 15);
    // When
    Result all = given.result(Standard.WRES, 2024, "2");
    // Then
    assertThat(all.value()).isEqualTo(140.0 / 820 / (425.0 / 1200), within(1e-12));
    assertThat(line(all, "INTERNATIONAL_RECRUITS/false").value())
        .isEqualTo(130.0 / 800 / (65.0 / 800), within(1e-12));
    assertThat(line(all, "CLINICAL").groups().get(1).denominator()).isEqualTo(900);
    assertThat(line(all, "NON_CLINICAL/3").value()).isEqualTo(2.0, within(1e-12));
    assertThat(all.lines()).hasSize(2 + 2 + 2);
  }

  private static void line(
      Given given, String section, String band, String abroad, String group, long s, long a) {
    String[] where = {
      "clinical", section, "band", band, "internationalRecruit", abroad, "ethnicGroup", group
    };
    given.count("SHORTLISTED", s, where).count("APPOINTED", a, where);
  }

  private static Result line(Result of, String key) {
    return of.lines().stream().filter(l -> l.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void withoutFactsForASplitThereAreNoLines() {
    Given given =
        new Given()
            .count("SHORTLISTED", 10, "ethnicGroup", "WHITE")
            .count("SHORTLISTED", 10, "ethnicGroup", "BME")
            .count("APPOINTED", 5, "ethnicGroup", "WHITE")
            .count("APPOINTED", 4, "ethnicGroup", "BME");
    assertThat(given.result(Standard.WRES, 2024, "2").lines()).isEmpty();
  }

  @Test
  void bankWorkersAreCountedApartFromStaff() {
    Given given =
        new Given()
            .count("HEADCOUNT", 100, "ethnicGroup", "BME")
            .count("HEADCOUNT", 300, "ethnicGroup", "WHITE")
            .count("BANK_HEADCOUNT", 60, "ethnicGroup", "BME", "clinical", "CLINICAL", "band", "2")
            .count(
                "BANK_HEADCOUNT", 40, "ethnicGroup", "WHITE", "clinical", "CLINICAL", "band", "2")
            .count("BANK_DISCIPLINARY_ENTERED", 6, "ethnicGroup", "BME")
            .count("BANK_DISCIPLINARY_ENTERED", 2, "ethnicGroup", "WHITE");
    assertThat(given.result(Standard.WRES, 2024, "1").value()).isEqualTo(25.0);
    assertThat(given.result(Standard.BANK_WRES, 2024, "1").value()).isEqualTo(60.0);
    assertThat(given.result(Standard.BANK_WRES, 2024, "1").lines()).hasSize(1);
    assertThat(given.result(Standard.BANK_WRES, 2024, "2").value()).isEqualTo(2.0, within(1e-12));
  }

  @Test
  void surveysOfBankWorkersAreNotThoseOfStaff() {
    Given given =
        new Given()
            .survey("SURVEY_DISCRIMINATION", "12.0", 300, "ethnicGroup", "BME")
            .survey("SURVEY_DISCRIMINATION", "6.0", 900, "ethnicGroup", "WHITE")
            .survey("SURVEY_DISCRIMINATION", "20.0", 50, "ethnicGroup", "BME", "employment", "BANK")
            .survey(
                "SURVEY_DISCRIMINATION", "11.0", 80, "ethnicGroup", "WHITE", "employment", "BANK");
    assertThat(given.result(Standard.WRES, 2024, "8").value()).isEqualTo(12.0);
    assertThat(given.result(Standard.BANK_WRES, 2024, "7").value()).isEqualTo(20.0);
  }

  @Test
  void doctorsAreAStandardOfTheirOwn() {
    Given given =
        new Given()
            .count("HEADCOUNT", 40, "medicalGrade", "CONSULTANT", "ethnicGroup", "BME")
            .count("HEADCOUNT", 60, "medicalGrade", "CONSULTANT", "ethnicGroup", "WHITE")
            .count("HEADCOUNT", 30, "medicalGrade", "TRAINEE", "ethnicGroup", "BME")
            .count("HEADCOUNT", 10, "medicalGrade", "TRAINEE", "ethnicGroup", "WHITE")
            .count("HEADCOUNT", 5000, "clinical", "CLINICAL", "band", "5", "ethnicGroup", "WHITE")
            .count("HEADCOUNT", 500, "clinical", "CLINICAL", "band", "5", "ethnicGroup", "BME")
            .count("SHORTLISTED", 30, "medicalGrade", "CONSULTANT", "ethnicGroup", "WHITE")
            .count("SHORTLISTED", 30, "medicalGrade", "CONSULTANT", "ethnicGroup", "BME")
            .count("APPOINTED", 12, "medicalGrade", "CONSULTANT", "ethnicGroup", "WHITE")
            .count("APPOINTED", 6, "medicalGrade", "CONSULTANT", "ethnicGroup", "BME")
            .count("COUNCIL_MEMBERS", 2, "ethnicGroup", "BME")
            .count("COUNCIL_MEMBERS", 8, "ethnicGroup", "WHITE");
    Result share = given.result(Standard.MEDICAL_WRES, 2024, "1");
    assertThat(share.value()).isEqualTo(50.0);
    assertThat(share.lines()).extracting(Result::value).containsExactly(40.0, 75.0);
    assertThat(given.result(Standard.MEDICAL_WRES, 2024, "3").value())
        .isEqualTo(2.0, within(1e-12));
    assertThat(given.result(Standard.MEDICAL_WRES, 2024, "11").value())
        .isEqualTo(-30.0, within(1e-9));
  }

  @Test
  void outcomesAreScoredAndAddedUp() {
    // Given
    Given given = new Given();
    for (String outcome : "1A 1B 1C 1D 2A 2B 2C 2D 3A 3B 3C".split(" ")) {
      given.score("EDS_SCORE", outcome.equals("2B") ? "1" : "2", null, "outcome", outcome);
    }
    // When
    Result one = given.result(Standard.EDS, 2024, "2B");
    Result total = given.result(Standard.EDS, 2024, "total");
    // Then
    assertThat(one.value()).isEqualTo(1.0);
    assertThat(one.extra().rating()).isEqualTo("DEVELOPING");
    assertThat(total.value()).isEqualTo(21.0);
    assertThat(total.extra().rating()).isEqualTo("DEVELOPING");
  }

  @Test
  void aTotalIsNotMadeOfSomeOutcomes() {
    Given given = new Given().score("EDS_SCORE", "3", null, "outcome", "1A");
    assertThat(given.result(Standard.EDS, 2024, "1A").extra().rating()).isEqualTo("EXCELLING");
    assertThat(given.result(Standard.EDS, 2024, "total").status()).isEqualTo(Status.NOT_SUPPLIED);
    assertThat(given.result(Standard.EDS, 2024, "total").reason()).contains("3C");
  }

  @Test
  void engagementIsPutBesideThatOfEverybody() {
    Given given =
        new Given()
            .score("ENGAGEMENT_SCORE", "6.41", 500L, "disability", "DISABLED")
            .score("ENGAGEMENT_SCORE", "6.95", 2100L, "disability", "NON_DISABLED")
            .score("ENGAGEMENT_SCORE", "6.82", 2700L);
    Result score = given.result(Standard.WDES, 2024, "9a");
    assertThat(score.value()).isEqualTo(6.41);
    assertThat(score.groups())
        .extracting(GroupFigure::group)
        .containsExactly("DISABLED", "NON_DISABLED", "OVERALL");
    assertThat(score.difference().value()).isEqualTo(-0.54, within(1e-9));
    assertThat(score.difference().unit()).isEqualTo(Unit.SCORE);
  }

  @Test
  void everyStandardAnswersWithoutFactsAndSaysWhy() {
    for (Standard standard : Standard.values()) {
      Map<?, Result> results = Computations.of(Given.edition(standard, 2025), new Given().set());
      assertThat(results).isNotEmpty();
      assertThat(results.values())
          .allSatisfy(
              result -> {
                assertThat(result.status()).isEqualTo(Status.NOT_SUPPLIED);
                assertThat(result.reason()).isNotBlank();
              });
    }
  }
}
