package org.fairway.pathway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.fairway.pathway.programme.PathwayType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportedInternshipTest {
  private static final LocalDate START = LocalDate.of(2025, 9, 15);

  @ParameterizedTest
  @CsvSource({
    "2009-08, PASS, 16 in August",
    "2009-09, UNKNOWN, turns 16 in the month of the start: the day decides",
    "2009-10, FAIL, 15",
    "2000-10, PASS, 24 until October",
    "2000-09, UNKNOWN, turns 25 in the month of the start: the day decides",
    "2000-08, FAIL, 25",
    ", UNKNOWN, not given",
  })
  void isForAgesSixteenToTwentyFour(YearMonth born, Verdict expected, String why) {
    assertThat(eligibility("SI-AGE", facts(born, Answer.YES, null, "2026-07-14"), START).verdict())
        .as(why)
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "YES, NO, 2022-09-01, PASS",
    "NO, YES, 2022-09-01, FAIL",
    "NO, YES, 2023-09-01, PASS",
    "NO, YES, 2026-03-31, PASS",
    "NO, YES, 2026-04-01, UNKNOWN",
    "NO, NO, 2024-01-01, FAIL",
    "NO, , 2024-01-01, UNKNOWN",
    ", YES, 2024-01-01, PASS",
    ", , 2024-01-01, UNKNOWN",
    "YES, , 2026-11-01, PASS",
  })
  void theVersionOfTheDateDecidesWhetherThePilotCounts(
      Answer plan, Answer pilot, LocalDate on, Verdict expected) {
    RuleResult result =
        eligibility("SI-EHC-PLAN", facts(YearMonth.of(2006, 1), plan, pilot, null), on);

    assertThat(result.verdict()).isEqualTo(expected);
    assertThat(result.version()).isBeforeOrEqualTo(on);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-13, 2025-09-15, FAIL",
    "2026-03-14, 2025-09-15, PASS",
    "2026-09-14, 2025-09-15, PASS",
    "2026-09-15, 2025-09-15, FAIL",
    "2026-09-15, 2020-01-01, PASS",
    ", 2025-09-15, UNKNOWN",
  })
  void lastsSixToTwelveMonths(String end, LocalDate on, Verdict expected) {
    assertThat(eligibility("SI-LENGTH", facts(null, null, null, end), on).verdict())
        .isEqualTo(expected);
  }

  @Test
  void everyResultIsExplained() {
    // When
    Assessment assessment =
        RuleBook.standard()
            .evaluate(
                Question.of(
                    PathwayType.SUPPORTED_INTERNSHIP,
                    Stage.ELIGIBILITY,
                    START,
                    facts(YearMonth.of(2006, 5), Answer.YES, null, "2026-07-14")));

    // Then
    assertThat(assessment.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(assessment.rules())
        .extracting(RuleResult::rule)
        .containsExactly("SI-AGE", "SI-EHC-PLAN", "SI-LENGTH", "SI-JOB-COACH");
    assertThat(assessment.rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.version()).isNotNull();
              assertThat(rule.source()).startsWith("Department for Education");
              assertThat(rule.inputs()).isNotEmpty();
              assertThat(rule.sentence()).endsWith(".");
            });
  }

  @Test
  void beforeItsFirstVersionARuleIsUnknown() {
    RuleResult result =
        eligibility(
            "SI-AGE", facts(YearMonth.of(1995, 1), null, null, null), LocalDate.of(2012, 1, 1));

    assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(result.version()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "70, 100, PASS",
    "69.75, 100, UNKNOWN",
    "2.25, 3.25, UNKNOWN",
    "7, 10, PASS",
    "0, 0, UNKNOWN",
  })
  void aboutSeventyPercentOfTheTimeIsWithTheEmployer(
      BigDecimal employer, BigDecimal total, Verdict expected) {
    Facts facts = Facts.none().with(Fact.EMPLOYER_HOURS, employer).with(Fact.TOTAL_HOURS, total);

    assertThat(completion("SI-EMPLOYER-TIME", facts).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-13, FAIL", "2026-03-14, PASS", ", UNKNOWN"})
  void hasLastedSixMonths(LocalDate end, Verdict expected) {
    Facts facts = Facts.none().with(Fact.STARTED_ON, START).with(Fact.ENDED_ON, end);

    assertThat(completion("SI-LASTED", facts).verdict()).isEqualTo(expected);
  }

  private static Facts facts(YearMonth born, Answer plan, Answer pilot, String end) {
    return Facts.none()
        .with(Fact.BORN, born == null ? null : Birth.in(born))
        .with(Fact.EHC_PLAN, plan)
        .with(Fact.PILOT_PLACE, pilot)
        .with(Fact.STARTS_ON, START)
        .with(Fact.ENDS_ON, end == null ? null : LocalDate.parse(end));
  }

  private static RuleResult eligibility(String rule, Facts facts, LocalDate on) {
    return RuleBook.standard().find(rule).orElseThrow().rule().evaluate(facts, on);
  }

  private static RuleResult completion(String rule, Facts facts) {
    return eligibility(rule, facts, LocalDate.of(2026, 7, 1));
  }
}
