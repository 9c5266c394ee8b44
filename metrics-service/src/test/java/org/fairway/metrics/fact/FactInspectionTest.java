package org.fairway.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactInspectionTest {

  private static final Source SOURCE = new Source(Source.Kind.FACTS, "return", 1, "RNA");
  private static final Source OTHER = new Source(Source.Kind.FACTS, "other", 1, "RNA");

  private final List<RawFact> sent = new ArrayList<>();
  private final List<SourcedFact> stored = new ArrayList<>();

  private void send(String measure, long count, String... dimensions) {
    sent.add(new RawFact(measure, map(dimensions), BigDecimal.valueOf(count), null, null, null));
  }

  private void store(String measure, long count, String... dimensions) {
    stored.add(SourcedFact.stored(Fact.count(measure, map(dimensions), count), OTHER));
  }

  private static Map<String, String> map(String... pairs) {
    Map<String, String> map = new java.util.LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private FactInspection inspect() {
    return FactInspection.of(sent, SOURCE, stored);
  }

  private List<String> flaws() {
    return inspect().flaws().stream().map(flaw -> flaw.pointer() + " " + flaw.code()).toList();
  }

  @Test
  void goodFactsAreTakenInCanonicalForm() {
    send("HEADCOUNT", 5, "ethnicGroup", "white", "band", "8A");
    assertThat(inspect().flaws()).isEmpty();
    assertThat(inspect().facts().get(0).dimensions())
        .containsEntry("ethnicGroup", "WHITE")
        .containsEntry("band", "8a");
  }

  @Test
  void everyBadFactIsListedWithItsPlace() {
    // Given
    send("HEADCOUNT", -1, "ethnicGroup", "WHITE");
    send("HEADCUONT", 1, "ethnicGroup", "BME");
    send("HEADCOUNT", 1, "band", "12");
    send("HEADCOUNT", 1, "colour", "red");
    sent.add(new RawFact("HEADCOUNT", Map.of(), null, null, null, null));
    sent.add(new RawFact("HEADCOUNT", Map.of(), new BigDecimal("1.5"), null, null, null));
    sent.add(
        new RawFact("SURVEY_DISCRIMINATION", Map.of(), null, new BigDecimal("101"), null, null));
    // When, Then
    assertThat(flaws())
        .containsExactly(
            "/facts/0/count count-negative",
            "/facts/1/measure measure-unknown",
            "/facts/2/dimensions/band value-unknown",
            "/facts/3/dimensions dimension-unknown",
            "/facts/4/count count-missing",
            "/facts/5/count count-not-whole",
            "/facts/6/percent out-of-range");
  }

  @Test
  void aPercentageAloneIsTakenWithAWarning() {
    sent.add(
        new RawFact("SURVEY_DISCRIMINATION", Map.of(), null, new BigDecimal("12.5"), null, null));
    sent.add(
        new RawFact("SURVEY_HARASSMENT_STAFF", Map.of(), null, new BigDecimal("12"), -1L, null));
    assertThat(flaws()).containsExactly("/facts/1/respondents respondents-negative");
    sent.remove(1);
    assertThat(inspect().warnings()).extracting(Warning::code).contains("respondents-missing");
  }

  @Test
  void aScoreAloneIsTakenWithAWarningToo() {
    BigDecimal score = new BigDecimal("6.41");
    sent.add(new RawFact("ENGAGEMENT_SCORE", Map.of(), null, null, null, score));
    assertThat(inspect().warnings()).extracting(Warning::code).contains("respondents-missing");
    sent.set(0, new RawFact("ENGAGEMENT_SCORE", Map.of(), null, null, -1L, score));
    assertThat(flaws()).containsExactly("/facts/0/respondents respondents-negative");
    // And a rating of the Equality Delivery System is nobody's answer
    sent.set(
        0, new RawFact("EDS_SCORE", Map.of("outcome", "1A"), null, null, null, BigDecimal.ONE));
    assertThat(inspect().warnings()).isEmpty();
  }

  @Test
  void aMeasureThatThereIsNotIsToldWithThoseThatLookLikeIt() {
    send("DISCIPLINARY", 1, "ethnicGroup", "BME");
    send("Headcount", 1);
    send("XYZ", 1);
    assertThat(inspect().flaws())
        .extracting(Flaw::detail)
        .satisfiesExactly(
            detail -> assertThat(detail).contains("; perhaps DISCIPLINARY_ENTERED,"),
            detail -> assertThat(detail).contains("; perhaps HEADCOUNT,"),
            detail -> assertThat(detail).endsWith("lists those known"));
  }

  @Test
  void numbersOfMoreDigitsThanAnybodyWritesAreRefused() {
    // Given, of which the longest would take a thousand million digits to add up
    for (String number : List.of("0E-999999999", "1E-26", "5E+26", "1e-999999999", "0E+99")) {
      sent.add(new RawFact("FTE", Map.of(), new BigDecimal(number), null, null, null));
    }
    BigDecimal fine = new BigDecimal("1E-30");
    sent.add(new RawFact("SURVEY_DISCRIMINATION", Map.of(), null, fine, 20L, null));
    sent.add(new RawFact("ENGAGEMENT_SCORE", Map.of(), null, null, 20L, fine));
    sent.add(new RawFact("PAY_MEAN", Map.of(), null, null, null, null, fine));
    // When, Then
    assertThat(flaws())
        .containsExactly(
            "/facts/0/count number-too-long",
            "/facts/1/count number-too-long",
            "/facts/2/count number-too-long",
            "/facts/3/count number-too-long",
            "/facts/4/count number-too-long",
            "/facts/5/percent number-too-long",
            "/facts/6/score number-too-long",
            "/facts/7/amount number-too-long");
  }

  @Test
  void aMeanOfTwoYearsIsWholeOrAHalf() {
    String mean = "CAPABILITY_ENTERED_TWO_YEAR_AVERAGE";
    Map<String, String> disabled = Map.of("disability", "DISABLED");
    sent.add(new RawFact(mean, disabled, new BigDecimal("2.3"), null, null, null));
    assertThat(flaws()).containsExactly("/facts/0/count count-not-half");
    sent.set(0, new RawFact(mean, disabled, new BigDecimal("2.50"), null, null, null));
    assertThat(flaws()).isEmpty();
  }

  @Test
  void nobodyIsAppointedUnshortlisted() {
    send("SHORTLISTED", 30, "ethnicGroup", "BME");
    send("APPOINTED", 31, "ethnicGroup", "BME");
    assertThat(flaws()).containsExactly("/facts/1/count numerator-above-denominator");
  }

  @Test
  void aFineNumeratorIsComparedWithACoarseDenominator() {
    // Given more Indian and Pakistani people appointed than BME people shortlisted
    send("SHORTLISTED", 10, "ethnicGroup", "BME");
    send("APPOINTED", 6, "ethnicCode", "H");
    send("APPOINTED", 6, "ethnicCode", "J");
    // When, Then
    assertThat(flaws()).containsExactly("/facts/1/count numerator-above-denominator");
  }

  @Test
  void aDenominatorOfAnotherSourceCountsToo() {
    store("SHORTLISTED", 30, "ethnicGroup", "BME");
    send("APPOINTED", 31, "ethnicGroup", "BME");
    assertThat(flaws()).containsExactly("/facts/0/count numerator-above-denominator");
  }

  @Test
  void groupsMustSumToTheTotalThatIsStated() {
    // Given 990 + 6307 + 125 = 7422
    send("HEADCOUNT", 7421);
    send("HEADCOUNT", 990, "ethnicGroup", "BME");
    send("HEADCOUNT", 6307, "ethnicGroup", "WHITE");
    send("HEADCOUNT", 125, "ethnicGroup", "UNKNOWN");
    // When, Then
    assertThat(flaws()).containsExactly("/facts/0/count groups-do-not-sum");
  }

  @Test
  void bothSidesOfASumAreToldWithWhereTheyCameFrom() {
    // Given a board of 12 that was put before, and three groups now
    store("BOARD_MEMBERS", 12);
    send("BOARD_MEMBERS", 2, "ethnicGroup", "BME");
    send("BOARD_MEMBERS", 8, "ethnicGroup", "WHITE");
    send("BOARD_MEMBERS", 1, "ethnicGroup", "UNKNOWN");
    // When, Then
    assertThat(inspect().flaws())
        .extracting(Flaw::detail)
        .containsExactly(
            "BOARD_MEMBERS of all: by ethnicGroup 2 + 8 + 1 = 11 (sent now: /facts/0, /facts/1,"
                + " /facts/2); as given 12 (source 'other', version 1)");
  }

  @Test
  void bothSidesOfALimitAreToldToo() {
    store("SHORTLISTED", 30, "ethnicGroup", "BME");
    send("APPOINTED", 20, "ethnicCode", "H");
    send("APPOINTED", 11, "ethnicCode", "J");
    assertThat(inspect().flaws())
        .extracting(Flaw::detail)
        .containsExactly(
            "APPOINTED of ethnicGroup=BME is 20 + 11 = 31 (sent now: /facts/0, /facts/1), more than"
                + " SHORTLISTED of ethnicGroup=BME with 30 (source 'other', version 1)");
  }

  @Test
  void managersAreConsultantsWhetherTheFactSaysSoOrNot() {
    send("HEADCOUNT", 10, "medicalGrade", "CONSULTANT", "ethnicGroup", "BME");
    send("HEADCOUNT", 50, "medicalGrade", "TRAINEE", "ethnicGroup", "BME");
    send("SENIOR_MEDICAL_MANAGER", 11, "ethnicGroup", "BME");
    send("SENIOR_MEDICAL_MANAGER", 1, "medicalGrade", "TRAINEE", "ethnicGroup", "WHITE");
    assertThat(flaws()).containsExactly("/facts/3/dimensions/medicalGrade value-conflict");
  }

  @Test
  void moreManagersThanConsultantsAreRefused() {
    send("HEADCOUNT", 10, "medicalGrade", "CONSULTANT", "ethnicGroup", "BME");
    send("HEADCOUNT", 50, "medicalGrade", "TRAINEE", "ethnicGroup", "BME");
    send("SENIOR_MEDICAL_MANAGER", 11, "ethnicGroup", "BME");
    assertThat(flaws()).containsExactly("/facts/2/count numerator-above-denominator");
  }

  @Test
  void groupsThatSumAreTaken() {
    send("HEADCOUNT", 7422);
    send("HEADCOUNT", 990, "ethnicGroup", "BME");
    send("HEADCOUNT", 6307, "ethnicGroup", "WHITE");
    send("HEADCOUNT", 125, "ethnicGroup", "UNKNOWN");
    assertThat(flaws()).isEmpty();
  }

  @Test
  void codesMustSumToTheGroupThatTheyBelongTo() {
    send("HEADCOUNT", 10, "ethnicGroup", "BME");
    send("HEADCOUNT", 4, "ethnicCode", "H");
    send("HEADCOUNT", 5, "ethnicCode", "PA");
    assertThat(flaws()).containsExactly("/facts/0/count groups-do-not-sum");
  }

  @Test
  void twoDifferentHeadcountsOfADayAreRefused() {
    // Given
    store("HEADCOUNT", 60, "ethnicGroup", "WHITE");
    store("HEADCOUNT", 30, "ethnicGroup", "BME");
    store("HEADCOUNT", 10, "ethnicGroup", "UNKNOWN");
    send("HEADCOUNT", 5, "disability", "DISABLED");
    send("HEADCOUNT", 85, "disability", "NON_DISABLED");
    send("HEADCOUNT", 9, "disability", "UNKNOWN");
    // When, Then
    assertThat(flaws()).containsExactly("/facts/0/count headcount-conflict");
  }

  @Test
  void aLayerWithoutTheUnknownTellsNoTotal() {
    store("HEADCOUNT", 60, "ethnicGroup", "WHITE");
    store("HEADCOUNT", 30, "ethnicGroup", "BME");
    store("HEADCOUNT", 10, "ethnicGroup", "UNKNOWN");
    send("HEADCOUNT", 5, "disability", "DISABLED");
    send("HEADCOUNT", 80, "disability", "NON_DISABLED");
    assertThat(flaws()).isEmpty();
  }

  @Test
  void differentFlowsByDifferentCutsAreAWarning() {
    store("SHORTLISTED", 50, "ethnicGroup", "WHITE");
    store("SHORTLISTED", 10, "ethnicGroup", "BME");
    store("SHORTLISTED", 40, "ethnicGroup", "UNKNOWN");
    send("SHORTLISTED", 5, "disability", "DISABLED");
    send("SHORTLISTED", 4, "disability", "NON_DISABLED");
    send("SHORTLISTED", 90, "disability", "UNKNOWN");
    assertThat(flaws()).isEmpty();
    assertThat(inspect().warnings()).extracting(Warning::code).contains("sums-differ");
  }

  @Test
  void theSameFactTwiceIsRefused() {
    send("HEADCOUNT", 10, "ethnicGroup", "BME");
    send("HEADCOUNT", 10, "ethnicGroup", "bme");
    assertThat(flaws()).containsExactly("/facts/1 duplicate");
  }

  @Test
  void twoSourcesMaySayTheSameButNotOtherwise() {
    store("HEADCOUNT", 10, "ethnicGroup", "BME");
    send("HEADCOUNT", 10, "ethnicGroup", "BME");
    assertThat(flaws()).isEmpty();
    sent.clear();
    send("HEADCOUNT", 11, "ethnicGroup", "BME");
    assertThat(flaws()).containsExactly("/facts/0/count source-conflict");
  }

  @Test
  void aCoarseValueMustAgreeWithAFineOne() {
    send("HEADCOUNT", 10, "band", "8c", "cluster", "3");
    assertThat(flaws()).containsExactly("/facts/0/dimensions/cluster value-conflict");
  }

  @Test
  void smallCountsAndManyUnknownsAreWarnings() {
    send("HEADCOUNT", 3, "ethnicGroup", "BME");
    send("HEADCOUNT", 60, "ethnicGroup", "WHITE");
    send("HEADCOUNT", 20, "ethnicGroup", "UNKNOWN");
    assertThat(inspect().warnings())
        .extracting(Warning::code)
        .containsExactly("small-counts", "unknown-share");
  }

  @Test
  void fewWhoDidNotSayBesideATotalAreNoWarning() {
    send("HEADCOUNT", 3406);
    send("HEADCOUNT", 421, "ethnicGroup", "BME");
    send("HEADCOUNT", 100, "ethnicGroup", "UNKNOWN");
    assertThat(inspect().warnings()).extracting(Warning::code).containsExactly("rest-not-told");
  }

  @Test
  void aPartThatIsPublishedAloneIsNoMoreThanTheTotal() {
    // Given a board of 15, 12 of whom vote and 7 are executives, and nothing of the rest
    send("BOARD_MEMBERS", 2, "ethnicGroup", "BME");
    send("BOARD_MEMBERS", 13, "ethnicGroup", "WHITE");
    send("BOARD_MEMBERS", 1, "ethnicGroup", "BME", "boardVoting", "true");
    send("BOARD_MEMBERS", 11, "ethnicGroup", "WHITE", "boardVoting", "true");
    send("BOARD_MEMBERS", 0, "ethnicGroup", "BME", "boardRole", "EXECUTIVE");
    send("BOARD_MEMBERS", 7, "ethnicGroup", "WHITE", "boardRole", "EXECUTIVE");
    send("APPOINTED", 90, "ethnicGroup", "BME");
    send("APPOINTED", 40, "ethnicGroup", "BME", "internationalRecruit", "false");
    // When, Then
    assertThat(flaws()).isEmpty();
    assertThat(inspect().warnings()).extracting(Warning::code).containsOnly("small-counts");
    // And more executives than members, and a rest that does not make up the total, are flaws
    send("BOARD_MEMBERS", 3, "ethnicGroup", "BME", "boardRole", "NON_EXECUTIVE");
    send("APPOINTED", 91, "ethnicGroup", "WHITE", "internationalRecruit", "false");
    send("APPOINTED", 90, "ethnicGroup", "WHITE");
    assertThat(inspect().flaws())
        .extracting(Flaw::code)
        .containsExactly("groups-do-not-sum", "groups-do-not-sum", "groups-do-not-sum");
  }

  @Test
  void oneGroupBesideTheTotalIsNoMoreThanIt() {
    // Given 284 staff, of whom 5 are BME and 30 did not say
    send("HEADCOUNT", 284);
    send("HEADCOUNT", 5, "ethnicGroup", "BME");
    send("HEADCOUNT", 30, "ethnicGroup", "UNKNOWN");
    send("HEADCOUNT", 20, "disability", "DISABLED");
    send("HEADCOUNT", 60, "disability", "UNKNOWN");
    // When, Then
    assertThat(flaws()).isEmpty();
    assertThat(inspect().warnings())
        .extracting(Warning::code)
        .containsOnly("rest-not-told", "unknown-share");
    // And more than the total is a flaw, and so is a second group that leaves a rest
    send("HEADCOUNT", 265, "sex", "FEMALE");
    send("HEADCOUNT", 20, "sex", "UNKNOWN");
    send("HEADCOUNT", 248, "ethnicGroup", "WHITE");
    assertThat(inspect().flaws())
        .extracting(Flaw::code)
        .containsExactly("groups-do-not-sum", "groups-do-not-sum");
  }

  @Test
  void oneGroupWithoutATotalIsHeldAgainstTheOtherCut() {
    // Given 284 staff by ethnicity, and 80 by disability: one group and those who did not say
    send("HEADCOUNT", 200, "ethnicGroup", "WHITE");
    send("HEADCOUNT", 50, "ethnicGroup", "BME");
    send("HEADCOUNT", 34, "ethnicGroup", "UNKNOWN");
    send("HEADCOUNT", 20, "disability", "DISABLED");
    send("HEADCOUNT", 60, "disability", "UNKNOWN");
    // When, Then
    assertThat(inspect().flaws()).extracting(Flaw::code).containsExactly("headcount-conflict");
    // And no more of them than there are staff is no conflict once the total is given
    send("HEADCOUNT", 284);
    assertThat(flaws()).isEmpty();
  }

  @Test
  void aSnapshotCountsEverybodyEvenOfOneGroup() {
    // Given an extract of 90 people, all of them White
    Source extract = new Source(Source.Kind.SNAPSHOT, "2025-03-31", 1, "RNA");
    stored.add(
        SourcedFact.stored(Fact.count("HEADCOUNT", map("ethnicGroup", "WHITE"), 90), extract));
    // When 100 are sent, Then
    send("HEADCOUNT", 100);
    assertThat(flaws()).containsExactly("/facts/0/count groups-do-not-sum");
  }
}
