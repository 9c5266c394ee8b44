package org.fairway.reporting.render.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fairway.reporting.render.Cell;
import org.fairway.reporting.render.Chart;
import org.fairway.reporting.render.Chart.BarRow;
import org.fairway.reporting.render.Unit;

/**
 * Lays out a horizontal bar chart: labels at the left, value at the end of each bar, axis below.
 */
final class BarDrawing {
  private static final int WIDTH = 700;
  private static final int LEFT = 210;
  private static final int RIGHT = 600;
  private static final int BAR = 18;
  private static final int GAP = 10;
  private static final int LABEL_WIDTH = 28;
  private static final double CHARACTER = 7.6;

  private final Chart.Bars chart;
  private final List<Double> ticks;
  private final List<Shape> shapes = new ArrayList<>();
  private int y;

  private BarDrawing(Chart.Bars chart) {
    this.chart = chart;
    this.ticks = Ticks.upTo(largest(chart), chart.unit() == Unit.COUNT);
  }

  static Drawing draw(Chart.Bars chart) {
    BarDrawing drawing = new BarDrawing(chart);
    drawing.legend();
    int top = drawing.y;
    int bottom = top + chart.rows().size() * drawing.rowHeight() + GAP / 2;
    drawing.grid(top, bottom);
    drawing.reference(top, bottom);
    chart.rows().forEach(drawing::row);
    return new Drawing(
        chart.id(),
        chart.title(),
        chart.description(),
        WIDTH,
        bottom + 26,
        List.copyOf(drawing.shapes));
  }

  private static double largest(Chart.Bars chart) {
    double bars =
        chart.rows().stream()
            .flatMap(row -> row.values().stream())
            .mapToDouble(
                cell -> cell instanceof Cell.Figure number ? number.value().doubleValue() : 0)
            .max()
            .orElse(0);
    return chart.reference() == null
        ? bars
        : Math.max(bars, chart.reference().value().doubleValue());
  }

  private void legend() {
    y = 4;
    if (chart.series().size() > 1) {
      int x = LEFT;
      for (int i = 0; i < chart.series().size(); i++) {
        bar(i, x, y, 24, 14);
        shapes.add(Shape.Label.of(x + 30, y + 12, "start", chart.series().get(i)));
        x += 190;
      }
      y += 26;
    }
    if (chart.reference() != null) {
      y += 18;
    }
  }

  private int rowHeight() {
    boolean wraps = chart.rows().stream().anyMatch(row -> row.label().length() > LABEL_WIDTH);
    return Math.max(chart.series().size() * BAR, wraps ? 32 : 0) + GAP;
  }

  private void grid(int top, int bottom) {
    for (double tick : ticks) {
      double x = x(tick);
      shapes.add(Shape.Line.of(x, top, x, bottom, tick == 0 ? Ink.RULE : Ink.GRID, 1, "none"));
      shapes.add(Shape.Label.of(x, bottom + 18, "middle", tickLabel(tick)));
    }
  }

  private String tickLabel(double tick) {
    String number = Shape.px(tick);
    return chart.unit() == Unit.PERCENT ? number + "%" : number;
  }

  private void row(BarRow row) {
    int height = rowHeight() - GAP;
    List<String> lines = Words.lines(row.label(), LABEL_WIDTH);
    double base = y + GAP / 2.0 + height / 2.0 + 5 - (lines.size() - 1) * 8;
    for (String line : lines) {
      shapes.add(Shape.Label.of(LEFT - 10, base, "end", line));
      base += 16;
    }
    double at = y + GAP / 2.0 + (height - row.values().size() * BAR) / 2.0;
    for (int i = 0; i < row.values().size(); i++) {
      value(i, row.values().get(i), at + i * BAR);
    }
    y += rowHeight();
  }

  private void value(int series, Cell cell, double at) {
    double end = LEFT;
    if (cell instanceof Cell.Figure number) {
      end = x(number.value().doubleValue());
      bar(series, LEFT, at, end - LEFT, BAR - 3);
    }
    // Paper behind the words keeps a line of the grid from running through them.
    shapes.add(
        Shape.Rect.of(
            end + 3, at, cell.display().length() * CHARACTER + 4, BAR - 3, Ink.PAPER, Ink.PAPER));
    shapes.add(Shape.Label.of(end + 6, at + 12.5, "start", cell.display()));
  }

  private void bar(int series, double x, double at, double width, double height) {
    shapes.add(Shape.Rect.of(x, at, width, height, series == 0 ? Ink.BAR : Ink.PAPER, Ink.BAR));
    if (series > 0) {
      shapes.addAll(Hatch.fill(x, at, width, height));
    }
  }

  private void reference(int top, int bottom) {
    if (chart.reference() == null) {
      return;
    }
    BigDecimal value = chart.reference().value();
    double x = x(value.doubleValue());
    shapes.add(Shape.Line.of(x, top - 2, x, bottom, Ink.TEXT, 1.5, "5 3"));
    shapes.add(
        Shape.Label.bold(
            x,
            top - 7,
            x > (LEFT + RIGHT) / 2.0 ? "end" : "start",
            chart.reference().label() + " " + chart.unit().display(value)));
  }

  private double x(double value) {
    double share = value / ticks.get(ticks.size() - 1);
    return LEFT + Math.max(0, share) * (RIGHT - LEFT);
  }
}
