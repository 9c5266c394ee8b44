package org.fairway.metrics.fact;

/**
 * Where facts came from; every figure names the sources it used.
 *
 * @param kind facts that were put, a workforce snapshot, or a statement in words
 * @param name the name its sender gave it, the snapshot's date, or who said it and when
 * @param version 1 for the first, one more with each replacement
 * @param suppliedBy the organisation that sent it, which may be another than the one it is about
 */
public record Source(Kind kind, String name, long version, String suppliedBy) {

  /** What sort of source. */
  public enum Kind {
    FACTS,
    SNAPSHOT,
    STATEMENT
  }
}
