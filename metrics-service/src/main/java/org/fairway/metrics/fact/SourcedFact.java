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

  /** Whether it was put under the name of a source, in whatever version and by whomever. */
  boolean isFrom(Source origin) {
    return source.kind() == origin.kind() && source.name().equals(origin.name());
  }

  boolean isNew() {
    return index != STORED;
  }
}
