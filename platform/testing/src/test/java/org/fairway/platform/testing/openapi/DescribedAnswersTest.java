package org.fairway.platform.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribedAnswersTest {
  private static final String DESCRIPTION =
      """
      {"paths": {"/v1/things/{id}": {"get": {"operationId": "getThing", "responses": {
        "200": {"headers": {"ETag": {}}, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}}}}}},
       "components": {"schemas": {"Thing": {"type": "object", "required": ["name"],
         "properties": {"name": {"type": "string", "maxLength": 5}}}}}}
      """;

  private HttpServer server;
  private int status = 200;
  private String type = "application/json";
  private String header = "ETag";
  private String body = "{\"name\": \"short\"}";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange call) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    call.getResponseHeaders().add("Content-Type", type);
    call.getResponseHeaders().add(header, "\"v1\"");
    call.sendResponseHeaders(status, bytes.length);
    call.getResponseBody().write(bytes);
    call.close();
  }

  @Test
  void anAnswerAsDescribedPasses() {
    assertThatCode(this::ask).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          500 | application/json | ETag     | {"name": "short"}  | status 500
          200 | text/plain       | ETag     | {"name": "short"}  | media type text/plain
          200 | application/json | Location | {"name": "short"}  | header location
          200 | application/json | ETag     | {"name": "longer"} | 5 characters
          200 | application/json | ETag     | {}                 | 'name' not found
          """)
  void controlArmEachDepartureIsTold(
      int code, String media, String extra, String json, String told) {
    // Given
    status = code;
    type = media;
    header = extra;
    body = json;
    // When, Then
    assertThatThrownBy(this::ask)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("GET /v1/things/7 is not as described")
        .hasMessageContaining(told);
  }

  private void ask() {
    RestAssured.given()
        .noFilters()
        .filter(new DescribedAnswers(new Given()))
        .baseUri("http://localhost")
        .port(server.getAddress().getPort())
        .get("/v1/things/7");
  }

  @Test
  void whatIsDescribedAlikeIsReadOnce() {
    // Given
    URI one = URI.create("http://one.test/v1/things/7");
    URI other = URI.create("http://other.test/v1/things/7");
    // When
    Described described = new Given().at(one);
    // Then
    assertThat(new Given().at(other)).isSameAs(described);
  }

  private static final class Given extends DescriptionSource {
    @Override
    String fetch(URI address) {
      return DESCRIPTION;
    }
  }
}
