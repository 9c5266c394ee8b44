package org.fairway.metrics.reference;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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
  private static final Pattern LABELLED = Pattern.compile("([A-Z]|99)[ :-]+(\\S.*)");
  private static final Pattern HEADING =
      Pattern.compile(
          "(WHITE|MIXED|ASIAN|BLACK|OTHER)(_(OR|AND|WHITE|ASIAN|BLACK|AFRICAN|CARIBBEAN|BRITISH"
              + "|ENGLISH|WELSH|SCOTTISH|MULTIPLE|OTHER|ETHNIC|ETHNICITY|GROUPS?|BACKGROUNDS?))*");
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
    for (Map<String, String> row : CodeFile.read("ethnic_category_also.csv")) {
      String code = row.get("code");
      (hasSeveral(code) ? CENSUS : LABELS).putIfAbsent(words(row.get("also")), code);
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
    return label
        .toUpperCase(Locale.ROOT)
        .replace("&", " AND ")
        .replaceAll("[^A-Z]+", "_")
        .replaceAll("^_+|_+$", "");
  }

  private static boolean isKnown(String words) {
    return LABELS.containsKey(words) || CENSUS.containsKey(words);
  }

  /**
   * The words of an answer, without the heading of its group that publications set before it:
   * {@code Asian/Asian British: Indian}. A heading that is none, or of another group, stays.
   */
  private static String answer(String text) {
    String words = words(text);
    int at = text.indexOf(':');
    if (isKnown(words) || at < 0) {
      return words;
    }
    String answer = words(text.substring(at + 1));
    Matcher heading = HEADING.matcher(words(text.substring(0, at)));
    return heading.matches() && isUnder(heading.group(1), code(answer)) ? answer : words;
  }

  private static String code(String words) {
    return LABELS.getOrDefault(words, CENSUS.get(words));
  }

  /** Chinese stands under Other in NHS-2001, and under Asian in the census of 2021. */
  private static boolean isUnder(String group, String code) {
    return code != null
        && (group.equals(CATEGORY.get(code.substring(0, 1)))
            || (group.equals("OTHER") && code.equals("R")));
  }

  /**
   * The code in the form it is counted under: capitals, blank as {@code 99}, words as their letter;
   * empty when its first letter means nothing in NHS-2001, or when a code and the label behind it
   * contradict each other.
   */
  public static Optional<String> normalise(String code) {
    String clean = code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    if (clean.isEmpty()) {
      return Optional.of("99");
    }
    if (category(clean).isPresent()) {
      return Optional.of(clean);
    }
    Matcher labelled = LABELLED.matcher(clean);
    return labelled.matches()
        ? inWords(labelled.group(2)).filter(found -> agree(labelled.group(1), found))
        : inWords(clean);
  }

  /** A code with its label behind it, such as {@code A White - British}; Z is also "unknown". */
  private static boolean agree(String code, String found) {
    return found.equals(code) || (code.equals("Z") && found.equals("99"));
  }

  private static Optional<String> inWords(String text) {
    String code = code(answer(text));
    return code == null
            && DimensionBook.value("ethnicGroup", text).filter("UNKNOWN"::equals).isPresent()
        ? Optional.of("99")
        : Optional.ofNullable(code);
  }

  /** Whether a text is one of several answers of the census of 2021 that have one letter. */
  static boolean isOneOfSeveral(String text) {
    Matcher labelled = LABELLED.matcher(text.strip().toUpperCase(Locale.ROOT));
    String code = CENSUS.get(answer(labelled.matches() ? labelled.group(2) : text));
    return code != null && hasSeveral(code);
  }

  private static boolean hasSeveral(String code) {
    return Collections.frequency(CENSUS.values(), code) > 1;
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
