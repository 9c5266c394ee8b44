package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.RawHttp;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Here JSON bodies may have 64 KiB, and the HTTP layer takes 256 KiB. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class OversizeBodyTest {
  private static final String BODY = "{\"name\":\"" + "a".repeat(100_000) + "\"}";

  @Test
  void whatTheHttpLayerRefusesIsAProblemTooAndTheConnectionEnds() {
    // When
    String answer = RawHttp.answerForAnnounced("/v1/things", 300_000);
    // Then
    assertThat(answer)
        .startsWith("HTTP/1.1 413")
        .containsIgnoringCase("Content-Type: application/problem+json")
        .containsIgnoringCase("Connection: close")
        .containsIgnoringCase("X-Correlation-ID: ")
        .contains("\"code\":\"body-too-large\"", "\"instance\":\"/v1/things\"");
  }

  @Test
  void aBodyOfAnnouncedLengthIsRefusedWithAProblem() {
    Persona caller = Sample.coordinator();
    Sample.creating(caller)
        .body(BODY)
        .post("/v1/things")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", equalTo("body-too-large"));
  }

  @Test
  void aBodyOfUnknownLengthIsRefusedWithAProblem() throws IOException, InterruptedException {
    // Given
    byte[] body = BODY.getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/things"))
            .header("Authorization", "Bearer " + Tokens.of(Sample.coordinator()))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "k")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();
    // When
    HttpResponse<String> answer =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .build()
            .send(request, HttpResponse.BodyHandlers.ofString());
    // Then
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
  }
}
