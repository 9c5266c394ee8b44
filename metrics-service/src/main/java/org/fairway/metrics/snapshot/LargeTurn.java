package org.fairway.metrics.snapshot;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one large extract at a time be folded and stored; small ones go on beside it. What an import
 * needs grows with its different people and groups up to a bound, so that one large import and a
 * small one always fit into memory, and two large ones need not. Both cores are busy with one.
 */
final class LargeTurn {

  /** Rows from which on an extract is large: five times the staff of the largest trust. */
  static final long ROWS = 100_000;

  private static final long LOOK_MILLIS = 1_000;

  private final Semaphore turn = new Semaphore(1, true);

  /** One import's part in it. For one thread. */
  final class Ticket implements AutoCloseable {
    private boolean held;

    private Ticket() {}

    /**
     * Waits for the turn when the import has become large and does not have it.
     *
     * @param whileWaiting called about every second; what it throws ends the waiting
     */
    void atRow(long row, Runnable whileWaiting) {
      if (held || row < ROWS) {
        return;
      }
      try {
        while (!turn.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          whileWaiting.run();
        }
        held = true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("stopped", e);
      }
    }

    @Override
    public void close() {
      if (held) {
        held = false;
        turn.release();
      }
    }
  }

  Ticket ticket() {
    return new Ticket();
  }
}
