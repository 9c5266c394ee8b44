package org.fairway.platform.testing.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.Probe.Kind;
import org.fairway.platform.testing.openapi.Description;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The matrix against services that do what it is there to find. */
class BadInputMatrixTest {
  private static final String DESCRIPTION =
      """
      {"paths": {"/v1/things": {"post": {"operationId": "addThing",
        "parameters": [{"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 9}}],
        "requestBody": {"required": true, "content": {"application/json": {"schema": {
          "type": "object", "required": ["name"], "properties": {
            "name": {"type": "string", "maxLength": 5},
            "tags": {"type": "array", "maxItems": 2, "items": {"type": "string", "enum": ["A"]}}}}}}},
        "responses": {"400": {}}}}}}""";
  private static final String REFUSED = "{\"errors\": [{\"pointer\": \"%s\"}]}";

  private int port;
  private HttpServer server;
  private Function<String, Answer> service;

  private record Answer(int status, String body) {}

  @BeforeEach
  void given() throws IOException {
    port = RestAssured.port;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    RestAssured.port = server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    RestAssured.port = port;
  }

  private void answer(HttpExchange call) throws IOException {
    byte[] sent = call.getRequestBody().readAllBytes();
    Answer answer = service.apply(new String(sent, StandardCharsets.UTF_8));
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", "application/problem+json");
    call.sendResponseHeaders(answer.status(), body.length);
    call.getResponseBody().write(body);
    call.close();
  }

  private List<String> violations() throws IOException {
    return violations(look -> 1);
  }

  /** {@code rows} are in the table at each look. */
  private List<String> violations(IntUnaryOperator rows) throws IOException {
    AtomicInteger looks = new AtomicInteger();
    Probe probe =
        Probe.of("addThing", "POST", "/v1/things?limit=5", Kind.OWN, null)
            .body("{\"name\": \"one\"}");
    return new BadInputMatrix(
            List.of(probe),
            new Description(new ObjectMapper().readTree(DESCRIPTION)),
            () -> Map.of("table", "" + rows.applyAsInt(looks.getAndIncrement())))
        .violations();
  }

  @Test
  void whatIsTakenIsFound() throws IOException {
    // Given
    service = body -> new Answer(201, "{}");

    // When, Then
    assertThat(violations())
        .anyMatch(v -> v.startsWith("addThing: /name is missing: was taken"))
        .anyMatch(v -> v.startsWith("addThing: /name = \"AAAAAA\": was taken"))
        .anyMatch(v -> v.startsWith("addThing: /name = \"x\\ud800y\": was taken"))
        .anyMatch(v -> v.startsWith("addThing: /noSuchProperty"))
        .anyMatch(v -> v.startsWith("addThing: /tags = [\"A\",\"A\",\"A\"]: was taken"))
        .anyMatch(v -> v.startsWith("addThing: /tags = [null]: was taken"))
        .anyMatch(v -> v.startsWith("addThing: /tags/0 = 0: was taken"))
        .anyMatch(v -> v.startsWith("addThing: ?limit=10: was taken"))
        .anyMatch(v -> v.startsWith("addThing: ?noSuchParameter=canary: was taken"))
        .anyMatch(v -> v.startsWith("addThing: content type text/plain: was taken"))
        .anyMatch(v -> v.startsWith("addThing: body null: was taken"));
  }

  @Test
  void whatBreaksTheServiceIsFound() throws IOException {
    // Given
    service = body -> new Answer(body.contains("ud800") ? 500 : 400, REFUSED.formatted("/name"));

    // When, Then
    assertThat(violations())
        .anyMatch(v -> v.startsWith("addThing: /name = \"x\\ud800y\": broke the service"))
        .noneMatch(v -> v.startsWith("addThing: /name = 17"));
  }

  @Test
  void aRefusalWithoutItsPlaceIsFound() throws IOException {
    // Given
    service = body -> new Answer(400, REFUSED.formatted("/tags"));

    // When, Then
    assertThat(violations())
        .anyMatch(v -> v.startsWith("addThing: /name = 17: is not named, expected /name"))
        .anyMatch(v -> v.startsWith("addThing: ?limit=10: is not named, expected query.limit"))
        .noneMatch(v -> v.startsWith("addThing: /tags = 17"));
  }

  @Test
  void anAnswerThatRepeatsTheValueIsFound() throws IOException {
    // Given
    service = body -> new Answer(400, "{\"detail\": \"" + BadValues.CANARY + "\"}");

    // When, Then
    assertThat(violations()).isNotEmpty().allMatch(v -> v.contains("is repeated in the answer"));
  }

  @Test
  void whatIsLeftBehindIsFound() throws IOException {
    // Given
    service = body -> new Answer(400, REFUSED.formatted("/name"));

    // When, Then
    assertThat(violations(look -> look)).contains("addThing: changed table");
    // but not what happened beside it
    assertThat(violations(look -> Math.min(look, 1))).noneMatch(v -> v.contains("changed"));
  }
}
