package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fairway.metrics.disclosure.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Partners of which many have few of something. Some started so few that no choice of what to hide
 * keeps what became of them: that is found before any choice is tried.
 */
class ManyPartnersTest {

  private static final int PARTNERS = 120;
  private static final int KINDS = 8;
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final FunnelRelease release = new FunnelRelease(new Policy(5));

  /** Each of one kind, with so many starts at most. */
  private static FunnelTable table(int starts) {
    Random random = new Random(starts);
    List<FunnelRow> pairs = new ArrayList<>();
    for (int i = 0; i < PARTNERS; i++) {
      long[] furthest = random.longs(8, 5, 15).toArray();
      furthest[7] = random.nextInt(starts);
      pairs.add(Rows.row("partner-" + i + "|KIND_" + i % KINDS, random, 1, furthest));
    }
    return FunnelTable.of(GroupBy.PARTNER, GroupBy.SOURCE_TYPE, pairs);
  }

  private static double millis(Runnable work) {
    long start = CPU.getCurrentThreadCpuTime();
    work.run();
    return (CPU.getCurrentThreadCpuTime() - start) / 1e6;
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 60})
  void nobodyWaitsForThem(int starts) {
    FunnelTable table = table(starts);
    FunnelRow total = release.total(table.total());
    for (Optional<Kin> kin : List.of(table.kin(), Optional.<Kin>empty())) {
      List<FunnelRow> shown = new ArrayList<>();
      double took =
          millis(() -> shown.addAll(release.groups(total, GroupBy.PARTNER, table.groups(), kin)));
      System.out.printf("%d partners, %d starts: %.0f ms%n", PARTNERS, starts, took);
      assertThat(took).isLessThan(3000);
      assertThat(shown).anyMatch(row -> row.count(Quantity.STARTED).isPresent());
      assertThat(shown).noneMatch(row -> row.count(Quantity.DUE_13).isPresent());
    }
  }
}
