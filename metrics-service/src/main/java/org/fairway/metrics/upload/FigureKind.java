package org.fairway.metrics.upload;

/** Which part of a fact a cell is. */
public enum FigureKind {
  COUNT,
  PERCENT,
  RESPONDENTS,
  SCORE;

  /** Its name in a fact. */
  String property() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
