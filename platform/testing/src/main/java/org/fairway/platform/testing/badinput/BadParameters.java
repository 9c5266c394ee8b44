package org.fairway.platform.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Texts that a parameter of path or query may not have, as they stand in the address. */
final class BadParameters {
  private static final String NUL = "x%00y";

  /** Too large, but for what has 64 bits. */
  private static final String BEYOND_INT = "2147483648";

  private static final Map<String, List<String>> BY_TYPE =
      Map.of(
          "integer", List.of(BadValues.CANARY, "1.5", BEYOND_INT, ""),
          "number", List.of(BadValues.CANARY, ""),
          "boolean", List.of(BadValues.CANARY, "TRUE", "1", ""));
  private static final Map<String, List<String>> BY_FORMAT =
      Map.of(
          "uuid", List.of(BadValues.CANARY, "1"),
          "date", List.of(BadValues.CANARY, "2026-02-30", "20260131", "+10000-01-01"),
          "date-time", List.of(BadValues.CANARY, "2026-01-31", "2026-01-31T25:00:00Z"));

  private BadParameters() {}

  static List<String> of(Shape declared) {
    Shape shape = declared.type().equals("array") ? declared.items() : declared;
    List<String> bad = new ArrayList<>(List.of(NUL));
    Stream<String> texts;
    if (shape.isEnum()) {
      texts = Stream.of(BadValues.CANARY, "NO_SUCH", first(shape.schema().get("enum")));
      if (shape.schema().path("x-any-case").asBoolean()) {
        texts = Stream.of(BadValues.CANARY, "NO_SUCH");
      }
    } else if (BY_FORMAT.containsKey(shape.format())) {
      texts = BY_FORMAT.get(shape.format()).stream();
    } else if (BY_TYPE.containsKey(shape.type())) {
      texts =
          Stream.concat(BY_TYPE.get(shape.type()).stream(), BadValues.numbers(shape).stream())
              .filter(text -> !shape.format().equals("int64") || !text.equals(BEYOND_INT));
    } else {
      texts = BadValues.texts(shape);
    }
    texts.map(BadParameters::encoded).forEach(bad::add);
    return bad;
  }

  /** A code in the wrong case. */
  private static String first(JsonNode codes) {
    String code = codes.get(0).asText();
    String lower = code.toLowerCase(java.util.Locale.ROOT);
    return lower.equals(code) ? code.toUpperCase(java.util.Locale.ROOT) : lower;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
