package org.fairway.pathway.sidebyside;

/** Who can read a publication. */
public enum PublicationState {
  /** Its own care system alone. */
  DRAFT,
  /** The care systems that it names, too. */
  PUBLISHED,
  /** Its own care system alone, for good. */
  WITHDRAWN
}
