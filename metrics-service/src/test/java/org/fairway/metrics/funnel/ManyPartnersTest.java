package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fairway.metrics.disclosure.Disclosure;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Steps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What became of the starts of many partners, with their kinds beside. What it takes to decide is
 * counted in steps, which are the same on every machine; ten million are about a tenth of a second.
 */
class ManyPartnersTest {

  private static final int PARTNERS = 120;
  private static final int KINDS = 8;
  private static final Policy FIVE = new Policy(5);

  private final FunnelRelease release = new FunnelRelease(FIVE);

  /** Each of one kind, with so many starts. */
  private static FunnelTable table(int least, int most) {
    Random random = new Random(most);
    List<FunnelRow> pairs = new ArrayList<>();
    for (int i = 0; i < PARTNERS; i++) {
      long[] furthest = random.longs(8, 5, 15).toArray();
      furthest[7] = (long) least + random.nextInt(most - least);
      pairs.add(Rows.row("partner-" + i + "|KIND_" + i % KINDS, random, 1, furthest));
    }
    return FunnelTable.of(GroupBy.PARTNER, GroupBy.SOURCE_TYPE, pairs);
  }

  private static List<Optional<Kin>> aloneAndWithKinds(FunnelTable table) {
    return List.of(table.kin(), Optional.empty());
  }

  private long steps(FunnelTable table, Optional<Kin> kin, Set<String> hidden) {
    FunnelRow total = release.total(table.total());
    Linked linked =
        new Linked(total, GroupBy.PARTNER, new FunnelTable(table.total(), table.groups(), kin));
    return Steps.of(linked.later(hidden), FIVE);
  }

  private List<FunnelRow> shown(FunnelTable table, Optional<Kin> kin) {
    FunnelRow total = release.total(table.total());
    return release.groups(
        total, GroupBy.PARTNER, new FunnelTable(table.total(), table.groups(), kin));
  }

  /** Some started so few that no choice of what to hide keeps what became of them. */
  @ParameterizedTest
  @ValueSource(ints = {10, 20, 60})
  void noChoiceIsTriedWhereNoneWouldHelp(int most) {
    FunnelTable table = table(0, most);
    for (Optional<Kin> kin : aloneAndWithKinds(table)) {
      List<FunnelRow> shown = shown(table, kin);
      assertThat(shown).anyMatch(row -> row.count(Quantity.STARTED).isPresent());
      assertThat(shown).noneMatch(row -> row.count(Quantity.DUE_13).isPresent());
    }
  }

  @Test
  void whatBecameOfManyIsDecidedSoonAndShown() {
    FunnelTable table = table(15, 60);
    for (Optional<Kin> kin : aloneAndWithKinds(table)) {
      List<FunnelRow> shown = shown(table, kin);
      assertThat(steps(table, kin, Set.of())).isLessThan(Steps.MOST / 2);
      assertThat(told(shown)).as("with kinds: " + kin.isPresent()).isGreaterThan(PARTNERS);
    }
  }

  /**
   * Partners that are hidden whole leave a rest of several kinds, which ties all kinds together.
   */
  @Test
  void whatIsTooMuchToFindOutIsRefusedAndSaysSo() {
    FunnelTable table = table(15, 60);
    Set<String> hidden = Set.of("partner=partner-0", "partner=partner-1", "partner=partner-18");
    FunnelRow total = release.total(table.total());
    Linked linked = new Linked(total, GroupBy.PARTNER, table);
    assertThat(Disclosure.protect(linked.later(hidden), FIVE).refusal())
        .contains(Disclosure.TOO_LARGE);
  }

  private static long told(List<FunnelRow> rows) {
    return rows.stream()
        .flatMap(row -> row.counts().keySet().stream())
        .filter(of -> !of.isOfChain())
        .count();
  }
}
