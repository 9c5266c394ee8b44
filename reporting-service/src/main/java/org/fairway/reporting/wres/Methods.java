package org.fairway.reporting.wres;

import java.util.Map;

/** Statistical methods by the names that a statistician looks for. */
final class Methods {
  private static final Map<String, String> NAMES =
      Map.of(
          "KATZ_LOG",
          "log-ratio method of Katz",
          "WILSON",
          "Wilson score method",
          "NEWCOMBE",
          "Newcombe's method");

  private Methods() {}

  static String name(String code) {
    return code == null ? "method not stated" : NAMES.getOrDefault(code, code);
  }
}
