package org.fairway.pathway.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Moves every figure of the rules by its smallest step, strikes out every member of their lists,
 * and moves every day on which a rule changes by a day: each time some case has to notice. So the
 * cases lie just inside and just outside of every bound.
 */
class RuleBoundsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FIGURE = Pattern.compile("(?:1/)?([0-9]+(?:[.][0-9]+)?)(?:h|%)?");

  private static final Map<String, List<Case>> CASES =
      Case.all().stream().collect(Collectors.groupingBy(Case::rule));

  private final List<String> unnoticed = new ArrayList<>();
  private int tried;

  @Test
  void everyFigureIsTriedOnBothSides() throws IOException {
    each(
        (file, content) -> {
          for (JsonNode rule : content.path("rules")) {
            rule.path("versions").forEach(version -> figures(file, content, version.path("with")));
          }
          figures(file, content, content.path("shared"));
        });

    assertThat(unnoticed).isEmpty();
    assertThat(tried).as("figures that were moved").isGreaterThan(200);
  }

  @Test
  void everyMemberOfAListIsTried() throws IOException {
    each(
        (file, content) -> {
          for (JsonNode rule : content.path("rules")) {
            rule.path("versions").forEach(version -> members(file, content, version.path("with")));
          }
        });

    assertThat(unnoticed).isEmpty();
    assertThat(tried).as("members that were struck out").isGreaterThan(50);
  }

  @Test
  void everyDayOnWhichARuleChangesIsTriedAndTheDayBefore() throws IOException {
    each(
        (file, content) -> {
          for (JsonNode rule : content.path("rules")) {
            if (!rule.has("when")) {
              ObjectNode before = null;
              for (JsonNode version : rule.path("versions")) {
                changes(
                    file + " " + rule.path("id").asText(), content, before, (ObjectNode) version);
                before = (ObjectNode) version;
              }
            }
          }
        });

    assertThat(unnoticed).isEmpty();
    assertThat(tried).as("days that were moved").isGreaterThan(220);
  }

  private interface InFile {
    void look(String file, JsonNode content);
  }

  private static void each(InFile look) throws IOException {
    for (String file : new String(bytes("files.txt"), StandardCharsets.UTF_8).split("\\s+")) {
      look.look(file, JSON.readTree(bytes(file)));
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = RuleBoundsTest.class.getResourceAsStream("/rules/" + name)) {
      return in.readAllBytes();
    }
  }

  private void figures(String file, JsonNode content, JsonNode below) {
    if (below instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        String name = field.getKey();
        moved(file + " " + name, content, field.getValue(), text -> object.put(name, text));
        figures(file, content, field.getValue());
      }
    } else if (below instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        moved(
            file + " [" + i + "]",
            content,
            array.get(i),
            text -> array.set(at, JSON.valueToTree(text)));
      }
    }
  }

  /** Up and down by one in the last place that it has; none falls below zero. */
  private void moved(String name, JsonNode content, JsonNode figure, Consumer<String> put) {
    Matcher number = FIGURE.matcher(figure.asText());
    if (!figure.isValueNode() || !number.matches()) {
      return;
    }
    String told = figure.asText();
    BigDecimal is = new BigDecimal(number.group(1));
    BigDecimal step = BigDecimal.ONE.movePointLeft(is.scale());
    List<String> before = answers(content);
    for (BigDecimal other : List.of(is.add(step), is.subtract(step))) {
      if (other.signum() >= 0) {
        put.accept(
            told.substring(0, number.start(1))
                + other.toPlainString()
                + told.substring(number.end(1)));
        noticed(name + " " + told + " -> " + other, before, content);
      }
    }
    put.accept(told);
  }

  private void members(String file, JsonNode content, JsonNode below) {
    for (Map.Entry<String, JsonNode> field : below.properties()) {
      if (field.getValue() instanceof ArrayNode list
          && !FIGURE.matcher(list.path(0).asText()).matches()) {
        List<String> before = answers(content);
        for (int i = 0; i < list.size(); i++) {
          JsonNode struck = list.remove(i);
          noticed(file + " " + field.getKey() + " without " + struck.asText(), before, content);
          list.insert(i, struck);
        }
      } else if (field.getValue() instanceof ObjectNode named) {
        struck(file + " " + field.getKey(), content, named);
      }
    }
  }

  /** Reasons by the fact that gives them; a condition is one and no list. */
  private void struck(String name, JsonNode content, ObjectNode named) {
    if (named.has("fact") || named.size() < 2) {
      return;
    }
    List<String> before = answers(content);
    ObjectNode whole = named.deepCopy();
    for (String fact : whole.properties().stream().map(Map.Entry::getKey).toList()) {
      named.remove(fact);
      noticed(name + " without " + fact, before, content);
      named.removeAll();
      named.setAll(whole);
    }
  }

  /** Of the first version only the day itself; of a later one the day before ends another. */
  private void changes(String name, JsonNode content, ObjectNode ends, ObjectNode begins) {
    LocalDate first = LocalDate.parse(begins.path("from").asText());
    List<String> before = answers(content);
    for (int days : new int[] {1, -1, 0}) {
      begins.put("from", first.plusDays(days).toString());
      if (ends != null) {
        ends.put("to", first.plusDays(days - 1).toString());
      }
      if (days != 0) {
        noticed(name + " from " + first + " by " + days, before, content);
      }
    }
  }

  private void noticed(String what, List<String> before, JsonNode content) {
    tried++;
    if (answers(content).equals(before)) {
      unnoticed.add(what);
    }
  }

  /** What the cases of a file answer; of a version its place among the others. */
  private static List<String> answers(JsonNode content) {
    List<String> answers = new ArrayList<>();
    for (BookRule rule : RuleFiles.read("moved.json", content)) {
      List<LocalDate> versions = rule.versions().stream().map(BookVersion::from).toList();
      for (Case given : CASES.getOrDefault(rule.id(), List.of())) {
        answers.add(
            rule.evaluate(given.facts())
                .map(said -> versions.indexOf(said.version()) + " " + answer(said))
                .orElse("not in force"));
      }
    }
    return answers;
  }

  /** Two figures of the fidelity scale decide nothing but what the sum is called. */
  private static String answer(RuleResult said) {
    return said.rule().equals("IPS-FIDELITY")
        ? said.verdict() + said.sentence().replaceAll("[0-9]+", "")
        : said.verdict().toString();
  }
}
