package org.fairway.pathway.progress;

/** What sort of review it was. */
public enum ReviewKind {
  INITIAL,
  REGULAR,
  /** Of learner, employer and provider together. */
  TRIPARTITE,
  MIDPOINT,
  FINAL
}
