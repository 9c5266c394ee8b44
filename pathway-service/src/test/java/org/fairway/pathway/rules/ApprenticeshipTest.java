package org.fairway.pathway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.pathway.programme.PathwayType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprenticeshipTest {
  /** Nine months, 200 hours: too short and too little before August 2025, right from then on. */
  private static final String PLAN =
      "born=2005-01-01 level=3 standardReference=ST0216 standardVersion=1.3 contractOfEmployment=YES"
          + " endsOn=2026-05-31 workingHours=37.5 trainingWeeks=40 offTheJobHours=200"
          + " standardOffTheJobHours=200 priorLearningHours=0 breakDays=0 englishMaths=NO"
          + " apprenticeContribution=0 hourlyWage=12.71 levyPayer=YES payBill=4000000"
          + " annualLevy=5000 transfer=0 fundsEnteredOn=2025-07-01 levyCredit=100 topUp=10"
          + " fundsCover=NO employerPercent=5 careLeaverBursary=0";

  @Test
  void aDayLaterTheSamePlanIsJudgedAsTheTableSays() {
    // When
    Map<String, String> before = answers("2025-07-31");
    Map<String, String> after = answers("2025-08-01");

    // Then
    Map<String, String> changed = new TreeMap<>();
    after.forEach(
        (rule, answer) -> {
          if (!answer.equals(before.get(rule))) {
            changed.put(rule, before.get(rule) + " -> " + answer);
          }
        });
    assertThat(changed)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "AP-LENGTH", "FAIL by 2017-05-01 -> PASS by 2025-08-01",
                "AP-OFF-THE-JOB", "FAIL by 2017-05-01 -> PASS by 2025-08-01",
                "AP-OFF-THE-JOB-FLOOR", "null -> PASS by 2025-08-01",
                "AP-PRIOR-LEARNING", "null -> PASS by 2025-08-01"));
    assertThat(after.keySet()).containsAll(before.keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, 21, NO, PASS", "2026-01-01, 21, NO, PASS",
    "2025-12-31, 21, YES, PASS", "2026-01-01, 21, YES, PASS",
    "2025-12-31, 22, NO, PASS", "2026-01-01, 22, NO, FAIL",
    "2025-12-31, 22, YES, PASS", "2026-01-01, 22, YES, PASS",
    "2025-12-31, 24, NO, PASS", "2026-01-01, 24, NO, FAIL",
    "2025-12-31, 24, YES, PASS", "2026-01-01, 24, YES, PASS",
    "2025-12-31, 25, YES, PASS", "2026-01-01, 25, YES, FAIL",
  })
  void levelSevenIsFundedByAgeFromJanuary2026(
      LocalDate start, int age, Answer plan, Verdict expected) {
    Facts facts =
        Case.facts("level=7 careLeaver=NO")
            .with(Fact.STARTS_ON, start)
            .with(Fact.BORN, Birth.aged(age, start))
            .with(Fact.EHC_PLAN, plan);

    RuleResult result =
        RuleBook.standard().find("AP-LEVEL-7").orElseThrow().evaluate(facts).orElseThrow();

    assertThat(result.verdict()).as(result.sentence()).isEqualTo(expected);
  }

  @Test
  void noMoreThanTheTableSaysIsAskedOfAFoundationApprenticeOfBefore() {
    Assessment early =
        RuleBook.standard()
            .evaluate(
                Question.of(
                    PathwayType.APPRENTICESHIP_FOUNDATION,
                    Case.TODAY,
                    Case.facts("startsOn=2025-07-31")));

    assertThat(early.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(early.rules())
        .filteredOn(result -> result.verdict() == Verdict.FAIL)
        .extracting(RuleResult::rule)
        .containsExactly("FA-AVAILABLE");
  }

  /** Just beyond a limit: rounded, the figures would say the contrary of the verdict. */
  @ParameterizedTest
  @CsvSource({
    "LEVY-TRANSFER, annualLevy=20000 transfer=10000.01, 10000.01 of",
    "LEVY-TRANSFER, annualLevy=0.01 transfer=0.01, GBP 0.005",
    "LEVY-TOP-UP, fundsEnteredOn=2026-07-31 levyCredit=100.04 topUp=10.01, GBP 10",
    "LEVY-PAYER, payBill=3000000.01 levyPayer=NO, GBP 0.00005",
    "AP-WAGE, startsOn=2026-09-01 born=2006-01-01 hourlyWage=7.9999, GBP 7.9999",
  })
  void whatIsSaidIsNotRoundedAcrossALimit(String rule, String facts, String said) {
    RuleResult result =
        RuleBook.standard().find(rule).orElseThrow().evaluate(Case.facts(facts)).orElseThrow();

    assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(result.sentence()).contains(said);
  }

  private static Map<String, String> answers(String start) {
    Facts facts = Case.facts(PLAN + " startsOn=" + start);
    Map<String, String> answers = new TreeMap<>();
    RuleBook.standard()
        .evaluate(Question.of(PathwayType.APPRENTICESHIP, Case.TODAY, facts))
        .rules()
        .forEach(
            result -> answers.put(result.rule(), result.verdict() + " by " + result.version()));
    return answers;
  }
}
