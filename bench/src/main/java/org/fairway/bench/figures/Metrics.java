package org.fairway.bench.figures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;
import org.fairway.local.identity.Persona;
import org.fairway.local.identity.SignIn;
import org.fairway.local.server.KeycloakAdmin;
import org.fairway.local.server.ServerException;

/** metrics-service as the analyst of a care system sees it. */
final class Metrics {
  private static final String TENANT = "QUA";
  private static final String ANALYST = "bench-analyst";
  private static final String SCOPES = "metrics:read metrics:write";
  private static final Duration FRESH = Duration.ofMinutes(3);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final SignIn signIn;
  private final Persona analyst;
  private final String url;
  private String token;
  private long since;

  Metrics(Servers servers, RunningService service) {
    this.signIn = new SignIn(servers.realmUrl());
    this.url = service.url();
    KeycloakAdmin admin = servers.admin();
    String id =
        admin.createMachineClient(
            ANALYST,
            Map.of("tenant", List.of(TENANT), "organisation", List.of(TENANT)),
            List.of("analyst"),
            List.of(SCOPES.split(" ")));
    this.analyst = new Persona(Persona.Kind.CLIENT, ANALYST, admin.clientSecret(id));
  }

  private String token() {
    if (token == null || System.nanoTime() - since > FRESH.toNanos()) {
      token = signIn.token(analyst, SCOPES);
      since = System.nanoTime();
    }
    return token;
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request, int expected) {
    try {
      HttpResponse<byte[]> answer =
          http.send(
              request.header("Authorization", "Bearer " + token()).build(),
              BodyHandlers.ofByteArray());
      if (answer.statusCode() != expected) {
        throw new ServerException(
            answer.statusCode()
                + " from "
                + answer.uri().getPath()
                + ": "
                + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted", e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofMinutes(2));
  }

  /** Length of the answer in bytes; the answer is read whole. */
  int get(String path) {
    return send(request(path).GET(), 200).body().length;
  }

  void putFacts(String ods, String facts) {
    send(
        request("/v1/organisations/" + ods + "/facts/2024-25")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(facts)),
        200);
  }

  /** Path of the job. */
  String upload(String ods, byte[] extract) {
    return send(
            request("/v1/organisations/" + ods + "/snapshots")
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofByteArray(extract)),
            202)
        .headers()
        .firstValue("Location")
        .orElseThrow();
  }

  /** Returns when the job is done. */
  void await(String job) {
    while (true) {
      try {
        String path = job.startsWith("http") ? URI.create(job).getPath() : job;
        JsonNode view = JSON.readTree(send(request(path).GET(), 200).body());
        String state = view.path("state").asText();
        if (state.startsWith("COMPLETED")) {
          return;
        }
        if (state.equals("FAILED")) {
          throw new ServerException("an extract was refused: " + view);
        }
        Thread.sleep(5);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ServerException("interrupted", e);
      }
    }
  }
}
