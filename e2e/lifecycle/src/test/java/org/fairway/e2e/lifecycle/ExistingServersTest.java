package org.fairway.e2e.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fairway.local.server.Databases;
import org.fairway.platform.testing.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL, Kafka and Keycloak are there already: those of the test run. */
class ExistingServersTest {
  private final Home home = Home.empty("existing");
  private final Map<String, String> environment =
      Map.of(
          "FAIRWAY_POSTGRES_URL", Servers.get("postgres.host") + ":" + Servers.get("postgres.port"),
          "FAIRWAY_POSTGRES_USER", Servers.get("postgres.user"),
          "FAIRWAY_POSTGRES_PASSWORD", Servers.get("postgres.password"),
          "FAIRWAY_KAFKA", Servers.kafka(),
          "FAIRWAY_KEYCLOAK_URL", Servers.get("keycloak.url"),
          "FAIRWAY_KEYCLOAK_ADMIN", Servers.get("keycloak.admin.user"),
          "FAIRWAY_KEYCLOAK_ADMIN_PASSWORD", Servers.get("keycloak.admin.password"));

  ExistingServersTest() {
    dropDatabases(); // of a run that was killed: their keys are gone
  }

  @AfterEach
  void tidy() {
    home.delete();
    dropDatabases();
  }

  private static void dropDatabases() {
    Databases.SERVICES.forEach(Servers.databases()::drop);
  }

  @Test
  void onlyTheServicesAreStarted() throws IOException, SQLException {
    // When
    Command.Outcome start = new Command(home).with(environment).run("start", "--detach");
    // Then
    assertThat(start.code()).as("%s", start.error()).isZero();
    Visitor visitor = new Visitor(home, environment);
    visitor.leavesSomething();
    visitor.findsIt();
    assertThat(peopleInTheExistingServer()).isEqualTo(1);
    assertThat(partsRun())
        .contains("referral-service", "pathway-service", "metrics-service", "reporting-service")
        .doesNotContain("postgres", "kafka", "keycloak");
    assertThat(new Command(home).with(environment).run("status").code()).isZero();
    // When
    assertThat(new Command(home).with(environment).run("stop").code()).isZero();
    // Then the servers, which belong to somebody else, go on
    assertThat(home.processes()).isEmpty();
    assertThat(home.takenPorts()).isEmpty();
    assertThat(peopleInTheExistingServer()).isEqualTo(1);
  }

  private List<String> partsRun() throws IOException {
    try (Stream<Path> folders = Files.list(home.folder().resolve("run"))) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("process")))
          .map(folder -> folder.getFileName().toString())
          .toList();
    }
  }

  private static int peopleInTheExistingServer() throws SQLException {
    Databases.Login login = Servers.databases().app("referral", "referral");
    try (Connection connection =
            DriverManager.getConnection(
                login.jdbc(), Servers.get("postgres.user"), Servers.get("postgres.password"));
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from person")) {
      row.next();
      return row.getInt(1);
    }
  }
}
