package org.fairway.platform.tenancy.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.fairway.platform.web.ProblemType;

/** One example for each type of problem that a status has. */
final class ProblemExamples {
  private static final String ID = "019a2f6b-4c1d-7e3a-9b52-6f0c8d1e2a34";
  private static final String BREAKS_OFF =
      "The body is not valid JSON: it breaks off at line 1, column 18.";
  private static final String CORRELATION = "019a2f6b-5d20-7c41-8a13-2b7e9f4c6d58";

  private ProblemExamples() {}

  static Map<String, Example> of(int status, String path) {
    Map<String, Example> examples = new LinkedHashMap<>();
    Arrays.stream(ProblemType.values())
        .filter(type -> type.status() == status)
        .forEach(
            type ->
                examples.put(
                    type.code(),
                    OASFactory.createExample().summary(type.title()).value(problem(type, path))));
    return examples;
  }

  private static Map<String, Object> problem(ProblemType type, String path) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", type.uri().toString());
    problem.put("title", type.title());
    problem.put("status", type.status());
    problem.put("detail", detail(type));
    problem.put(
        "instance",
        path.replace("{standard}", "WRES")
            .replace("{period}", "2024-25")
            .replace("{ods}", "RNA")
            .replace("{format}", "pdf")
            .replaceAll("\\{[^}]+}", ID));
    problem.put("code", type.code());
    problem.put("correlationId", CORRELATION);
    problem.put("errors", errors(type));
    return problem;
  }

  private static String detail(ProblemType type) {
    return switch (type) {
      case INVALID_REQUEST -> "must be less than or equal to 100";
      case MALFORMED_JSON -> BREAKS_OFF;
      case TOO_MANY_REQUESTS -> "At most 6000 requests a minute; try again in 1 s.";
      default -> type.detail();
    };
  }

  private static List<Map<String, String>> errors(ProblemType type) {
    return switch (type) {
      case INVALID_REQUEST ->
          List.of(error("query.limit", "max", "must be less than or equal to 100"));
      case MALFORMED_JSON -> List.of(error("line 1, column 18", "malformed-json", BREAKS_OFF));
      case UNKNOWN_PARAMETER -> List.of(error("query", "unknown-parameter", type.detail()));
      case UNKNOWN_PROPERTY -> List.of(error("/colour", "unknown-property", type.detail()));
      default -> List.of();
    };
  }

  private static Map<String, String> error(String pointer, String code, String detail) {
    Map<String, String> error = new LinkedHashMap<>();
    error.put("pointer", pointer);
    error.put("code", code);
    error.put("detail", detail);
    return error;
  }
}
