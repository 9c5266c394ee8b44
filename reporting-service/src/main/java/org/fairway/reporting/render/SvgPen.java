package org.fairway.reporting.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws the elements that the chart template writes, in the order in which it writes them. */
final class SvgPen {
  private static final double FONT_SIZE = 14;

  private final Graphics2D graphics;
  private final Glyphs regular;
  private final Glyphs bold;

  SvgPen(Graphics2D graphics, Glyphs regular, Glyphs bold) {
    this.graphics = graphics;
    this.regular = regular;
    this.bold = bold;
  }

  void draw(Element svg) {
    for (Node node = svg.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        drawOne(element);
      }
    }
  }

  private void drawOne(Element element) {
    switch (element.getNodeName()) {
      case "rect" -> rect(element);
      case "line" -> line(element);
      case "polygon" -> polygon(element);
      case "text" -> text(element);
      default -> {
        // Title and description reach the reader as the figure's alternative text.
      }
    }
  }

  private void rect(Element element) {
    Rectangle2D rect =
        new Rectangle2D.Double(
            number(element, "x"),
            number(element, "y"),
            number(element, "width"),
            number(element, "height"));
    graphics.setColor(color(element, "fill"));
    graphics.fill(rect);
    graphics.setStroke(new BasicStroke(1));
    graphics.setColor(color(element, "stroke"));
    graphics.draw(rect);
  }

  private void line(Element element) {
    graphics.setColor(color(element, "stroke"));
    graphics.setStroke(
        stroke((float) number(element, "stroke-width"), element.getAttribute("stroke-dasharray")));
    graphics.draw(
        new Line2D.Double(
            number(element, "x1"),
            number(element, "y1"),
            number(element, "x2"),
            number(element, "y2")));
  }

  private static BasicStroke stroke(float width, String dash) {
    if (dash.equals("none")) {
      return new BasicStroke(width);
    }
    String[] parts = dash.split(" ", -1);
    float[] lengths = {Float.parseFloat(parts[0]), Float.parseFloat(parts[1])};
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths, 0);
  }

  private void polygon(Element element) {
    GeneralPath path = new GeneralPath();
    for (String point : element.getAttribute("points").split(" ", -1)) {
      String[] xy = point.split(",", -1);
      if (path.getCurrentPoint() == null) {
        path.moveTo(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
      } else {
        path.lineTo(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
      }
    }
    path.closePath();
    graphics.setColor(color(element, "fill"));
    graphics.fill(path);
  }

  private void text(Element element) {
    String words = element.getTextContent();
    Glyphs glyphs = element.getAttribute("font-weight").equals("bold") ? bold : regular;
    double width = glyphs.width(words, FONT_SIZE);
    double shift =
        switch (element.getAttribute("text-anchor")) {
          case "end" -> -width;
          case "middle" -> -width / 2;
          default -> 0;
        };
    GeneralPath outline = glyphs.outline(words, FONT_SIZE);
    outline.transform(
        AffineTransform.getTranslateInstance(number(element, "x") + shift, number(element, "y")));
    graphics.setColor(color(element, "fill"));
    graphics.fill(outline);
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  private static Color color(Element element, String attribute) {
    return Color.decode(element.getAttribute(attribute));
  }
}
