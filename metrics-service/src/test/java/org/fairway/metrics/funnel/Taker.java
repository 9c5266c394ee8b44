package org.fairway.metrics.funnel;

import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.messaging.IncomingEvent;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;

/** Gives events to the projection as the consumer does: many in a transaction. */
record Taker(FunnelProjection projection, ScopedWork work) {

  void take(FunnelEventsFixture... ways) {
    List<IncomingEvent> events = new ArrayList<>();
    for (FunnelEventsFixture way : ways) {
      events.addAll(way.events());
    }
    take(events);
  }

  void take(List<IncomingEvent> events) {
    try {
      work.inTransaction(
          Scope.worker(events.get(0).tenant()),
          () -> {
            projection.handleAll(events);
            return true;
          });
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
