package org.fairway.platform.messaging;

import org.jboss.logging.Logger;

/**
 * Repeats work for as long as it fails for reasons that pass by themselves: the database is away, a
 * deadlock. It never gives up on those, so that an outage makes work late and not lost.
 */
final class Perseverance {
  private static final Logger LOG = Logger.getLogger(Perseverance.class);

  private final MessagingConfig.Retry config;
  private final Meters meters;

  Perseverance(MessagingConfig.Retry config, Meters meters) {
    this.config = config;
    this.meters = meters;
  }

  /**
   * Returns when the work has succeeded.
   *
   * @param who consumer, for logs and meters
   * @throws RuntimeException of the work, if it does not pass by itself
   * @throws Pauses.Interrupted when the service stops meanwhile
   */
  void run(String who, Runnable work) {
    Pauses pauses = pauses();
    while (!succeeds(who, work)) {
      meters.retried(who);
      pauses.pause();
    }
  }

  Pauses pauses() {
    return new Pauses(config.first(), config.longest());
  }

  private static boolean succeeds(String who, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      if (!Failures.isTransient(e)) {
        throw e;
      }
      LOG.warnf("%s tries again: %s", who, Failures.reason(e).detail());
      return false;
    }
  }
}
