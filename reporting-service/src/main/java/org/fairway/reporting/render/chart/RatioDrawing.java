package org.fairway.reporting.render.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.Chart;
import org.fairway.reporting.render.Chart.RatioRow;
import org.fairway.reporting.render.Unit;

/**
 * Lays out ratios on a logarithmic axis, so that twice and half stand equally far from parity. The
 * axis runs at least from a quarter to four; what lies beyond the axis is drawn at its end, with
 * its value beside it.
 */
final class RatioDrawing {
  private static final int WIDTH = 700;
  private static final int LEFT = 210;
  private static final int RIGHT = 560;
  private static final int ROW = 44;
  private static final int TOP = 30;
  private static final double[] MARKS = {0.05, 0.1, 0.25, 0.5, 1, 2, 4, 10, 20};

  private final Chart.Ratios chart;
  private final double reach;
  private final List<Shape> shapes = new ArrayList<>();

  private RatioDrawing(Chart.Ratios chart) {
    this.chart = chart;
    this.reach = reach(chart);
  }

  static Drawing draw(Chart.Ratios chart) {
    RatioDrawing drawing = new RatioDrawing(chart);
    int bottom = TOP + chart.rows().size() * ROW;
    drawing.axis(bottom);
    for (int i = 0; i < chart.rows().size(); i++) {
      drawing.row(chart.rows().get(i), TOP + i * ROW + ROW / 2.0);
    }
    return new Drawing(
        chart.id(),
        chart.title(),
        chart.description(),
        WIDTH,
        bottom + 26,
        List.copyOf(drawing.shapes));
  }

  /** The largest distance from parity that is drawn: 4, 10 or 20 times. */
  private static double reach(Chart.Ratios chart) {
    double furthest =
        chart.rows().stream()
            .flatMap(row -> Stream.of(value(row), number(row.lower()), number(row.upper())))
            .mapToDouble(value -> value <= 0 ? 1 : Math.max(value, 1 / value))
            .max()
            .orElse(1);
    return furthest <= 4 ? 4 : furthest <= 10 ? 10 : 20;
  }

  private static double value(RatioRow row) {
    return row.value() instanceof Cell.Figure number ? number.value().doubleValue() : 1;
  }

  private static double number(BigDecimal value) {
    return value == null ? 1 : value.doubleValue();
  }

  private void axis(int bottom) {
    double from = x(chart.bandLower().doubleValue());
    double to = x(chart.bandUpper().doubleValue());
    shapes.add(Shape.Rect.of(from, TOP - 4, to - from, bottom - TOP + 4, Ink.BAND, Ink.BAND));
    for (double mark : MARKS) {
      if (mark >= 1 / reach && mark <= reach) {
        double x = x(mark);
        boolean parity = mark == 1;
        shapes.add(
            Shape.Line.of(
                x,
                TOP - 4,
                x,
                bottom,
                parity ? Ink.TEXT : Ink.GRID,
                parity ? 1.5 : 1,
                parity ? "5 3" : "none"));
        shapes.add(Shape.Label.of(x, bottom + 18, "middle", Shape.px(mark)));
      }
    }
    shapes.add(Shape.Label.bold(x(1), TOP - 12, "middle", "Equal (1)"));
  }

  private void row(RatioRow row, double middle) {
    List<String> lines = Words.lines(row.label(), 28);
    double base = middle + 5 - (lines.size() - 1) * 8;
    for (String line : lines) {
      shapes.add(Shape.Label.of(LEFT - 10, base, "end", line));
      base += 16;
    }
    if (row.lower() != null && row.upper() != null) {
      whisker(row, middle);
    }
    if (row.value() instanceof Cell.Figure number) {
      shapes.add(Shape.Polygon.diamond(x(number.value().doubleValue()), middle, 7, Ink.BAR));
    }
    shapes.add(Shape.Label.of(RIGHT + 12, middle + 5, "start", text(row)));
  }

  private void whisker(RatioRow row, double middle) {
    double from = x(row.lower().doubleValue());
    double to = x(row.upper().doubleValue());
    shapes.add(Shape.Line.of(from, middle, to, middle, Ink.BAR, 2.5, "none"));
    shapes.add(Shape.Line.of(from, middle - 5, from, middle + 5, Ink.BAR, 2.5, "none"));
    shapes.add(Shape.Line.of(to, middle - 5, to, middle + 5, Ink.BAR, 2.5, "none"));
  }

  private static String text(RatioRow row) {
    if (row.value() instanceof Cell.Figure && row.lower() != null && row.upper() != null) {
      return row.value().display()
          + " ("
          + Unit.RATIO.display(row.lower())
          + "\u2013"
          + Unit.RATIO.display(row.upper())
          + ")";
    }
    return row.value().display();
  }

  private double x(double ratio) {
    double clamped = Math.min(Math.max(ratio, 1 / reach), reach);
    double share = (Math.log(clamped) + Math.log(reach)) / (2 * Math.log(reach));
    return LEFT + share * (RIGHT - LEFT);
  }
}
