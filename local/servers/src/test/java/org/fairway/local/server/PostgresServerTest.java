package org.fairway.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
  @TempDir Path folder;
  private PostgresServer server;
  private Databases databases;

  @BeforeEach
  void start() {
    server = server();
    server.start();
    databases = new Databases(server.host(), server.port(), PostgresServer.USER, server.password());
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private PostgresServer server() {
    return new PostgresServer(Checkout.root().resolve(".fairway/software"), folder, 0, false);
  }

  @Test
  void committedRowsSurviveAKill() throws SQLException {
    // Given a row, and a server that is killed without warning
    databases.create("referral", "referral_kill");
    run(
        databases.owner("referral", "referral_kill"),
        "create table t (n int); insert into t values (7)");
    server.kill();

    // When a new one starts in the same directory
    server = server();
    server.start();

    // Then
    Databases again =
        new Databases(server.host(), server.port(), PostgresServer.USER, server.password());
    assertThat(query(again.owner("referral", "referral_kill"), "select n from t")).isEqualTo("7");
  }

  @Test
  void makingADatabaseTwiceChangesNothing() throws SQLException {
    // Given
    databases.create("pathway", "pathway_twice");
    run(databases.owner("pathway", "pathway_twice"), "create table t (n int)");

    // When
    databases.create("pathway", "pathway_twice");

    // Then
    assertThat(query(databases.owner("pathway", "pathway_twice"), "select count(*) from t"))
        .isEqualTo("0");
  }

  @Test
  void noRoleOfAServicePassesRowLevelSecurity() throws SQLException {
    // Given
    databases.createServices();

    // When, then
    String unsafe =
        "select count(*) from pg_roles where rolname ~ '^(referral|pathway|metrics|reporting)_'"
            + " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)";
    assertThat(query(databases.owner("referral", "referral"), unsafe)).isEqualTo("0");
  }

  @Test
  void theAppRoleHasNoRightsThatNoMigrationGave() throws SQLException {
    // Given
    databases.create("metrics", "metrics_app_only");
    run(databases.owner("metrics", "metrics_app_only"), "create table t (n int)");
    Databases.Login app = databases.app("metrics", "metrics_app_only");

    // When, then it may neither read the owner's table nor make one
    assertThatThrownBy(() -> query(app, "select count(*) from t"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> run(app, "create table mine (n int)"))
        .hasMessageContaining("permission denied");
  }

  @Test
  void theRolesOfOneServiceCannotEnterTheDatabaseOfAnother() {
    // Given
    databases.create("referral", "referral_own");
    databases.create("pathway", "pathway_own");
    Databases.Login stranger = databases.app("pathway", "referral_own");

    // When, then
    assertThatThrownBy(() -> query(stranger, "select 1")).hasMessageContaining("permission denied");
  }

  @Test
  void equalityDataNeedAStepOnPurpose() throws SQLException {
    // Given a table that only the equality role may read
    databases.create("referral", "referral_equality_x");
    run(
        databases.owner("referral", "referral_equality_x"),
        "create table e (n int); grant select on e to referral_equality");
    Databases.Login app = databases.app("referral", "referral_equality_x");

    // When, then
    assertThatThrownBy(() -> query(app, "select count(*) from e"))
        .hasMessageContaining("permission denied");
    assertThat(query(app, "set role referral_equality; select count(*) from e")).isEqualTo("0");
  }

  @Test
  void theLogHoldsNoValuesOfARowThatBreaksARule() throws Exception {
    // Given
    databases.create("referral", "referral_log");
    Databases.Login owner = databases.owner("referral", "referral_log");
    run(owner, "create table t (name text primary key)");

    // When
    insert(owner, "Amina Example");
    assertThatThrownBy(() -> insert(owner, "Amina Example")).hasMessageContaining("t_pkey");

    // Then
    assertThat(Files.readString(folder.resolve("postgres.log")))
        .contains("t_pkey")
        .doesNotContain("Amina");
  }

  private static void insert(Databases.Login login, String name) throws SQLException {
    try (Connection connection = open(login);
        PreparedStatement statement = connection.prepareStatement("insert into t values (?)")) {
      statement.setString(1, name);
      statement.executeUpdate();
    }
  }

  private static void run(Databases.Login login, String sql) throws SQLException {
    try (Connection connection = open(login);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String query(Databases.Login login, String sql) throws SQLException {
    try (Connection connection = open(login);
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }

  private static Connection open(Databases.Login login) throws SQLException {
    return DriverManager.getConnection(login.jdbc(), login.user(), login.password());
  }
}
