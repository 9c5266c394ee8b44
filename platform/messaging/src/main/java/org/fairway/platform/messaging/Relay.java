package org.fairway.platform.messaging;

import java.util.List;
import java.util.Set;

/**
 * Moves rows from the outbox to the broker. A row is marked as sent only when the dispatcher says
 * that the broker has it; if this process dies in between, the row is sent again. Relays of one
 * database exclude each other, so running several is safe and useful for fail-over only. What could
 * not be sent rests for a while, and the rows behind it go on.
 */
final class Relay {
  private final UnitOfWork work;
  private final OutboxTable outbox;
  private final Dispatcher dispatcher;
  private final Stalls stalls;
  private final int batch;

  Relay(UnitOfWork work, OutboxTable outbox, Dispatcher dispatcher, Stalls stalls, int batch) {
    this.work = work;
    this.outbox = outbox;
    this.dispatcher = dispatcher;
    this.stalls = stalls;
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
    Stalls.Resting resting = stalls.resting();
    List<OutboxRow> rows = outbox.unsent(batch, resting);
    if (rows.isEmpty()) {
      return new Round(0, 0, resting.any());
    }
    Set<Long> sent = dispatcher.dispatch(rows);
    if (!sent.isEmpty()) {
      outbox.markSent(sent);
    }
    stalls.learn(rows, sent);
    return new Round(rows.size(), sent.size(), resting.any());
  }

  /**
   * How many rows were found, how many of them the broker acknowledged, and whether some topic or
   * aggregate was passed over.
   */
  record Round(int found, int sent, boolean passedOver) {
    static final Round NOTHING = new Round(0, 0, false);

    boolean idle() {
      return found == 0;
    }

    boolean stuck() {
      return found > 0 && sent == 0;
    }
  }
}
