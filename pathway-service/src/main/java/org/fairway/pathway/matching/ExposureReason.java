package org.fairway.pathway.matching;

/** Why a number about a group is left out. */
public enum ExposureReason {
  /** Fewer than ten people were shown matches. */
  FEWER_THAN_TEN,
  /** One to four of them did, or did not, see a good one. */
  ONE_TO_FOUR
}
