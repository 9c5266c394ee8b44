package org.fairway.platform.privacy;

/** What can be wrong with an audit chain. */
public enum ChainFault {
  /** A position is missing: a link was removed. */
  LINK_MISSING,
  /** The link does not continue the one before it: links were reordered or exchanged. */
  OUT_OF_ORDER,
  /** The link's entry was removed. */
  ENTRY_MISSING,
  /**
   * The entry does not say what it said when it was linked, or another entry stands in its place:
   * one of another position, also as it stands there.
   */
  ENTRY_ALTERED,
  /**
   * An entry that neither is linked nor waits to be: it was slipped past the chain, or its link was
   * cut from the end.
   */
  ENTRY_UNLINKED,
  /** The chain does not contain the head noted earlier: its end was cut, or it was made anew. */
  HEAD_LOST
}
