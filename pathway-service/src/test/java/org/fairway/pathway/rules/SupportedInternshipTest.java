package org.fairway.pathway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
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
        Assessment.of(
            SupportedInternship.eligibility(),
            facts(YearMonth.of(2006, 5), Answer.YES, null, "2026-07-14"),
            START);

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
    CompletionFacts facts = new CompletionFacts(START, LocalDate.of(2026, 7, 1), employer, total);

    assertThat(completion("SI-EMPLOYER-TIME", facts).verdict()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-13, FAIL", "2026-03-14, PASS", ", UNKNOWN"})
  void hasLastedSixMonths(LocalDate end, Verdict expected) {
    CompletionFacts facts = new CompletionFacts(START, end, BigDecimal.TEN, BigDecimal.TEN);

    assertThat(completion("SI-LASTED", facts).verdict()).isEqualTo(expected);
  }

  private static InternshipFacts facts(YearMonth born, Answer plan, Answer pilot, String end) {
    return new InternshipFacts(
        born, plan, pilot, START, end == null ? null : LocalDate.parse(end), null);
  }

  private static RuleResult eligibility(String rule, InternshipFacts facts, LocalDate on) {
    return SupportedInternship.eligibility().stream()
        .filter(r -> r.id().equals(rule))
        .findFirst()
        .orElseThrow()
        .evaluate(facts, on);
  }

  private static RuleResult completion(String rule, CompletionFacts facts) {
    return SupportedInternship.completion().stream()
        .filter(r -> r.id().equals(rule))
        .findFirst()
        .orElseThrow()
        .evaluate(facts, LocalDate.of(2026, 7, 1));
  }
}
