package org.fairway.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.fairway.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

/** A service of which every worker waits, as for a database that never answers, still lives. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LivenessTest {
  /** More than there are workers, so that a queue stands before them. */
  private static final int WAITING = 600;

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration SHORT = Duration.ofSeconds(3);

  @Inject Vertx vertx;

  @Test
  void itAnswersWhileNoWorkerIsFree() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    try {
      // Given
      for (int i = 0; i < WAITING; i++) {
        vertx.executeBlocking(
            () -> {
              release.await();
              return null;
            },
            false);
      }
      // Then
      HttpResponse<String> live = ask("/q/health/live", LONG);
      assertThat(live.statusCode()).isEqualTo(200);
      assertThat(live.body()).contains("outbox relay").contains("consumer");
      // Control arm: what needs a worker does not answer
      assertThatThrownBy(() -> ask("/q/health/ready", SHORT))
          .isInstanceOf(HttpTimeoutException.class);
    } finally {
      release.countDown();
    }
  }

  private static HttpResponse<String> ask(String path, Duration limit)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .timeout(limit)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
