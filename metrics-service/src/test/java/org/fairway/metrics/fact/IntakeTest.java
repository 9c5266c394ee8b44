package org.fairway.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IntakeTest {

  private static final Source SOURCE = new Source(Source.Kind.FACTS, "return", 1, "RNA");

  private static RawFact raw(String measure, String count, Map<String, String> where) {
    return new RawFact(measure, where, new BigDecimal(count), null, null, null, null);
  }

  private static FactInspection inspect(RawFact... facts) {
    return FactInspection.of(List.of(facts), SOURCE, List.of());
  }

  @Test
  void bankWorkersAreFiledApart() {
    FactInspection result =
        inspect(
            raw("HEADCOUNT", "40", Map.of("ethnicGroup", "BME", "employment", "Bank")),
            raw("HEADCOUNT", "70", Map.of("ethnicGroup", "BME", "employment", "PERMANENT")));
    assertThat(result.flaws()).isEmpty();
    assertThat(result.facts())
        .extracting(Fact::measure)
        .containsExactly("BANK_HEADCOUNT", "HEADCOUNT");
    assertThat(result.facts())
        .extracting(Fact::dimensions)
        .containsOnly(Map.of("ethnicGroup", "BME"));
  }

  @Test
  void halvesMakeAMeanOfTwoYearsOfTheWholeSheet() {
    FactInspection result =
        inspect(
            raw("CAPABILITY_ENTERED", "4.5", Map.of("disability", "DISABLED")),
            raw("CAPABILITY_ENTERED", "21", Map.of("disability", "NON_DISABLED")));
    assertThat(result.flaws()).isEmpty();
    assertThat(result.facts())
        .extracting(Fact::measure)
        .containsOnly("CAPABILITY_ENTERED_TWO_YEAR_AVERAGE");
    assertThat(result.warnings()).extracting(Warning::code).contains("taken-as-average");
  }

  @Test
  void wholeCountsAreThoseOfTheYear() {
    FactInspection result =
        inspect(raw("CAPABILITY_ENTERED", "4.0", Map.of("disability", "DISABLED")));
    assertThat(result.facts()).extracting(Fact::measure).containsOnly("CAPABILITY_ENTERED");
  }

  @Test
  void itIsToldHowQuartersByNumberAreRead() {
    FactInspection numbered =
        inspect(raw("PAY_QUARTER_HEADCOUNT", "40", Map.of("payQuarter", "Quartile 1")));
    assertThat(numbered.facts())
        .extracting(Fact::dimensions)
        .containsExactly(Map.of("payQuarter", "LOWER"));
    assertThat(numbered.warnings()).extracting(Warning::code).contains("taken-as-lowest");
    FactInspection named =
        inspect(raw("PAY_QUARTER_HEADCOUNT", "40", Map.of("payQuarter", "Lower quartile")));
    assertThat(named.warnings()).extracting(Warning::code).doesNotContain("taken-as-lowest");
  }

  @Test
  void otherFractionsAndOtherMeasuresStayRefused() {
    assertThat(inspect(raw("CAPABILITY_ENTERED", "4.3", Map.of())).flaws())
        .extracting(Flaw::code)
        .containsExactly("count-not-whole");
    assertThat(inspect(raw("HEADCOUNT", "4.5", Map.of())).flaws())
        .extracting(Flaw::code)
        .containsExactly("count-not-whole");
  }

  @Test
  void amountsAndRatingsHaveTheirOwnFigures() {
    RawFact pay =
        new RawFact(
            "PAY_MEAN", Map.of("sex", "F"), null, null, null, null, new BigDecimal("17.43"));
    RawFact rating =
        new RawFact("EDS_SCORE", Map.of("outcome", "1a"), null, null, null, BigDecimal.TEN, null);
    RawFact count = raw("PAY_MEAN", "17", Map.of("sex", "M"));
    assertThat(inspect(pay).flaws()).isEmpty();
    assertThat(inspect(pay).facts().get(0).amount()).isEqualByComparingTo("17.43");
    assertThat(inspect(rating).flaws()).extracting(Flaw::code).containsExactly("out-of-range");
    assertThat(inspect(count).flaws())
        .extracting(Flaw::code)
        .containsExactlyInAnyOrder("out-of-range", "figure-unexpected");
  }

  @Test
  void differentAnswersThatCountAsOneGroupAreAddedUp() {
    // Given answers as publications tell them apart
    FactInspection result =
        inspect(
            raw("HEADCOUNT", "6", Map.of("disability", "Yes")),
            raw("HEADCOUNT", "1", Map.of("disability", "Unspecified")),
            raw("HEADCOUNT", "15", Map.of("disability", "Not declared")),
            raw("HEADCOUNT", "3", Map.of("disability", "Unknown / Null")),
            raw("APPLIED", "4", Map.of("ethnicCode", "Roma")),
            raw("APPLIED", "5", Map.of("ethnicCode", "Gypsy or Irish Traveller")));
    // Then
    assertThat(result.flaws()).isEmpty();
    assertThat(result.facts())
        .extracting(fact -> fact.measure() + fact.dimensions() + fact.count())
        .containsExactly(
            "HEADCOUNT{disability=DISABLED}6",
            "HEADCOUNT{disability=UNKNOWN}19",
            "APPLIED{ethnicCode=C}9");
    assertThat(result.warnings())
        .extracting(Warning::detail)
        .contains("HEADCOUNT: different answers that count as one group were added up");
  }

  @Test
  void groupsThatAPublishedTableHidesAreNotTakenForNobodyWithoutAWord() {
    // Given a table whose small counts are blank, and stages of which a category is hidden
    FactInspection table =
        inspect(
            raw("HEADCOUNT", "70", Map.of("band", "8c", "ethnicGroup", "WHITE")),
            raw("HEADCOUNT", "90", Map.of("band", "8a", "ethnicGroup", "WHITE")),
            raw("HEADCOUNT", "12", Map.of("band", "8a", "ethnicGroup", "BME")),
            raw("HEADCOUNT", "6", Map.of("band", "8a", "ethnicGroup", "UNKNOWN")));
    FactInspection stages =
        inspect(
            raw("SHORTLISTED", "300", Map.of("ethnicCode", "A")),
            raw("SHORTLISTED", "48", Map.of("ethnicCode", "G")),
            raw("SHORTLISTED", "10", Map.of("ethnicCode", "Z")),
            raw("APPOINTED", "24", Map.of("ethnicCode", "A")));
    FactInspection whole =
        inspect(
            raw("HEADCOUNT", "70", Map.of("band", "8c", "ethnicGroup", "WHITE")),
            raw("HEADCOUNT", "0", Map.of("band", "8c", "ethnicGroup", "BME")),
            raw("HEADCOUNT", "90", Map.of("band", "8a", "ethnicGroup", "WHITE")),
            raw("HEADCOUNT", "12", Map.of("band", "8a", "ethnicGroup", "BME")));
    // Then
    assertThat(table.warnings())
        .filteredOn(warning -> warning.code().equals("groups-left-out"))
        .extracting(Warning::detail)
        .anyMatch(detail -> detail.startsWith("HEADCOUNT by ethnicGroup, post: 1 groups"));
    assertThat(stages.warnings())
        .extracting(Warning::detail)
        .anyMatch(detail -> detail.startsWith("APPOINTED by ethnicCode: 1 groups are left out"));
    assertThat(whole.warnings()).extracting(Warning::code).doesNotContain("groups-left-out");
  }

  @Test
  void theSameAnswerTwiceIsStillAMistake() {
    for (List<String> twice :
        List.of(
            List.of("disability", "Not declared", "not-declared"),
            List.of("disability", "Yes", "DISABLED"),
            List.of("ethnicCode", "A", "White British"))) {
      FactInspection result =
          inspect(
              raw("HEADCOUNT", "1", Map.of(twice.get(0), twice.get(1))),
              raw("HEADCOUNT", "15", Map.of(twice.get(0), twice.get(2))));
      assertThat(result.flaws()).extracting(Flaw::code).containsExactly("duplicate");
    }
  }

  @Test
  void oneAnswerInTwoSystemsAndAGroupBesideItsAnswersAreMistakes() {
    for (List<String> told :
        List.of(
            List.of("ethnicCode", "H", "40", "Indian", "40"),
            List.of("ethnicCode", "Irish", "40", "B", "41"),
            List.of("ethnicCode", "99", "40", "Not known", "40"),
            List.of("ethnicCode", "C", "40", "Roma", "3", "Gypsy or Irish Traveller", "7"),
            List.of("disability", "UNKNOWN", "40", "Unknown / Null", "40"),
            List.of("disability", "UNKNOWN", "12", "Not declared", "10", "Undisclosed", "2"),
            List.of("disability", "Not declared", "10", "Undisclosed", "2", "Unknown", "12"))) {
      // When
      RawFact[] facts = new RawFact[told.size() / 2];
      for (int i = 0; i < facts.length; i++) {
        facts[i] = raw("HEADCOUNT", told.get(2 * i + 2), Map.of(told.get(0), told.get(2 * i + 1)));
      }
      // Then
      assertThat(inspect(facts).flaws())
          .as(told.toString())
          .extracting(Flaw::code)
          .containsExactly("duplicate");
    }
  }

  /** Of few people two answers are often as many as each other; a sum is one in every line. */
  @Test
  void anUnknownThatIsAsLargeAsAnotherAnswerInOneLineIsNoTotal() {
    FactInspection result =
        inspect(
            raw("HEADCOUNT", "1", Map.of("disability", "Unknown", "band", "8d")),
            raw("HEADCOUNT", "1", Map.of("disability", "Not declared", "band", "8d")),
            raw("HEADCOUNT", "5", Map.of("disability", "Unknown", "band", "5")),
            raw("HEADCOUNT", "9", Map.of("disability", "Not declared", "band", "5")));
    assertThat(result.flaws()).isEmpty();
    assertThat(result.facts()).extracting(fact -> fact.count().intValue()).containsExactly(2, 14);
  }
}
