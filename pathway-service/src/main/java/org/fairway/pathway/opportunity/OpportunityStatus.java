package org.fairway.pathway.opportunity;

/** Where an opportunity stands. */
public enum OpportunityStatus {
  /** Seen by its owner and the ICS alone. */
  DRAFT,
  /** Places may be asked for. */
  PUBLISHED,
  /** All places were accepted; who asks now waits. It is published again when one is given back. */
  FILLED,
  /** Nobody waits any more; those who accepted keep their places. */
  CLOSED
}
