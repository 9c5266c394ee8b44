package org.fairway.bench.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.Stream;
import org.fairway.bench.Setting;
import org.fairway.local.server.Databases;
import org.fairway.local.server.KafkaServer;
import org.fairway.local.server.KeycloakAdmin;
import org.fairway.local.server.KeycloakServer;
import org.fairway.local.server.PostgresServer;
import org.fairway.local.server.PrivateFiles;
import org.fairway.local.server.ProcessRecord;
import org.fairway.local.server.Realm;
import org.fairway.local.server.ServerException;
import org.fairway.local.server.SideBySide;
import org.fairway.local.server.Topics;

/**
 * PostgreSQL, Kafka and Keycloak of one benchmark: on free ports, in a folder of its own that is
 * empty at the start. PostgreSQL is durable, for peer and product alike.
 */
public final class Servers implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final java.util.List<String> PARTS =
      java.util.List.of("keycloak", "kafka", "postgres", "peer-hapi", "peer-directus");

  private final Path root;
  private final boolean statements;
  private final Path data;
  private final PostgresServer postgres;
  private final KafkaServer kafka;
  private final KeycloakServer keycloak;

  private Servers(Setting setting) {
    this.root = setting.root();
    this.statements = setting.options().text("statements").equals("yes");
    this.data = setting.data();
    this.postgres = new PostgresServer(setting.software(), data.resolve("postgres"), 0, true);
    this.kafka = new KafkaServer(data.resolve("kafka"), 0);
    this.keycloak = new KeycloakServer(setting.software(), data.resolve("keycloak"), 0);
  }

  /** Starts all three and fills them: databases, topics, realm. */
  public static Servers start(Setting setting) {
    empty(setting.data());
    Servers servers = new Servers(setting);
    try {
      servers.start();
      return servers;
    } catch (RuntimeException e) {
      servers.close();
      throw e;
    }
  }

  private static void empty(Path data) {
    try {
      for (String part : PARTS) {
        ProcessRecord.endLeftover(data.resolve(part).resolve("process"), GRACE);
      }
      PrivateFiles.deleteTree(data);
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void start() {
    var broker =
        SideBySide.run(
            () -> {
              kafka.start();
              Topics.create(kafka.bootstrap(), root, "");
            });
    var identity =
        SideBySide.run(this::startPostgres)
            .runAfterBoth(SideBySide.run(keycloak::prepare), this::startKeycloak);
    SideBySide.await(Stream.of(broker, identity));
  }

  private void startPostgres() {
    postgres.start();
    // Tells when a row became visible, by the one clock of the one server.
    sql("postgres", "alter system set track_commit_timestamp = on");
    if (statements) {
      sql("postgres", "alter system set shared_preload_libraries = 'pg_stat_statements'");
      sql("postgres", "alter system set pg_stat_statements.track = 'all'");
      sql("postgres", "alter system set pg_stat_statements.track_planning = on");
    }
    postgres.stop();
    postgres.start();
    databases().createServices();
  }

  private void startKeycloak() {
    keycloak.start(databases().keycloak());
    Realm.bring(admin(), root, databases().password(Realm.PROVISIONER));
  }

  /** Runs a statement as superuser. */
  public void sql(String database, String statement) {
    try (Connection connection = postgres.connect(database);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new ServerException("PostgreSQL refused \"" + statement + "\": " + e.getMessage(), e);
    }
  }

  public Databases databases() {
    return new Databases(
        postgres.host(), postgres.port(), PostgresServer.USER, postgres.password());
  }

  public KeycloakAdmin admin() {
    return new KeycloakAdmin(
        keycloak.url(), Realm.NAME, KeycloakServer.ADMIN, keycloak.adminPassword());
  }

  public String realmUrl() {
    return keycloak.url() + "/realms/" + Realm.NAME;
  }

  public PostgresServer postgres() {
    return postgres;
  }

  public KafkaServer kafka() {
    return kafka;
  }

  public KeycloakServer keycloak() {
    return keycloak;
  }

  /** Process that the part's others descend from. */
  public long pid(String part) {
    return ProcessRecord.read(data.resolve(part).resolve("process"))
        .orElseThrow(() -> new ServerException(part + " does not run"))
        .pid();
  }

  @Override
  public void close() {
    keycloak.stop();
    kafka.stop();
    postgres.stop();
  }
}
