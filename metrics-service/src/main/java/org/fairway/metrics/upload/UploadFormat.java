package org.fairway.metrics.upload;

import java.util.Arrays;
import java.util.Optional;

/** How a table is written. */
public enum UploadFormat {
  CSV("text/csv"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  JSON("application/json");

  private final String mediaType;

  UploadFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** The end of a file's name. */
  public String extension() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The format of an extension. */
  public static Optional<UploadFormat> of(String extension) {
    return Arrays.stream(values()).filter(f -> f.extension().equals(extension)).findFirst();
  }
}
