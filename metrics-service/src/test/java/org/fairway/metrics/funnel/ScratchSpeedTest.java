package org.fairway.metrics.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fairway.metrics.disclosure.Policy;
import org.junit.jupiter.api.Test;

class ScratchSpeedTest {
  @Test
  void speed() {
    FunnelRelease release = new FunnelRelease(new Policy(5));
    for (int size : new int[] {10, 20, 40, 60}) {
      for (long seed = 0; seed < 4; seed++) {
        Random random = new Random(seed);
        List<FunnelRow> pairs = new ArrayList<>();
        for (int i = 0; i < size; i++) {
          long[] furthest = random.longs(8, 0, 10).toArray();
          furthest[7] += random.nextInt(25);
          pairs.add(Rows.row("p" + i + "|K" + i % 5, random, 1, furthest));
        }
        FunnelTable table = FunnelTable.of(GroupBy.PARTNER, GroupBy.SOURCE_TYPE, pairs);
        FunnelRow total = release.total(table.total());
        long start = System.nanoTime();
        List<FunnelRow> alone =
            release.groups(total, GroupBy.PARTNER, table.groups(), Optional.empty());
        long one = System.nanoTime();
        List<FunnelRow> kin = release.groups(total, GroupBy.PARTNER, table.groups(), table.kin());
        long two = System.nanoTime();
        System.out.printf(
            "SPEED %d rows seed %d: alone %d ms (%d cells), with kin %d ms (%d cells), total %d%n",
            size,
            seed,
            (one - start) / 1_000_000,
            alone.stream().mapToInt(r -> r.counts().size()).sum(),
            (two - one) / 1_000_000,
            kin.stream().mapToInt(r -> r.counts().size()).sum(),
            total.counts().size());
      }
    }
  }
}
