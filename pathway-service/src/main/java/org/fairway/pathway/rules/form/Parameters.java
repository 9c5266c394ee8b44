package org.fairway.pathway.rules.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.pathway.rules.Fact;

/**
 * The figures of one row of the table. One that is missing, or that nobody asks for, is an {@link
 * IllegalArgumentException}: a misspelt limit would else be no limit.
 */
public final class Parameters {
  private final JsonNode node;
  private final Set<String> used = new HashSet<>();

  public Parameters(JsonNode node) {
    this.node = node;
  }

  boolean has(String name) {
    used.add(name);
    return node.has(name);
  }

  int whole(String name) {
    return number(name).intValueExact();
  }

  Integer wholeOrNull(String name) {
    return has(name) ? Integer.valueOf(whole(name)) : null;
  }

  BigDecimal number(String name) {
    return new BigDecimal(need(name).asText());
  }

  BigDecimal numberOrNull(String name) {
    return has(name) ? number(name) : null;
  }

  String text(String name) {
    return need(name).asText();
  }

  String textOr(String name, String other) {
    return has(name) ? text(name) : other;
  }

  boolean flag(String name) {
    return has(name) && need(name).asBoolean();
  }

  Fact fact(String name) {
    return Fact.named(text(name));
  }

  Fact factOr(String name, Fact other) {
    return has(name) ? fact(name) : other;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    if (has(name)) {
      need(name).forEach(text -> texts.add(text.asText()));
    }
    return texts;
  }

  List<Fact> facts(String name) {
    return texts(name).stream().map(Fact::named).toList();
  }

  /** Texts by a name, in the order of the table; empty when there are none. */
  Map<String, String> map(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    if (has(name)) {
      need(name).properties().forEach(e -> map.put(e.getKey(), e.getValue().asText()));
    }
    return map;
  }

  /** For those that hold parameters of their own. */
  Parameters below(String name) {
    return new Parameters(need(name));
  }

  /** Refuses what nobody asked for. */
  public void allUsed() {
    Iterator<String> names = node.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!used.contains(name)) {
        throw new IllegalArgumentException("Nothing reads the parameter " + name + ".");
      }
    }
  }

  private JsonNode need(String name) {
    if (!has(name)) {
      throw new IllegalArgumentException("The parameter " + name + " is missing.");
    }
    return node.get(name);
  }
}
