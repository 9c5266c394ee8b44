package org.fairway.local.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;

/** A Kafka 4 broker in KRaft mode, alone in its cluster, whose data survive it. */
public final class KafkaServer {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);

  private final Path directory;
  private final Path data;
  private final Path settings;
  private final Path log;
  private final int port;
  private final ServerProcess process;

  /**
   * @param directory holds the data, settings and log
   * @param port for clients; 0 takes a free one. The controller listens on another free port
   */
  public KafkaServer(Path directory, int port) {
    this.directory = directory.toAbsolutePath();
    this.data = this.directory.resolve("data");
    this.settings = this.directory.resolve("server.properties");
    this.log = this.directory.resolve("kafka.log");
    this.port = Ports.orFree(port);
    this.process = new ServerProcess("Kafka", this.directory.resolve("process"), log);
  }

  /** Starts the broker and returns when it is a member of its cluster and answers. */
  public void start() {
    try {
      Files.createDirectories(directory);
      process.endLeftover();
      Files.writeString(settings, KafkaSettings.text(data, port, Ports.orFree(0)));
      if (!Files.exists(data.resolve("meta.properties"))) {
        format();
      }
    } catch (IOException e) {
      throw new ServerException("cannot prepare Kafka in " + directory + ": " + e.getMessage(), e);
    }
    process.start(java("kafka.Kafka", settings.toString()), Map.of(), directory);
    process.awaitReady(START_LIMIT, this::answers);
  }

  private void format() throws IOException {
    PrivateFiles.deleteTree(data);
    List<String> command =
        java(
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id",
            Uuid.randomUuid().toString(),
            "--config",
            settings.toString());
    if (Tools.run(command, directory, log) != 0) {
      throw new ServerException("Kafka cannot make its data folder: " + Tools.lastError(log));
    }
  }

  private List<String> java(String... mainAndArguments) {
    List<String> command = new ArrayList<>();
    command.add(Tools.java());
    command.addAll(
        List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.log.kafka.server=info"));
    command.addAll(List.of("-cp", classPath()));
    command.addAll(List.of(mainAndArguments));
    return command;
  }

  private static String classPath() {
    String path = Tools.builtResource("kafka.classpath");
    for (String jar : path.split(File.pathSeparator)) {
      if (!Files.exists(Path.of(jar))) {
        throw new ServerException(
            "Kafka's library is gone: " + jar + " (build fairway-local again)");
      }
    }
    return path;
  }

  private boolean answers() {
    return Ports.answers(port) && KafkaCheck.answers(bootstrap());
  }

  /** Stops the broker after it has handed over its state. */
  public void stop() {
    process.stop();
  }

  /** Ends the broker as {@code kill -9} does. */
  public void kill() {
    process.kill();
  }

  public boolean isRunning() {
    return process.isRunning();
  }

  public int port() {
    return port;
  }

  /** Address for clients, {@code host:port}. */
  public String bootstrap() {
    return Ports.LOOPBACK + ":" + port;
  }
}
