package org.fairway.platform.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An OpenAPI description that can be asked. */
public final class Description {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private final JsonNode root;

  public Description(JsonNode root) {
    this.root = root;
  }

  JsonNode root() {
    return root;
  }

  /** An operation with its place. */
  public record Operation(String method, String path, JsonNode node) {
    /** For messages. */
    public String place() {
      return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }

    /** The operationId. */
    public String id() {
      return node.path("operationId").asText();
    }
  }

  /** All operations. */
  public List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(new Operation(method.getKey(), path.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  /** What a reference leads to, or the node itself when it is none. */
  public JsonNode resolve(JsonNode node) {
    JsonNode found = node;
    for (int hops = 0; found.has("$ref") && hops < 10; hops++) {
      found = root.at(found.get("$ref").asText().substring(1));
    }
    return found.isMissingNode() ? MissingNode.getInstance() : found;
  }
}
