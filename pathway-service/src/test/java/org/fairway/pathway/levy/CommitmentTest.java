package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.pathway.levy.Pounds.day;
import static org.fairway.pathway.levy.Pounds.id;
import static org.fairway.pathway.levy.Pounds.pounds;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CommitmentTest {
  private static final LocalDate FAR = day("2030-01-01");
  private final PaymentPlan plan = new PaymentPlan(pounds("15000"), day("2025-09-15"), 12);
  private final Commitment open = Commitment.open(id(1), plan);

  @Test
  void instalmentsFallDueOnLastDaysOfMonthsAndAFifthIsHeldBack() {
    List<Due> dues = open.asPlanned(day("2025-09-15")).dues(FAR);

    assertThat(dues).hasSize(13);
    assertThat(dues.get(0))
        .isEqualTo(new Due(new DueKey(id(1), 1), day("2025-09-30"), pounds("1000")));
    assertThat(dues.get(11).on()).isEqualTo(day("2026-08-31"));
    assertThat(dues.get(12).key().completion()).isTrue();
    assertThat(dues.get(12).on()).isEqualTo(day("2026-09-30"));
    assertThat(dues.get(12).amount()).isEqualTo(pounds("3000"));
  }

  @Test
  void untilSomebodyCompletesWhatIsHeldBackIsNotDue() {
    assertThat(open.dues(FAR)).hasSize(12).noneMatch(due -> due.key().completion());
  }

  @Test
  void aBreakMovesTheRestAlong() {
    Commitment paused = with(List.of(new Break(day("2025-12-01"), day("2026-03-01"))), null, null);

    assertThat(paused.dues(FAR)).hasSize(12);
    assertThat(paused.dues(FAR).get(3).on()).isEqualTo(day("2026-03-31"));
    assertThat(paused.plannedEnd()).isEqualTo(day("2026-09-14").plusDays(90));
  }

  @Test
  void duringABreakNothingIsDueAndNobodyKnowsTheEnd() {
    Commitment paused = with(List.of(new Break(day("2025-12-01"), null)), null, null);

    assertThat(paused.dues(FAR)).hasSize(3);
    assertThat(paused.plannedEnd()).isNull();
    assertThat(paused.asPlanned(day("2026-01-01"))).isEqualTo(paused);
  }

  @Test
  void whoIsOverdueStaysOpen() {
    assertThat(open.asPlanned(day("2026-09-14")).completedOn()).isEqualTo(day("2026-09-14"));
    assertThat(open.asPlanned(day("2026-09-15"))).isEqualTo(open);
  }

  @Test
  void nobodyEndsBeforeTheStartAndBreaksDoNotOverlap() {
    LocalDate before = day("2025-09-14");
    Break first = new Break(day("2025-12-01"), day("2026-03-01"));
    Break next = new Break(day("2026-03-01"), null);

    assertThat(with(List.of(first, next), null, null).plannedEnd()).isNull();
    refused(() -> with(List.of(), before, null));
    refused(() -> with(List.of(), null, before));
    refused(() -> with(List.of(next, first), null, null));
    refused(() -> with(List.of(first, new Break(day("2026-02-28"), null)), null, null));
  }

  @Test
  void whoLeavesOwesTheMonthsLearnedToTheirEnd() {
    assertThat(with(List.of(), null, day("2026-01-30")).dues(FAR)).hasSize(4);
    assertThat(with(List.of(), null, day("2026-01-31")).dues(FAR)).hasSize(5);
  }

  @Test
  void whoCompletesEarlyOwesTheRestAtOnce() {
    List<Due> dues = with(List.of(), day("2026-06-10"), null).dues(FAR);

    assertThat(dues).hasSize(13);
    assertThat(dues.subList(9, 13)).allMatch(due -> due.on().equals(day("2026-06-30")));
    assertThat(dues.stream().map(Due::amount).reduce(Money.NONE, (a, b) -> a.add(b)))
        .isEqualTo(pounds("15000"));
  }

  @Test
  void oddPenniesComeWithTheLastInstalment() {
    PaymentPlan odd = new PaymentPlan(pounds("1000"), day("2025-01-15"), 7);

    assertThat(odd.instalment(1)).isEqualTo(pounds("114.28"));
    assertThat(odd.instalment(7)).isEqualTo(pounds("114.32"));
    assertThat(odd.completion()).isEqualTo(pounds("200"));
  }

  private static void refused(ThrowingCallable wrong) {
    assertThatThrownBy(wrong).isInstanceOf(IllegalArgumentException.class);
  }

  private Commitment with(List<Break> breaks, LocalDate completed, LocalDate left) {
    return new Commitment(id(1), plan, breaks, completed, left);
  }
}
