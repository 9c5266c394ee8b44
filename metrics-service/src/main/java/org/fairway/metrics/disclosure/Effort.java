package org.fairway.metrics.disclosure;

/**
 * The work that one decision takes, in steps that are the same on every machine, and the most that
 * it may take: no question keeps a processor for long.
 */
final class Effort {

  /** Some seconds of one processor. */
  static final long MOST = 200_000_000;

  private final long most;
  private long spent;

  Effort(long most) {
    this.most = most;
  }

  void spend(long steps) {
    spent += steps;
  }

  /** Nothing further is looked at. */
  void giveUp() {
    spent = Math.max(spent, most);
  }

  boolean isSpent() {
    return spent >= most;
  }

  long spent() {
    return spent;
  }
}
