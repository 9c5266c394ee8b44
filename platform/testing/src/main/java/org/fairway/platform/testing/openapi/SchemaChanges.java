package org.fairway.platform.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * What breaks when a schema changes. In a request the present schema must take all that the
 * reviewed one took; in an answer it must give nothing that the reviewed one did not promise.
 */
final class SchemaChanges {
  /** Which way the data goes. */
  enum Way {
    REQUEST,
    ANSWER
  }

  private static final List<String> UPPER =
      List.of("maxLength", "maxItems", "maximum", "maxProperties", "exclusiveMaximum");
  private static final List<String> LOWER =
      List.of("minLength", "minItems", "minimum", "minProperties", "exclusiveMinimum");
  private static final List<String> FIXED = List.of("format", "pattern", "const", "oneOf", "allOf");

  private final Description reviewed;
  private final Description present;
  private final Way way;
  private final BiConsumer<String, String> broken;
  private final Set<String> seen = new HashSet<>();

  /**
   * @param broken takes the place and what breaks there
   */
  SchemaChanges(
      Description reviewed, Description present, Way way, BiConsumer<String, String> broken) {
    this.reviewed = reviewed;
    this.present = present;
    this.way = way;
    this.broken = broken;
  }

  void compare(String place, JsonNode before, JsonNode now) {
    String name = before.path("$ref").asText();
    if (!name.equals(now.path("$ref").asText())) {
      broken.accept(place, "another schema: " + name + " is now " + now.path("$ref").asText());
    }
    if (!name.isEmpty() && !seen.add(name)) {
      return;
    }
    String where = name.isEmpty() ? place : name.substring(name.lastIndexOf('/') + 1);
    JsonNode old = reviewed.resolve(before);
    JsonNode fresh = present.resolve(now);
    values(where, "type", old, fresh);
    values(where, "enum", old, fresh);
    limits(where, old, fresh);
    fixed(where, old, fresh);
    required(where, old, fresh);
    properties(where, old, fresh);
    closed(where, old, fresh);
    if (old.has("items")) {
      compare(where + "[]", old.path("items"), fresh.path("items"));
    }
    alternatives(where, old, fresh);
  }

  /** A set of what may be: a request's may grow, an answer's may shrink. */
  private void values(String where, String keyword, JsonNode old, JsonNode fresh) {
    Set<String> before = texts(old.path(keyword));
    Set<String> now = texts(fresh.path(keyword));
    if (before.equals(now)) {
      return;
    }
    Set<String> narrow = way == Way.REQUEST ? before : now;
    Set<String> wide = way == Way.REQUEST ? now : before;
    boolean holds = wide.isEmpty() || (!narrow.isEmpty() && wide.containsAll(narrow));
    if (!holds) {
      broken.accept(where, keyword + " was " + before + " and is " + now);
    }
  }

  private void limits(String where, JsonNode old, JsonNode fresh) {
    UPPER.forEach(limit -> limit(where, limit, old, fresh, 1));
    LOWER.forEach(limit -> limit(where, limit, old, fresh, -1));
  }

  /** Upper limits of requests may rise, those of answers fall; lower ones the other way round. */
  private void limit(String where, String limit, JsonNode old, JsonNode fresh, int sign) {
    BigDecimal before = number(old.path(limit));
    BigDecimal now = number(fresh.path(limit));
    JsonNode mayNotBeTighter = way == Way.REQUEST ? fresh : old;
    if (before == null && now == null) {
      return;
    }
    boolean tighter;
    if (before == null || now == null) {
      tighter = mayNotBeTighter.has(limit);
    } else {
      int loosened = sign * now.compareTo(before);
      tighter = way == Way.REQUEST ? loosened < 0 : loosened > 0;
    }
    if (tighter) {
      broken.accept(where, limit + " was " + before + " and is " + now);
    }
  }

  private void fixed(String where, JsonNode old, JsonNode fresh) {
    for (String keyword : FIXED) {
      boolean lifted = way == Way.REQUEST && !fresh.has(keyword);
      boolean added = way == Way.ANSWER && !old.has(keyword);
      if (!lifted && !added && !old.path(keyword).equals(fresh.path(keyword))) {
        broken.accept(
            where, keyword + " was " + old.path(keyword) + " and is " + fresh.path(keyword));
      }
    }
  }

  private void required(String where, JsonNode old, JsonNode fresh) {
    Set<String> must = texts((way == Way.REQUEST ? fresh : old).path("required"));
    must.removeAll(texts((way == Way.REQUEST ? old : fresh).path("required")));
    must.forEach(
        property ->
            broken.accept(
                where,
                way == Way.REQUEST
                    ? property + " is required now"
                    : property + " may be absent now"));
  }

  private void properties(String where, JsonNode old, JsonNode fresh) {
    for (Map.Entry<String, JsonNode> property : old.path("properties").properties()) {
      JsonNode now = fresh.path("properties").path(property.getKey());
      if (now.isMissingNode()) {
        broken.accept(where, "property " + property.getKey() + " is gone");
      } else {
        compare(where + "." + property.getKey(), property.getValue(), now);
      }
    }
  }

  private void closed(String where, JsonNode old, JsonNode fresh) {
    JsonNode before = old.path("additionalProperties");
    JsonNode now = fresh.path("additionalProperties");
    boolean wasClosed = before.isBoolean() && !before.asBoolean();
    boolean isClosed = now.isBoolean() && !now.asBoolean();
    if (way == Way.REQUEST && isClosed && !wasClosed) {
      broken.accept(where, "takes no other properties now");
    }
    if (before.isObject() && now.isObject()) {
      compare(where + ".*", before, now);
    }
  }

  private void alternatives(String where, JsonNode old, JsonNode fresh) {
    JsonNode before = old.path("anyOf");
    JsonNode now = fresh.path("anyOf");
    if (before.size() != now.size()) {
      broken.accept(where, "anyOf was " + before + " and is " + now);
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      compare(where + "|" + i, before.get(i), now.get(i));
    }
  }

  private static BigDecimal number(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }

  private static Set<String> texts(JsonNode node) {
    Set<String> texts = new TreeSet<>();
    if (node.isArray()) {
      node.forEach(one -> texts.add(one.asText()));
    } else if (!node.isMissingNode()) {
      texts.add(node.asText());
    }
    return texts;
  }
}
