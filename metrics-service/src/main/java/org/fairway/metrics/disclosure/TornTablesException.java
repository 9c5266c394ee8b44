package org.fairway.metrics.disclosure;

/**
 * Counts of one table that cannot have been true at one moment: a total that is not the sum of its
 * parts, or less than one of them. Counts that are read one after the other while events come in
 * can be such; read again they are whole.
 */
public final class TornTablesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  TornTablesException(String message) {
    super(message);
  }
}
