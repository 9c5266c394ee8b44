package org.fairway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fairway.platform.testing.Probe;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Every operation that changes something, several times at once. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class AtOnceTest {
  private static final int TIMES = 4;

  private final ExecutorService threads = Executors.newFixedThreadPool(TIMES);

  private List<Integer> atOnce(Probe probe) throws Exception {
    CyclicBarrier together = new CyclicBarrier(TIMES);
    Callable<Integer> call =
        () -> {
          together.await();
          return send(probe);
        };
    List<Integer> answers = new ArrayList<>();
    for (Future<Integer> answer : threads.invokeAll(Collections.nCopies(TIMES, call))) {
      answers.add(answer.get());
    }
    return answers;
  }

  /** What the probe's own thing exists of already is asked of one that does not. */
  private static Probe fresh(Probe probe) {
    String path =
        switch (probe.operation()) {
          case "putCaseworker" -> probe.path() + "-fresh";
          case "declareCapacity" -> probe.path().replace("APPRENTICESHIP", "T_LEVEL_PLACEMENT");
          default -> probe.path();
        };
    return new Probe(
        probe.operation(),
        probe.method(),
        path,
        probe.body(),
        probe.headers(),
        probe.kind(),
        probe.marker(),
        probe.owner());
  }

  private static int send(Probe probe) {
    RequestSpecification request =
        RestAssured.given().urlEncodingEnabled(false).auth().oauth2(Tokens.of(probe.owner()));
    if (probe.method().equals("POST")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    probe
        .headers()
        .forEach(
            (name, value) -> {
              if (!name.equals("Content-Type")) {
                request.header(name, value);
              }
            });
    if (probe.body() != null) {
      String type = probe.headers().getOrDefault("Content-Type", "application/json");
      request.contentType(type).body(probe.body());
    }
    return request.request(probe.method(), probe.path()).statusCode();
  }

  @Test
  void whatIsAskedSeveralTimesAtOnceNeverBreaksAndIsDoneOnceUnderOneVersion() throws Exception {
    // Given
    List<Probe> writes =
        new Probes(Tokens.newTenant())
            .all().stream()
                .filter(probe -> !probe.method().equals("GET"))
                .map(AtOnceTest::fresh)
                .toList();
    List<String> wrong = new ArrayList<>();

    // When
    for (Probe probe : writes) {
      List<Integer> answers = atOnce(probe);
      boolean versioned = probe.headers().containsKey("If-Match");
      long done = answers.stream().filter(status -> status < 300).count();
      if (answers.stream().anyMatch(status -> status >= 500) || (versioned && done != 1)) {
        wrong.add(probe.operation() + " " + answers);
      }
    }
    threads.shutdown();

    // Then
    assertThat(wrong).isEmpty();
  }
}
