package org.fairway.pathway.catalogue;

/** What became of a file. */
public enum ImportState {
  /** The checks found something; nothing of it is read. It may be sent again. */
  REFUSED,
  /** It passed and waits to be made live. */
  READY,
  /** What is read. One of a care system is. */
  LIVE,
  /** It was live, is kept, and can be made live again. */
  REPLACED
}
