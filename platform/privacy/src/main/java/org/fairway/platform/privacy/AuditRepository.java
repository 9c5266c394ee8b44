package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Table {@code audit_entry}; works in the caller's transaction. */
@ApplicationScoped
class AuditRepository {

  private static final String INSERT =
      "insert into audit_entry (id, tenant_id, organisation_id, at, actor, client, action,"
          + " subject_type, subject_id, outcome, purpose, fields, correlation_id)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String LIST =
      "select "
          + StoredEntry.COLUMNS
          + " from audit_entry e where e.tenant_id = ?"
          + " and (?::uuid is null or e.id < ?) and (?::text is null or e.actor = ?)"
          + " and (?::text is null or e.subject_type = ?) and (?::text is null or e.subject_id = ?)"
          + " and (?::text is null or e.outcome = ?) order by e.id desc limit ?";

  private final DataSource database;

  AuditRepository(DataSource database) {
    this.database = database;
  }

  /** In the order given; one round trip however many there are. */
  void add(List<AuditEntry> added) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (AuditEntry entry : added) {
        bind(insert, entry);
        insert.addBatch();
      }
      insert.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseException("Audit entries could not be stored", e);
    }
  }

  private static void bind(PreparedStatement insert, AuditEntry entry) throws SQLException {
    insert.setObject(1, entry.id());
    insert.setString(2, entry.tenant());
    insert.setString(3, entry.organisation());
    insert.setObject(4, entry.at().atOffset(ZoneOffset.UTC));
    insert.setString(5, entry.actor());
    insert.setString(6, entry.client());
    insert.setString(7, entry.action());
    insert.setString(8, entry.subjectType());
    insert.setString(9, entry.subjectId());
    insert.setString(10, entry.outcome());
    insert.setString(11, entry.purpose());
    insert.setString(12, entry.fields());
    insert.setString(13, entry.correlationId());
  }

  /** As {@link #add}, and commits by itself. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void addAlone(AuditEntry entry) {
    add(List.of(entry));
  }

  /**
   * Newest first.
   *
   * @param before only entries older than this one; null from the newest
   */
  List<AuditEntry> list(String tenant, AuditFilter filter, UUID before, int limit) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(LIST)) {
      select.setString(1, tenant);
      select.setObject(2, before, Types.OTHER);
      select.setObject(3, before, Types.OTHER);
      int next = 4;
      for (String value : filter.values()) {
        select.setString(next++, value);
        select.setString(next++, value);
      }
      select.setInt(next, limit);
      return read(select);
    } catch (SQLException e) {
      throw new DatabaseException("Audit entries could not be read", e);
    }
  }

  private static List<AuditEntry> read(PreparedStatement select) throws SQLException {
    List<AuditEntry> entries = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        entries.add(StoredEntry.read(rows).entry());
      }
    }
    return entries;
  }
}
