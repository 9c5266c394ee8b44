package org.fairway.platform.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.fairway.local.server.Databases;
import org.fairway.local.server.KafkaServer;
import org.fairway.local.server.PostgresServer;

/** PostgreSQL and Kafka of this test run: those that are announced, or else our own. */
final class TestServers {
  private static final Properties SERVERS = find();

  private TestServers() {}

  static String kafka() {
    return SERVERS.getProperty("kafka.bootstrap");
  }

  static Databases databases() {
    return new Databases(
        SERVERS.getProperty("postgres.host"),
        Integer.parseInt(SERVERS.getProperty("postgres.port")),
        SERVERS.getProperty("postgres.user"),
        SERVERS.getProperty("postgres.password"));
  }

  static Path root() {
    return Path.of(System.getProperty("fairway.root", "../..")).toAbsolutePath().normalize();
  }

  private static Properties find() {
    String named = System.getenv("FAIRWAY_TEST_STACK");
    Path announced =
        named == null ? root().resolve(".fairway/test/stack.properties") : Path.of(named);
    if (!Files.exists(announced)) {
      return start();
    }
    try (InputStream in = Files.newInputStream(announced)) {
      Properties found = new Properties();
      found.load(in);
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties start() {
    try {
      Path directory = Files.createTempDirectory("fairway-messaging");
      PostgresServer postgres =
          new PostgresServer(
              root().resolve(".fairway/software"), directory.resolve("postgres"), 0, false);
      KafkaServer kafka = new KafkaServer(directory.resolve("kafka"), 0);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    kafka.kill();
                    postgres.stop();
                  }));
      postgres.start();
      kafka.start();
      Properties started = new Properties();
      started.setProperty("postgres.host", postgres.host());
      started.setProperty("postgres.port", Integer.toString(postgres.port()));
      started.setProperty("postgres.user", PostgresServer.USER);
      started.setProperty("postgres.password", postgres.password());
      started.setProperty("kafka.bootstrap", kafka.bootstrap());
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
