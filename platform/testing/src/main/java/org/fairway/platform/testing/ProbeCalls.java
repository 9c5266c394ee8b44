package org.fairway.platform.testing;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;

/** Sends probes: thousands of them, so that each must cost little. */
final class ProbeCalls {
  private static final String KEY = "Idempotency-Key";
  private static final String TYPE = "Content-Type";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI service = URI.create("http://localhost:" + RestAssured.port);

  /**
   * @param token null for none
   */
  HttpResponse<String> send(Probe probe, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(service.resolve(probe.path()))
            .method(
                probe.method(),
                probe.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(probe.body()));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (probe.body() != null && !probe.headers().containsKey(TYPE)) {
      request.header(TYPE, "application/json");
    }
    if (probe.method().equals("POST") && !probe.headers().containsKey(KEY)) {
      request.header(KEY, UUID.randomUUID().toString());
    }
    probe.headers().forEach(request::header);
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(probe.operation(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A header of an answer; empty when it has none. */
  static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
