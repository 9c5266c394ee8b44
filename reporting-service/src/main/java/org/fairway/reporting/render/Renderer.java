package org.fairway.reporting.render;

/** Writes a report in one format. Stateless and safe for use by several threads. */
public interface Renderer {

  ReportFormat format();

  /** The whole file. The same document gives the same bytes. */
  byte[] render(ReportDocument document);
}
