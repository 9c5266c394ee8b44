package org.fairway.local.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.fairway.local.identity.Personas;
import org.fairway.local.server.KafkaServer;
import org.fairway.local.server.KeycloakServer;
import org.fairway.local.server.PostgresServer;
import org.fairway.local.server.Realm;
import org.fairway.local.server.SideBySide;
import org.fairway.local.server.Topics;

/** PostgreSQL, Kafka and Keycloak: own ones, or those that the environment names. */
final class Infrastructure {
  private static final int POSTGRES_PORT = 15432;
  private static final int KAFKA_PORT = 19092;
  private static final int KEYCLOAK_PORT = 8180;

  private final Layout layout;
  private final Progress progress;
  private final PostgresServer postgres;
  private final KafkaServer kafka;
  private final KeycloakServer keycloak;
  private final Existing existing;

  Infrastructure(Layout layout, Existing existing, Progress progress) {
    this.layout = layout;
    this.existing = existing;
    this.progress = progress;
    this.postgres =
        new PostgresServer(layout.software(), layout.of("postgres"), postgresPort(), true);
    this.kafka = new KafkaServer(layout.of("kafka"), kafkaPort());
    this.keycloak = new KeycloakServer(layout.software(), layout.of("keycloak"), keycloakPort());
  }

  static int postgresPort() {
    return PortShift.of(POSTGRES_PORT);
  }

  static int kafkaPort() {
    return PortShift.of(KAFKA_PORT);
  }

  static int keycloakPort() {
    return PortShift.of(KEYCLOAK_PORT);
  }

  /** The servers that this suite runs itself, in the order in which they are to be stopped. */
  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    if (existing.keycloak().isEmpty()) {
      parts.add(
          Part.of(
              "Keycloak",
              keycloak.port(),
              this::startKeycloak,
              keycloak::stop,
              keycloak::isRunning));
    }
    if (existing.kafka().isEmpty()) {
      parts.add(Part.of("Kafka", kafka.port(), kafka::start, kafka::stop, kafka::isRunning));
    }
    if (existing.postgres().isEmpty()) {
      parts.add(
          Part.of(
              "PostgreSQL", postgres.port(), postgres::start, postgres::stop, postgres::isRunning));
    }
    return parts;
  }

  private void startKeycloak() {
    keycloak.start(addresses().databases().keycloak());
  }

  private Optional<Part> own(String name) {
    return parts().stream().filter(part -> part.name().equals(name)).findFirst();
  }

  /**
   * Starts what is to be started, side by side where possible, and fills it: databases, topics,
   * realm.
   */
  void start() {
    CompletableFuture<Void> broker = SideBySide.run(this::bringKafka);
    CompletableFuture<Void> software =
        SideBySide.run(() -> own("Keycloak").ifPresent(part -> keycloak.prepare()));
    CompletableFuture<Void> identity =
        SideBySide.run(this::bringPostgres).runAfterBoth(software, this::bringKeycloak);
    SideBySide.await(Stream.of(broker, identity));
  }

  private void bringPostgres() {
    own("PostgreSQL").ifPresent(part -> progress.timed(part.name(), part::start));
    addresses().databases().createServices();
  }

  private void bringKafka() {
    own("Kafka").ifPresent(part -> progress.timed(part.name(), part::start));
    Topics.create(addresses().kafka(), layout.root(), "");
  }

  private void bringKeycloak() {
    own("Keycloak").ifPresent(part -> progress.timed(part.name(), part::start));
    Addresses addresses = addresses();
    if (Realm.bring(addresses.admin(), layout.root(), addresses.provisionerSecret())
        == Realm.Result.OUTDATED) {
      progress.say(
          "  note: the realm file has changed since this realm was made; ./fairway reset takes it over");
    }
    Personas.createStaff(addresses.admin(), layout.personas());
  }

  /** Where the servers are. */
  Addresses addresses() {
    Existing.Postgres database =
        existing
            .postgres()
            .orElseGet(
                () ->
                    new Existing.Postgres(
                        postgres.host(),
                        postgres.port(),
                        PostgresServer.USER,
                        postgres.password()));
    Existing.Keycloak identity =
        existing
            .keycloak()
            .orElseGet(
                () ->
                    new Existing.Keycloak(
                        keycloak.url(), KeycloakServer.ADMIN, keycloak.adminPassword()));
    return new Addresses(
        database.host(),
        database.port(),
        database.user(),
        database.password(),
        existing.kafka().orElseGet(kafka::bootstrap),
        identity.url(),
        identity.user(),
        identity.password());
  }
}
