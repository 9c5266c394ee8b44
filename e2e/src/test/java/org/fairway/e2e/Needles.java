package org.fairway.e2e;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Values that are looked for as they are, whatever the case of their letters, and hidden: as
 * hexadecimal digits or inside of Base64.
 */
final class Needles {
  /** How many characters of Base64 hold bits of what stands before, by the place in its group. */
  private static final int[] SHARED = {0, 2, 3};

  /** Among small letters; and among letters as they are, since Base64 tells them apart. */
  private final Finder folded = new Finder();

  private final Finder exact = new Finder();

  private Needles() {}

  static Needles of(Collection<String> values) {
    Needles needles = new Needles();
    for (String value : values) {
      String small = value.toLowerCase(Locale.ROOT);
      Stream.of(small, hex(value), hex(small)).forEach(form -> needles.folded.add(form, value));
      Stream.of(value, small)
          .distinct()
          .flatMap(Needles::insideBase64)
          .forEach(form -> needles.exact.add(form, value));
    }
    return needles;
  }

  /** The values that occur in one of the texts. */
  Set<String> in(Collection<String> texts) {
    String all = String.join("\n", texts);
    Set<String> found = new TreeSet<>(exact.in(all));
    found.addAll(folded.in(all.toLowerCase(Locale.ROOT)));
    return found;
  }

  private static String hex(String value) {
    return HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * How the value shows inside of a longer text in Base64: it may begin at any of three places of a
   * group, and the characters that it shares with its neighbours are left out.
   */
  private static Stream<String> insideBase64(String value) {
    return Stream.of(0, 1, 2)
        .map(place -> middle(value.getBytes(StandardCharsets.UTF_8), place))
        .flatMap(text -> Stream.of(text, text.replace('+', '-').replace('/', '_')))
        .distinct();
  }

  private static String middle(byte[] bytes, int place) {
    byte[] behind = new byte[place + bytes.length];
    System.arraycopy(bytes, 0, behind, place, bytes.length);
    String text = Base64.getEncoder().withoutPadding().encodeToString(behind);
    int end = behind.length % SHARED.length == 0 ? text.length() : text.length() - 1;
    return text.substring(SHARED[place], end);
  }
}
