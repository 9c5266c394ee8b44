package org.fairway.bench.match;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.fairway.bench.measure.Percentiles;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;
import org.fairway.local.identity.Persona;
import org.fairway.local.identity.SignIn;
import org.fairway.local.server.KeycloakAdmin;
import org.fairway.local.server.ServerException;

/** pathway-service as a coordinator sees it. */
final class MatchCalls {
  private static final String COORDINATOR = "bench-matcher";
  private static final String SCOPES = "pathways:read";
  private static final Duration FRESH = Duration.ofMinutes(3);
  private static final double NANOS_PER_MILLI = 1e6;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SignIn signIn;
  private final Persona coordinator;
  private final String url;
  private String token;
  private long since;

  MatchCalls(Servers servers, RunningService service) {
    this.signIn = new SignIn(servers.realmUrl());
    this.url = service.url();
    KeycloakAdmin admin = servers.admin();
    String id =
        admin.createMachineClient(
            COORDINATOR,
            Map.of(
                "tenant", List.of(MatchStock.TENANT), "organisation", List.of(MatchStock.TENANT)),
            List.of("coordinator"),
            List.of(SCOPES));
    this.coordinator = new Persona(Persona.Kind.CLIENT, COORDINATOR, admin.clientSecret(id));
  }

  /** Length of the answer. */
  int opportunities(String referral) {
    return get("/v1/matching-profiles/" + referral + "/opportunities");
  }

  /** Length of the answer. */
  int people(String opportunity) {
    return get("/v1/opportunities/" + opportunity + "/people");
  }

  private int get(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofMinutes(1))
            .header("Authorization", "Bearer " + token())
            .build();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new ServerException(answer.statusCode() + " from " + answer.uri().getPath());
      }
      return answer.body().length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted", e);
    }
  }

  private String token() {
    if (token == null || System.nanoTime() - since > FRESH.toNanos()) {
      token = signIn.token(coordinator, SCOPES);
      since = System.nanoTime();
    }
    return token;
  }

  /** Milliseconds of a question about each in turn, until the time is over. */
  Percentiles timed(List<String> ids, ToIntFunction<String> question, Duration length) {
    token();
    List<Double> times = new ArrayList<>();
    long end = System.nanoTime() + length.toNanos();
    for (int i = 0; System.nanoTime() < end || times.isEmpty(); i++) {
      long begin = System.nanoTime();
      if (question.applyAsInt(ids.get(i % ids.size())) == 0) {
        throw new ServerException("an empty answer");
      }
      times.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
    }
    return new Percentiles(times.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
