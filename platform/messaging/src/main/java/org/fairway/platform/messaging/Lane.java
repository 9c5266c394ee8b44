package org.fairway.platform.messaging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * One handler's way through the messages. Events of a tenant share a transaction, up to a limit;
 * when one of them fails, each gets a transaction of its own, so that the failing one is found and
 * the others take effect. Not for several threads.
 */
final class Lane {
  private static final Logger LOG = Logger.getLogger(Lane.class);

  private final String consumer;
  private final EventHandler handler;
  private final Inbox inbox;
  private final UnitOfWork work;
  private final Parking parking;
  private final Perseverance perseverance;
  private final Meters meters;
  private final Tracing tracing;
  private final int attempts;
  private final int batch;

  Lane(EventHandler handler, Inbox inbox, UnitOfWork work, Parking parking, LaneSettings settings) {
    this.consumer = settings.consumerOf(handler);
    this.handler = handler;
    this.inbox = inbox;
    this.work = work;
    this.parking = parking;
    this.perseverance = settings.perseverance();
    this.meters = settings.meters();
    this.tracing = settings.tracing();
    this.attempts = settings.attempts();
    this.batch = settings.batch();
    meters.expect(consumer);
  }

  boolean wants(String type) {
    return handler.types().contains(type);
  }

  /** Returns when each event has taken effect or is a dead letter. */
  void take(List<Received> received) {
    Map<String, List<Received>> byTenant = new LinkedHashMap<>();
    for (Received one : received) {
      if (wants(one.event().type())) {
        byTenant.computeIfAbsent(one.event().tenant(), tenant -> new ArrayList<>()).add(one);
      }
    }
    byTenant.values().forEach(this::inBatches);
  }

  private void inBatches(List<Received> events) {
    for (int from = 0; from < events.size(); from += batch) {
      List<Received> some = events.subList(from, Math.min(events.size(), from + batch));
      if (some.size() == 1 || !together(some)) {
        some.forEach(this::alone);
      }
    }
  }

  private boolean together(List<Received> events) {
    try {
      perseverance.run(consumer, () -> commit(events));
      return true;
    } catch (Pauses.Interrupted e) {
      throw e;
    } catch (Throwable e) { // errors too: they would end the channel
      LOG.debugf("%s takes %d events one by one: %s", consumer, events.size(), SafeTrace.of(e));
      return false;
    }
  }

  private void alone(Received one) {
    Pauses pauses = perseverance.pauses();
    for (int attempt = 1; ; attempt++) {
      try {
        perseverance.run(consumer, () -> commit(List.of(one)));
        return;
      } catch (Pauses.Interrupted e) {
        throw e;
      } catch (Throwable e) { // as above
        LOG.warnf(
            "%s failed on %s, attempt %d: %s",
            consumer, one.delivery().place(), attempt, SafeTrace.of(e));
        if (attempt >= attempts || e instanceof RefusedEvent) {
          parking.park(consumer, one.delivery(), Failures.reason(e), attempt);
          return;
        }
        meters.retried(consumer);
        pauses.pause();
      }
    }
  }

  private void commit(List<Received> events) {
    long begin = System.nanoTime();
    Tracing.Taking taking = tracing.taking(consumer);
    List<IncomingEvent> taken;
    try {
      taken = work.call(events.get(0).event().tenant(), () -> handle(events, taking));
    } catch (Throwable e) {
      taking.failed();
      throw e;
    }
    taking.committed();
    meters.took(consumer, System.nanoTime() - begin);
    meters.handled(consumer, taken);
    meters.duplicates(consumer, events.size() - taken.size());
  }

  private List<IncomingEvent> handle(List<Received> events, Tracing.Taking taking) {
    Collection<UUID> ids = events.stream().map(one -> one.event().id()).toList();
    Set<UUID> fresh = inbox.take(events.get(0).event().tenant(), consumer, ids);
    // Removing the id keeps a message that comes twice in one batch from being handled twice.
    List<IncomingEvent> taken =
        events.stream().filter(one -> fresh.remove(one.event().id())).map(taking::begin).toList();
    handler.handleAll(taken);
    return taken;
  }
}
