package org.fairway.platform.tenancy.openapi;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Headers that the plumbing reads, and words for what needs few. */
final class RequestHeaders {
  private static final String IF_MATCH = "If-Match";
  private static final int TAG = 200;
  private static final int KEY = 128;

  private RequestHeaders() {}

  static void addTo(Operation operation, Set<Traits.Trait> traits) {
    if (traits.contains(Traits.Trait.IDEMPOTENT)) {
      operation.addParameter(idempotencyKey());
    }
    if (traits.contains(Traits.Trait.CONDITIONAL)) {
      operation.addParameter(ifNoneMatch());
    }
    parameters(operation).stream()
        .filter(RequestHeaders::isIfMatch)
        .forEach(RequestHeaders::describe);
    parameters(operation).stream()
        .filter(parameter -> parameter.getIn() == Parameter.In.PATH)
        .filter(parameter -> parameter.getDescription() == null)
        .forEach(RequestHeaders::name);
  }

  private static void name(Parameter path) {
    path.setDescription(
        "id".equals(path.getName()) ? "Id of the thing" : "Which " + path.getName());
  }

  static boolean changes(Operation operation) {
    return parameters(operation).stream().anyMatch(RequestHeaders::isIfMatch);
  }

  private static List<Parameter> parameters(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  private static boolean isIfMatch(Parameter parameter) {
    return parameter.getIn() == Parameter.In.HEADER && IF_MATCH.equals(parameter.getName());
  }

  /** Wanted always, unless the operation says itself when: it may also write a first version. */
  private static void describe(Parameter ifMatch) {
    if (ifMatch.getDescription() == null) {
      ifMatch
          .required(true)
          .description("ETag of the version that was read; the change is refused on any other");
    }
    ifMatch
        .example("\"v1\"")
        .schema(text().minLength(1).maxLength(TAG).pattern("^[\\x21-\\x7E ,]+$"));
  }

  private static Parameter ifNoneMatch() {
    return header("If-None-Match")
        .description("ETag of the version that the caller has; answers 304 while it still holds")
        .example("\"v1\"")
        .schema(text().minLength(1).maxLength(TAG).pattern("^[\\x21-\\x7E ,]+$"));
  }

  private static Parameter idempotencyKey() {
    return header("Idempotency-Key")
        .required(true)
        .description(
            "New for each thing created; repeated, the first answer is given again for 24 hours")
        .example("0f3f3c1e-order-1")
        .schema(text().minLength(1).maxLength(KEY).pattern("^[\\x21-\\x7E]+$"));
  }

  private static Parameter header(String name) {
    return OASFactory.createParameter().name(name).in(Parameter.In.HEADER);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }
}
