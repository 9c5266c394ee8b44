package org.fairway.platform.tenancy.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.fairway.platform.tenancy.Permission;
import org.fairway.platform.web.Problem;

/** Which errors an operation can answer, and the shape of a problem document. */
final class ErrorAnswers {
  private static final int TEXT = 2000;
  private static final int CODE = 100;

  private ErrorAnswers() {}

  static void addTo(
      Operation operation,
      PathItem.HttpMethod method,
      String path,
      Permission permission,
      boolean idempotent) {
    for (int status : statuses(operation, method, path, permission, idempotent)) {
      String key = String.valueOf(status);
      if (operation.getResponses() == null) {
        operation.setResponses(OASFactory.createAPIResponses());
      }
      if (!operation.getResponses().hasAPIResponse(key)) {
        operation.getResponses().addAPIResponse(key, answer(status));
      }
    }
  }

  private static Set<Integer> statuses(
      Operation operation,
      PathItem.HttpMethod method,
      String path,
      Permission permission,
      boolean idempotent) {
    Set<Integer> statuses = new TreeSet<>(Set.of(400, 429, 500, 503));
    if (permission == null || permission.access() != Permission.Access.PUBLIC) {
      statuses.add(401);
      statuses.add(403);
    }
    if (path.contains("{")) {
      statuses.add(404);
    }
    if (method != PathItem.HttpMethod.GET) {
      statuses.addAll(Set.of(409, 422));
    }
    if (operation.getRequestBody() != null) {
      statuses.addAll(Set.of(413, 415));
    }
    if (hasIfMatch(operation)) {
      statuses.addAll(Set.of(412, 428));
    }
    if (idempotent) {
      statuses.addAll(Set.of(409, 422));
    }
    return statuses;
  }

  private static boolean hasIfMatch(Operation operation) {
    return operation.getParameters() != null
        && operation.getParameters().stream()
            .anyMatch(p -> p.getIn() == Parameter.In.HEADER && "If-Match".equals(p.getName()));
  }

  private static APIResponse answer(int status) {
    return OASFactory.createAPIResponse()
        .description("Problem (RFC 9457), status " + status)
        .content(
            OASFactory.createContent()
                .addMediaType(
                    Problem.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
  }

  static Map<String, Schema> schemas() {
    Map<String, Schema> schemas = new LinkedHashMap<>();
    schemas.put(
        "Violation",
        object("One thing that is wrong with the request")
            .addProperty(
                "pointer",
                text(TEXT, "Where: JSON pointer, query.name, or line and column of a file"))
            .addProperty("code", text(CODE, "Stable code"))
            .addProperty("detail", text(TEXT, "What is wrong and what is allowed")));
    schemas.put(
        "Problem",
        object("RFC 9457 problem document")
            .addProperty("type", text(CODE * 2, "Stable URI of the problem type"))
            .addProperty("title", text(CODE * 2, "The type in a sentence"))
            .addProperty(
                "status",
                OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int32"))
            .addProperty("detail", text(TEXT, "This occurrence"))
            .addProperty("instance", text(TEXT, "Path of the request"))
            .addProperty("code", text(CODE, "Stable code, the type's or a more specific one"))
            .addProperty("correlationId", text(64, "Quote it to support"))
            .addProperty(
                "errors",
                OASFactory.createSchema()
                    .addType(Schema.SchemaType.ARRAY)
                    .maxItems(1000)
                    .items(OASFactory.createSchema().ref("#/components/schemas/Violation"))));
    return schemas;
  }

  private static Schema object(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
  }

  private static Schema text(int maxLength, String description) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.STRING)
        .maxLength(maxLength)
        .description(description);
  }
}
