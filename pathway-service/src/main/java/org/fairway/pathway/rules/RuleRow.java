package org.fairway.pathway.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.rules.form.Forms;

/**
 * A rule as a file holds it. {@code "@name"} stands for what the file shares under that name, and a
 * source may be called by its name in {@code sources}.
 */
record RuleRow(JsonNode file, JsonNode row) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.][0-9]{1,4})?");

  BookRule rule() {
    List<BookVersion> told = new ArrayList<>();
    List<Rule.Version<Facts>> versions = new ArrayList<>();
    for (JsonNode version : row.path("versions")) {
      Check check = Forms.check(text(version, "form"), with(version));
      BookVersion says = told(version, check);
      told.add(says);
      versions.add(
          new Rule.Version<>(
              says.from(), says.to(), says.source(), says.weak(), new Explained(check)));
    }
    String id = text(row, "id");
    return new BookRule(
        id,
        text(row, "title"),
        pathways(),
        Stage.valueOf(text(row, "stage")),
        Fact.named(row.path("basis").asText(Fact.STARTS_ON.field())),
        when(),
        List.copyOf(told),
        Rule.of(id, versions));
  }

  private BookVersion told(JsonNode version, Check check) {
    String source = text(version, "source");
    return new BookVersion(
        LocalDate.parse(text(version, "from")),
        version.has("to") ? LocalDate.parse(text(version, "to")) : null,
        states(version),
        file.path("sources").path(source).asText(source),
        version.path("weak").asBoolean(false),
        check.inputs(),
        figures(version));
  }

  private Map<String, BigDecimal> figures(JsonNode version) {
    Map<String, BigDecimal> figures = new TreeMap<>();
    for (Map.Entry<String, JsonNode> parameter : with(version).properties()) {
      if (NUMBER.matcher(parameter.getValue().asText()).matches()) {
        figures.put(parameter.getKey(), new BigDecimal(parameter.getValue().asText()));
      }
    }
    return Map.copyOf(figures);
  }

  /** Figures in the statement come from the parameters, so that they cannot differ from them. */
  private String states(JsonNode version) {
    String states = text(version, "states");
    for (Map.Entry<String, JsonNode> parameter : with(version).properties()) {
      states = states.replace("{" + parameter.getKey() + "}", parameter.getValue().asText());
    }
    if (states.contains("{")) {
      throw new IllegalArgumentException("No parameter fills " + states);
    }
    return states;
  }

  private ObjectNode with(JsonNode version) {
    ObjectNode with = JsonNodeFactory.instance.objectNode();
    version.path("with").properties().forEach(e -> with.set(e.getKey(), e.getValue()));
    List<String> names = new ArrayList<>();
    with.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      String value = with.get(name).asText();
      if (value.startsWith("@")) {
        with.set(name, file.path("shared").path(value.substring(1)));
      }
    }
    return with;
  }

  private Set<PathwayType> pathways() {
    Set<PathwayType> types = EnumSet.noneOf(PathwayType.class);
    JsonNode named = row.has("pathways") ? row.get("pathways") : file.path("pathways");
    named.forEach(type -> types.add(PathwayType.valueOf(type.asText())));
    return types;
  }

  private BookRule.Condition when() {
    JsonNode when = row.path("when");
    return when.isMissingNode()
        ? null
        : new BookRule.Condition(Fact.named(text(when, "fact")), text(when, "is"));
  }

  private static String text(JsonNode node, String name) {
    if (!node.hasNonNull(name)) {
      throw new IllegalArgumentException(name + " is missing");
    }
    return node.get(name).asText();
  }
}
