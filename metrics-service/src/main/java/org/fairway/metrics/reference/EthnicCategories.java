package org.fairway.metrics.reference;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Ethnic category codes and the five broad categories they belong to.
 *
 * <p>Workforce systems extend the letters of NHS-2001 with a second letter or digit for local use
 * (CA, GA, PA, C2 ...): the first letter decides. {@code Z}, {@code 99} and a blank are unknown,
 * which is a category of its own. Answers in words, as NHS-2001 and the census of 2021 have them,
 * are counted under their letter.
 */
public final class EthnicCategories {

  /** Letters of the NHS Data Dictionary. */
  public static final String NHS_2001 = "NHS-2001";

  /** Answers of the 2021 census, the answer in capitals, mapped onto the letters. */
  public static final String CENSUS_2021 = "CENSUS-2021";

  private static final Pattern LETTERS = Pattern.compile("[A-Z][A-Z0-9]?");
  private static final Map<String, String> CATEGORY = new HashMap<>();
  private static final Map<String, String> CENSUS = new HashMap<>();
  private static final Map<String, String> LABELS = new HashMap<>();

  static {
    for (Map<String, String> row : CodeFile.read("ethnic_category.csv")) {
      if (row.get("code_system").equals(NHS_2001)) {
        CATEGORY.put(row.get("code"), row.get("group"));
        label(row.get("label"), row.get("code"));
      } else {
        CENSUS.put(words(row.get("label")), row.get("code"));
      }
    }
  }

  private EthnicCategories() {}

  /**
   * A label such as {@code Black or Black British - African} is also written {@code Black African}
   * and {@code African}.
   */
  private static void label(String label, String code) {
    LABELS.put(words(label), code);
    int at = label.indexOf(" - ");
    if (at > 0) {
      String rest = label.substring(at + 3);
      LABELS.put(words(rest), code);
      LABELS.put(words(label.substring(0, label.indexOf(' ')) + " " + rest), code);
    }
  }

  private static String words(String label) {
    return label.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_");
  }

  /**
   * The code in the form it is counted under: capitals, blank as {@code 99}, words as their letter;
   * empty when its first letter means nothing in NHS-2001.
   */
  public static Optional<String> normalise(String code) {
    String clean = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    if (clean.isEmpty()) {
      return Optional.of("99");
    }
    return category(clean).map(any -> clean).or(() -> inWords(clean));
  }

  private static Optional<String> inWords(String text) {
    String words = words(text);
    String code = LABELS.getOrDefault(words, CENSUS.get(words));
    return code == null
            && DimensionBook.value("ethnicGroup", text).filter("UNKNOWN"::equals).isPresent()
        ? Optional.of("99")
        : Optional.ofNullable(code);
  }

  /** Whether a text is one of several answers of the census of 2021 that have one letter. */
  static boolean isOneOfSeveral(String text) {
    String code = CENSUS.get(words(text));
    return code != null && Collections.frequency(CENSUS.values(), code) > 1;
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
