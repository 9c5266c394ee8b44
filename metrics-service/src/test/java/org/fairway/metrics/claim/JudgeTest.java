package org.fairway.metrics.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Edition;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.catalogue.Unit;
import org.fairway.metrics.catalogue.Window;
import org.fairway.metrics.fact.Fact;
import org.fairway.metrics.fact.FactSet;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.indicator.Computations;
import org.fairway.metrics.indicator.Result;
import org.junit.jupiter.api.Test;

/** 218 of 1,000 and 205 of 1,300: 21.8 % over 15.769 % is 1.38244. */
class JudgeTest {

  private static final Edition WRES =
      Catalogue.edition(Standard.WRES, new Period(2024)).orElseThrow();
  private static final Source SOURCE = new Source(Source.Kind.FACTS, "test", 1, "RNA");

  private static SourcedFact fact(String measure, String group, long count) {
    return SourcedFact.stored(Fact.count(measure, Map.of("ethnicGroup", group), count), SOURCE);
  }

  private static Result result(String id) {
    FactSet facts =
        FactSet.of(
            List.of(
                fact("SHORTLISTED", "WHITE", 1000),
                fact("SHORTLISTED", "BME", 1300),
                fact("APPOINTED", "WHITE", 218),
                fact("APPOINTED", "BME", 205),
                fact("HEADCOUNT", "WHITE", 700),
                fact("HEADCOUNT", "BME", 200),
                fact("HEADCOUNT", "UNKNOWN", 100),
                fact("BOARD_MEMBERS", "WHITE", 13),
                fact("BOARD_MEMBERS", "BME", 2)));
    return Computations.of(WRES, facts).get(WRES.indicator(id).orElseThrow());
  }

  private static List<FindingCode> codes(String id, Claim claim) {
    return new Judge(WRES, WRES.indicator(id).orElseThrow(), result(id), Optional.empty(), claim)
        .verdict().findings().stream().map(Finding::code).toList();
  }

  private static Claim value(String id, String value) {
    return new Claim(id, null, new BigDecimal(value), null, null, null, null, null, null);
  }

  @Test
  void whatTheCountsGiveIsReproduced() {
    assertThat(codes("2", value("2", "1.38"))).containsExactly(FindingCode.REPRODUCED);
    assertThat(codes("2", value("2", "1.4"))).containsExactly(FindingCode.REPRODUCED);
    assertThat(codes("2", value("2", "1.3824"))).containsExactly(FindingCode.REPRODUCED);
  }

  @Test
  void theInverseIsTheWrongDirection() {
    assertThat(codes("2", value("2", "0.72"))).containsExactly(FindingCode.DIRECTION_REVERSED);
  }

  @Test
  void cutOffAndRoundedTooEarlyAreToldApart() {
    assertThat(codes("2", value("2", "1.382"))).containsExactly(FindingCode.REPRODUCED);
    // 22 % over 16 % is 1.375; 21.8 over 15.8 is 1.3797
    assertThat(codes("2", value("2", "1.375"))).containsExactly(FindingCode.RATES_ROUNDED_FIRST);
    assertThat(codes("2", value("2", "1.380"))).containsExactly(FindingCode.RATES_ROUNDED_FIRST);
    assertThat(codes("1", value("1", "20.0"))).containsExactly(FindingCode.REPRODUCED);
  }

  @Test
  void digitsThatWereCutOffAreTold() {
    // Given the ratio is 1.382439
    Claim rate =
        new Claim("1", "WHITE", new BigDecimal("70.0"), null, null, null, null, null, null);
    assertThat(codes("1", rate)).containsExactly(FindingCode.REPRODUCED);
    assertThat(codes("2", value("2", "1.38243"))).containsExactly(FindingCode.TRUNCATED);
  }

  @Test
  void aRateIsNoRatio() {
    assertThat(codes("2", value("2", "21.8"))).containsExactly(FindingCode.RATE_NOT_RATIO);
  }

  @Test
  void aShareWithoutTheUnknownIsTold() {
    assertThat(codes("1", value("1", "22.2"))).containsExactly(FindingCode.UNKNOWN_LEFT_OUT);
  }

  @Test
  void wordsAreHeldAgainstTheDefinition() {
    Claim claim =
        new Claim(
            "2",
            null,
            new BigDecimal("1.38"),
            Unit.PERCENT,
            "BME",
            "OFFERED",
            Map.of(),
            null,
            null);
    assertThat(codes("2", claim))
        .containsExactly(
            FindingCode.UNIT_WRONG,
            FindingCode.DIRECTION_REVERSED,
            FindingCode.DEFINITION_WRONG,
            FindingCode.REPRODUCED);
  }

  @Test
  void aChangeThatWentTheOtherWayIsTold() {
    Claim claim =
        new Claim(
            "1",
            "WHITE",
            new BigDecimal("70"),
            null,
            null,
            null,
            null,
            new BigDecimal("72"),
            new BigDecimal("2"));
    assertThat(codes("1", claim))
        .containsExactly(FindingCode.CHANGE_REVERSED, FindingCode.REPRODUCED);
  }

  @Test
  void whatNoUsualMistakeExplainsDiffers() {
    assertThat(codes("2", value("2", "3.14"))).containsExactly(FindingCode.DIFFERS);
    assertThat(codes("3", value("3", "3.14"))).containsExactly(FindingCode.NOT_COMPARABLE);
  }

  /** 2 of 15 on the board and 200 of 1,000 at work: 13.33 - 20 is -6.67 points. */
  @Test
  void aDifferenceWithTheWrongSignOrAShareInItsPlaceIsTold() {
    assertThat(codes("9", value("9", "-6.7"))).containsExactly(FindingCode.REPRODUCED);
    assertThat(codes("9", value("9", "6.7"))).containsExactly(FindingCode.DIRECTION_REVERSED);
    assertThat(codes("9", value("9", "13.3"))).containsExactly(FindingCode.SHARE_NOT_DIFFERENCE);
    assertThat(codes("9", value("9", "20"))).containsExactly(FindingCode.SHARE_NOT_DIFFERENCE);
    assertThat(codes("9", value("9", "-33.3"))).containsExactly(FindingCode.UNIT_WRONG);
    assertThat(codes("9", value("9", "5.1"))).containsExactly(FindingCode.DIFFERS);
  }

  @Test
  void aFigureInAnotherUnitIsTold() {
    assertThat(codes("2", value("2", "138.2"))).containsExactly(FindingCode.UNIT_WRONG);
    assertThat(codes("2", value("2", "38.2"))).containsExactly(FindingCode.UNIT_WRONG);
    assertThat(codes("1", value("1", "0.20"))).containsExactly(FindingCode.UNIT_WRONG);
    assertThat(codes("1", value("1", "70.0"))).containsExactly(FindingCode.GROUPS_SWAPPED);
  }

  private static Claim moved(String now, String before, String change) {
    return new Claim(
        "1",
        null,
        new BigDecimal(now),
        null,
        null,
        null,
        null,
        new BigDecimal(before),
        new BigDecimal(change));
  }

  @Test
  void thoseWhoDidNotSayAreOfNoGroup() {
    // Given 200 BME and 100 unknown of 1,000; then 40 of 200 and 20 of 200 unknown, 90 of 300 White
    assertThat(codes("1", value("1", "30.0"))).containsExactly(FindingCode.DEFINITION_WRONG);
    FactSet facts =
        FactSet.of(
            List.of(
                fact("SHORTLISTED", "WHITE", 300),
                fact("SHORTLISTED", "BME", 200),
                fact("SHORTLISTED", "UNKNOWN", 200),
                fact("APPOINTED", "WHITE", 90),
                fact("APPOINTED", "BME", 40),
                fact("APPOINTED", "UNKNOWN", 20)));
    Result result = Computations.of(WRES, facts).get(WRES.indicator("2").orElseThrow());
    // When 30 % over 15 % is printed, where it is 30 % over 20 %
    assertThat(
            new Judge(
                    WRES,
                    WRES.indicator("2").orElseThrow(),
                    result,
                    Optional.empty(),
                    value("2", "2.00"))
                .verdict()
                .findings())
        .containsExactly(
            new Finding(
                FindingCode.DEFINITION_WRONG,
                "the counts give 1.50; it is with those who did not say as BME"));
  }

  @Test
  void aChangeInPercentIsAPartOfLastYearsFigure() {
    // Given 20.0 after 18.6: 1.4 points, which is 7.5 % of 18.6
    assertThat(changes("7.5", true)).isEmpty();
    assertThat(changes("1.4", true)).containsExactly(FindingCode.UNIT_WRONG);
    assertThat(changes("3.0", true)).containsExactly(FindingCode.CHANGE_WRONG);
    assertThat(changes("-7.5", true)).containsExactly(FindingCode.CHANGE_REVERSED);
    // The control: without the sign they are points
    assertThat(changes("1.4", false)).isEmpty();
    assertThat(changes("7.5", false)).containsExactly(FindingCode.CHANGE_WRONG);
  }

  @Test
  void aPartOfLessThanNothingHasNoDirection() {
    // Given a gap of -3.0 after -5.0: 2 points up, which some print as 40 % less
    assertThat(changes("-3.0", "-5.0", "-40", true)).doesNotContain(FindingCode.CHANGE_REVERSED);
    // The control: points have one
    assertThat(changes("-3.0", "-5.0", "-2.0", false)).contains(FindingCode.CHANGE_REVERSED);
  }

  private static List<FindingCode> changes(String change, boolean inPercent) {
    return changes("20.0", "18.6", change, inPercent);
  }

  private static List<FindingCode> changes(
      String now, String before, String change, boolean inPercent) {
    Claim claim =
        new Claim(
            "1",
            null,
            null,
            new BigDecimal(now),
            null,
            null,
            null,
            null,
            new BigDecimal(before),
            new BigDecimal(change),
            inPercent,
            null,
            null);
    return codes("1", claim).stream().filter(code -> code != FindingCode.REPRODUCED).toList();
  }

  @Test
  void waysNotToSayAreOneGroupHoweverTheyAreCalled() {
    // Given percentages by the names of a report, that add up to 100 and to 104
    Map<String, BigDecimal> right = percentages("78", "6", "1", "15");
    Map<String, BigDecimal> wrong = percentages("78", "6", "5", "15");
    // When, Then
    assertThat(wdes(right)).containsExactly(FindingCode.REPRODUCED);
    assertThat(wdes(wrong)).containsExactly(FindingCode.RATES_DO_NOT_SUM);
  }

  private static Map<String, BigDecimal> percentages(String... numbers) {
    List<String> names = List.of("Non-disabled", "Disabled", "Unspecified", "Not declared");
    Map<String, BigDecimal> rates = new java.util.HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      rates.put(names.get(i), new BigDecimal(numbers[i]));
    }
    return rates;
  }

  private static List<FindingCode> wdes(Map<String, BigDecimal> rates) {
    Edition edition = Catalogue.edition(Standard.WDES, new Period(2019)).orElseThrow();
    Claim claim = new Claim("1", null, null, null, null, null, rates, null, null);
    return new Judge(
            edition,
            edition.indicator("1").orElseThrow(),
            Result.none("no fact"),
            Optional.empty(),
            claim)
        .verdict().findings().stream().map(Finding::code).toList();
  }

  @Test
  void aChangeOfAnotherSizeIsTold() {
    assertThat(codes("1", moved("20.0", "18.6", "1.4"))).containsExactly(FindingCode.REPRODUCED);
    assertThat(codes("1", moved("20.0", "18.6", "1.5"))).containsExactly(FindingCode.REPRODUCED);
    assertThat(codes("1", moved("20.0", "18.6", "7.5")))
        .containsExactly(FindingCode.CHANGE_WRONG, FindingCode.REPRODUCED);
  }

  private static Claim printed(String id, String value, Map<String, BigDecimal> rates) {
    return new Claim(id, null, new BigDecimal(value), null, null, null, rates, null, null);
  }

  private static List<FindingCode> codesOfRates(String value, String white, String bme) {
    Map<String, BigDecimal> rates =
        Map.of("WHITE", new BigDecimal(white), "BME", new BigDecimal(bme));
    // Of indicator 4 nothing is known but what was printed.
    return codes("4", printed("4", value, rates));
  }

  @Test
  void withoutCountsAFigureIsHeldAgainstThePercentagesBesideIt() {
    // 21.8 over 15.7 is 1.389; between 21.75 over 15.75 and 21.85 over 15.65: 1.381 to 1.396
    assertThat(codesOfRates("1.39", "21.8", "15.7")).containsExactly(FindingCode.REPRODUCED);
    assertThat(codesOfRates("1.38", "21.8", "15.7")).containsExactly(FindingCode.REPRODUCED);
    assertThat(codesOfRates("0.72", "21.8", "15.7"))
        .containsExactly(FindingCode.DIRECTION_REVERSED);
    assertThat(codesOfRates("21.8", "21.8", "15.7")).containsExactly(FindingCode.RATE_NOT_RATIO);
    assertThat(codesOfRates("139", "21.8", "15.7")).containsExactly(FindingCode.UNIT_WRONG);
    assertThat(codesOfRates("39", "21.8", "15.7")).containsExactly(FindingCode.UNIT_WRONG);
    assertThat(codesOfRates("1.52", "21.8", "15.7")).containsExactly(FindingCode.DIFFERS);
    assertThat(codesOfRates("1.39", "21.8", "0")).containsExactly(FindingCode.NOT_COMPARABLE);
  }

  @Test
  void coarselyPrintedPercentagesProveLittle() {
    // 0.5 to 1.5 over 1.5 to 2.5 is anything from 0.2 to 1
    assertThat(codesOfRates("0.50", "1", "2")).containsExactly(FindingCode.REPRODUCED);
    assertThat(codesOfRates("2.00", "1", "2")).containsExactly(FindingCode.DIRECTION_REVERSED);
    assertThat(codesOfRates("0.85", "1", "2")).containsExactly(FindingCode.NOT_COMPARABLE);
    assertThat(codesOfRates("1.0", "1", "2")).containsExactly(FindingCode.NOT_COMPARABLE);
    assertThat(codesOfRates("7.0", "1", "2")).containsExactly(FindingCode.DIFFERS);
  }

  private static List<FindingCode> codesOfGroup(String group, String value, String worse) {
    Map<String, BigDecimal> rates =
        Map.of("WHITE", new BigDecimal("25.3"), "BME", new BigDecimal("17.1"));
    return codes(
        "4",
        new Claim(
            "4",
            null,
            group,
            new BigDecimal(value),
            Unit.PERCENT,
            null,
            null,
            rates,
            new BigDecimal("4.1"),
            null,
            false,
            null,
            worse));
  }

  @Test
  void aGroupsPercentageIsHeldAgainstTheGroupsOwn() {
    assertThat(codesOfGroup("WHITE", "25.3", "WHITE")).containsExactly(FindingCode.REPRODUCED);
    assertThat(codesOfGroup("WHITE", "25", "WHITE")).containsExactly(FindingCode.REPRODUCED);
    assertThat(codesOfGroup("WHITE", "25.4", "WHITE")).containsExactly(FindingCode.DIFFERS);
    assertThat(codesOfGroup("UNKNOWN", "25.3", "BME")).containsExactly(FindingCode.NOT_COMPARABLE);
    // The control: as the indicator's own value the same is wrong in each way.
    assertThat(codesOfGroup(null, "25.3", "WHITE"))
        .containsExactly(
            FindingCode.UNIT_WRONG,
            FindingCode.DIRECTION_REVERSED,
            FindingCode.IMPLAUSIBLE,
            FindingCode.RATE_NOT_RATIO);
  }

  @Test
  void aNumberForAnUndefinedRatioIsWrong() {
    // Given nobody of BME was appointed, so that there is nothing to divide by
    FactSet facts =
        FactSet.of(
            List.of(
                fact("SHORTLISTED", "WHITE", 1000),
                fact("SHORTLISTED", "BME", 1300),
                fact("APPOINTED", "WHITE", 218),
                fact("APPOINTED", "BME", 0)));
    Result result = Computations.of(WRES, facts).get(WRES.indicator("2").orElseThrow());
    for (String number : List.of("0.00", "0", "1.00")) {
      // When the report prints one
      List<Finding> findings =
          new Judge(
                  WRES,
                  WRES.indicator("2").orElseThrow(),
                  result,
                  Optional.empty(),
                  value("2", number))
              .verdict()
              .findings();
      // Then it is told that there is none
      assertThat(findings)
          .containsExactly(new Finding(FindingCode.DIFFERS, "undefined: " + result.reason()));
    }
  }

  @Test
  void percentagesOfAllGroupsAddUpToAHundred() {
    Map<String, BigDecimal> rounded =
        Map.of(
            "BME",
            new BigDecimal("4.08"),
            "WHITE",
            new BigDecimal("86.5"),
            "UNKNOWN",
            new BigDecimal("9.4"));
    Map<String, BigDecimal> wrong =
        Map.of(
            "BME",
            new BigDecimal("4.1"),
            "WHITE",
            new BigDecimal("86.5"),
            "UNKNOWN",
            new BigDecimal("12.4"));
    assertThat(codes("1", printed("1", "20.0", rounded))).containsExactly(FindingCode.REPRODUCED);
    assertThat(codes("1", printed("1", "20.0", wrong)))
        .containsExactly(FindingCode.RATES_DO_NOT_SUM, FindingCode.REPRODUCED);
  }

  @Test
  void wordsOnWindowAndOnWhoFaresWorseAreHeldAgainstTheFigure() {
    Claim claim =
        new Claim(
            "2",
            null,
            null,
            new BigDecimal("1.38"),
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            Window.TWO_YEAR_AVERAGE,
            "WHITE");
    assertThat(codes("2", claim))
        .containsExactly(
            FindingCode.WINDOW_WRONG, FindingCode.DIRECTION_REVERSED, FindingCode.REPRODUCED);
  }

  @Test
  void aGroupsPercentageIsHeldAgainstTheOneThatWasPrinted() {
    // Given nothing known of indicator 4 but what was printed
    Map<String, BigDecimal> rates =
        Map.of("WHITE", new BigDecimal("25.3"), "BME", new BigDecimal("17.1"));
    // Then its own percentage is no mistake, another is one, and of a line nothing is known
    assertThat(codes("4", ofWhite(null, "25.3", rates))).containsExactly(FindingCode.REPRODUCED);
    assertThat(codes("4", ofWhite(null, "17.1", rates)))
        .containsExactly(FindingCode.GROUPS_SWAPPED);
    assertThat(codes("4", ofWhite(null, "18.1", rates))).containsExactly(FindingCode.DIFFERS);
    assertThat(codes("4", ofWhite("CLINICAL/8a", "25.3", rates)))
        .containsExactly(FindingCode.NOT_COMPARABLE);
  }

  private static Claim ofWhite(String line, String value, Map<String, BigDecimal> rates) {
    BigDecimal number = new BigDecimal(value);
    return new Claim(
        "4", line, "WHITE", number, null, null, null, rates, null, null, false, null, "WHITE");
  }
}
