package org.fairway.bench.load;

import io.hyperfoil.api.config.Phase;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.statistics.StatisticsCollector;
import io.hyperfoil.core.util.CountDown;
import io.hyperfoil.http.statistics.HttpStats;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.fairway.local.server.ServerException;

/** Adds up what Hyperfoil tells; a round with errors is no round. */
final class Tally implements StatisticsCollector.StatisticsConsumer {
  /** Metrics whose name begins so belong to the way to what is measured. */
  static final String ASIDE = "aside";

  private final StatisticsSnapshot sum = new StatisticsSnapshot();
  private long aside;
  private long refused;

  @Override
  public void accept(
      Phase phase, int step, String metric, StatisticsSnapshot snapshot, CountDown countDown) {
    HttpStats statuses = HttpStats.get(snapshot);
    refused += statuses.status_3xx + statuses.status_4xx + statuses.status_5xx;
    if (metric.startsWith(ASIDE)) {
      aside += snapshot.responseCount;
    } else {
      sum.add(snapshot);
    }
  }

  /**
   * @throws ServerException when a request was refused or failed
   */
  LoadResult result(Duration time) {
    long failed =
        (long) sum.connectionErrors + sum.requestTimeouts + sum.internalErrors + sum.invalid;
    if (refused + failed > 0) {
      throw new ServerException(
          "%d requests were refused and %d failed: nothing was measured"
              .formatted(refused, failed));
    }
    Histogram latencies = sum.histogram.copy();
    return new LoadResult(sum.responseCount, time.toNanos() / 1e9, latencies, aside);
  }
}
