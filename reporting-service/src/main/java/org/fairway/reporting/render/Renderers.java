package org.fairway.reporting.render;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The renderer of each format. */
public final class Renderers {
  private static final Map<ReportFormat, Renderer> ALL = new EnumMap<>(ReportFormat.class);

  static {
    for (Renderer renderer :
        List.of(
            new HtmlRenderer(),
            new PdfRenderer(),
            new XlsxRenderer(),
            new CsvRenderer(),
            new JsonRenderer())) {
      ALL.put(renderer.format(), renderer);
    }
  }

  private Renderers() {}

  /** The whole file in the given format. */
  public static byte[] render(ReportDocument document, ReportFormat format) {
    return ALL.get(format).render(document);
  }
}
