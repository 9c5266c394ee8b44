package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads and replaces sealed values of any service's table. */
@ApplicationScoped
class SealedColumnRepository {

  record Row(UUID id, byte[] sealed) {}

  record Change(Row before, byte[] sealed) {}

  private final DataSource database;

  SealedColumnRepository(DataSource database) {
    this.database = database;
  }

  /** Rows with a value, by id. */
  @Transactional
  List<Row> page(String tenant, SealedColumn column, UUID after, int limit) {
    String sql =
        String.format(
            "select %2$s, %3$s from %1$s where tenant_id = ? and %2$s > ? and %3$s is not null order by %2$s limit ?",
            column.table(), column.id(), column.column());
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, tenant);
      select.setObject(2, after);
      select.setInt(3, limit);
      return read(select);
    } catch (SQLException e) {
      throw new DatabaseException("Sealed values could not be read", e);
    }
  }

  private static List<Row> read(PreparedStatement select) throws SQLException {
    List<Row> found = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        found.add(new Row(rows.getObject(1, UUID.class), rows.getBytes(2)));
      }
    }
    return found;
  }

  /**
   * Only where the value is still the one that was read: a newer one is left alone. Answers how
   * many were.
   */
  @Transactional
  int replace(String tenant, SealedColumn column, List<Change> changes) {
    String sql =
        String.format(
            "update %1$s set %3$s = ? where tenant_id = ? and %2$s = ? and %3$s = ?",
            column.table(), column.id(), column.column());
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (Change change : changes) {
        update.setBytes(1, change.sealed());
        update.setString(2, tenant);
        update.setObject(3, change.before().id());
        update.setBytes(4, change.before().sealed());
        update.addBatch();
      }
      return Arrays.stream(update.executeBatch()).sum();
    } catch (SQLException e) {
      throw new DatabaseException("Sealed values could not be replaced", e);
    }
  }
}
