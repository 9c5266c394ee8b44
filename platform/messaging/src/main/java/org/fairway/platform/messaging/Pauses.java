package org.fairway.platform.messaging;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Pauses that double up to a limit. Not for several threads. */
final class Pauses {
  private final long first;
  private final long longest;
  private long next;

  Pauses(Duration first, Duration longest) {
    this.first = first.toMillis();
    this.longest = longest.toMillis();
    this.next = this.first;
  }

  /**
   * Sleeps.
   *
   * @throws Interrupted when the thread is asked to stop; it stays interrupted
   */
  void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(lengthOfNext());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }

  /** Milliseconds; each call doubles the answer of the next. */
  long lengthOfNext() {
    long now = next;
    next = Math.min(longest, Math.max(1, now * 2));
    return Math.min(now, longest);
  }

  void reset() {
    next = first;
  }

  /** The service is stopping. */
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Interrupted() {
      super("interrupted while waiting to try again");
    }
  }
}
