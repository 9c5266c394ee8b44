package org.fairway.metrics.upload;

import java.util.Locale;

/** Names of columns and values as people write them, made comparable. */
final class Heading {

  private Heading() {}

  /**
   * Small letters and digits, parted by single underscores: {@code "Q14a White %"} is {@code
   * q14a_white_percent}.
   */
  static String normal(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace("%", " percent ")
        .replace("&", " and ")
        .replaceAll("[^a-z0-9]+", "_")
        .replaceAll("^_+|_+$", "");
  }
}
