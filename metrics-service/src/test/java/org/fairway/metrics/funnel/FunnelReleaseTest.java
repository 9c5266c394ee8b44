package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fairway.metrics.disclosure.Policy;
import org.junit.jupiter.api.Test;

class FunnelReleaseTest {

  private static final Policy FIVE = new Policy(5);
  private final FunnelRelease release = new FunnelRelease(FIVE);

  private static FunnelRow row(String group, long... furthest) {
    long[] all = new long[Stage.counted().size()];
    System.arraycopy(furthest, 0, all, 0, furthest.length);
    return FunnelRow.ofFurthest(group, all);
  }

  private static FunnelRow total(List<FunnelRow> groups) {
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < Stage.counted().size(); i++) {
      int at = i;
      sums.add(groups.stream().mapToLong(group -> group.reached().get(at)).sum());
    }
    return new FunnelRow(FunnelRow.TOTAL, sums, false);
  }

  @Test
  void aReferralCountsForEveryStageUpToItsFurthest() {
    assertThat(row("A", 1, 0, 2).reached()).startsWith(3L, 2L, 2L, 0L);
  }

  @Test
  void aSmallGroupIsHiddenWithAnother() {
    // Given
    List<FunnelRow> groups =
        List.of(row("BME", 2, 1), row("UNKNOWN", 10, 20), row("WHITE", 40, 60));
    // When
    List<FunnelRow> shown = release.groups(total(groups), groups);
    // Then
    assertThat(shown).extracting(FunnelRow::hidden).containsExactly(true, true, false);
    assertThat(shown.get(0).reached()).isEmpty();
  }

  @Test
  void aStageThatFewReachedIsHiddenForEveryone() {
    // Given 3 who were accepted in all
    List<FunnelRow> groups = List.of(row("BME", 20, 1), row("WHITE", 40, 2));
    FunnelRow total = total(groups);
    // When, Then
    assertThat(release.total(total).reached()).startsWith(63L, null, 0L);
    assertThat(release.groups(total, groups))
        .allSatisfy(group -> assertThat(group.reached().get(1)).isNull());
  }

  @Test
  void whenAllAreFewNothingIsShown() {
    List<FunnelRow> groups = List.of(row("BME", 1));
    assertThat(release.total(total(groups)).hidden()).isTrue();
    assertThat(release.groups(total(groups), groups)).isEmpty();
  }

  @Property(tries = 500)
  void subtractionFromTheTotalTellsNoSmallCount(@ForAll long seed) {
    // Given
    Random random = new Random(seed);
    List<FunnelRow> groups = new ArrayList<>();
    int size = 1 + random.nextInt(7);
    for (int i = 0; i < size; i++) {
      long[] furthest =
          random.longs(Stage.counted().size(), 0, random.nextBoolean() ? 3 : 30).toArray();
      groups.add(row("G" + i, furthest));
    }
    FunnelRow total = total(groups);
    // When
    FunnelRow shownTotal = release.total(total);
    List<FunnelRow> shown = release.groups(total, groups);
    // Then what is left of each stage belongs to two groups at least, and is none or no small
    // number
    long hidden = shown.stream().filter(FunnelRow::hidden).count();
    for (int stage = 0; stage < Stage.counted().size() && !shownTotal.hidden(); stage++) {
      Long all = shownTotal.reached().get(stage);
      int at = stage;
      if (all == null || hidden == 0 || hidden == shown.size()) {
        continue;
      }
      long rest =
          all - shown.stream().filter(g -> !g.hidden()).mapToLong(g -> g.reached().get(at)).sum();
      assertThat(hidden).isGreaterThan(1);
      assertThat(FIVE.hides(rest)).isFalse();
    }
    assertThat(shown).noneMatch(g -> g.reached().stream().anyMatch(FIVE::hides));
  }
}
