package org.fairway.pathway.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.rules.Evaluations;
import org.fairway.pathway.rules.EvaluationsOfTests;
import org.fairway.pathway.rules.Fact;
import org.fairway.pathway.rules.Facts;
import org.fairway.pathway.rules.Question;
import org.fairway.pathway.rules.Regulator;
import org.fairway.pathway.rules.RuleResult;
import org.fairway.pathway.rules.Stage;
import org.fairway.pathway.rules.Verdict;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.web.Ids;
import org.junit.jupiter.api.Test;

class TrackerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Plan NMC = Plan.of(Regulator.NMC);

  private final Evaluations rules = EvaluationsOfTests.standard();

  private static StepEntry entry(String step, StepResult result, LocalDate on, LocalDate until) {
    return new StepEntry(Ids.next(), step, result, on, "E-1", until, null, Instant.EPOCH);
  }

  private static StepEntry passed(String step, LocalDate on) {
    return entry(step, StepResult.PASSED, on, null);
  }

  private static StepEntry test(String step, LocalDate on) {
    return entry(step, StepResult.PASSED, on, on.plusYears(2));
  }

  private static List<StepEntry> toOsce() {
    return new ArrayList<>(
        List.of(
            passed("ELIGIBILITY", DAY.minusDays(50)),
            test("ENGLISH", DAY.minusDays(40)),
            passed("HEALTH_AND_CHARACTER", DAY.minusDays(30)),
            test("CBT", DAY),
            test("OSCE", DAY.plusDays(60))));
  }

  private static StepStanding standing(List<StepEntry> entries, LocalDate on, String step) {
    return new Tracker(NMC, entries, on)
        .steps().stream()
            .filter(each -> each.step().equals(step))
            .map(StepProgress::standing)
            .findFirst()
            .orElseThrow();
  }

  @Test
  void aTestCountsUpToItsLastDayAndIsThenToBeDoneAgain() {
    List<StepEntry> entries = toOsce();
    LocalDate last = DAY.plusYears(2);

    assertThat(standing(entries, DAY.minusDays(1), "CBT")).isEqualTo(StepStanding.OPEN);
    assertThat(standing(entries, DAY, "CBT")).isEqualTo(StepStanding.DONE);
    assertThat(standing(entries, last, "CBT")).isEqualTo(StepStanding.DONE);
    assertThat(standing(entries, last.plusDays(1), "CBT")).isEqualTo(StepStanding.EXPIRED);
    // passed again, it counts again; a failed attempt before that changes nothing of the first
    entries.add(entry("CBT", StepResult.FAILED, DAY.plusDays(5), null));
    assertThat(standing(entries, last, "CBT")).isEqualTo(StepStanding.DONE);
    entries.add(test("CBT", last));
    assertThat(standing(entries, last.plusDays(1), "CBT")).isEqualTo(StepStanding.DONE);
  }

  @Test
  void afterTheRegistrationNothingExpires() {
    List<StepEntry> entries = toOsce();
    entries.add(passed("PIN", DAY.plusDays(100)));

    assertThat(standing(entries, DAY.plusYears(9), "CBT")).isEqualTo(StepStanding.DONE);
    assertThat(new Tracker(NMC, entries, DAY.plusDays(100)).registeredOn())
        .contains(DAY.plusDays(100));
    assertThat(new Tracker(NMC, entries, DAY.plusDays(99)).registeredOn()).isEmpty();
  }

  @Test
  void whoIsRegisteredTwiceIsSoSinceTheFirstTime() {
    List<StepEntry> entries = toOsce();
    entries.add(passed("PIN", DAY.plusDays(100)));
    entries.add(passed("PIN", DAY.plusYears(3)));

    assertThat(standing(entries, DAY.plusYears(4), "CBT")).isEqualTo(StepStanding.DONE);
    assertThat(verdicts(Regulator.NMC, entries, DAY.plusYears(4)).values())
        .containsOnly(Verdict.PASS);
  }

  @Test
  void whatIsAnnulledDoesNotHold() {
    List<StepEntry> entries = toOsce();
    StepEntry cbt = entries.get(3);
    entries.add(
        new StepEntry(
            Ids.next(), "CBT", StepResult.ANNULLED, DAY, null, null, cbt.id(), Instant.EPOCH));

    assertThat(standing(entries, DAY.plusDays(90), "CBT")).isEqualTo(StepStanding.OPEN);
    assertThat(standing(entries, DAY.plusDays(90), "PIN")).isEqualTo(StepStanding.BLOCKED);
  }

  @Test
  void stepsAreInTheOrderOfTheRegulator() {
    Map<Regulator, List<List<String>>> tooEarly =
        Map.of(
            Regulator.NMC, List.of(List.of("OSCE"), List.of("PIN")),
            Regulator.GMC, List.of(List.of("PLAB_1"), List.of("PLAB_2"), List.of("REGISTRATION")),
            Regulator.HCPC, List.of(List.of("REGISTRATION")),
            Regulator.GPHC,
                List.of(List.of("ELIGIBILITY"), List.of("OSPAP"), List.of("FOUNDATION_TRAINING")),
            Regulator.GDC,
                List.of(List.of("ELIGIBILITY"), List.of("ORE_PART_1"), List.of("ORE_PART_2")));
    tooEarly.forEach(
        (regulator, steps) ->
            steps.forEach(
                step ->
                    assertThatThrownBy(() -> check(regulator, List.of(), step.get(0), DAY))
                        .isInstanceOf(Refusal.class)
                        .extracting(e -> ((Refusal) e).code())
                        .isEqualTo("step-out-of-order")));
    // the day decides: CBT still counts on its last day, and not on the next
    List<StepEntry> before = toOsce().subList(0, 4);
    check(Regulator.NMC, before, "OSCE", DAY.plusYears(2));
    assertThatThrownBy(() -> check(Regulator.NMC, before, "OSCE", DAY.plusYears(2).plusDays(1)))
        .hasMessageContaining("CBT");
  }

  private static void check(
      Regulator regulator, List<StepEntry> before, String step, LocalDate on) {
    Plan plan = Plan.of(regulator);
    boolean expires = plan.find(step).orElseThrow().expires();
    StepRules.check(plan, before, expires ? test(step, on) : passed(step, on));
  }

  @Test
  void planAndRulesHaveTheSameStepsAndTheSameTests() {
    for (Regulator regulator : Regulator.values()) {
      Plan plan = Plan.of(regulator);
      List<StepEntry> old =
          plan.steps().stream()
              .map(step -> step.expires() ? test(step.step(), DAY) : passed(step.step(), DAY))
              .toList();
      Map<String, Verdict> verdicts =
          verdicts(regulator, old.subList(0, old.size() - 1), DAY.plusYears(3));
      assertThat(verdicts.keySet())
          .containsExactlyInAnyOrderElementsOf(
              plan.steps().stream().map(step -> rule(regulator, step.step())).toList());
      for (PlannedStep step : plan.steps()) {
        boolean open = step.expires() || step.equals(plan.last());
        assertThat(verdicts.get(rule(regulator, step.step())))
            .as(regulator + " " + step.step())
            .isEqualTo(open ? Verdict.FAIL : Verdict.PASS);
      }
    }
  }

  private static String rule(Regulator regulator, String step) {
    return "OQ-" + regulator + "-" + step.replace('_', '-');
  }

  private Map<String, Verdict> verdicts(
      Regulator regulator, List<StepEntry> entries, LocalDate on) {
    Facts facts =
        Facts.none()
            .with(Fact.ON, on)
            .with(Fact.REGULATOR, regulator)
            .with(Fact.STEPS, new Tracker(Plan.of(regulator), entries, on).facts());
    return rules
        .evaluate(
            new Question(
                PathwayType.OVERSEAS_QUALIFIED_REGISTRATION,
                on,
                Set.of(Stage.COMPLETION),
                Set.of(),
                facts))
        .rules()
        .stream()
        .collect(Collectors.toMap(RuleResult::rule, RuleResult::verdict));
  }

  @Property(tries = 300)
  void aStepIsDoneExactlyWhenItsRuleIsContent(
      @ForAll Regulator regulator,
      @ForAll("attempts") List<Attempt> attempts,
      @ForAll("days") LocalDate on) {
    Plan plan = Plan.of(regulator);
    List<StepEntry> entries = attempts.stream().map(attempt -> attempt.at(plan)).toList();
    Map<String, Verdict> verdicts = verdicts(regulator, entries, on);
    for (StepProgress step : new Tracker(plan, entries, on).steps()) {
      assertThat(verdicts.get(rule(regulator, step.step())))
          .as(step.toString())
          .isEqualTo(step.standing() == StepStanding.DONE ? Verdict.PASS : Verdict.FAIL);
    }
  }

  /** An attempt at whichever step. */
  record Attempt(int step, boolean passed, LocalDate on, int months) {
    StepEntry at(Plan plan) {
      PlannedStep planned = plan.steps().get(step % plan.steps().size());
      LocalDate until = passed && planned.expires() ? on.plusMonths(months) : null;
      return entry(planned.step(), passed ? StepResult.PASSED : StepResult.FAILED, on, until);
    }
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 1500).map(DAY::plusDays);
  }

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 10),
            Arbitraries.of(true, true, false),
            days(),
            Arbitraries.integers().between(1, 36))
        .as(Attempt::new)
        .list()
        .ofMaxSize(12);
  }

  @Test
  void idsOfLinesAreInTheOrderInWhichTheyWereWritten() {
    assertThat(toOsce().stream().map(StepEntry::id).toList())
        .isSorted()
        .doesNotContainNull()
        .extracting(Function.<UUID>identity())
        .hasSize(5);
  }
}
