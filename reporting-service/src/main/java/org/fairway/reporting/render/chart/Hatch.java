package org.fairway.reporting.render.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Diagonal lines that fill a rectangle. Drawn line by line, because not every reader of SVG knows
 * patterns.
 */
final class Hatch {
  private static final double STEP = 6;

  private Hatch() {}

  static List<Shape> fill(double x, double y, double width, double height) {
    List<Shape> lines = new ArrayList<>();
    for (double start = x - height + STEP / 2; start < x + width; start += STEP) {
      double from = Math.max(start, x);
      double to = Math.min(start + height, x + width);
      if (to > from) {
        lines.add(
            Shape.Line.of(
                from,
                y + height - (from - start),
                to,
                y + height - (to - start),
                Ink.BAR,
                1.5,
                "none"));
      }
    }
    return lines;
  }
}
