package org.fairway.referral.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of a name as they are compared: without case, accents, apostrophes and punctuation.
 * {@code O'Brien-Müller} has the words {@code obrien} and {@code muller}.
 */
final class NameWords {

  /** More than any name has; the rest of a hostile one is not looked at. */
  static final int MOST = 12;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['`\u2018\u2019\u02BC\u02B9]");
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NameWords() {}

  /** Distinct words in their order; none for a text without letters and digits. */
  static List<String> of(String name) {
    String plain = APOSTROPHES.matcher(name).replaceAll("");
    plain = Normalizer.normalize(plain, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    plain = Normalizer.normalize(plain, Normalizer.Form.NFKD);
    plain = MARKS.matcher(plain).replaceAll("");
    plain = plain.codePoints().mapToObj(NameWords::plain).collect(Collectors.joining());
    return Stream.of(OTHERS.split(plain))
        .filter(word -> !word.isEmpty())
        .distinct()
        .limit(MOST)
        .toList();
  }

  /** Letters that Unicode does not take apart. */
  private static String plain(int letter) {
    return switch (letter) {
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'ø' -> "o";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'þ' -> "th";
      case 'ı' -> "i";
      case 'ς' -> "σ";
      default -> Character.toString(letter);
    };
  }
}
