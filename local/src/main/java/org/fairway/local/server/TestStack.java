package org.fairway.local.server;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * PostgreSQL, Kafka and Keycloak for one run of the tests, on free ports.
 *
 * <p>Tests share the three servers and never each other's databases, topics or users. The realm is
 * brought from its file at the start; when the file has changed, the realm is made anew.
 */
public final class TestStack implements AutoCloseable {
  private final Path announcement;
  private final Path owner;
  private final PostgresServer postgres;
  private final KafkaServer kafka;
  private final KeycloakServer keycloak;
  private final Properties properties = new Properties();

  private TestStack(Path root, Path directory) {
    Path software = Checkout.home(root).resolve("software");
    announcement = announcement(directory);
    owner = directory.resolve("owner");
    postgres = new PostgresServer(software, directory.resolve("postgres"), 0, false);
    kafka = new KafkaServer(directory.resolve("kafka"), 0);
    keycloak = new KeycloakServer(software, directory.resolve("keycloak"), 0);
  }

  /**
   * Starts the three servers and returns when all are ready and {@code stack.properties} is
   * written.
   *
   * @param root of the checkout; programs are unpacked to {@code software} below its local data
   * @param directory for data, logs and {@code stack.properties}
   */
  public static TestStack start(Path root, Path directory) {
    running(directory)
        .ifPresent(
            process -> {
              throw new ServerException(
                  "a test stack runs in " + directory + " (process " + process.pid() + ")");
            });
    TestStack stack = new TestStack(root, directory.toAbsolutePath());
    try {
      stack.start(root);
      return stack;
    } catch (RuntimeException e) {
      stack.close();
      throw e;
    }
  }

  /** The process that runs a stack in the directory now. */
  public static Optional<ProcessHandle> running(Path directory) {
    return ProcessRecord.read(directory.resolve("owner")).flatMap(ProcessRecord::alive);
  }

  private void start(Path root) {
    PrivateFiles.deleteQuietly(announcement);
    ProcessRecord.of(ProcessHandle.current()).write(owner);
    CompletableFuture<Void> broker = SideBySide.run(kafka::start);
    CompletableFuture<Void> identity =
        SideBySide.run(postgres::start)
            .runAfterBoth(SideBySide.run(keycloak::prepare), () -> startKeycloak(root));
    SideBySide.await(Stream.of(broker, identity));
    announce();
  }

  private void startKeycloak(Path root) {
    keycloak.start(databases().keycloak());
    KeycloakAdmin admin =
        new KeycloakAdmin(
            keycloak.url(), Realm.NAME, KeycloakServer.ADMIN, keycloak.adminPassword());
    String secret = databases().password(Realm.PROVISIONER);
    if (Realm.bring(admin, root, secret) == Realm.Result.OUTDATED) {
      admin.deleteRealm();
      Realm.bring(admin, root, secret);
    }
    properties.setProperty("keycloak.provisioner.secret", secret);
  }

  private Databases databases() {
    return new Databases(
        postgres.host(), postgres.port(), PostgresServer.USER, postgres.password());
  }

  private void announce() {
    properties.setProperty("postgres.host", postgres.host());
    properties.setProperty("postgres.port", Integer.toString(postgres.port()));
    properties.setProperty("postgres.user", PostgresServer.USER);
    properties.setProperty("postgres.password", postgres.password());
    properties.setProperty("kafka.bootstrap", kafka.bootstrap());
    properties.setProperty("keycloak.url", keycloak.url());
    properties.setProperty("keycloak.admin.user", KeycloakServer.ADMIN);
    properties.setProperty("keycloak.admin.password", keycloak.adminPassword());
    StringWriter text = new StringWriter();
    try {
      properties.store(text, "The servers of the running tests");
      PrivateFiles.write(announcement, text.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Addresses and administrators of the three servers, as written to {@code stack.properties}. */
  public Properties properties() {
    Properties copy = new Properties();
    copy.putAll(properties);
    return copy;
  }

  /** The file that tells other processes of the stack. */
  public Path announcement() {
    return announcement;
  }

  /** The file that a stack in the directory writes when all are ready. */
  public static Path announcement(Path directory) {
    return directory.resolve("stack.properties");
  }

  /** Whether all three still run. */
  public boolean isRunning() {
    return postgres.isRunning() && kafka.isRunning() && keycloak.isRunning();
  }

  /** Stops what was started and takes the announcement back. */
  @Override
  public void close() {
    PrivateFiles.deleteQuietly(announcement);
    keycloak.stop();
    kafka.stop();
    postgres.stop();
    PrivateFiles.deleteQuietly(owner);
  }

  /**
   * Runs a stack until SIGTERM, or until standard input ends when {@code --with-parent} is given.
   * The first other argument is the directory, {@code test} below the local data by default.
   */
  public static void main(String[] arguments) throws IOException {
    Path root = Checkout.root();
    boolean withParent = List.of(arguments).contains("--with-parent");
    Path directory =
        Stream.of(arguments)
            .filter(argument -> !argument.startsWith("--"))
            .map(Path::of)
            .findFirst()
            .orElse(Checkout.home(root).resolve("test"));
    Files.createDirectories(directory);
    System.exit(TestStackProcess.run(root, directory, withParent));
  }
}
