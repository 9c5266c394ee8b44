package org.fairway.pathway.enrolment;

/**
 * Coded reason for a pause, a withdrawal or a place not taken up. Free text is refused: it would
 * carry personal data.
 */
public enum LeavingReason {
  HEALTH,
  CARING,
  TRAVEL,
  HOUSING,
  FINANCIAL,
  FOUND_WORK,
  OTHER_TRAINING,
  MOVED_AWAY,
  NO_LONGER_INTERESTED,
  NOT_ENGAGED,
  EMPLOYER_WITHDREW,
  PROGRAMME_CANCELLED,
  NOT_ELIGIBLE,
  AGREED_BREAK,
  REFERRAL_WITHDRAWN,
  OTHER
}
