package org.fairway.metrics.disclosure;

/** What a count is to the reader. */
enum Role {
  /** To be shown, if it may be. */
  CELL,
  /** Never shown, but to be kept from the reader all the same. */
  UNSEEN,
  /** Known to the reader from elsewhere; it cannot be hidden any more. */
  KNOWN,
  /** How much less one count is than another: never shown, and no harm if it is known. */
  SLACK
}
