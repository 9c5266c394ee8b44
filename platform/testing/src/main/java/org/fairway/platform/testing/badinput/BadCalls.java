package org.fairway.platform.testing.badinput;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.testing.openapi.Description;

/** Sends bad requests and judges the answers. */
final class BadCalls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANY_TYPE = "*";
  private static final String KEY = "Idempotency-Key";
  private static final int NOT_FOUND = 404;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<Persona, String> tokens = new HashMap<>();
  private final int port;

  BadCalls(int port) {
    this.port = port;
  }

  /** What is wrong with the answer, if anything. */
  Optional<String> check(Description.Operation operation, Probe probe, Spoiled spoiled) {
    HttpResponse<byte[]> answer = send(probe, spoiled);
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    return fault(operation, spoiled, answer, body)
        .map(
            fault ->
                "%s: %s: %s: %d %s"
                    .formatted(
                        operation.id(),
                        spoiled.what(),
                        fault,
                        answer.statusCode(),
                        Spoiled.cut(body)));
  }

  private static Optional<String> fault(
      Description.Operation operation, Spoiled spoiled, HttpResponse<byte[]> answer, String body) {
    int status = answer.statusCode();
    String type = answer.headers().firstValue("Content-Type").orElse("");
    if (status < 400 || status >= 500) {
      return Optional.of(status < 400 ? "was taken" : "broke the service");
    }
    if (!type.startsWith("application/problem+json")) {
      return Optional.of("is answered without a problem document");
    }
    if (body.contains("<script>") || detail(body).contains("canary")) {
      return Optional.of("is repeated in the answer");
    }
    if (!operation.node().path("responses").has(Integer.toString(status))) {
      return Optional.of("is answered with a status that is not described");
    }
    return named(spoiled, status, body)
        ? Optional.empty()
        : Optional.of("is not named, expected " + spoiled.pointer());
  }

  /**
   * Whether the answer says where the mistake is. What is not there has no place in the request.
   */
  private static boolean named(Spoiled spoiled, int status, String body) {
    String expected = spoiled.pointer();
    if (expected == null || (status == NOT_FOUND && expected.startsWith("path."))) {
      return true;
    }
    for (JsonNode error : read(body).path("errors")) {
      String pointer = error.path("pointer").asText();
      boolean broken = error.path("code").asText().equals("malformed-json");
      boolean within = pointer.equals(expected) || pointer.startsWith(expected + "/");
      if (within || (broken && expected.startsWith("/")) || expected.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** All but the address, which stands in it as it was sent. */
  private static String detail(String body) {
    return ((ObjectNode) read(body)).without(List.of("instance")).toString();
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new IllegalStateException("a problem document that is not JSON: " + body, e);
    }
  }

  private HttpResponse<byte[]> send(Probe probe, Spoiled spoiled) {
    URI address = URI.create("http://localhost:" + port + spoiled.target());
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .method(
                probe.method(),
                spoiled.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(spoiled.body()));
    if (probe.owner() != null) {
      request.header(
          "Authorization", "Bearer " + tokens.computeIfAbsent(probe.owner(), Tokens::of));
    }
    if (probe.method().equals("POST") && !spoiled.headers().containsKey(KEY)) {
      request.header(KEY, UUID.randomUUID().toString());
    }
    spoiled
        .headers()
        .forEach(
            (name, value) -> {
              if (!value.isEmpty() && !value.equals(ANY_TYPE)) {
                request.header(name, value);
              }
            });
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(probe.operation() + ": " + spoiled.what(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
