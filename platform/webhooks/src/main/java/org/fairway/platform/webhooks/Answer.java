package org.fairway.platform.webhooks;

import java.time.Duration;

/**
 * What came of one attempt.
 *
 * @param status of the answer; null without one
 * @param retryAfter how long the receiver asks to be left alone; null when it does not
 * @param millis how long it took
 */
record Answer(AttemptOutcome outcome, Integer status, Duration retryAfter, int millis) {

  static Answer none(AttemptOutcome outcome, int millis) {
    return new Answer(outcome, null, null, millis);
  }

  static Answer of(int status, Duration retryAfter, int millis) {
    return new Answer(AttemptOutcome.of(status), status, retryAfter, millis);
  }
}
