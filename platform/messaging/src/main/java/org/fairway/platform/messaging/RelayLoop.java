package org.fairway.platform.messaging;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.fairway.platform.web.SafeTrace;
import org.jboss.logging.Logger;

/**
 * Runs rounds of a relay until told to stop: at once while there is work, after the poll interval
 * when there is none, less often when there was none for long, and after growing pauses while the
 * database is away. Nothing that a round throws ends it.
 */
final class RelayLoop implements Runnable {
  private static final Logger LOG = Logger.getLogger(RelayLoop.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

  /** Passing over what rests means reading past it: less often, then. */
  private static final long WHILE_ROWS_REST_MILLIS = 250;

  /** Rounds without work, after which it looks less often; a second with the usual interval. */
  private static final int LONG_IDLE = 40;

  /** How much less often. A service that writes an event itself wakes its relay. */
  private static final int SELDOM = 8;

  private final Supplier<Relay.Round> relay;
  private final long interval;
  private final long longRest;
  private final Pauses afterFailure;
  private final Semaphore calls = new Semaphore(0);
  private final CountDownLatch stopped = new CountDownLatch(1);
  private int idleRounds;
  private volatile long lastRound = System.nanoTime();

  RelayLoop(Supplier<Relay.Round> relay, Duration interval, Duration longestPause) {
    this(relay, interval, interval.multipliedBy(SELDOM), longestPause);
  }

  /**
   * As above.
   *
   * @param longRest between looks when there was nothing for long
   */
  RelayLoop(
      Supplier<Relay.Round> relay, Duration interval, Duration longRest, Duration longestPause) {
    this.relay = relay;
    this.interval = interval.toMillis();
    this.longRest = longRest.toMillis();
    this.afterFailure = new Pauses(FIRST_PAUSE, longestPause);
  }

  @Override
  public void run() {
    try {
      long pause = 0;
      while (!restFor(pause)) {
        pause = step();
        lastRound = System.nanoTime();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** True when it is to stop. Only a long rest is cut short by a call: short ones gather work. */
  private boolean restFor(long millis) throws InterruptedException {
    if (idleRounds < LONG_IDLE) {
      return stopped.await(millis, TimeUnit.MILLISECONDS);
    }
    if (calls.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      calls.drainPermits();
      idleRounds = 0;
    }
    return stopped.getCount() == 0;
  }

  /** Milliseconds until the next round. */
  private long step() {
    try {
      Relay.Round round = relay.get();
      afterFailure.reset();
      idleRounds = round.idle() ? idleRounds + 1 : 0;
      if (round.idle() && round.passedOver()) {
        return Math.max(interval, WHILE_ROWS_REST_MILLIS);
      }
      if (idleRounds >= LONG_IDLE) {
        return longRest;
      }
      return round.idle() || round.stuck() ? interval : 0;
    } catch (Throwable e) { // errors too: a relay that has ended would be missed by nobody
      idleRounds = 0;
      LOG.warnf("the relay failed; its rows stay in the outbox: %s", SafeTrace.of(e));
      return afterFailure.lengthOfNext();
    }
  }

  /** Since the last round has ended, or since the loop was made. */
  Duration age() {
    return Duration.ofNanos(System.nanoTime() - lastRound);
  }

  /** There is work: a long rest ends at once. */
  void call() {
    calls.release();
  }

  void stop() {
    stopped.countDown();
    calls.release();
  }
}
