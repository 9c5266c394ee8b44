package org.fairway.reporting.render.chart;

/**
 * The few colours of a chart. Every pair that touches has a contrast of at least 3 to 1 (WCAG
 * 1.4.11).
 */
final class Ink {
  static final String TEXT = "#212b32";
  static final String BAR = "#003087";
  static final String PAPER = "#ffffff";
  static final String GRID = "#d8dde0";
  static final String BAND = "#e8edee";
  static final String RULE = "#4c6272";

  private Ink() {}
}
