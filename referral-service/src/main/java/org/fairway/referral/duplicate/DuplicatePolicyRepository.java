package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Table {@code duplicate_policy}. */
@ApplicationScoped
class DuplicatePolicyRepository {
  private static final String READ =
      "select reach, version from duplicate_policy where tenant_id = ?";

  /** Without effect when somebody else was quicker. */
  private static final String WRITE =
      """
      insert into duplicate_policy (tenant_id, reach, version) values (?, ?, 1)
      on conflict (tenant_id) do update set reach = excluded.reach, version = duplicate_policy.version + 1
      where duplicate_policy.version = ?""";

  private static final String COMPARE_ALL =
      """
      insert into deadline (tenant_id, kind, subject_id, due_at)
        select tenant_id, 'DUPLICATE_CHECK', id, now() from person where tenant_id = ?
      on conflict (tenant_id, kind, subject_id) do update set due_at = excluded.due_at, attempts = 0""";

  private final DataSource database;

  DuplicatePolicyRepository(DataSource database) {
    this.database = database;
  }

  @Transactional
  DuplicatePolicy of(String tenant) {
    try (Connection connection = database.getConnection();
        PreparedStatement read = connection.prepareStatement(READ)) {
      read.setString(1, tenant);
      try (ResultSet row = read.executeQuery()) {
        return row.next()
            ? new DuplicatePolicy(Reach.valueOf(row.getString(1)), row.getLong(2))
            : DuplicatePolicy.DEFAULT;
      }
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** False when the version is no longer the present one. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean set(String tenant, Reach reach, long version) {
    try (Connection connection = database.getConnection();
        PreparedStatement write = connection.prepareStatement(WRITE)) {
      write.setString(1, tenant);
      write.setString(2, reach.name());
      write.setLong(3, version);
      return write.executeUpdate() == 1;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Everybody is looked at again. */
  @Transactional(Transactional.TxType.MANDATORY)
  void compareAll(String tenant) {
    try (Connection connection = database.getConnection();
        PreparedStatement compare = connection.prepareStatement(COMPARE_ALL)) {
      compare.setString(1, tenant);
      compare.executeUpdate();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static IllegalStateException failed(SQLException e) {
    return new IllegalStateException("the policy on duplicates could not be read or written", e);
  }
}
