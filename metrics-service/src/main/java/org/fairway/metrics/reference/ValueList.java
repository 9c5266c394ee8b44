package org.fairway.metrics.reference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The values of one dimension: a list, or for an open dimension a pattern. */
final class ValueList {

  private final Map<String, String> byKey = new HashMap<>();
  private final Map<Pattern, String> byPattern = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> implied = new LinkedHashMap<>();
  private Pattern open;

  /**
   * A value, what it implies ({@code "a=b c=d"}) and other spellings, parted by blanks; one that
   * begins with a tilde is a pattern of the whole of them.
   */
  void add(String value, String implies, String also) {
    if (value.startsWith("~")) {
      open = Pattern.compile(value.substring(1));
      return;
    }
    implied.put(value, pairs(implies));
    byKey.put(DimensionBook.key(value), value);
    for (String other : also.split(" ")) {
      if (other.startsWith("~")) {
        byPattern.put(Pattern.compile(other.substring(1)), value);
      } else if (!other.isEmpty()) {
        byKey.put(other, value);
        byKey.put(DimensionBook.spelling(other), value);
      }
    }
  }

  static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : text.split(" ")) {
      int at = pair.indexOf('=');
      if (at > 0) {
        pairs.put(pair.substring(0, at), pair.substring(at + 1));
      }
    }
    return pairs;
  }

  Optional<String> canonical(String raw) {
    String key = DimensionBook.key(raw);
    if (open != null) {
      return open.matcher(key).matches() ? Optional.of(key) : Optional.empty();
    }
    String value = byKey.get(key);
    if (value != null) {
      return Optional.of(value);
    }
    String spelling = DimensionBook.spelling(key);
    String spelled = byKey.get(spelling);
    return spelled != null ? Optional.of(spelled) : described(spelling);
  }

  /** The value that is named and described: what is said of it must be all that it is. */
  private Optional<String> described(String spelling) {
    return byPattern.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(spelling).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  Map<String, String> implied(String value) {
    return implied.getOrDefault(value, Map.of());
  }

  /**
   * Dimensions that this one settles. A grade that no cluster takes in (medical "other") still
   * counts as settled: it belongs to none.
   */
  Set<String> impliedDimensions() {
    Set<String> names = new LinkedHashSet<>();
    implied.values().forEach(pairs -> names.addAll(pairs.keySet()));
    return names;
  }

  /** The values in their order; none for an open dimension. */
  List<String> values() {
    return List.copyOf(implied.keySet());
  }

  String allowed() {
    return open != null ? "a value like " + open.pattern() : String.join(", ", implied.keySet());
  }
}
