package org.fairway.reporting.render;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Draws the charts of this project into a PDF: rectangles, lines, polygons and words, which is all
 * that they consist of. A whole SVG engine would bring scripts, addresses and fonts of the machine
 * with it.
 */
final class PdfChartDrawer implements SVGDrawer {
  private final Glyphs regular;
  private final Glyphs bold;

  PdfChartDrawer(Glyphs regular, Glyphs bold) {
    this.regular = regular;
    this.bold = bold;
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg,
      Box box,
      CssContext css,
      double cssWidth,
      double cssHeight,
      double dotsPerPixel) {
    double width = Double.parseDouble(svg.getAttribute("width"));
    double height = Double.parseDouble(svg.getAttribute("height"));
    double shown = cssWidth > 0 ? cssWidth / dotsPerPixel : width;
    return new Picture(svg, shown, height * shown / width, shown / width, dotsPerPixel);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
    // Words are drawn with the report's own font.
  }

  @Override
  public void addFontFile(File fontFile, String family, Integer weight, FontStyle style) {
    throw new UnsupportedOperationException("Charts use the report's own font");
  }

  @Override
  public void close() {
    // Holds nothing open.
  }

  private final class Picture implements SVGImage {
    private final Element svg;
    private final double width;
    private final double height;
    private final double scale;
    private final double dotsPerPixel;

    Picture(Element svg, double width, double height, double scale, double dotsPerPixel) {
      this.svg = svg;
      this.width = width;
      this.height = height;
      this.scale = scale;
      this.dotsPerPixel = dotsPerPixel;
    }

    @Override
    public int getIntrinsicWidth() {
      return (int) (width * dotsPerPixel);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) (height * dotsPerPixel);
    }

    @Override
    public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
      device.drawWithGraphics(
          (float) x,
          (float) y,
          (float) width,
          (float) height,
          graphics -> {
            graphics.scale(scale, scale);
            new SvgPen(graphics, regular, bold).draw(svg);
          });
    }
  }
}
