package org.fairway.platform.privacy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Walks a tenant's chain over a connection that sees the whole tenant, and recomputes each hash
 * over everything the entry says. Finds entries that were altered, removed, reordered, repeated or
 * slipped in, and the first position where that shows.
 *
 * <p>Memory does not grow with the chain. Changes nothing.
 */
final class AuditVerifier {
  private static final int ROWS_AT_ONCE = 1000;

  private static final String LINKS =
      "select c.position, c.entry_id, c.previous_hash, c.hash, "
          + StoredEntry.COLUMNS
          + " from audit_chain c left join audit_entry e on e.tenant_id = c.tenant_id and e.id = c.entry_id"
          + " where c.tenant_id = ? order by c.link, c.position";

  // A key cannot forbid it of entries that share a link.
  private static final String TWICE =
      "select entry_id, max(position) from audit_chain where tenant_id = ?"
          + " group by entry_id having count(*) > 1 order by 2 limit 1";

  private static final String UNLINKED =
      "select count(*), (array_agg(e.id order by e.seq))[1] from audit_entry e where e.tenant_id = ?"
          + " and not exists (select from audit_chain c where c.tenant_id = e.tenant_id and c.entry_id = e.id)"
          + " and not exists (select from audit_pending p where p.tenant_id = e.tenant_id and p.entry_id = e.id)";

  // No index knows the entries of a link over many. PostgreSQL takes the wall's conditions to let
  // hardly any row pass, and might look through the whole chain for each entry.
  private static final String AT_ONCE = "select set_config('enable_nestloop', 'off', true)";

  private static final String WAITING = "select count(*) from audit_pending where tenant_id = ?";

  private final Connection connection;

  /**
   * Over a connection in a transaction: outside one, the driver would read the whole chain into
   * memory.
   */
  AuditVerifier(Connection connection) {
    this.connection = connection;
  }

  ChainReport verify(String tenant, ChainHead expected) throws SQLException {
    ChainWalk walk = new ChainWalk(expected);
    walk(tenant, walk);
    twice(tenant, walk);
    long waiting = count(tenant);
    return end(tenant, walk, waiting);
  }

  private void walk(String tenant, ChainWalk walk) throws SQLException {
    try (PreparedStatement select = prepare(LINKS, tenant)) {
      select.setFetchSize(ROWS_AT_ONCE);
      try (ResultSet row = select.executeQuery()) {
        boolean holds = true;
        while (holds && row.next()) {
          StoredEntry stored = row.getObject("id") == null ? null : StoredEntry.read(row);
          holds =
              walk.step(
                  row.getLong("position"),
                  row.getObject("entry_id", UUID.class),
                  row.getString("previous_hash"),
                  row.getString("hash"),
                  stored);
        }
      }
    }
  }

  private void twice(String tenant, ChainWalk walk) throws SQLException {
    try (PreparedStatement select = prepare(TWICE, tenant);
        ResultSet row = select.executeQuery()) {
      if (row.next()) {
        walk.twice(row.getLong(2), row.getObject(1, UUID.class));
      }
    }
  }

  private ChainReport end(String tenant, ChainWalk walk, long waiting) throws SQLException {
    try (Statement plan = connection.createStatement()) {
      plan.execute(AT_ONCE);
    }
    try (PreparedStatement select = prepare(UNLINKED, tenant);
        ResultSet row = select.executeQuery()) {
      row.next();
      long unlinked = row.getLong(1);
      walk.end(unlinked, row.getObject(2, UUID.class));
      return walk.report(tenant, waiting, unlinked);
    }
  }

  private long count(String tenant) throws SQLException {
    try (PreparedStatement select = prepare(WAITING, tenant);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  private PreparedStatement prepare(String sql, String tenant) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setString(1, tenant);
    return statement;
  }
}
