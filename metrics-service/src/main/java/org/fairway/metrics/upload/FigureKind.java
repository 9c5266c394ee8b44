package org.fairway.metrics.upload;

/** Which part of a fact a cell is. */
public enum FigureKind {
  COUNT,
  PERCENT,
  RESPONDENTS,
  SCORE,
  AMOUNT;

  private final String pointer = "/" + name().toLowerCase(java.util.Locale.ROOT);

  /** The end of a JSON pointer to it. */
  String pointer() {
    return pointer;
  }
}
