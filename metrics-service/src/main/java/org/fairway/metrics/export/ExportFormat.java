package org.fairway.metrics.export;

/** How a table is written. */
public enum ExportFormat {
  CSV("text/csv;charset=UTF-8"),
  JSON("application/json");

  private final String contentType;

  ExportFormat(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  /** The end of a file's name, and the format's name in queries. */
  public String extension() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
