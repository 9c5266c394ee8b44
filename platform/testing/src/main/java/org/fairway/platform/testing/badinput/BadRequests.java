package org.fairway.platform.testing.badinput;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.openapi.Description;

/** Every bad request of one operation: each with one mistake, and otherwise as its probe is. */
final class BadRequests {
  private static final String TYPE = "Content-Type";
  private static final int NESTING = 2_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Description description;
  private final Description.Operation operation;
  private final Probe probe;
  private final List<Spoiled> made = new ArrayList<>();

  BadRequests(Description description, Description.Operation operation, Probe probe) {
    this.description = description;
    this.operation = operation;
    this.probe = probe;
  }

  List<Spoiled> all() {
    for (JsonNode parameter : operation.node().path("parameters")) {
      JsonNode declared = description.resolve(parameter);
      String name = declared.path("name").asText();
      Shape shape = Shape.of(description, declared.path("schema"));
      switch (declared.path("in").asText()) {
        case "query" -> BadParameters.of(shape).forEach(bad -> query(name, bad, "query." + name));
        case "path" -> BadParameters.of(shape).forEach(bad -> path(name, bad));
        default -> header(name);
      }
    }
    query("noSuchParameter", "canary", "query");
    JsonNode body = description.resolve(operation.node().path("requestBody"));
    if (!body.isMissingNode()) {
      bodies(body.path("content"), body.path("required").asBoolean());
    }
    return made;
  }

  private void query(String name, String value, String pointer) {
    String joint = probe.path().contains("?") ? "&" : "?";
    String target = without(name) + joint + name + "=" + value;
    made.add(
        new Spoiled("?" + name + "=" + Spoiled.cut(value), target, headers(), body(), pointer));
  }

  private String without(String name) {
    return probe.path().replaceAll("([?&])" + name + "=[^&]*", "$1");
  }

  private void path(String name, String value) {
    String[] template = operation.path().split("/");
    String[] given = probe.path().split("\\?")[0].split("/");
    for (int i = 0; i < template.length; i++) {
      if (template[i].equals("{" + name + "}")) {
        given[i] = value.isEmpty() ? "%20" : value;
      }
    }
    String target = String.join("/", given);
    made.add(
        new Spoiled(
            "{" + name + "} = " + Spoiled.cut(value), target, headers(), body(), "path." + name));
  }

  private void header(String name) {
    List<String> bad =
        switch (name) {
          case "Idempotency-Key" -> List.of("", "two words", "k".repeat(129));
          case "If-Match" -> List.of("", "canary", "W/\"v0\"", "\"v99999999999999999999\"", "*");
          default -> List.of();
        };
    for (String value : bad) {
      Map<String, String> headers = headers();
      headers.put(name, value);
      made.add(new Spoiled(name + ": " + Spoiled.cut(value), probe.path(), headers, body(), null));
    }
  }

  private void bodies(JsonNode content, boolean required) {
    for (String type : List.of("text/plain", "application/xml", "multipart/form-data", "*")) {
      raw("content type " + type, type, probe.body() == null ? "{}" : probe.body(), null);
    }
    content
        .properties()
        .forEach(
            form -> {
              if (form.getKey().endsWith("json")) {
                json(
                    form.getKey(), Shape.of(description, form.getValue().path("schema")), required);
              }
            });
  }

  private void json(String type, Shape shape, boolean required) {
    List<String> broken =
        new ArrayList<>(List.of("{", "not JSON", "{} {}", "[]", "17", "\"canary\""));
    if (required) {
      broken.addAll(List.of("", "null"));
    }
    broken.forEach(body -> raw("body " + body, type, body, ""));
    raw("deep", type, "[".repeat(NESTING) + "]".repeat(NESTING), "");
    raw("deep object", type, "{\"a\":".repeat(NESTING) + "1" + "}".repeat(NESTING), "");
    made.add(
        new Spoiled(
            "not UTF-8",
            probe.path(),
            typed(type),
            new byte[] {'{', '"', (byte) 0xC3, '(', '"'},
            ""));
    BadBodies.of(shape, sound(shape))
        .forEach(bad -> raw(bad.what(), type, bad.body(), bad.pointer()));
  }

  private void raw(String what, String type, String body, String pointer) {
    made.add(new Spoiled(what, probe.path(), typed(type), Spoiled.bytes(body), pointer));
  }

  /** What the probe sends; of an operation that takes other forms too, the least that is sound. */
  private JsonNode sound(Shape shape) {
    if (!probe.headers().getOrDefault(TYPE, "application/json").endsWith("json")) {
      return Samples.of(shape);
    }
    try {
      return JSON.readTree(probe.body() == null ? "{}" : probe.body());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(probe.operation() + " has a probe without JSON", e);
    }
  }

  private byte[] body() {
    return probe.body() == null ? null : Spoiled.bytes(probe.body());
  }

  private Map<String, String> typed(String type) {
    Map<String, String> headers = headers();
    headers.put(TYPE, type);
    return headers;
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>(probe.headers());
    if (probe.body() != null) {
      headers.putIfAbsent(TYPE, "application/json");
    }
    return headers;
  }
}
