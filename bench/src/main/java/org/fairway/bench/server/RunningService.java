package org.fairway.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairway.bench.Setting;
import org.fairway.local.server.Ports;
import org.fairway.local.server.ServerException;
import org.fairway.local.server.ServerProcess;
import org.fairway.local.server.ShortCommand;

/** One of the four services as a process, on a free port. */
public final class RunningService implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String KEY_MAKER = "org.fairway.platform.privacy.MasterKeyFile";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String name;
  private final int port;
  private final Path data;
  private final ServerProcess process;
  private Duration readyAfter;

  private RunningService(String name, int port, Path data, ServerProcess process) {
    this.name = name;
    this.port = port;
    this.data = data;
    this.process = process;
  }

  /**
   * Starts it and returns when it is ready.
   *
   * @param database short name, such as {@code referral}
   * @param java the program that runs it
   * @param jvm its arguments
   */
  public static RunningService start(
      Setting setting, Servers servers, String database, Path java, List<String> jvm) {
    return start(setting, servers, database, database + "-service", java, jvm);
  }

  /** As above, beside one that runs: over the same database, with the same keys. */
  public static RunningService startAnother(
      Setting setting, Servers servers, String database, Path java, List<String> jvm) {
    return start(setting, servers, database, database + "-service-2", java, jvm);
  }

  private static RunningService start(
      Setting setting,
      Servers servers,
      String database,
      String record,
      Path java,
      List<String> jvm) {
    String name = database + "-service";
    Path folder = setting.data().resolve(record);
    Path application = setting.root().resolve(name).resolve("target/quarkus-app");
    Path jar = application.resolve("quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new ServerException(name + " is not built");
    }
    Path key = key(setting, application, database, java);
    int port = Ports.orFree(0);
    ServerProcess process =
        new ServerProcess(name, folder.resolve("process"), folder.resolve(name + ".log"));
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(jvm);
    command.addAll(
        List.of(
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString()));
    RunningService service = new RunningService(name, port, setting.data(), process);
    // The working folder is the application's, for an AOT cache knows its class path by it.
    long begin = System.nanoTime();
    process.start(command, environment(servers, database, port, key), application);
    process.awaitReady(LIMIT, service::ready);
    service.readyAfter = Duration.ofNanos(System.nanoTime() - begin);
    return service;
  }

  private static Path key(Setting setting, Path application, String database, Path java) {
    Path file = setting.data().resolve("keys").resolve(database + ".json");
    if (!Files.exists(file)) {
      try {
        Files.createDirectories(file.getParent());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      String libraries = application.resolve("lib/main") + "/*";
      ShortCommand.run(
          "make " + file,
          List.of(java.toString(), "-cp", libraries, KEY_MAKER, file.toString()),
          setting.data(),
          setting.data().resolve("keys.log"));
    }
    return file;
  }

  private static Map<String, String> environment(
      Servers servers, String database, int port, Path key) {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_HOST", Ports.LOOPBACK);
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
    environment.put("FAIRWAY_DB_HOST", servers.postgres().host());
    environment.put("FAIRWAY_DB_PORT", Integer.toString(servers.postgres().port()));
    environment.put("FAIRWAY_DB_OWNER_PASSWORD", servers.databases().password(database + "_owner"));
    environment.put("FAIRWAY_DB_APP_PASSWORD", servers.databases().password(database + "_app"));
    environment.put("FAIRWAY_KAFKA", servers.kafka().bootstrap());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", servers.kafka().bootstrap());
    environment.put("FAIRWAY_KEYCLOAK_URL", servers.keycloak().url());
    environment.put("FAIRWAY_OIDC_URL", servers.realmUrl());
    environment.put("FAIRWAY_PRIVACY_KEY_FILE", key.toString());
    environment.put(
        "FAIRWAY_KEYCLOAK_PROVISIONER_SECRET",
        servers.databases().password(org.fairway.local.server.Realm.PROVISIONER));
    // The budget is still counted, but one machine may spend what many would.
    environment.put("FAIRWAY_WEB_CLIENT_REQUESTS_PER_MINUTE", "100000000");
    environment.put("FAIRWAY_WEB_TENANT_REQUESTS_PER_MINUTE", "100000000");
    return environment;
  }

  private boolean ready() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/q/health/ready"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public String url() {
    return "http://" + Ports.LOOPBACK + ":" + port;
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public String name() {
    return name;
  }

  /** Has everything collected that is not needed any more, and returns when it is. */
  public void collectGarbage() {
    ShortCommand.run(
        "collect garbage",
        List.of(Jdks.jcmd().toString(), Long.toString(pid()), "GC.run"),
        data,
        data.resolve("jcmd.log"));
  }

  /** How long it took to be ready; to within the twentieth of a second that lies between looks. */
  public Duration readyAfter() {
    return readyAfter;
  }

  @Override
  public void close() {
    process.stop();
  }
}
