package org.fairway.reporting.render;

import java.util.Locale;

/** A kind of file that a report is written as. */
public enum ReportFormat {
  HTML("text/html;charset=UTF-8"),
  PDF("application/pdf"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  CSV("text/csv;charset=UTF-8"),
  JSON("application/json");

  private final String contentType;

  ReportFormat(String contentType) {
    this.contentType = contentType;
  }

  /** The media type that the file is served with. */
  public String contentType() {
    return contentType;
  }

  /** The file name extension, without the dot; also the last segment of the file's path. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
