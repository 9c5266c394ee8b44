package org.fairway.referral.equality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The only way to the stored answers. The service's own database role cannot enter their schema;
 * this class becomes the role that can, for one statement, inside the caller's transaction. If the
 * statement fails, the transaction ends and the role with it.
 */
@ApplicationScoped
class EqualityRoom {

  private static final String ENTER = "set local role referral_equality";
  private static final String LEAVE = "set local role none";
  private static final String PUT =
      """
      insert into equality.answer (person_id, tenant_id, organisation_id, answer) values (?, ?, ?, ?)
      on conflict (person_id) do update set answer = excluded.answer, recorded_at = now()""";
  private static final String REMOVE =
      "delete from equality.answer where person_id = ? and tenant_id = ?";
  private static final String GET =
      "select answer from equality.answer where person_id = ? and tenant_id = ?";

  private final DataSource database;

  EqualityRoom(DataSource database) {
    this.database = database;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void put(UUID person, String tenant, String organisation, byte[] sealed) {
    inside(
        connection -> {
          try (PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setObject(1, person);
            put.setString(2, tenant);
            put.setString(3, organisation);
            put.setBytes(4, sealed);
            return put.executeUpdate();
          }
        });
  }

  /** Whether there was one. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean remove(UUID person, String tenant) {
    return inside(
        connection -> {
          try (PreparedStatement remove = connection.prepareStatement(REMOVE)) {
            remove.setObject(1, person);
            remove.setString(2, tenant);
            return remove.executeUpdate() > 0;
          }
        });
  }

  @Transactional(Transactional.TxType.MANDATORY)
  Optional<byte[]> answer(UUID person, String tenant) {
    return inside(
        connection -> {
          try (PreparedStatement get = connection.prepareStatement(GET)) {
            get.setObject(1, person);
            get.setString(2, tenant);
            try (ResultSet row = get.executeQuery()) {
              return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
          }
        });
  }

  private interface Errand<T> {
    T run(Connection connection) throws SQLException;
  }

  private <T> T inside(Errand<T> errand) {
    try (Connection connection = database.getConnection();
        Statement role = connection.createStatement()) {
      role.execute(ENTER);
      T result = errand.run(connection);
      role.execute(LEAVE);
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException("The equality room could not be used", e);
    }
  }
}
