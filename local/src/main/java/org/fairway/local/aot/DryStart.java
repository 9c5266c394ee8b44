package org.fairway.local.aot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairway.local.server.Ports;
import org.fairway.local.server.ServerException;
import org.fairway.local.server.ServerProcess;
import org.fairway.local.server.ShortCommand;

/**
 * A start of a service that has nothing to talk to: no database, broker or Keycloak. It comes up,
 * answers what can be answered without them, and goes down. Meanwhile the JVM sees nearly every
 * class that a real start needs. It touches no data: its addresses lead nowhere, its key is thrown
 * away.
 */
final class DryStart {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration END_LIMIT = Duration.ofMinutes(5);
  private static final String NOWHERE = Ports.LOOPBACK + ":1";
  private static final String KEY_MAKER = "org.fairway.platform.privacy.MasterKeyFile";
  private static final List<String> PAGES =
      List.of("/q/health", "/q/metrics", "/openapi", "/v1/audit", "/v1/dead-letters");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final Path application;
  private final Path scratch;
  private final int port = Ports.orFree(0);

  /**
   * @param application folder of the built service
   * @param scratch folder for its log and its key
   */
  DryStart(Path application, Path scratch) {
    this.application = application;
    this.scratch = scratch;
  }

  /**
   * Runs the service from start to end.
   *
   * @param command Java with its options, without the jar
   * @throws ServerException when it does not come up, or does not end in time
   */
  void run(List<String> command) {
    Path key = scratch.resolve("dry-start-key.json");
    ServerProcess process =
        new ServerProcess("dry start", scratch.resolve("process"), scratch.resolve("dry.log"));
    try {
      Files.deleteIfExists(key);
      Files.deleteIfExists(process.log());
      makeKey(key);
      process.endLeftover();
      process.start(command, environment(key), application);
      process.awaitReady(START_LIMIT, () -> answers("/q/health/live"));
      PAGES.forEach(this::answers);
      process.stop(END_LIMIT); // the JVM writes the cache before it ends
    } catch (IOException e) {
      throw new ServerException("cannot write to " + scratch + ": " + e.getMessage(), e);
    } finally {
      process.kill();
      key.toFile().delete();
    }
  }

  private void makeKey(Path key) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String libraries = application.resolve("lib").resolve("main") + "/*";
    ShortCommand.run(
        "make a key for a dry start",
        List.of(java, "-XX:TieredStopAtLevel=1", "-cp", libraries, KEY_MAKER, key.toString()),
        scratch,
        scratch.resolve("dry.log"));
  }

  private Map<String, String> environment(Path key) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
    environment.put("QUARKUS_HIBERNATE_ORM_DATABASE_START_OFFLINE", "true");
    environment.put("QUARKUS_OIDC_CONNECTION_DELAY", "0s");
    environment.put("FAIRWAY_DB_HOST", Ports.LOOPBACK);
    environment.put("FAIRWAY_DB_PORT", "1");
    environment.put("FAIRWAY_KAFKA", NOWHERE);
    environment.put("KAFKA_BOOTSTRAP_SERVERS", NOWHERE);
    environment.put("FAIRWAY_KEYCLOAK_URL", "http://" + NOWHERE);
    environment.put("FAIRWAY_KEYCLOAK_PROVISIONER_SECRET", "none");
    environment.put("FAIRWAY_OIDC_URL", "http://" + NOWHERE + "/realms/fairway");
    environment.put("FAIRWAY_METRICS_URL", "http://" + NOWHERE);
    environment.put("FAIRWAY_PRIVACY_KEY_FILE", key.toString());
    return environment;
  }

  private boolean answers(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + Ports.LOOPBACK + ":" + port + path))
            .timeout(Duration.ofSeconds(20))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted during a dry start", e);
    }
  }
}
