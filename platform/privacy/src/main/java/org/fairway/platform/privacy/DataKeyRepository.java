package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Table {@code data_key}: rows are added, never changed or removed. */
@ApplicationScoped
class DataKeyRepository {

  private static final String FIND =
      "select generation, keyset from data_key where tenant_id = ? and purpose = ? order by generation";

  private static final String ADD =
      "insert into data_key (tenant_id, purpose, generation, keyset) values (?, ?, ?, ?)"
          + " on conflict (tenant_id, purpose, generation) do nothing";

  private final DataSource database;

  DataKeyRepository(DataSource database) {
    this.database = database;
  }

  /** Oldest first; joins the caller's transaction. */
  @Transactional
  List<WrappedKey> find(String tenant, KeyPurpose purpose) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setString(1, tenant);
      statement.setString(2, purpose.name());
      return read(statement, tenant, purpose);
    } catch (SQLException e) {
      throw new DatabaseException("Data keys could not be read", e);
    }
  }

  private static List<WrappedKey> read(
      PreparedStatement statement, String tenant, KeyPurpose purpose) throws SQLException {
    List<WrappedKey> keys = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        keys.add(new WrappedKey(tenant, purpose, rows.getInt(1), rows.getBytes(2)));
      }
    }
    return keys;
  }

  /**
   * Commits by itself. When another instance has added this generation first, its key stays and
   * this one is dropped: read again afterwards.
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void addIfAbsent(WrappedKey key) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      statement.setString(1, key.tenant());
      statement.setString(2, key.purpose().name());
      statement.setInt(3, key.generation());
      statement.setBytes(4, key.keyset());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("A data key could not be stored", e);
    }
  }
}
