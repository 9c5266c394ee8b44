package org.fairway.metrics.extract;

/** How a file was announced by its sender. What it really is, is looked at and compared. */
public enum ExtractFormat {
  CSV,
  CSV_GZIP,
  XLSX
}
