package org.fairway.metrics.reference;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ethnic category codes and the five broad categories they belong to.
 *
 * <p>Workforce systems extend the letters of NHS-2001 with a second one (CA, GA, PA ...): the first
 * letter decides. {@code Z}, {@code 99} and a blank are unknown, which is a category of its own.
 */
public final class EthnicCategories {

  /** Letters of the NHS Data Dictionary. */
  public static final String NHS_2001 = "NHS-2001";

  /** Answers of the 2021 census, the answer in capitals, mapped onto the letters. */
  public static final String CENSUS_2021 = "CENSUS-2021";

  private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,2}");
  private static final Map<String, String> CATEGORY = new HashMap<>();
  private static final Map<String, String> CENSUS = new HashMap<>();

  static {
    for (Map<String, String> row : CodeFile.read("ethnic_category.csv")) {
      if (row.get("code_system").equals(NHS_2001)) {
        CATEGORY.put(row.get("code"), row.get("group"));
      } else {
        CENSUS.put(
            row.get("label").toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_"), row.get("code"));
      }
    }
  }

  private EthnicCategories() {}

  /**
   * The code in the form it is counted under: capitals, blank as {@code 99}; empty when its first
   * letter means nothing in NHS-2001.
   */
  public static Optional<String> normalise(String code) {
    String clean = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    if (clean.isEmpty()) {
      return Optional.of("99");
    }
    return category(clean).map(any -> clean);
  }

  /** WHITE, MIXED, ASIAN, BLACK, OTHER or UNKNOWN; empty for an unknown code. */
  public static Optional<String> category(String code) {
    if (code.equals("99")) {
      return Optional.of("UNKNOWN");
    }
    return LETTERS.matcher(code).matches()
        ? Optional.ofNullable(CATEGORY.get(code.substring(0, 1)))
        : Optional.empty();
  }

  /**
   * The NHS-2001 letter of an answer given in another code system. The same letter means different
   * things in different systems, so that an unknown system gives nothing rather than a guess.
   */
  public static Optional<String> toNhs2001(String system, String code) {
    return switch (system) {
      case NHS_2001 -> normalise(code);
      case CENSUS_2021 -> Optional.ofNullable(CENSUS.get(code));
      default -> Optional.empty();
    };
  }
}
