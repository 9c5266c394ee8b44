package org.fairway.platform.web.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.platform.web.Problem;
import org.fairway.platform.web.ProblemType;

/**
 * What the API description says of one operation's errors.
 *
 * @param statuses statuses that are answered with a problem document
 * @param json whether it takes a JSON body
 * @param keyed whether it needs an Idempotency-Key
 * @param paged whether it is a list with cursors
 * @param scopes scopes that its token must carry; none where a signature stands for the token
 */
record OperationErrors(
    Set<Integer> statuses, boolean json, boolean keyed, boolean paged, List<String> scopes) {
  static final OperationErrors NONE = new OperationErrors(Set.of(), false, false, false, List.of());

  static OperationErrors of(JsonNode operation, JsonNode document) {
    Set<Integer> statuses = new TreeSet<>();
    operation
        .path("responses")
        .properties()
        .forEach(
            r -> {
              if (r.getKey().matches("[45][0-9]{2}") && isProblem(r.getValue(), document)) {
                statuses.add(Integer.valueOf(r.getKey()));
              }
            });
    List<String> scopes =
        operation.path("security").findValues("fairway").stream()
            .flatMap(s -> java.util.stream.StreamSupport.stream(s.spliterator(), false))
            .map(JsonNode::asText)
            .toList();
    boolean json =
        follow(operation.path("requestBody"), document).path("content").has("application/json");
    return new OperationErrors(
        statuses,
        json,
        has(operation, document, "Idempotency-Key"),
        has(operation, document, "cursor"),
        scopes);
  }

  /** A description may leave the content of an error out; it is a problem document then too. */
  private static boolean isProblem(JsonNode response, JsonNode document) {
    JsonNode content = follow(response, document).path("content");
    return content.isEmpty() || content.has(Problem.MEDIA_TYPE);
  }

  private static boolean has(JsonNode operation, JsonNode document, String parameter) {
    for (JsonNode p : operation.path("parameters")) {
      if (follow(p, document).path("name").asText().equals(parameter)) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode follow(JsonNode node, JsonNode document) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  /** The type that a caller means by its code, or by a status: then the most general of it. */
  Optional<ProblemType> find(String code) {
    return types().stream()
        .filter(t -> t.code().equals(code) || String.valueOf(t.status()).equals(code))
        .findFirst();
  }

  /** Every type that the operation documents, in the order of the catalogue. */
  List<ProblemType> types() {
    return Arrays.stream(ProblemType.values()).filter(this::documents).toList();
  }

  private boolean documents(ProblemType type) {
    return statuses.contains(type.status())
        && switch (type) {
          case IDEMPOTENCY_KEY_MISSING, REQUEST_IN_FLIGHT, IDEMPOTENCY_KEY_REUSED -> keyed;
          case INVALID_CURSOR -> paged;
          case MALFORMED_JSON, UNKNOWN_PROPERTY -> json;
          case UNAUTHENTICATED, SCOPE_MISSING -> !scopes.isEmpty();
          case SIGNATURE_INVALID -> scopes.isEmpty();
          default -> true;
        };
  }
}
