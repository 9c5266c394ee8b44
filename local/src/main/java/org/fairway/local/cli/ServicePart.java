package org.fairway.local.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fairway.local.server.ServerException;
import org.fairway.local.server.ServerProcess;

/** One of the four services as a process. */
final class ServicePart implements Part {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  /** What the JVM of a service is told; its cache is made with the same. */
  static final List<String> OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx512m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8");

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final Service service;
  private final Layout layout;
  private final Path directory;
  private final Path jar;
  private final Map<String, String> environment;
  private final ServerProcess process;

  ServicePart(Service service, Layout layout, Map<String, String> environment) {
    this.service = service;
    this.layout = layout;
    this.directory = layout.of(service.artifact());
    this.jar = layout.jar(service);
    this.environment = environment;
    Path log = directory.resolve(service.artifact() + ".log");
    this.process = new ServerProcess(service.artifact(), directory.resolve("process"), log);
  }

  @Override
  public String name() {
    return service.artifact();
  }

  @Override
  public int port() {
    return service.port();
  }

  @Override
  public void start() {
    if (!Files.exists(jar)) {
      throw new ServerException(service.artifact() + " is not built: " + jar + " is missing");
    }
    try {
      Files.createDirectories(temporary());
    } catch (IOException e) {
      throw new ServerException("cannot write to " + directory + ": " + e.getMessage(), e);
    }
    process.endLeftover();
    process.start(command(), environment, directory);
    process.awaitReady(START_LIMIT, this::isReady);
  }

  /** Its own, so that users and checkouts of one machine do not meet in the shared one. */
  private Path temporary() {
    return directory.resolve("tmp");
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(ServiceCaches.of(service, layout).arguments());
    command.add("-Djava.io.tmpdir=" + temporary());
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-jar");
    command.add(jar.toString());
    return command;
  }

  private boolean isReady() {
    return isReady(service);
  }

  /** Whether the service says that it and what it needs are up. */
  static boolean isReady(Service service) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/q/health/ready"))
            .timeout(Duration.ofSeconds(10))
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

  @Override
  public void stop() {
    process.stop();
  }

  @Override
  public boolean isRunning() {
    return process.isRunning();
  }
}
