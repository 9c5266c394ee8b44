package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for alerts to fire and to end, and remembers which have fired. */
final class AlertWatch {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final PrometheusServer prometheus;
  private final Set<String> seen = new HashSet<>();

  AlertWatch(PrometheusServer prometheus) {
    this.prometheus = prometheus;
  }

  void quiet(String... alerts) {
    for (String alert : alerts) {
      assertThat(prometheus.fires(alert, null)).as(alert + " fires already").isFalse();
    }
  }

  /** For this service; null: for whichever. */
  void fires(String alert, String service) {
    fires(alert, service, () -> {});
  }

  /** The cause is repeated until the alert fires. */
  void fires(String alert, String service, Runnable cause) {
    until(alert + " fires for " + service)
        .until(
            () -> {
              cause.run();
              return prometheus.fires(alert, service);
            });
    seen.add(alert);
  }

  void end(String... alerts) {
    for (String alert : alerts) {
      until(alert + " ends").until(() -> !prometheus.fires(alert, null));
    }
  }

  private static ConditionFactory until(String what) {
    return Awaitility.await(what).atMost(LONGEST).pollInterval(Duration.ofMillis(300));
  }

  /** Names of the alerts that have fired. */
  Set<String> seen() {
    return Set.copyOf(seen);
  }
}
