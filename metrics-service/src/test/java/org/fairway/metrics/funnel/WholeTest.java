package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.junit.jupiter.api.Test;

class WholeTest {

  private static final FunnelRelease RELEASE = new FunnelRelease(new Policy(5));

  /** Groups of so many referrals beside a total that was counted before or after them. */
  private static List<FunnelRow> released(long total, GroupBy by, long... groups) {
    FunnelRow all = Rows.row(FunnelRow.TOTAL, new Random(0), 0, total);
    List<FunnelRow> rows =
        List.of(
            Rows.row("BME", new Random(0), 0, groups[0]),
            Rows.row("NONE", new Random(0), 0, groups[1]));
    return RELEASE.groups(RELEASE.total(all), by, new FunnelTable(all, rows, Optional.empty()));
  }

  @Test
  void countsOfTwoMomentsAreReadAgain() {
    // Given a referral that comes in after the total and before the groups were counted
    Deque<Long> totals = new ArrayDeque<>(List.of(99L, 100L));
    // When
    List<FunnelRow> shown = Whole.of(() -> released(totals.remove(), GroupBy.ETHNIC_GROUP, 40, 60));
    // Then
    assertThat(shown).noneMatch(FunnelRow::hidden);
    assertThat(totals).isEmpty();
  }

  @Test
  void overlappingGroupsToo() {
    Deque<Long> totals = new ArrayDeque<>(List.of(99L, 59L, 100L));
    Whole.of(() -> released(totals.remove(), GroupBy.PRIORITY_GROUP, 40, 60));
    assertThat(totals).isEmpty();
  }

  @Test
  void whenNoneIsWholeTheCallerIsAskedToComeAgain() {
    assertThatThrownBy(() -> Whole.of(() -> released(99, GroupBy.ETHNIC_GROUP, 40, 60)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
  }
}
