package org.fairway.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * Which organisations of the present tenant are suspended. Each service keeps its own copy, fed by
 * events; an older event never undoes a newer one, so the order of arrival does not matter.
 */
@ApplicationScoped
public class Standing {
  private final DataSource database;
  private final CurrentScope scope;

  Standing(DataSource database, CurrentScope scope) {
    this.database = database;
    this.scope = scope;
  }

  /** From the end of this transaction on, the organisation's requests are refused. */
  @Transactional
  public void suspend(String organisation, Instant at) {
    put(organisation, true, at);
  }

  /** Lifts a suspension. */
  @Transactional
  public void reinstate(String organisation, Instant at) {
    put(organisation, false, at);
  }

  private void put(String organisation, boolean suspended, Instant at) {
    String sql =
        """
        insert into organisation_standing (tenant_id, organisation_id, suspended, decided_at) values (?, ?, ?, ?)
        on conflict (tenant_id, organisation_id) do update
          set suspended = excluded.suspended, decided_at = excluded.decided_at
          where organisation_standing.decided_at <= excluded.decided_at""";
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, scope.get().tenant());
      statement.setString(2, organisation);
      statement.setBoolean(3, suspended);
      statement.setObject(4, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("standing of an organisation could not be stored", e);
    }
  }
}
