package org.fairway.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fairway.local.server.Checkout;

/** One built service as a process of its own, so that it can be killed. */
final class ServiceProcess {
  private static final Duration START_LIMIT = Duration.ofMinutes(4);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String name;
  private final int port;
  private final Map<String, String> environment;
  private Process process;

  ServiceProcess(String name, int port, Map<String, String> environment) {
    this.name = name;
    this.port = port;
    this.environment = environment;
  }

  String url() {
    return "http://localhost:" + port;
  }

  void launch() {
    Path jar = Checkout.root().resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    Path log = Path.of("target", name + ".log").toAbsolutePath();
    ProcessBuilder builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx400m",
                    "-XX:MetaspaceSize=256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                    "-jar",
                    jar.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      Files.createDirectories(log.getParent());
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() {
    Awaitility.await(name + " is ready").atMost(START_LIMIT).until(this::isReady);
  }

  private boolean isReady() {
    if (!process.isAlive()) {
      throw new IllegalStateException(name + " ended; see target/" + name + ".log");
    }
    HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/q/health/ready")).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** As {@code kill -9}. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  void stop() {
    if (process != null) {
      process.destroy();
      process.onExit().orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
    }
  }
}
