package org.fairway.platform.messaging;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalDouble;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/**
 * Liveness: the consumer goes on polling, which it also does while a batch takes long or the broker
 * is away; one that does not has lost its thread. And no channel has ended with a failure: the
 * library's own check of that needs a worker, and is off.
 *
 * <p>It reads memory only, and on the event loop: no worker may be had for a long time while a
 * database hangs, and against that no restart helps.
 */
@Liveness
@ApplicationScoped
class ConsumerCheck implements AsyncHealthCheck {
  static final double SILENT_SECONDS = 120;

  private final KafkaClientService clients;
  private final HealthCenter channels;

  ConsumerCheck(KafkaClientService clients, HealthCenter channels) {
    this.clients = clients;
    this.channels = channels;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom().item(this::read);
  }

  private HealthCheckResponse read() {
    if (!channels.getLiveness().isOk()) {
      return HealthCheckResponse.named("consumer").down().withData("consumer", "failed").build();
    }
    KafkaConsumer<String, byte[]> consumer = clients.getConsumer("events");
    return consumer == null
        ? HealthCheckResponse.named("consumer").up().withData("consumer", "off").build()
        : answer(sinceLastPoll(consumer));
  }

  static HealthCheckResponse answer(OptionalDouble sinceLastPoll) {
    // Below zero: it has not begun.
    boolean alive = sinceLastPoll.orElse(-1) < SILENT_SECONDS;
    return HealthCheckResponse.named("consumer")
        .status(alive)
        .withData("consumer", alive ? "polls" : "silent")
        .build();
  }

  private static OptionalDouble sinceLastPoll(KafkaConsumer<String, byte[]> consumer) {
    return consumer.unwrap().metrics().entrySet().stream()
        .filter(metric -> metric.getKey().name().equals("last-poll-seconds-ago"))
        .map(metric -> metric.getValue().metricValue())
        .filter(Number.class::isInstance)
        .mapToDouble(value -> ((Number) value).doubleValue())
        .findFirst();
  }
}
