package org.fairway.platform.tenancy.openapi;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Walks over every schema of a description, each once. */
final class Schemas {
  static final String REF = "#/components/schemas/";

  private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Consumer<Schema> visitor;

  private Schemas(Consumer<Schema> visitor) {
    this.visitor = visitor;
  }

  /** Every schema, wherever it stands. */
  static void all(OpenAPI api, Consumer<Schema> visitor) {
    Schemas walk = new Schemas(visitor);
    api.getComponents().getSchemas().values().forEach(walk::visit);
    if (api.getComponents().getHeaders() != null) {
      api.getComponents().getHeaders().values().stream()
          .map(Header::getSchema)
          .forEach(walk::visit);
    }
    operations(api).forEach(walk::operation);
  }

  /** The schemas of request bodies, without what they refer to. */
  static void requests(OpenAPI api, Consumer<Schema> visitor) {
    Schemas walk = new Schemas(visitor);
    operations(api).forEach(walk::body);
  }

  /** One schema and all that stand within it, without what they refer to. */
  static void within(Schema schema, Consumer<Schema> visitor) {
    new Schemas(visitor).visit(schema);
  }

  private static Stream<Operation> operations(OpenAPI api) {
    return api.getPaths() == null || api.getPaths().getPathItems() == null
        ? Stream.of()
        : api.getPaths().getPathItems().values().stream()
            .flatMap(item -> item.getOperations().values().stream());
  }

  private void operation(Operation operation) {
    if (operation.getParameters() != null) {
      operation.getParameters().stream().map(Parameter::getSchema).forEach(this::visit);
    }
    body(operation);
    operation
        .getResponses()
        .getAPIResponses()
        .values()
        .forEach(response -> content(response.getContent()));
  }

  private void body(Operation operation) {
    if (operation.getRequestBody() != null) {
      content(operation.getRequestBody().getContent());
    }
  }

  private void content(Content content) {
    if (content != null && content.getMediaTypes() != null) {
      content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::visit);
    }
  }

  private void visit(Schema schema) {
    if (schema != null && seen.add(schema)) {
      visitor.accept(schema);
      each(schema.getProperties());
      visit(schema.getItems());
      visit(schema.getAdditionalPropertiesSchema());
      visit(schema.getNot());
      each(schema.getAllOf());
      each(schema.getAnyOf());
      each(schema.getOneOf());
    }
  }

  private void each(Map<String, Schema> schemas) {
    if (schemas != null) {
      each(schemas.values());
    }
  }

  private void each(Collection<Schema> schemas) {
    if (schemas != null) {
      schemas.forEach(this::visit);
    }
  }
}
