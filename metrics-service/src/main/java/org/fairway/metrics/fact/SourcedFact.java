package org.fairway.metrics.fact;

/**
 * A fact and where it came from.
 *
 * @param index its place in the request that is being checked; -1 when it is already stored
 */
public record SourcedFact(Fact fact, Source source, int index) {

  static final int STORED = -1;

  /** A fact that is already stored. */
  public static SourcedFact stored(Fact fact, Source source) {
    return new SourcedFact(fact, source, STORED);
  }

  boolean isNew() {
    return index != STORED;
  }
}
