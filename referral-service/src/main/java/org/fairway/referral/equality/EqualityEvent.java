package org.fairway.referral.equality;

import org.fairway.platform.messaging.OutgoingEvent;
import org.fairway.referral.codes.EthnicCodes;

/** What the counting service, and nobody else, hears of equality monitoring. */
sealed interface EqualityEvent {

  /** Pseudonym. */
  String person();

  /** The verb in the event's type. */
  String verb();

  /** The coded answers; ethnicity always in the NHS-2001 codes. */
  record Recorded(
      String person,
      String ethnicCode,
      String ethnicCodeSystem,
      String disability,
      String sex,
      String ageBand)
      implements EqualityEvent {

    static Recorded of(String person, EqualityAnswer answer) {
      String code =
          EthnicCodes.toNhs2001(answer.ethnicCodeSystem(), answer.ethnicCode()).orElseThrow();
      return new Recorded(
          person,
          code,
          EthnicCodes.NHS_2001,
          answer.disability().counted(),
          answer.sex().counted(),
          answer.ageBand());
    }

    @Override
    public String verb() {
      return "recorded";
    }
  }

  /** The consent is over: the answers are to be forgotten. */
  record Withdrawn(String person) implements EqualityEvent {
    @Override
    public String verb() {
      return "withdrawn";
    }
  }

  default OutgoingEvent outgoing(long number) {
    return new OutgoingEvent("org.fairway.equality." + verb() + ".v1", person(), number, this);
  }
}
