package org.fairway.reporting.render.chart;

import java.util.List;
import org.fairway.reporting.render.Chart;

/**
 * A drawn chart: shapes in painting order, and the words that replace them for a reader who cannot
 * see it.
 */
public record Drawing(
    String id, String title, String description, int width, int height, List<Shape> shapes) {

  public static Drawing of(Chart chart) {
    if (chart instanceof Chart.Bars bars) {
      return BarDrawing.draw(bars);
    }
    return RatioDrawing.draw((Chart.Ratios) chart);
  }
}
