package org.fairway.platform.web.rehearsal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Which errors the service's own OpenAPI document lists for each operation: the document that is
 * answered at {@code /openapi}, as the build wrote it.
 */
@ApplicationScoped
class DocumentedErrors {
  private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";
  private final Map<String, OperationErrors> byOperation = new HashMap<>();

  DocumentedErrors(ObjectMapper json) {
    JsonNode document = document(json);
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        if (operation.has("operationId")) {
          byOperation.put(
              operation.path("operationId").asText(), OperationErrors.of(operation, document));
        }
      }
    }
  }

  private static JsonNode document(ObjectMapper json) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream file = loader.getResourceAsStream(DOCUMENT)) {
      if (file == null) {
        throw new IllegalStateException(
            "no " + DOCUMENT + " on the class path: rehearsals need it");
      }
      return json.readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The errors of an operation; an operation that is not described has none. */
  OperationErrors of(String operationId) {
    return byOperation.getOrDefault(operationId, OperationErrors.NONE);
  }
}
