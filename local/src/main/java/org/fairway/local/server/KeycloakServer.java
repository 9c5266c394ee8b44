package org.fairway.local.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Keycloak server that keeps everything in PostgreSQL, so that killing it loses nothing. */
public final class KeycloakServer {
  /** Name of the administrator of the realm {@code master}. */
  public static final String ADMIN = "fairway-admin";

  private static final Duration START_LIMIT = Duration.ofMinutes(4);

  private final Path software;
  private final Path directory;
  private final Path log;
  private final int port;
  private final ServerProcess process;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  /**
   * @param software where the programs are unpacked and built; may be shared by several servers
   * @param directory holds the administrator's password and the log
   * @param port to listen on; 0 takes a free one
   */
  public KeycloakServer(Path software, Path directory, int port) {
    this.software = software.toAbsolutePath();
    this.directory = directory.toAbsolutePath();
    this.log = this.directory.resolve("keycloak.log");
    this.port = Ports.orFree(port);
    this.process = new ServerProcess("Keycloak", this.directory.resolve("process"), log);
  }

  /**
   * Unpacks and builds the programs when that is still to do; needs no database, takes a minute.
   */
  public void prepare() {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new ServerException("cannot write to " + directory + ": " + e.getMessage(), e);
    }
    KeycloakSoftware.in(software, log);
  }

  /** Starts the server on the database and returns when it serves the realm {@code master}. */
  public void start(Databases.Login store) {
    prepare();
    process.endLeftover();
    Path home = KeycloakSoftware.in(software, log);
    List<String> command = KeycloakSoftware.java(home);
    command.addAll(
        List.of(
            "start",
            "--optimized",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=" + Ports.LOOPBACK,
            "--http-port=" + port,
            "--hostname=" + url(),
            "--db-url=" + store.jdbc(),
            "--db-username=" + store.user(),
            "--db-pool-max-size=20",
            "--log-level=WARN,org.keycloak.services:INFO"));
    process.start(command, secrets(store), directory);
    process.awaitReady(START_LIMIT, this::answers);
  }

  private Map<String, String> secrets(Databases.Login store) {
    return Map.of(
        "KC_DB_PASSWORD",
        store.password(),
        "KC_BOOTSTRAP_ADMIN_USERNAME",
        ADMIN,
        "KC_BOOTSTRAP_ADMIN_PASSWORD",
        adminPassword());
  }

  private boolean answers() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/realms/master"))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Stops the server; running requests end first. */
  public void stop() {
    process.stop();
  }

  /** Ends the server as {@code kill -9} does. */
  public void kill() {
    process.kill();
  }

  public boolean isRunning() {
    return process.isRunning();
  }

  public int port() {
    return port;
  }

  /** Address without a path; realms are below {@code /realms}. */
  public String url() {
    return "http://localhost:" + port;
  }

  /** Password of {@link #ADMIN}: made once for the directory. */
  public String adminPassword() {
    return Tools.secret(directory.resolve("admin-password"));
  }
}
