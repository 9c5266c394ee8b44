package org.fairway.metrics.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fairway.metrics.catalogue.Standard;

/**
 * An example worked by hand: facts, the working, and what comes out of it.
 *
 * @param facts one a line: measure, dimensions, figure
 * @param before those of the year before
 * @param working by hand, step by step
 * @param expected as displayed; null where there is no figure
 * @param lines of the breakdown, by key
 */
record Example(
    List<String> facts,
    List<String> before,
    List<String> working,
    String expected,
    Map<String, String> lines) {

  static Example of(Standard standard, String id) {
    try (InputStream in = Example.class.getResourceAsStream("/examples/indicators.json")) {
      JsonNode node = new ObjectMapper().readTree(in).path(standard.name()).path(id);
      if (node.isMissingNode()) {
        throw new AssertionError("no example of " + standard + " " + id);
      }
      Map<String, String> lines = new LinkedHashMap<>();
      node.path("lines").properties().forEach(e -> lines.put(e.getKey(), e.getValue().asText()));
      return new Example(
          texts(node.path("facts")),
          texts(node.path("before")),
          texts(node.path("working")),
          node.path("expected").isNull() ? null : node.path("expected").asText(),
          lines);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  Given given() {
    return given(facts);
  }

  Given givenBefore() {
    return given(before);
  }

  private static Given given(List<String> facts) {
    Given given = new Given();
    facts.forEach(fact -> put(given, fact));
    return given;
  }

  /** {@code M a=b 12}, {@code M a=b 12.3% of 40}, {@code M a=b score 6.4 of 40}, {@code M £12}. */
  private static void put(Given given, String fact) {
    List<String> words = List.of(fact.split(" "));
    String[] dimensions =
        words.stream()
            .filter(word -> word.contains("="))
            .flatMap(word -> Stream.of(word.split("=")))
            .toArray(String[]::new);
    List<String> rest = words.stream().skip(1).filter(word -> !word.contains("=")).toList();
    String first = rest.get(0);
    if (first.equals("score")) {
      Long respondents = rest.size() > 2 ? Long.valueOf(rest.get(3)) : null;
      given.score(words.get(0), rest.get(1), respondents, dimensions);
    } else if (first.endsWith("%")) {
      String percent = first.replace("%", "");
      given.survey(words.get(0), percent, Long.parseLong(rest.get(2)), dimensions);
    } else if (first.startsWith("£")) {
      given.amount(words.get(0), first.substring(1), dimensions);
    } else {
      given.count(words.get(0), Long.parseLong(first), dimensions);
    }
  }
}
