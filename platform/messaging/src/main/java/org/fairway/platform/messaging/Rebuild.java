package org.fairway.platform.messaging;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairway.platform.web.Correlation;

/** One run of a rebuild: feeds a projection's fresh tables. Not for several threads. */
final class Rebuild {
  private final String tenant;
  private final String live;
  private final String fresh;
  private final Projection projection;
  private final JdbcInbox inbox;
  private final UnitOfWork work;
  private final Perseverance perseverance;
  private final Set<UUID> lacking = new HashSet<>();

  private long read;
  private long handled;
  private long unreadable;

  Rebuild(
      String tenant,
      Projection projection,
      JdbcInbox inbox,
      UnitOfWork work,
      LaneSettings settings) {
    this.tenant = tenant;
    this.live = settings.consumerOf(projection);
    this.fresh = live + "#rebuild";
    this.projection = projection;
    this.inbox = inbox;
    this.work = work;
    this.perseverance = settings.perseverance();
  }

  /** Removes what a broken run left, and learns which events the live projection lacks. */
  void prepare(DeadLetterTable deadLetters) {
    work.run(
        tenant,
        () -> {
          inbox.forget(tenant, fresh);
          projection.prepareRebuild();
          lacking.addAll(deadLetters.pendingEvents(tenant, live));
        });
  }

  void take(List<Delivery> batch) {
    read += batch.size();
    List<IncomingEvent> events =
        batch.stream().filter(this::concerns).map(this::event).filter(this::wanted).toList();
    if (!events.isEmpty()) {
      perseverance.run(fresh, () -> handled += work.call(tenant, () -> handle(events)));
    }
  }

  private boolean concerns(Delivery message) {
    String type = message.header(CloudEvents.TYPE);
    return tenant.equals(CloudEventReader.tenantOf(message))
        && type != null
        && projection.types().contains(type);
  }

  /** Null if unreadable: the live projection could not read it either. */
  private IncomingEvent event(Delivery message) {
    try {
      return CloudEventReader.read(message);
    } catch (CloudEventReader.Unreadable e) {
      unreadable++;
      return null;
    }
  }

  private boolean wanted(IncomingEvent event) {
    return event != null && !lacking.contains(event.id());
  }

  private int handle(List<IncomingEvent> events) {
    Set<UUID> taken = inbox.take(tenant, fresh, events.stream().map(IncomingEvent::id).toList());
    int count = 0;
    for (IncomingEvent event : events) {
      if (taken.remove(event.id())) {
        Correlation.start(event.correlationId());
        projection.rebuild(event);
        count++;
      }
    }
    return count;
  }

  /** Fresh tables and fresh inbox become the live ones, in one transaction. */
  void swap(RebuildGate gate, Jdbc jdbc) {
    work.run(
        tenant,
        () -> {
          projection.swap();
          inbox.merge(tenant, fresh, live);
          gate.ensureShut(jdbc);
        });
  }

  RebuildResult result(Duration took) {
    return new RebuildResult(read, handled, unreadable, took);
  }
}
