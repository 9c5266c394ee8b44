package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.local.server.Databases;
import org.fairway.platform.testing.Servers;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that was in use before dead letters left out what is special. */
class DeadLetterMigrationTest {
  private static final String SERVICE = "metrics";
  private static final String BEFORE = "0.4";

  private final String name = "letters_" + UUID.randomUUID().toString().replace('-', '_');
  private final Databases.Login owner = Servers.databases().create(SERVICE, name);

  @AfterEach
  void drop() {
    Servers.databases().drop(name);
  }

  @Test
  void contentOfASpecialCategoryIsRemovedAndOtherContentStays() throws SQLException {
    // Given
    migrate(BEFORE);
    try (Connection connection =
        DriverManager.getConnection(owner.jdbc(), owner.user(), owner.password())) {
      put(connection, "special-category", "{\"secret\":1}");
      put(connection, "pseudonymous", "{\"code\":2}");

      // When
      migrate("latest");

      // Then
      assertThat(contents(connection)).containsExactlyInAnyOrder("nothing", "{\"code\":2}");
    }
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(owner.jdbc(), owner.user(), owner.password())
        .locations("classpath:db/platform")
        .placeholders(Map.of("app_role", SERVICE + "_app"))
        .target(target)
        .load()
        .migrate();
  }

  private static void put(Connection connection, String classification, String content)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            select set_config('fairway.tenant', 'QT1', false);
            insert into dead_letter (id, tenant_id, consumer, topic, partition, record_offset, headers,
              payload, reason, detail, attempts)
            values (gen_random_uuid(), 'QT1', 'sample', 't', 0, 1 + (select count(*) from dead_letter),
              jsonb_build_object('ce_dataclassification', ?), convert_to(?, 'UTF8'), 'REFUSED', 'd', 1)""")) {
      insert.setString(1, classification);
      insert.setString(2, content);
      insert.execute();
    }
  }

  private static List<String> contents(Connection connection) throws SQLException {
    List<String> contents = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select coalesce(convert_from(payload, 'UTF8'), 'nothing') from dead_letter")) {
      while (rows.next()) {
        contents.add(rows.getString(1));
      }
    }
    return contents;
  }
}
