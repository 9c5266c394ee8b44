package org.fairway.metrics.reference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The dimensions a fact may have, their values, and what a fine value says about a coarse one
 * ({@code band 8c} implies {@code cluster 4}). Data: {@code reference/dimensions.csv}; only the
 * ethnic codes come from their own list.
 */
public final class DimensionBook {

  private static final String ETHNIC_CODE = "ethnicCode";
  private static final String UNKNOWN = "UNKNOWN";
  private static final Pattern UNKNOWN_ITSELF =
      Pattern.compile("99|NOT_KNOWN(_NULL)?|([A-Z]+_)?UNKNOWN(_OR)?(_NULL)?");
  private static final Map<String, ValueList> LISTS = load();
  private static final Map<String, Set<String>> COVERS = covers();
  private static final Map<String, Map<String, String>> BY_ETHNIC_CODE = new ConcurrentHashMap<>();

  private DimensionBook() {}

  private static Map<String, ValueList> load() {
    Map<String, ValueList> lists = new LinkedHashMap<>();
    for (Map<String, String> row : CodeFile.read("dimensions.csv")) {
      lists
          .computeIfAbsent(row.get("dimension"), name -> new ValueList())
          .add(row.get("value"), row.get("implies"), row.get("also"));
    }
    return lists;
  }

  private static Map<String, Set<String>> covers() {
    Map<String, Set<String>> covers = new HashMap<>();
    LISTS.forEach((name, list) -> covers.put(name, list.impliedDimensions()));
    covers.put(ETHNIC_CODE, Set.of("ethnicCategory", "ethnicGroup"));
    return covers;
  }

  public static boolean knows(String dimension) {
    return dimension.equals(ETHNIC_CODE) || LISTS.containsKey(dimension);
  }

  public static Set<String> names() {
    Set<String> names = new TreeSet<>(LISTS.keySet());
    names.add(ETHNIC_CODE);
    return names;
  }

  /** Coarser dimensions that every value of this one settles. */
  public static Set<String> covers(String dimension) {
    return COVERS.getOrDefault(dimension, Set.of());
  }

  /** The canonical spelling of a value; empty when the dimension does not know it. */
  public static Optional<String> value(String dimension, String raw) {
    return switch (dimension) {
      case ETHNIC_CODE -> EthnicCategories.normalise(raw);
      case "ageBand" -> LISTS.get(dimension).canonical(AgeBands.plain(raw));
      default -> LISTS.get(dimension).canonical(raw);
    };
  }

  /** The values of a dimension in their order; empty when it is open, or has a list of its own. */
  public static List<String> values(String dimension) {
    return dimension.equals(ETHNIC_CODE) ? List.of() : LISTS.get(dimension).values();
  }

  /** What may be written, for an error message. */
  public static String allowed(String dimension) {
    return dimension.equals(ETHNIC_CODE)
        ? "an NHS-2001 ethnic category code, one or two characters, or 99; or its label, or an answer of"
            + " the 2021 census"
        : LISTS.get(dimension).allowed();
  }

  /** The given values and all that they imply. The given ones win. */
  public static Map<String, String> closure(Map<String, String> given) {
    Map<String, String> all = new TreeMap<>();
    given.forEach((name, value) -> implied(name, value).forEach(all::put));
    all.putAll(given);
    return all;
  }

  /** What the given values say of a dimension; null when they say nothing. */
  public static String settled(Map<String, String> given, String name) {
    String value = given.get(name);
    if (value != null) {
      return value;
    }
    for (Map.Entry<String, String> part : given.entrySet()) {
      String implied = implied(part.getKey(), part.getValue()).get(name);
      if (implied != null) {
        return implied;
      }
    }
    return null;
  }

  /** What the given values say of dimensions beside their own, as {@link #settled} has it. */
  public static Map<String, String> implied(Map<String, String> given) {
    Map<String, String> all = new HashMap<>();
    given.forEach((name, value) -> implied(name, value).forEach(all::putIfAbsent));
    return all;
  }

  private static Map<String, String> implied(String dimension, String value) {
    return dimension.equals(ETHNIC_CODE)
        ? BY_ETHNIC_CODE.computeIfAbsent(value, DimensionBook::impliedByCode)
        : LISTS.get(dimension).implied(value);
  }

  private static Map<String, String> impliedByCode(String code) {
    return EthnicCategories.category(code)
        .map(category -> closure(Map.of("ethnicCategory", category)))
        .orElse(Map.of());
  }

  /**
   * A value as it is written, whatever stands between and after its words, such as the mark of a
   * footnote. Signs that say more or less stay as words, so that {@code >7} is not 7. All names of
   * the unknown as a whole are one; the ways not to say are not.
   */
  public static String spelling(String raw) {
    String text =
        signsInWords(raw.strip().toUpperCase(Locale.ROOT))
            .replaceAll("[^A-Z0-9+]+", "_")
            .replaceAll("^_+|_+$", "");
    return UNKNOWN_ITSELF.matcher(text).matches() ? UNKNOWN : text;
  }

  private static String signsInWords(String text) {
    return text.replaceAll("^[-\u2010-\u2015\u2212]", " MINUS ")
        .replaceAll("<=|=<|[\u2264\u2266\u2a7d]", " UP TO ")
        .replaceAll(">=|=>|[\u2265\u2267\u2a7e]", " AT LEAST ")
        .replace("<", " UNDER ")
        .replace(">", " MORE THAN ")
        .replaceAll("[~\u2248]", " ABOUT ")
        .replaceAll("[\u2260\u00ac]", " NOT ")
        .replace("=", " IS ");
  }

  /** Whether a spelling names everybody of whom a thing is not known, for whatever reason. */
  public static boolean isUnknownItself(String spelling) {
    return spelling.equals(UNKNOWN);
  }

  /**
   * Whether a value as written is one answer of several that are counted as one group: there are
   * many ways not to say, and several answers of the census of 2021 have one letter.
   */
  public static boolean isOneOfSeveral(String dimension, String raw) {
    return dimension.equals(ETHNIC_CODE)
        ? EthnicCategories.isOneOfSeveral(raw)
            || EthnicCategories.normalise(raw).filter("99"::equals).isPresent()
        : UNKNOWN.equals(value(dimension, raw).orElse(null));
  }

  static String key(String raw) {
    return raw.strip().toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}
