package org.fairway.pathway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.fairway.pathway.programme.PathwayType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistrationStepsTest {
  private static final String DONE = ":YES:2026-01-05:YES";

  @Test
  void anNmcRegistrationWithEveryStepIsComplete() {
    Assessment all =
        ask(
            "regulator=NMC steps=ELIGIBILITY"
                + DONE
                + ",ENGLISH"
                + DONE
                + ":2027-12-31,HEALTH_AND_CHARACTER"
                + DONE
                + ",CBT"
                + DONE
                + ":2028-01-04,OSCE"
                + DONE
                + ":2028-01-04,PIN"
                + DONE);

    assertThat(all.rules())
        .filteredOn(result -> !result.rule().equals("OQ-INTERIM-ROLE"))
        .allSatisfy(result -> assertThat(result.verdict()).isEqualTo(Verdict.PASS))
        .hasSize(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CBT:NO | FAIL | not done",
        "CBT:UNKNOWN | UNKNOWN | not told",
        "OSCE:YES | UNKNOWN | another step only",
        "CBT:YES:2026-01-05 | UNKNOWN | evidence not told",
        "CBT:YES:2026-01-05:NO:2028-01-04 | FAIL | without evidence",
        "CBT:YES:2026-09-02:YES:2028-01-04 | FAIL | done after the day that is asked for",
        "CBT:YES:2026-01-05:YES | UNKNOWN | until when it counts is not told",
        "CBT:YES:2024-09-01:YES:2026-09-01 | PASS | counts today for the last time",
        "CBT:YES:2024-08-31:YES:2026-08-31,PIN:NO | FAIL | ran out yesterday, no PIN",
        "CBT:YES:2024-08-31:YES:2026-08-31 | UNKNOWN | ran out yesterday, the PIN may have come first",
        "CBT:YES:2024-08-31:YES:2026-08-31,PIN:YES:2026-08-31:YES | PASS | counted on the day of the PIN",
        "CBT:YES:2024-08-31:YES:2026-08-31,PIN:YES:2026-09-01:YES | FAIL | ran out a day before the PIN",
      })
  void aTestCountsOnTheDayOfThePin(String steps, Verdict expected, String why) {
    RuleResult cbt =
        ask("regulator=NMC steps=" + steps).rules().stream()
            .filter(result -> result.rule().equals("OQ-NMC-CBT"))
            .findFirst()
            .orElseThrow();

    assertThat(cbt.verdict()).as(why).isEqualTo(expected);
    assertThat(cbt.missing())
        .isEqualTo(expected == Verdict.UNKNOWN ? List.of("/facts/registration/steps") : List.of());
  }

  @Test
  void onlyTheStepsOfTheOwnRegulatorAreAskedFor() {
    for (Regulator regulator : Regulator.values()) {
      assertThat(ask("regulator=" + regulator).rules())
          .extracting(RuleResult::rule)
          .filteredOn(rule -> !List.of("OQ-REGULATOR", "OQ-INTERIM-ROLE").contains(rule))
          .isNotEmpty()
          .allMatch(rule -> rule.startsWith("OQ-" + regulator + "-"));
    }
    assertThat(ask("").rules())
        .extracting(RuleResult::rule)
        .containsExactly("OQ-REGULATOR", "OQ-INTERIM-ROLE");
  }

  private static Assessment ask(String facts) {
    return RuleBook.standard()
        .evaluate(
            Question.of(
                PathwayType.OVERSEAS_QUALIFIED_REGISTRATION, Case.TODAY, Case.facts(facts)));
  }
}
