package org.fairway.bench.freshness;

import java.time.Duration;
import java.util.function.DoubleConsumer;
import org.fairway.bench.Setting;
import org.fairway.bench.load.RefusedLoad;
import org.fairway.bench.measure.Pause;

/** A rate that is lowered until the machine carries it: a busy one refuses what waits too long. */
final class Pace {
  private static final double LOWER = 2.0 / 3;
  private static final double LEAST = 20;

  private final Setting setting;
  private double perSecond;

  Pace(Setting setting, double perSecond) {
    this.setting = setting;
    this.perSecond = perSecond;
  }

  double perSecond() {
    return perSecond;
  }

  /**
   * Runs a round at the present rate, and again at a lower one as long as it is refused.
   *
   * @throws RefusedLoad when even a few a second are refused
   */
  void run(DoubleConsumer round, Duration rest) {
    while (true) {
      try {
        round.accept(perSecond);
        return;
      } catch (RefusedLoad refused) {
        if (perSecond * LOWER < LEAST) {
          throw refused;
        }
        setting.say("  at %.0f a second: %s", perSecond, refused.getMessage());
        perSecond *= LOWER;
        Pause.millis(rest.toMillis());
      }
    }
  }
}
