package org.fairway.platform.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Runs rounds of a relay until told to stop: at once while there is work, after the poll interval
 * when there is none, and after growing pauses while the database is away. Nothing that a round
 * throws ends it.
 */
final class RelayLoop implements Runnable {
  private static final Logger LOG = Logger.getLogger(RelayLoop.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  /** Passing over what rests means reading past it: less often, then. */
  private static final long WHILE_ROWS_REST_MILLIS = 250;

  private final Supplier<Relay.Round> relay;
  private final long interval;
  private final Pauses afterFailure;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile long lastRound = System.nanoTime();

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
        lastRound = System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Milliseconds until the next round. */
  private long step() {
    try {
      Relay.Round round = relay.get();
      afterFailure.reset();
      if (round.idle() && round.passedOver()) {
        return Math.max(interval, WHILE_ROWS_REST_MILLIS);
      }
      return round.idle() || round.stuck() ? interval : 0;
    } catch (Throwable e) { // errors too: a relay that has ended would be missed by nobody
      LOG.warnf("the relay failed; its rows stay in the outbox: %s", SafeTrace.of(e));
      return afterFailure.lengthOfNext();
    }
  }

  /** Since the last round has ended, or since the loop was made. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - lastRound);
  }

  void stop() {
    stopped.countDown();
  }
}
