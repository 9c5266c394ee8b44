package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Links waiting entries into their tenant's chain, in the order they arrived. */
@ApplicationScoped
class AuditChain {

  static final int BATCH = 500;

  private static final String AS_WORKER = "select set_config('fairway.worker', 'on', true)";
  // Ids are in the order of time. The backlog is short, unless the sealer has stopped.
  private static final String BACKLOG =
      "select count(*), (array_agg(entry_id order by entry_id))[1] from audit_pending";
  // What waits is read by its index, in order. PostgreSQL takes the wall's conditions to let hardly
  // any row pass, and read and sorted all that waits for each batch.
  static final String BY_INDEX =
      "set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)";
  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended('fairway.audit:' || ?, 0)), " + BY_INDEX;
  private static final String LAST =
      "select position, hash from audit_link where tenant_id = ? order by position desc limit 1";
  // The oldest that wait, and then each entry by its key. As a plain join PostgreSQL read all
  // entries of the tenant for
  // each batch, for it takes the wall's conditions to let hardly any row pass. "offset 0" keeps it
  // from joining so.
  static final String WAITING =
      "select "
          + StoredEntry.COLUMNS
          + " from (select * from audit_pending where tenant_id = ? order by seq limit "
          + BATCH
          + ") p cross join lateral (select * from audit_entry a where a.tenant_id = p.tenant_id and a.id = p.entry_id"
          + " offset 0) e order by p.seq";
  private static final String LINK =
      "insert into audit_link"
          + " (tenant_id, position, entry_id, previous_hash, hash, earlier_entries, earlier_hashes)"
          + " values (?, ?, ?, ?, ?, ?, ?)";
  private static final String LINKED =
      "delete from audit_pending where tenant_id = ? and seq = any(?::bigint[])";

  private final DataSource database;

  AuditChain(DataSource database) {
    this.database = database;
  }

  /** The tenants with waiting entries; the one question that looks over tenants. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  List<String> waitingTenants() {
    try (Connection connection = database.getConnection();
        PreparedStatement worker = connection.prepareStatement(AS_WORKER);
        PreparedStatement tenants =
            connection.prepareStatement(
                "select distinct tenant_id from audit_pending order by 1")) {
      worker.execute();
      List<String> found = new ArrayList<>();
      try (ResultSet rows = tenants.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new DatabaseException("Waiting audit entries could not be counted", e);
    }
  }

  /** What waits in all tenants together. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  AuditBacklog.Waiting waiting() {
    try (Connection connection = database.getConnection();
        PreparedStatement worker = connection.prepareStatement(AS_WORKER);
        PreparedStatement count = connection.prepareStatement(BACKLOG)) {
      worker.execute();
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return new AuditBacklog.Waiting(row.getLong(1), row.getObject(2, UUID.class));
      }
    } catch (SQLException e) {
      throw new DatabaseException("Waiting audit entries could not be counted", e);
    }
  }

  /**
   * Links up to {@link #BATCH} entries, with one link.
   *
   * @return how many; 0 when none waits or another instance is at it
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  int extend(String tenant) {
    try (Connection connection = database.getConnection()) {
      return extend(connection, tenant);
    } catch (SQLException e) {
      throw new DatabaseException("The audit chain could not be extended", e);
    }
  }

  /** Over a connection in a transaction, for the lock lasts until its end. */
  static int extend(Connection connection, String tenant) throws SQLException {
    if (!locked(connection, tenant)) {
      return 0;
    }
    List<StoredEntry> waiting = waiting(connection, tenant);
    link(connection, tenant, waiting);
    return waiting.size();
  }

  private static boolean locked(Connection connection, String tenant) throws SQLException {
    try (PreparedStatement lock = prepare(connection, LOCK, tenant);
        ResultSet row = lock.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static List<StoredEntry> waiting(Connection connection, String tenant)
      throws SQLException {
    List<StoredEntry> entries = new ArrayList<>();
    try (PreparedStatement select = prepare(connection, WAITING, tenant);
        ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        entries.add(StoredEntry.read(rows));
      }
    }
    return entries;
  }

  private static ChainHead head(Connection connection, String tenant) throws SQLException {
    try (PreparedStatement select = prepare(connection, LAST, tenant);
        ResultSet row = select.executeQuery()) {
      return row.next() ? new ChainHead(row.getLong(1), row.getString(2)) : ChainHead.START;
    }
  }

  private static void link(Connection connection, String tenant, List<StoredEntry> waiting)
      throws SQLException {
    if (waiting.isEmpty()) {
      return;
    }
    ChainLink link = ChainLink.of(head(connection, tenant), waiting);
    try (PreparedStatement insert = prepare(connection, LINK, tenant);
        PreparedStatement delete = prepare(connection, LINKED, tenant)) {
      insert.setLong(2, link.end().position());
      insert.setObject(3, link.entry());
      insert.setString(4, link.previousHash());
      insert.setString(5, link.end().hash());
      insert.setArray(6, connection.createArrayOf("uuid", link.earlierEntries().toArray()));
      insert.setBytes(7, link.earlierHashes());
      insert.executeUpdate();
      Object[] sequences = waiting.stream().map(StoredEntry::sequence).toArray();
      delete.setArray(2, connection.createArrayOf("bigint", sequences));
      if (delete.executeUpdate() != sequences.length) {
        // Each waits once and stops once, so nothing is linked twice even without the lock.
        throw new IllegalStateException("entries were linked meanwhile");
      }
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, String tenant)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setString(1, tenant);
    return statement;
  }
}
