package org.fairway.platform.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Runs rounds of a relay until told to stop: at once while there is work, after the poll interval
 * when there is none, and after growing pauses while broker or database are away.
 */
final class RelayLoop implements Runnable {
  private static final Logger LOG = Logger.getLogger(RelayLoop.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  private final Supplier<Relay.Round> relay;
  private final long interval;
  private final Pauses afterFailure;
  private final CountDownLatch stopped = new CountDownLatch(1);

  RelayLoop(Supplier<Relay.Round> relay, Duration interval, Duration longestPause) {
    this.relay = relay;
    this.interval = interval.toMillis();
    this.afterFailure = new Pauses(FIRST_PAUSE, longestPause);
  }

  @Override
  public void run() {
    try {
      long pause = 0;
      while (!stopped.await(pause, TimeUnit.MILLISECONDS)) {
        pause = step();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Milliseconds until the next round. */
  private long step() {
    try {
      Relay.Round round = relay.get();
      if (round.stuck()) {
        return afterFailure.lengthOfNext();
      }
      afterFailure.reset();
      return round.idle() ? interval : 0;
    } catch (RuntimeException e) {
      LOG.warn("the relay failed; its rows stay in the outbox", e);
      return afterFailure.lengthOfNext();
    }
  }

  void stop() {
    stopped.countDown();
  }
}
