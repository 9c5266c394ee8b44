package org.fairway.metrics.funnel;

import java.util.Locale;
import java.util.stream.Stream;

/** The moves of a referral that the funnel hears of, named as their events are. */
enum Move {
  SUBMITTED,
  ACKNOWLEDGED,
  ACCEPTED,
  DECLINED,
  WITHDRAWN,
  CANCELLED,
  COMPLETED,
  UNABLE_TO_CONTACT,
  /** The person was sent on by another referral, which goes on in its place. */
  REDIRECTED,
  /** It goes on; it is the same referral as before. */
  REOPENED,
  /** It should never have been, and is in no count. */
  ENTERED_IN_ERROR;

  /** The type of the event. */
  String type() {
    return "org.fairway.referral." + name().toLowerCase(Locale.ROOT).replace('_', '-') + ".v1";
  }

  /**
   * @throws java.util.NoSuchElementException for a type of none
   */
  static Move of(String type) {
    return Stream.of(values()).filter(move -> move.type().equals(type)).findFirst().orElseThrow();
  }
}
