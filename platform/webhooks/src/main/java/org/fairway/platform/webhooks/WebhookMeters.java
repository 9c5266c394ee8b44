package org.fairway.platform.webhooks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** Figures of webhooks. Labels are outcomes from the code, never who or where. */
@ApplicationScoped
class WebhookMeters {
  private final Map<AttemptOutcome, Counter> attempts = new EnumMap<>(AttemptOutcome.class);

  private volatile Figures figures = new Figures(0, 0, 0, 0);

  /**
   * @param due deliveries whose time has come, of endpoints that are sent to, and events that were
   *     not spread over the endpoints yet
   * @param oldestSeconds how long the one that waits longest has been due
   * @param failing endpoints to which nothing has got through for an hour
   * @param disabled endpoints that were disabled because nothing got through
   */
  record Figures(long due, double oldestSeconds, long failing, long disabled) {}

  WebhookMeters(MeterRegistry registry) {
    for (AttemptOutcome outcome : AttemptOutcome.values()) {
      attempts.put(
          outcome,
          Counter.builder("fairway.webhooks.attempts")
              .description("Attempts to deliver a webhook, by what came of them")
              .tag("outcome", outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .register(registry));
    }
    Gauge.builder("fairway.webhooks.due", () -> figures.due())
        .description("Webhooks whose time has come and that were not sent yet")
        .register(registry);
    Gauge.builder("fairway.webhooks.oldest.seconds", () -> figures.oldestSeconds())
        .description("For how long the oldest of them has been due")
        .register(registry);
    Gauge.builder("fairway.webhooks.endpoints.failing", () -> figures.failing())
        .description("Endpoints to which nothing has got through for an hour")
        .register(registry);
    Gauge.builder("fairway.webhooks.endpoints.disabled", () -> figures.disabled())
        .description("Endpoints that were disabled since nothing got through")
        .register(registry);
  }

  void attempted(Answer answer) {
    attempts.get(answer.outcome()).increment();
  }

  void measured(Figures now) {
    figures = now;
  }
}
