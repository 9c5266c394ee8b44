package org.fairway.platform.messaging;

import java.util.List;
import java.util.Set;
import org.fairway.platform.web.Correlation;

/**
 * A feature's way of taking events. Implementations are CDI beans.
 *
 * <p>Each handler has its own inbox: it sees an event once, whatever the broker does, and its
 * failure does not keep the event from other handlers.
 */
public interface EventHandler {

  /** The event types that this handler wants. Constant. */
  Set<String> types();

  /**
   * Takes one event. Called inside the transaction that holds the inbox row, in the scope of the
   * event's tenant; several events may share one transaction. All effects belong into that
   * transaction: a call to anything else may happen again.
   *
   * <p>Events of an aggregate come in their order, except those that come back from the dead
   * letters: a handler that keeps state compares {@link IncomingEvent#aggregateVersion()}.
   *
   * @throws RefusedEvent to make the event a dead letter at once
   * @throws RuntimeException anything else: retried, for ever when the database is at fault,
   *     otherwise as often as {@code fairway.messaging.retry.attempts} says, then a dead letter
   */
  void handle(IncomingEvent event);

  /**
   * Takes all new events of a transaction, in their order. To be overridden where many events can
   * be written in few statements; the promises are those of {@link #handle}. When it fails, each
   * event comes again by itself.
   */
  default void handleAll(List<IncomingEvent> events) {
    for (IncomingEvent event : events) {
      Correlation.start(event.correlationId());
      Trace.within(event.traceparent(), () -> handle(event));
    }
  }

  /** Name in the inbox. Override it with the old name when a class is renamed. */
  default String name() {
    String name = getClass().getSimpleName();
    // CDI calls its generated subclasses Name_Subclass and Name_ClientProxy.
    int generated = name.indexOf('_');
    return generated > 0 ? name.substring(0, generated) : name;
  }
}
