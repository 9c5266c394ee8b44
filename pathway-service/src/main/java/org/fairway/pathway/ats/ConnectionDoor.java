package org.fairway.pathway.ats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Finds a connection when there is no token and so no scope. The transaction names one id, and
 * row-level security shows that row alone; Hibernate is passed by, because it needs a tenant first.
 */
@ApplicationScoped
class ConnectionDoor {
  private static final String NAME = "select set_config('fairway.connection', ?, true)";
  private static final String FIND =
      "select tenant_id, organisation_id, secret, previous_secret, previous_valid_until from ats_connection where id = ?";

  private final DataSource database;

  ConnectionDoor(DataSource database) {
    this.database = database;
  }

  @Transactional
  Optional<SignedConnection> find(UUID id) {
    try (Connection connection = database.getConnection();
        PreparedStatement name = connection.prepareStatement(NAME);
        PreparedStatement find = connection.prepareStatement(FIND)) {
      name.setString(1, id.toString());
      name.execute();
      find.setObject(1, id);
      try (ResultSet row = find.executeQuery()) {
        return row.next() ? Optional.of(read(id, row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("a connection could not be read", e);
    }
  }

  private static SignedConnection read(UUID id, ResultSet row) throws SQLException {
    OffsetDateTime until = row.getObject("previous_valid_until", OffsetDateTime.class);
    Instant validUntil = until == null ? null : until.toInstant();
    return new SignedConnection(
        id,
        row.getString("tenant_id"),
        row.getString("organisation_id"),
        row.getBytes("secret"),
        row.getBytes("previous_secret"),
        validUntil);
  }
}
