package org.fairway.reporting.wording;

import java.util.Map;

/** Audiences in words. */
public final class Audiences {
  private static final Map<String, String> NAMES =
      Map.of(
          "ORGANISATION", "Inside the organisation only",
          "ICS", "Within the integrated care system",
          "PUBLIC", "Public");

  private Audiences() {}

  public static String name(String code) {
    return code == null ? "not stated" : NAMES.getOrDefault(code, code);
  }
}
