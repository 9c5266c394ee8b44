package org.fairway.platform.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;

/**
 * Looks now and then whether the broker answers and how far this service is behind. Unknown is not
 * zero: while the broker is away lag and position are NaN.
 */
@ApplicationScoped
class BrokerWatch {
  private static final Logger LOG = Logger.getLogger(BrokerWatch.class);

  private final KafkaClients clients;
  private final MessagingConfig config;
  private final String prefix;
  private Admin admin;
  private GroupLag group;

  private volatile Map<String, GroupLag.Place> places = Map.of();
  private volatile boolean reachable;
  private volatile boolean stopping;

  BrokerWatch(KafkaClients clients, MessagingConfig config, MeterRegistry registry) {
    this.clients = clients;
    this.config = config;
    this.prefix = config.topicPrefix().orElse("");
    PartMeter.register(registry, "broker", () -> reachable);
    for (String topic : topics()) {
      Gauge.builder("fairway.consumer.lag", () -> of(topic, GroupLag.Place::behind))
          .description("Records of a topic that this service has not taken yet")
          .tag("topic", topic)
          .register(registry);
      Gauge.builder("fairway.consumer.position", () -> of(topic, GroupLag.Place::position))
          .description("How far this service has come in a topic: the sum of its offsets")
          .tag("topic", topic)
          .register(registry);
    }
  }

  private double of(String topic, ToLongFunction<GroupLag.Place> figure) {
    GroupLag.Place place = places.get(prefix + topic);
    return place == null ? Double.NaN : figure.applyAsLong(place);
  }

  /** Whether the broker answered the last question. */
  boolean reachable() {
    return reachable;
  }

  @Scheduled(
      every = "${fairway.watch.every:5s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void measure() {
    boolean answers = false;
    try {
      group().ask();
      answers = true;
      places = group().measure();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      // A broker that has just begun answers before it knows the groups.
      places = Map.of();
    }
    if (reachable && !answers && !stopping) {
      LOG.warn("the broker does not answer; events wait in the outbox");
    }
    reachable = answers;
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }

  private synchronized GroupLag group() {
    if (group == null) {
      admin = clients.admin();
      group =
          new GroupLag(
              admin,
              prefix + config.consumer(),
              topics().stream().map(topic -> prefix + topic).toList());
    }
    return group;
  }

  private List<String> topics() {
    return config.consume().orElse(List.of());
  }
}
