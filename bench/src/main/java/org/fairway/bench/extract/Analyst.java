package org.fairway.bench.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.fairway.bench.measure.Pause;
import org.fairway.bench.server.RunningService;
import org.fairway.bench.server.Servers;
import org.fairway.local.api.Api;
import org.fairway.local.identity.Persona;
import org.fairway.local.identity.SignIn;
import org.fairway.local.server.KeycloakAdmin;
import org.fairway.local.server.ServerException;

/** A trust's machine that sends extracts through the public API. */
final class Analyst {
  static final String ORGANISATION = "RNA";
  private static final String TENANT = "QUA";
  private static final String NAME = "bench-analyst";
  private static final String SCOPES = "metrics:read metrics:write";
  private static final long LOOK = 5;

  private final SignIn signIn;
  private final Persona machine;
  private final String url;
  private final long pid;

  Analyst(Servers servers, RunningService metrics) {
    KeycloakAdmin admin = servers.admin();
    String id =
        admin.createMachineClient(
            NAME,
            Map.of("tenant", List.of(TENANT), "organisation", List.of(ORGANISATION)),
            List.of("analyst"),
            List.of(SCOPES.split(" ")));
    this.signIn = new SignIn(servers.realmUrl());
    this.machine = new Persona(Persona.Kind.CLIENT, NAME, admin.clientSecret(id));
    this.url = metrics.url();
    this.pid = metrics.pid();
  }

  /**
   * An import that is over.
   *
   * @param work seconds from the moment that a worker has it until its end is visible, and so
   *     committed
   * @param cpu seconds of the service's process from the answer to the request until then
   * @param whole the same from the first byte sent
   * @param rows of people
   */
  record Done(double work, double cpu, double whole, long rows) {}

  /**
   * Sends a file and waits until it is folded and committed.
   *
   * @param type media type
   */
  Done send(InputStream file, String type) {
    return send(file, type, 0);
  }

  /**
   * The same.
   *
   * @param undisturbed seconds in which nobody asks how far it is: answers cost the machine too
   */
  Done send(InputStream file, String type, double undisturbed) {
    String token = signIn.token(machine, SCOPES);
    Api api = new Api(url, () -> token);
    Instant begin = Instant.now();
    String path = "/v1/organisations/" + ORGANISATION + "/snapshots";
    String job =
        api.upload(path, type, BodyPublishers.ofInputStream(() -> file))
            .expect(202)
            .json()
            .path("id")
            .asText();
    Used before = Used.by(pid);
    Pause.millis(Math.round(1_000 * undisturbed));
    while (true) {
      JsonNode state = api.get("/v1/jobs/" + job).expect(200).json();
      Instant now = Instant.now();
      switch (state.path("state").asText()) {
        case "COMPLETED" -> {
          return done(begin, now, Used.by(pid).minus(before), state);
        }
        case "FAILED" -> throw new ServerException("the import failed: " + state);
        default -> Pause.millis(LOOK);
      }
    }
  }

  private static Done done(Instant begin, Instant seen, Used used, JsonNode state) {
    Instant started = Instant.parse(state.path("startedAt").asText());
    return new Done(
        Duration.between(started, seen).toNanos() / 1e9,
        used.cpu(),
        Duration.between(begin, seen).toNanos() / 1e9,
        state.path("rows").asLong());
  }
}
