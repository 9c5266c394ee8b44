package org.fairway.platform.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a delivery is tried again: the schedule of Standard Webhooks, ten attempts over three days.
 * Each pause is up to a tenth longer than written, so that what failed together does not come again
 * together.
 */
final class Schedule {
  static final List<Duration> PAUSES =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  private static final double LONGER = 0.1;

  /** Longer than that nobody is left alone: the schedule would be over. */
  private static final Duration LONGEST_REST = Duration.ofHours(24);

  private Schedule() {}

  /**
   * What follows from an attempt.
   *
   * @param next when to try again; null when it is over
   * @param rest until when the endpoint is left alone; null when it is not
   */
  record Step(Instant next, Instant rest) {
    static final Step OVER = new Step(null, null);
  }

  /**
   * @param tries attempts of this round, the one that was answered included
   * @param chance from 0 to 1
   */
  static Step after(Answer answer, int tries, Instant now, double chance) {
    AttemptOutcome outcome = answer.outcome();
    if (outcome == AttemptOutcome.DELIVERED || outcome == AttemptOutcome.GONE) {
      return Step.OVER;
    }
    Duration pause = tries < PAUSES.size() ? jittered(PAUSES.get(tries), chance) : null;
    Instant rest = rest(answer, pause, now);
    if (pause == null) {
      return new Step(null, rest);
    }
    Instant next = now.plus(pause);
    return new Step(rest != null && rest.isAfter(next) ? rest : next, rest);
  }

  private static Instant rest(Answer answer, Duration pause, Instant now) {
    if (answer.retryAfter() != null) {
      Duration asked = answer.retryAfter();
      return now.plus(asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked);
    }
    boolean slow = answer.outcome() == AttemptOutcome.SLOWED_DOWN && pause != null;
    return slow ? now.plus(pause) : null;
  }

  private static Duration jittered(Duration pause, double chance) {
    return pause.plusMillis((long) (pause.toMillis() * LONGER * chance));
  }
}
