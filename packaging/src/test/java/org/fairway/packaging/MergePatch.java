package org.fairway.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Merges a patch into a document: mappings field by field, null deletes, lists give way whole. For
 * custom resources and for lists without a merge key that is what kustomize does. Lists that it
 * would merge by a key are refused, so that the two cannot differ.
 */
final class MergePatch {
  private static final Set<String> MERGED_BY_KEY =
      Set.of("containers", "initContainers", "env", "ports", "volumes", "volumeMounts");

  private MergePatch() {}

  static void apply(ObjectNode document, ObjectNode patch) {
    boolean custom = document.path("apiVersion").asText().matches(".*(strimzi|cnpg|keycloak).*");
    merge(document, patch, custom);
  }

  private static void merge(ObjectNode document, ObjectNode patch, boolean custom) {
    for (Map.Entry<String, JsonNode> field : patch.properties()) {
      String name = field.getKey();
      JsonNode value = field.getValue();
      if (value.isNull()) {
        document.remove(name);
      } else if (value.isArray() && !custom && MERGED_BY_KEY.contains(name)) {
        throw new IllegalArgumentException("a patch may not touch a list of " + name);
      } else if (value.isObject() && document.path(name).isObject()) {
        merge((ObjectNode) document.get(name), (ObjectNode) value, custom);
      } else {
        document.set(name, value.deepCopy());
      }
    }
  }
}
