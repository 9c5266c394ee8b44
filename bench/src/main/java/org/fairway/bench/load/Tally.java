package org.fairway.bench.load;

import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.statistics.StatisticsCollector;
import io.hyperfoil.core.util.CountDown;
import io.hyperfoil.http.statistics.HttpStats;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Adds up what Hyperfoil tells; a round with errors is no round. */
final class Tally implements StatisticsCollector.StatisticsConsumer {
  /** Metrics whose name begins so belong to the way to what is measured. */
  static final String ASIDE = "aside";

  private final StatisticsSnapshot sum = new StatisticsSnapshot();
  private long aside;
  private long byRule;
  private long byFault;

  @Override
  public void accept(
      Phase phase, int step, String metric, StatisticsSnapshot snapshot, CountDown countDown) {
    HttpStats statuses = HttpStats.get(snapshot);
    byRule += statuses.status_3xx + statuses.status_4xx;
    byFault += statuses.status_5xx;
    if (metric.startsWith(ASIDE)) {
      aside += snapshot.responseCount;
    } else {
      sum.add(snapshot);
    }
  }

  /**
   * @throws RefusedLoad when a request was refused or failed
   */
  LoadResult result(Duration time) {
    long failed =
        (long) sum.connectionErrors + sum.requestTimeouts + sum.internalErrors + sum.invalid;
    if (byRule + byFault + failed > 0) {
      throw new RefusedLoad(byRule, byFault, failed);
    }
    Histogram latencies = sum.histogram.copy();
    return new LoadResult(sum.responseCount, time.toNanos() / 1e9, latencies, aside);
  }
}
