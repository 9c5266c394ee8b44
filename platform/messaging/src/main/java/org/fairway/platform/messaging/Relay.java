package org.fairway.platform.messaging;

import java.util.List;
import java.util.Set;

/**
 * Moves rows from the outbox to the broker. A row is marked as sent only when the dispatcher says
 * that the broker has it; if this process dies in between, the row is sent again. Relays of one
 * database exclude each other, so running several is safe and useful for fail-over only.
 */
final class Relay {
  private final UnitOfWork work;
  private final OutboxTable outbox;
  private final Dispatcher dispatcher;
  private final int batch;

  Relay(UnitOfWork work, OutboxTable outbox, Dispatcher dispatcher, int batch) {
    this.work = work;
    this.outbox = outbox;
    this.dispatcher = dispatcher;
    this.batch = batch;
  }

  /** One transaction's worth of work. Blocks until the broker has answered. */
  Round round() {
    return work.unscoped(this::publish);
  }

  private Round publish() {
    if (!outbox.actAsOnlyRelay()) {
      return Round.NOTHING;
    }
    List<OutboxRow> rows = outbox.unsent(batch);
    if (rows.isEmpty()) {
      return Round.NOTHING;
    }
    Set<Long> sent = dispatcher.dispatch(rows);
    if (!sent.isEmpty()) {
      outbox.markSent(sent);
    }
    return new Round(rows.size(), sent.size());
  }

  /** How many rows were found and how many of them the broker acknowledged. */
  record Round(int found, int sent) {
    static final Round NOTHING = new Round(0, 0);

    boolean idle() {
      return found == 0;
    }

    boolean stuck() {
      return sent < found;
    }
  }
}
