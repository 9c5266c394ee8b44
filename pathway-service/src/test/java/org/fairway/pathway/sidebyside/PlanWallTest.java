package org.fairway.pathway.sidebyside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairway.pathway.sidebyside.Plans.RECEIVED;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.Api;
import org.fairway.pathway.plan.FunnelStandIn;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * The one row that passes the wall between tenants, and each of the two walls without the other.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PlanWallTest {
  private static final String SEEN = "select count(*) from plan_shown where tenant_id = '%s'";

  private final String home = Tokens.newTenant();
  private final Persona publisher = Api.coordinator(home);
  private final Persona reader = Api.coordinator(Plans.careSystem());
  private final Persona third = Api.coordinator(Tokens.newTenant());

  @Test
  void theReaderReadsAndNobodyDoesAnythingElse() throws SQLException {
    // Given
    String received = shown();

    // Then: in the database
    String seen = SEEN.formatted(home);
    assertThat(count(seen, reader.tenant(), reader.tenant())).isEqualTo(1);
    assertThat(count(seen, home, home)).isEqualTo(1);
    assertThat(count(seen, third.tenant(), third.tenant())).isZero();
    assertThat(count(seen, reader.tenant(), "RNA")).isZero();
    assertThat(count(seen, home, "RNA")).isZero();
    assertThat(count(seen, "", "")).isZero();
    assertThat(changed("delete from plan_shown", reader)).isZero();
    assertThatThrownBy(() -> changed("update plan_shown set reader = 'X'", publisher))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> changed(copyFor(third), reader))
        .hasMessageContaining("row-level security");
    for (String table : List.of("plan_publication", "plan_figures")) {
      String all = "select count(*) from %s where tenant_id = '%s'".formatted(table, home);
      assertThat(count(all, reader.tenant(), reader.tenant())).isZero();
      assertThat(count(all, home, "RNA")).isZero();
    }
    // Then: what was shown stays as it was, also for its own care system
    assertThat(changed("delete from plan_figures where period = '2024-25'", publisher)).isZero();
    assertThatThrownBy(() -> changed("update plan_figures set figures = '{}'", publisher))
        .hasMessageContaining("do not change");
    // Then, control arm: without the database's leave the reader sees nothing
    TestDatabase.execute("drop policy reader_reads on plan_shown");
    try {
      as(reader).get(received).then().statusCode(404);
      // Then, control arm: were all rows open in the database, the service would still keep them
      TestDatabase.execute("create policy reader_reads on plan_shown for select using (true)");
      assertThat(count(seen, third.tenant(), third.tenant())).isEqualTo(1);
      as(third).get(received).then().statusCode(404);
      as(third).get(RECEIVED).then().body("items", hasSize(0));
    } finally {
      TestDatabase.execute(
          "drop policy if exists reader_reads on plan_shown",
          "create policy reader_reads on plan_shown for select using (reader = fairway_tenant())");
    }
    as(reader).get(received).then().statusCode(200);
  }

  /** Path by which the reader reads what was published. */
  private String shown() {
    try (FunnelStandIn metrics = new FunnelStandIn()) {
      metrics.answer(200, Plans.funnel(57, UUID.randomUUID(), 12));
      Plans.fix(publisher, "2023-24").statusCode(200);
      Plans.fix(publisher, "2024-25").statusCode(200);
    }
    UUID commitment = Plans.commitment(publisher, "STARTED");
    String draft = Plans.drafted(publisher, Plans.request(List.of(commitment), List.of()));
    Plans.publish(publisher, draft, reader.tenant()).statusCode(200);
    return Plans.newest(reader);
  }

  /** A row of the publisher for somebody whom it did not name. */
  private static String copyFor(Persona other) {
    return """
        insert into plan_shown (id, tenant_id, publication_id, reader, period, edition, document, shown_at)
        select gen_random_uuid(), tenant_id, publication_id, '%s', period, edition, document, shown_at from plan_shown"""
        .formatted(other.tenant());
  }

  private static long count(String sql, String tenant, String organisation) throws SQLException {
    try (Connection connection = entered(tenant, organisation);
        PreparedStatement query = connection.prepareStatement(sql);
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private static int changed(String sql, Persona as) throws SQLException {
    try (Connection connection = entered(as.tenant(), as.organisation());
        PreparedStatement change = connection.prepareStatement(sql)) {
      try {
        return change.executeUpdate();
      } finally {
        connection.rollback();
      }
    }
  }

  /** As the application's role. */
  private static Connection entered(String tenant, String organisation) throws SQLException {
    Connection connection = TestDatabase.app();
    connection.setAutoCommit(false);
    try (PreparedStatement enter =
        connection.prepareStatement(
            "select set_config('fairway.tenant', ?, true), set_config('fairway.organisation', ?, true)")) {
      enter.setString(1, tenant);
      enter.setString(2, organisation);
      enter.execute();
    }
    return connection;
  }
}
