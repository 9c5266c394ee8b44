package org.fairway.reporting.wording;

import java.util.Locale;
import java.util.Map;

/** Names of groups as reports print them. */
public final class Groups {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("WHITE", "White"),
          Map.entry("BME", "BME"),
          Map.entry("DISABLED", "Disabled"),
          Map.entry("NON_DISABLED", "Non-disabled"),
          Map.entry("UNKNOWN", "Not known"),
          Map.entry("NEET", "Not in education, employment or training"),
          Map.entry("VCSE", "Voluntary and community sector"),
          Map.entry("JOBCENTRE_PLUS", "Jobcentre Plus"),
          Map.entry("TOTAL", "All"));

  private Groups() {}

  /** A code in words: {@code CARE_LEAVER} becomes {@code Care leaver}; what is no code stays as it is. */
  public static String name(String code) {
    if (code == null) {
      return "";
    }
    String known = NAMES.get(code);
    if (known != null || !code.matches("[A-Z][A-Z_]{3,}")) {
      return known == null ? code : known;
    }
    String words = code.replace('_', ' ').toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** The name inside a sentence: {@code White applicants}, {@code disabled applicants}. */
  public static String people(String code, String people) {
    String name = name(code);
    boolean keepsCapital = code.equals("WHITE") || code.equals("BME");
    return (keepsCapital ? name : name.toLowerCase(Locale.ROOT)) + " " + people;
  }

  /** The first letter as a capital, for the start of a sentence. */
  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
