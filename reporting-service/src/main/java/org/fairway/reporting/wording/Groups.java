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
          Map.entry("WOMENS_CENTRE", "Women's centre"),
          Map.entry("IPS_PROVIDER", "IPS provider"),
          Map.entry("TOTAL", "All"));

  private static final Map<String, String> PRIORITY_GROUPS =
      Labels.load("priority_groups.csv", "code", "label");

  private Groups() {}

  /**
   * A code in words: {@code CARE_LEAVER} becomes {@code Care leaver}; what is no code stays as it
   * is.
   */
  public static String name(String code) {
    if (code == null) {
      return "";
    }
    String known = NAMES.getOrDefault(code, PRIORITY_GROUPS.get(code));
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
  public static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
