package org.fairway.platform.testing.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Values that a schema forbids, as raw JSON, since some of them no JSON library would write. */
final class BadValues {
  /** Stands in every text that is sent and may stand in no answer. */
  static final String CANARY = "<script>canary</script>";

  private static final String QUOTED = "\"" + CANARY + "\"";
  private static final String NUL = "\"x\\u0000y\"";
  private static final String HALF = "\"x\\ud800y\"";
  private static final String EMPTY = "\"\"";
  private static final Map<String, List<String>> BY_TYPE =
      Map.of(
          "string", List.of("17", "true", "{}", "[" + QUOTED + "]"),
          "integer",
              List.of(
                  QUOTED,
                  "\"1\"",
                  "1.5",
                  "{}",
                  "[1]",
                  "true",
                  "2147483648",
                  "-2147483649",
                  "99999999999999999999999",
                  "1e400",
                  EMPTY),
          "number", List.of(QUOTED, "\"1\"", "{}", "[1]", "true", EMPTY),
          "boolean", List.of(QUOTED, "\"true\"", "1", "0", "{}", "[true]", EMPTY),
          "array", List.of(QUOTED, "{}", "17", EMPTY),
          "object", List.of(QUOTED, "[]", "17", "true", EMPTY));
  private static final Map<String, List<String>> BY_FORMAT =
      Map.of(
          "date",
              List.of(
                  QUOTED,
                  EMPTY,
                  "\"2026-02-30\"",
                  "\"2026-1-1\"",
                  "\"+10000-01-01\"",
                  "[2026,1,31]",
                  "\"2026-01-31T09:00:00Z\"",
                  NUL,
                  HALF),
          "date-time",
              List.of(
                  QUOTED,
                  EMPTY,
                  "\"17\"",
                  "\"2026-01-31\"",
                  "\"2026-02-30T09:00:00Z\"",
                  "\"2026-01-31T25:00:00Z\"",
                  "\"+10000-01-31T09:00:00Z\"",
                  "1700000000.5",
                  NUL,
                  HALF),
          "uuid",
              List.of(QUOTED, EMPTY, "\"1-1-1-1-1\"", "\"AAAAAAAAAAAAAAAAAAAAAA==\"", NUL, HALF));

  private BadValues() {}

  /** Each as it stands in the body. */
  static List<String> of(Shape shape) {
    if (shape.isEnum()) {
      return List.of(QUOTED, EMPTY, "0", "{}", "[]", NUL, HALF);
    }
    List<String> bad = new ArrayList<>(BY_TYPE.getOrDefault(shape.type(), List.of()));
    if (BY_FORMAT.containsKey(shape.format())) {
      bad.addAll(BY_FORMAT.get(shape.format()));
    } else if (shape.type().equals("string")) {
      bad.addAll(List.of(NUL, HALF));
      texts(shape).map(text -> "\"" + text + "\"").forEach(bad::add);
    } else {
      bad.addAll(numbers(shape));
    }
    return bad;
  }

  /** Texts, without quotes, of another length or pattern than is allowed. */
  static Stream<String> texts(Shape shape) {
    List<String> bad = new ArrayList<>();
    if (shape.bound("maxLength") != null) {
      bad.add("A".repeat(shape.bound("maxLength").intValue() + 1));
    }
    if (shape.bound("minLength") != null && shape.bound("minLength") > 0) {
      bad.add("");
    }
    if (shape.pattern() != null) {
      Stream.of(CANARY, " ", "§")
          .filter(text -> !shape.pattern().matcher(text).find())
          .forEach(bad::add);
    }
    return bad.stream();
  }

  /** Numbers beyond the bounds. */
  static List<String> numbers(Shape shape) {
    List<String> bad = new ArrayList<>();
    if (shape.bound("minimum") != null) {
      bad.add(Long.toString(shape.bound("minimum") - 1));
    }
    if (shape.bound("maximum") != null) {
      bad.add(Long.toString(shape.bound("maximum") + 1));
    }
    return bad;
  }
}
