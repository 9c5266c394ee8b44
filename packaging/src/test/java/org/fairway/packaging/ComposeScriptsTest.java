package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.fairway.local.server.Checkout;
import org.fairway.local.server.PostgresServer;
import org.fairway.local.server.Topics;
import org.fairway.platform.testing.ExtraTool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of the compose file do what they say, on what they are told. */
class ComposeScriptsTest {
  @TempDir Path folder;
  private Path secrets;

  @BeforeEach
  void prepare() throws IOException {
    secrets = folder.resolve("secrets");
    Path maker = script("maker", "echo \"$1\" > \"$2\"");
    Shell.run(
        Map.of("FAIRWAY_KEY_MAKER", maker.toString()),
        Suite.file("packaging/compose/prepare.sh"),
        secrets.toString());
  }

  @Test
  void everySecretOfTheComposeFileIsMade() {
    // Given
    Compose compose = Compose.parse(Suite.text("docker-compose.yml"));

    // When, then
    assertThat(compose.secrets().values())
        .extracting(secret -> secrets.resolve(Path.of(secret.file()).getFileName()))
        .hasSize(10)
        .allSatisfy(file -> assertThat(file).exists());
    assertThat(secrets.resolve("referral-key.json")).hasContent("referral");
  }

  @Test
  void keysAreForTheirOwnerAlone() throws IOException {
    assertThat(Files.getPosixFilePermissions(secrets.resolve("pathway-key.json")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(secrets))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void aFolderThatStoodOpenIsClosed() throws IOException {
    // Given
    Path open = Files.createDirectory(folder.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path maker = folder.resolve("maker");

    // When
    Shell.run(
        Map.of("FAIRWAY_KEY_MAKER", maker.toString()),
        Suite.file("packaging/compose/prepare.sh"),
        open.toString());

    // Then
    assertThat(open.resolve("postgres-password")).exists();
    assertThat(Files.getPosixFilePermissions(open))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void whatIsThereStays() throws IOException {
    // Given
    String before = Files.readString(secrets.resolve("metrics.properties"));

    // When
    Shell.run(Map.of(), Suite.file("packaging/compose/prepare.sh"), secrets.toString());

    // Then
    assertThat(secrets.resolve("metrics.properties")).hasContent(before);
  }

  @Test
  void aKeyThatCannotBeMadeIsSaidInOneLineAndNotCalledMade() throws IOException {
    // Given
    Path maker = script("broken", "echo starting; echo no entropy >&2; exit 7");
    Files.delete(secrets.resolve("pathway-key.json"));

    // When, then
    assertThatThrownBy(() -> prepareWith(Map.of("FAIRWAY_KEY_MAKER", maker.toString())))
        .hasMessageContaining("ended with 1: ")
        .hasMessageEndingWith("prepare.sh: no pathway-key.json: " + maker + " failed: no entropy\n")
        .hasMessageNotContaining("made: pathway-key.json");
    assertThat(prepareWith(Map.of("FAIRWAY_KEY_MAKER", folder.resolve("maker").toString())))
        .contains("kept: referral-key.json", "made: pathway-key.json");
  }

  @Test
  void withoutDockerOneLineSaysWhatToDo() throws IOException {
    // Given
    script("docker", "echo 'Cannot connect to the Docker daemon' >&2; exit 1");
    Files.delete(secrets.resolve("reporting-key.json"));
    String path = folder + ":" + System.getenv("PATH");

    // When, then
    assertThatThrownBy(() -> prepareWith(Map.of("PATH", path)))
        .hasMessageContaining("ended with 1: ")
        .hasMessageContaining("\nprepare.sh: no reporting-key.json: Docker, which is to make it,");
    assertThat(secrets.resolve("reporting-key.json")).doesNotExist();
  }

  @Test
  void aMakerThatMakesNothingIsNoticed() throws IOException {
    // Given
    Path maker = script("idle", "exit 0");
    Files.delete(secrets.resolve("reporting-key.json"));

    // When, then
    assertThatThrownBy(() -> prepareWith(Map.of("FAIRWAY_KEY_MAKER", maker.toString())))
        .hasMessageContaining("no reporting-key.json: its maker succeeded and left no file");
  }

  private String prepareWith(Map<String, String> environment) {
    return Shell.run(environment, Suite.file("packaging/compose/prepare.sh"), secrets.toString());
  }

  @Test
  void everyPropertyIsOneThatItsServiceReads() throws IOException {
    for (String service : Suite.SERVICES) {
      for (String name : properties(service).stringPropertyNames()) {
        String variable = name.toUpperCase(java.util.Locale.ROOT).replaceAll("[.-]", "_");
        assertThat(EnvironmentCheck.isRead(service, variable)).as(service + " " + name).isTrue();
      }
    }
  }

  @Test
  void rolesAndDatabasesAreMadeAndMadeAgain() throws Exception {
    // Given
    Path psql = ExtraTool.find("psql", "postgresql-client");
    Path calls = folder.resolve("calls");
    script("psql", "echo \"$@\" >> " + calls + "; exec " + psql + " \"$@\"");
    PostgresServer server =
        new PostgresServer(
            Checkout.home(Checkout.root()).resolve("software"),
            folder.resolve("postgres"),
            0,
            false);
    server.start();
    try {
      Files.writeString(secrets.resolve("postgres-password"), server.password() + "\n");
      Map<String, String> environment =
          Map.of(
              "PATH", folder + ":" + System.getenv("PATH"),
              "SECRETS", secrets.toString(),
              "PGHOST", server.host(),
              "PGPORT", Integer.toString(server.port()),
              "PGUSER", PostgresServer.USER);

      // When
      Shell.run(environment, Suite.file("packaging/compose/databases.sh"));
      Shell.run(environment, Suite.file("packaging/compose/databases.sh"));

      // Then
      try (Connection admin = server.connect("postgres")) {
        assertThat(column(admin, "select datname from pg_database where not datistemplate"))
            .contains("referral", "pathway", "metrics", "reporting", "keycloak");
        assertThat(
                column(
                    admin,
                    "select rolname from pg_roles where (rolsuper or rolbypassrls or rolcreaterole)"
                        + " and rolname !~ '^(pg_|postgres)'"))
            .isEmpty();
        assertThat(column(admin, "select rolname from pg_roles where not rolinherit"))
            .contains("referral_app", "reporting_app");
      }
      logins(server);
      assertThat(Files.readString(calls)).contains("role=referral_app");
      noSecretIn(calls);
    } finally {
      server.stop();
    }
  }

  private void logins(PostgresServer server) throws Exception {
    Properties referral = properties("referral-service");
    String app = referral.getProperty("FAIRWAY_DB_APP_PASSWORD");
    String owner = referral.getProperty("FAIRWAY_DB_OWNER_PASSWORD");
    try (Connection connection = login(server, "referral", "referral_owner", owner)) {
      assertThat(column(connection, "select 1")).containsExactly("1");
    }
    try (Connection connection = login(server, "referral", "referral_app", app)) {
      assertThat(column(connection, "select pg_has_role('referral_equality', 'member')"))
          .containsExactly("t");
      assertThat(column(connection, "select pg_has_role('referral_offence', 'member')"))
          .containsExactly("t");
    }
    assertThatThrownBy(() -> login(server, "pathway", "referral_app", app))
        .hasMessageContaining("permission denied for database");
  }

  @Test
  void topicsAreThoseOfTheList() throws IOException {
    // Given
    Path calls = folder.resolve("calls");
    Path tool = script("kafka-topics", "echo \"$@\" >> " + calls);

    // When
    Shell.run(
        Map.of(
            "BOOTSTRAP", "kafka:9092",
            "KAFKA_TOPICS", tool.toString(),
            "TOPICS", Suite.file("contracts/events/topics.csv").toString()),
        Suite.file("packaging/compose/topics.sh"));

    // Then
    List<String> wanted = new ArrayList<>();
    for (Topics.Topic topic : Topics.listed(Checkout.root())) {
      wanted.add(
          "--bootstrap-server kafka:9092 --create --if-not-exists --topic %s --partitions %d --replication-factor 1 --config retention.ms=%d"
              .formatted(topic.name(), topic.partitions(), topic.retentionMillis()));
    }
    assertThat(Files.readAllLines(calls)).containsExactlyElementsOf(wanted);
  }

  @Test
  void theProvisionerGetsTheSecretThatTheServiceKnows() throws IOException {
    // Given
    Path calls = folder.resolve("calls");
    Path body = folder.resolve("body");
    Path tool =
        script(
            "kcadm",
            "echo \"$@\" >> %s; case $1 in get) echo an-id ;; update) cat > %s ;; esac"
                .formatted(calls, body));

    // When
    Shell.run(
        Map.of(
            "SECRETS", secrets.toString(),
            "KCADM", tool.toString(),
            "CONFIG", folder.resolve("config").toString(),
            "KEYCLOAK_URL", "http://keycloak:8080"),
        Suite.file("packaging/compose/identity.sh"));

    // Then
    String secret =
        properties("referral-service").getProperty("FAIRWAY_KEYCLOAK_PROVISIONER_SECRET");
    assertThat(Files.readString(calls))
        .contains("update clients/an-id", "-r fairway --merge --file -")
        .doesNotContain("bootstrap");
    assertThat(body).hasContent("{\"secret\": \"" + secret + "\"}");
    noSecretIn(calls);
  }

  /** The control arm of those two. */
  @Test
  void aSecretOnACommandLineIsFound() throws IOException {
    // Given
    Path calls = folder.resolve("calls");
    String secret = properties("metrics-service").getProperty("FAIRWAY_DB_APP_PASSWORD");

    // When
    Files.writeString(calls, "psql --set=password=" + secret + "\n");

    // Then
    assertThatThrownBy(() -> noSecretIn(calls)).isInstanceOf(AssertionError.class);
  }

  /** What a command was called with stands in the list of processes for everybody. */
  private void noSecretIn(Path calls) throws IOException {
    List<String> values = new ArrayList<>();
    try (var files = Files.newDirectoryStream(secrets, "*.{properties,conf}")) {
      for (Path file : files) {
        Files.readAllLines(file).forEach(line -> values.add(line.replaceFirst("[^=]*=", "")));
      }
    }
    values.remove("fairway-admin"); // a name
    assertThat(values).hasSizeGreaterThan(10);
    assertThat(Files.readString(calls)).doesNotContain(values);
  }

  private Properties properties(String service) throws IOException {
    Properties properties = new Properties();
    Path file = secrets.resolve(service.replace("-service", ".properties"));
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private Path script(String name, String body) throws IOException {
    Path script = folder.resolve(name);
    Files.writeString(script, "#!/bin/sh\n" + body + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  private static Connection login(
      PostgresServer server, String database, String user, String password) throws SQLException {
    String address = "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + database;
    return DriverManager.getConnection(address, user, password);
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = connection.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
