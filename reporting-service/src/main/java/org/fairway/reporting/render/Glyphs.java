package org.fairway.reporting.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Outlines of letters, straight from a font file. The JDK's own fonts need fontconfig and a
 * desktop's libraries, which a server does not have.
 */
final class Glyphs {
  private final TrueTypeFont font;
  private final CmapLookup characters;

  Glyphs(byte[] file) {
    try {
      font = new TTFParser().parse(new RandomAccessReadBuffer(file));
      characters = font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException("The font cannot be read", e);
    }
  }

  /** The outline of a line of text that starts at (0, 0), y downwards. */
  GeneralPath outline(String text, double size) {
    try {
      double scale = size / font.getUnitsPerEm();
      GeneralPath line = new GeneralPath();
      double x = 0;
      for (int point : text.codePoints().toArray()) {
        int glyph = characters.getGlyphId(point);
        AffineTransform place = new AffineTransform(scale, 0, 0, -scale, x, 0);
        line.append(place.createTransformedShape(shape(glyph)), false);
        x += font.getAdvanceWidth(glyph) * scale;
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException("The font cannot be read", e);
    }
  }

  /** How far the text runs. */
  double width(String text, double size) {
    try {
      double units = 0;
      for (int point : text.codePoints().toArray()) {
        units += font.getAdvanceWidth(characters.getGlyphId(point));
      }
      return units * size / font.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException("The font cannot be read", e);
    }
  }

  private GeneralPath shape(int glyph) throws IOException {
    var data = font.getGlyph().getGlyph(glyph);
    return data == null ? new GeneralPath() : data.getPath();
  }
}
