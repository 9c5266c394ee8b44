package org.fairway.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The documents of one built overlay, and ways to look into them. */
record Manifests(List<ObjectNode> documents) {

  List<ObjectNode> of(String kind) {
    return documents.stream().filter(d -> d.path("kind").asText().equals(kind)).toList();
  }

  Optional<ObjectNode> find(String kind, String name) {
    return of(kind).stream().filter(d -> name(d).equals(name)).findFirst();
  }

  /**
   * The one document of a kind.
   *
   * @throws IllegalStateException when there is none, or more than one
   */
  ObjectNode only(String kind) {
    List<ObjectNode> found = of(kind);
    if (found.size() != 1) {
      throw new IllegalStateException(found.size() + " documents of kind " + kind);
    }
    return found.get(0);
  }

  static String name(JsonNode document) {
    return document.at("/metadata/name").asText();
  }

  Set<String> names(String kind) {
    Set<String> names = new TreeSet<>();
    of(kind).forEach(document -> names.add(name(document)));
    return names;
  }

  /** The deployments and jobs: what brings pods of our own. */
  List<ObjectNode> workloads() {
    return Stream.concat(of("Deployment").stream(), of("Job").stream()).toList();
  }

  static JsonNode pod(JsonNode workload) {
    return workload.at("/spec/template/spec");
  }

  static JsonNode podLabels(JsonNode workload) {
    return workload.at("/spec/template/metadata/labels");
  }

  static List<JsonNode> containers(JsonNode workload) {
    return list(pod(workload).path("containers"));
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** Whether all wanted labels are among those that are there. */
  static boolean matches(JsonNode wanted, JsonNode labels) {
    return !wanted.isEmpty()
        && wanted.properties().stream()
            .allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
  }

  /** Every mapping anywhere in a document that has a field of this name, the field's value. */
  static List<JsonNode> everywhere(JsonNode node, String field) {
    List<JsonNode> found = new ArrayList<>();
    collect(node, field, found);
    return found;
  }

  private static void collect(JsonNode node, String field, Collection<JsonNode> found) {
    if (node.has(field)) {
      found.add(node.get(field));
    }
    node.forEach(child -> collect(child, field, found));
  }
}
