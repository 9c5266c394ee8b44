package org.fairway.platform.web.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request prefers: the {@code Prefer} headers of RFC 7240, section 2. Names are compared
 * without case, the first of several equal names counts, parameters are left out, and what cannot
 * be read is passed over, as the RFC asks.
 */
final class Preferences {
  private static final int LONGEST = 1000;
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
  private static final String QUOTED = "\"(?:[^\"\\\\]|\\\\.)*+\"";
  private static final String VALUE = "(?:" + TOKEN + "|" + QUOTED + ")";
  private static final Pattern MEMBER = Pattern.compile("(?:" + QUOTED + "|[^,\"])++");
  private static final Pattern PREFERENCE =
      Pattern.compile("\\s*+(" + TOKEN + ")(?:\\s*+=\\s*+(" + VALUE + ")?)?\\s*+(?:;.*+)?+");

  private final Map<String, String> values;

  private Preferences(Map<String, String> values) {
    this.values = values;
  }

  /** Reads the header lines; null is none. */
  static Preferences of(List<String> lines) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : lines == null ? List.<String>of() : lines) {
      if (line.length() <= LONGEST) {
        Matcher member = MEMBER.matcher(line);
        while (member.find()) {
          read(member.group(), values);
        }
      }
    }
    return new Preferences(values);
  }

  private static void read(String member, Map<String, String> values) {
    Matcher preference = PREFERENCE.matcher(member);
    if (preference.matches()) {
      values.putIfAbsent(
          preference.group(1).toLowerCase(Locale.ROOT), unquoted(preference.group(2)));
    }
  }

  private static String unquoted(String value) {
    if (value == null || !value.startsWith("\"")) {
      return value == null ? "" : value;
    }
    return value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1");
  }

  /** Value of a preference: empty text when it has none, nothing when it was not sent. */
  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
