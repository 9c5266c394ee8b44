package org.fairway.referral.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** What PostgreSQL knows of a new database, and what it would do if it did not. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StatisticsTest {
  private static final String SCRIPT = "db/platform/afterMigrate__statistics.sql";

  /** As the tables of the service: the index that came last would be taken for any question. */
  private static final String TABLE =
      """
      create table new_table (tenant_id text not null, id uuid not null, other uuid, a text, b text, c text, d text,
        e text, f text, g text, h text, unique (tenant_id, id));
      create index new_table_other on new_table (tenant_id, other);
      set local plan_cache_mode = force_generic_plan""";

  private static final String QUESTION =
      "prepare by_id as select from only new_table where tenant_id = $1 and id = $2 for key share";

  private static final String PLAN =
      "explain execute by_id ('a', '0193a1f0-0000-7000-8000-000000000001')";

  @Test
  void everyTableOfTenantsIsKnownFromTheStart() {
    // When
    var unknown =
        TestDatabase.column(
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not exists (
              select from pg_stats s where s.tablename = c.relname and s.attname = 'tenant_id')""");

    // Then
    assertThat(unknown).isEmpty();
  }

  @Test
  void aRowIsFoundByItsOwnIndexInANewTable() throws SQLException, IOException {
    try (Connection connection = TestDatabase.superuser();
        Statement statement = connection.createStatement()) {
      // Given
      connection.setAutoCommit(false);
      statement.execute(TABLE);
      String before = plan(statement);

      // When
      statement.execute(script());

      // Then: the control arm first
      assertThat(before)
          .contains("new_table_other")
          .doesNotContain("Cond: ((tenant_id = $1) AND (id");
      assertThat(plan(statement)).contains("new_table_tenant_id_id_key").contains("(id = $2)");
      connection.rollback();
    }
  }

  /** As a connection makes it that asks for the first time. */
  private static String plan(Statement statement) throws SQLException {
    StringBuilder plan = new StringBuilder();
    statement.execute(QUESTION);
    try (ResultSet rows = statement.executeQuery(PLAN)) {
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
    }
    statement.execute("deallocate by_id");
    return plan.toString();
  }

  private static String script() throws IOException {
    try (InputStream file =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(SCRIPT)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
