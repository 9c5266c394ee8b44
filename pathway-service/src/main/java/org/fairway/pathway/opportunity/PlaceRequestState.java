package org.fairway.pathway.opportunity;

/** Where a request for a place stands. */
public enum PlaceRequestState {
  /** In the queue. */
  WAITING,
  /** A place is held until the offer runs out. */
  OFFERED,
  ACCEPTED,
  DECLINED,
  /** The offer ran out and the place was passed on. */
  EXPIRED,
  WITHDRAWN,
  /** The opportunity was closed first. */
  CLOSED
}
