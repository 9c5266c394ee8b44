package org.fairway.packaging;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every way to change one thing in a document: a name misspelt, a name of one service in place of
 * another's, a number one higher, a switch turned, a field or an item left out.
 */
final class Mutations {
  private static final List<String> WORDS =
      List.of("referral", "pathway", "metrics", "reporting", "referral");

  private final JsonNode document;
  private final List<Mutation> all = new ArrayList<>();

  private Mutations(JsonNode document) {
    this.document = document;
  }

  /**
   * A change.
   *
   * @param place where, with {@code []} for the place in a list
   * @param change what became of it
   * @param changed the whole document, changed in this one place
   */
  record Mutation(String place, String change, JsonNode changed) {}

  static List<Mutation> of(JsonNode document) {
    Mutations mutations = new Mutations(document);
    mutations.walk(document, JsonPointer.empty(), "");
    return mutations.all;
  }

  private void walk(JsonNode node, JsonPointer at, String place) {
    if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String name = field.getKey().replace(".", "_");
        child(field.getValue(), at.appendProperty(field.getKey()), place + "." + name);
      }
    } else {
      for (int i = 0; i < node.size(); i++) {
        child(node.get(i), at.appendIndex(i), place + "[]");
      }
    }
  }

  private void child(JsonNode child, JsonPointer at, String place) {
    String where = place.startsWith(".") ? place.substring(1) : place;
    add(where, "left out", at, null);
    if (child.isContainerNode()) {
      walk(child, at, place);
    } else {
      for (JsonNode other : others(child)) {
        add(where, child + " -> " + other, at, other);
      }
    }
  }

  private static List<JsonNode> others(JsonNode value) {
    if (value.isBoolean()) {
      return List.of(BooleanNode.valueOf(!value.asBoolean()));
    }
    if (value.isInt()) {
      return List.of(IntNode.valueOf(value.asInt() + 1));
    }
    List<JsonNode> others = new ArrayList<>();
    String text = value.asText();
    others.add(TextNode.valueOf(text + "x"));
    for (int i = 0; i + 1 < WORDS.size(); i++) {
      if (text.contains(WORDS.get(i))) {
        others.add(TextNode.valueOf(text.replace(WORDS.get(i), WORDS.get(i + 1))));
        break;
      }
    }
    return others;
  }

  private void add(String place, String change, JsonPointer at, JsonNode value) {
    JsonNode copy = document.deepCopy();
    JsonNode parent = copy.at(at.head());
    if (parent instanceof ArrayNode list) {
      if (value == null) {
        list.remove(at.last().getMatchingIndex());
      } else {
        list.set(at.last().getMatchingIndex(), value);
      }
    } else if (value == null) {
      ((ObjectNode) parent).remove(at.last().getMatchingProperty());
    } else {
      ((ObjectNode) parent).set(at.last().getMatchingProperty(), value);
    }
    all.add(new Mutation(place, change, copy));
  }
}
