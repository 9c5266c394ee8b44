package org.fairway.metrics.snapshot;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;

/**
 * Lets one large extract at a time be folded and stored; small ones go on beside it. What an import
 * needs grows with its different people and groups up to a bound, so that one large import and a
 * small one always fit into memory, and two large ones need not. Both cores are busy with one.
 *
 * <p>Nobody waits in a thread: an import that has become large while another has the turn is put
 * aside and lines up, and whoever ends hands the turn to the first of the line, which begins anew.
 * So any number of large ones leaves all threads but one to the small ones.
 */
final class LargeTurn {

  /** Rows from which on an extract is large: five times the staff of the largest trust. */
  static final long ROWS = 100_000;

  private record Waiting(UUID job, Runnable begin) {}

  private final Queue<Waiting> line = new ArrayDeque<>();
  private UUID holder;

  /** One import's part in it. For one thread. */
  final class Ticket implements AutoCloseable {
    private final UUID job;
    private boolean held;

    private Ticket(UUID job) {
      this.job = job;
      this.held = isHandedTo(job);
    }

    /**
     * Takes the turn when the import has become large and does not have it.
     *
     * @throws TurnTaken while another has it
     */
    void atRow(long row) {
      if (held || row < ROWS) {
        return;
      }
      if (!take(job)) {
        throw new TurnTaken();
      }
      held = true;
    }

    @Override
    public void close() {
      if (held) {
        held = false;
        handOn();
      }
    }
  }

  /** The part of an import that begins; it may have been handed the turn before. */
  Ticket ticket(UUID job) {
    return new Ticket(job);
  }

  /**
   * Lines up for the turn; at once, if nobody has it any more. The ticket that the job asks for
   * next has the turn, and must be closed even if there is nothing to do.
   *
   * @param begin called once when the turn is handed over, by whoever does so: must return at once
   */
  void lineUp(UUID job, Runnable begin) {
    synchronized (line) {
      if (holder != null) {
        line.add(new Waiting(job, begin));
        return;
      }
      holder = job;
    }
    begin.run();
  }

  private boolean take(UUID job) {
    synchronized (line) {
      if (holder == null) {
        holder = job;
      }
      return job.equals(holder);
    }
  }

  private boolean isHandedTo(UUID job) {
    synchronized (line) {
      return job.equals(holder);
    }
  }

  private void handOn() {
    Waiting next;
    synchronized (line) {
      next = line.poll();
      holder = next == null ? null : next.job();
    }
    if (next != null) {
      next.begin().run();
    }
  }
}
