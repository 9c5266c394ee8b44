package org.fairway.reporting.render.chart;

import java.util.Locale;

/**
 * A shape of a drawing; coordinates in pixels from the top left corner, already rounded for
 * printing into SVG.
 */
public sealed interface Shape {

  /** Which SVG element draws it. */
  String kind();

  /**
   * Two decimals are finer than a printer's dot; the root locale keeps the decimal point a point.
   */
  static String px(double value) {
    String number = String.format(Locale.ROOT, "%.2f", value);
    return number.replaceAll("\\.?0+$", "");
  }

  /** A filled rectangle with an outline. */
  record Rect(String x, String y, String width, String height, String fill, String stroke)
      implements Shape {
    static Rect of(double x, double y, double width, double height, String fill, String stroke) {
      return new Rect(px(x), px(y), px(width), px(height), fill, stroke);
    }

    @Override
    public String kind() {
      return "rect";
    }
  }

  /** A straight line; dash is an SVG dash pattern or {@code none}. */
  record Line(String x1, String y1, String x2, String y2, String stroke, String width, String dash)
      implements Shape {
    static Line of(
        double x1, double y1, double x2, double y2, String stroke, double width, String dash) {
      return new Line(px(x1), px(y1), px(x2), px(y2), stroke, px(width), dash);
    }

    @Override
    public String kind() {
      return "line";
    }
  }

  /** A filled polygon; points as SVG writes them. */
  record Polygon(String points, String fill) implements Shape {
    static Polygon diamond(double x, double y, double radius, String fill) {
      return new Polygon(
          px(x)
              + ","
              + px(y - radius)
              + " "
              + px(x + radius)
              + ","
              + px(y)
              + " "
              + px(x)
              + ","
              + px(y + radius)
              + " "
              + px(x - radius)
              + ","
              + px(y),
          fill);
    }

    @Override
    public String kind() {
      return "polygon";
    }
  }

  /** Words; the anchor is {@code start}, {@code middle} or {@code end}, y is the baseline. */
  record Label(String x, String y, String anchor, String weight, String words) implements Shape {
    static Label of(double x, double y, String anchor, String words) {
      return new Label(px(x), px(y), anchor, "normal", words);
    }

    static Label bold(double x, double y, String anchor, String words) {
      return new Label(px(x), px(y), anchor, "bold", words);
    }

    @Override
    public String kind() {
      return "text";
    }
  }
}
