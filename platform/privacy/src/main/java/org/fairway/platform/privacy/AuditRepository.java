package org.fairway.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.LoneMessage;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.LateWrites;

/** Table {@code audit_entry}; works in the caller's transaction. */
@ApplicationScoped
class AuditRepository {

  private static final String INSERT =
      "insert into audit_entry (id, tenant_id, organisation_id, at, actor, client, action,"
          + " subject_type, subject_id, outcome, purpose, fields, correlation_id)"
          + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String INSERT_TOGETHER =
      "insert into audit_entry (id, tenant_id, organisation_id, at, actor, client, action,"
          + " subject_type, subject_id, outcome, purpose, fields, correlation_id)"
          + " select * from unnest(?::text[]::uuid[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[],"
          + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],"
          + " ?::text[])";

  private static final String LIST =
      "select "
          + StoredEntry.COLUMNS
          + " from audit_entry e where e.tenant_id = ?"
          + " and (?::uuid is null or e.id < ?) and (?::text is null or e.actor = ?)"
          + " and (?::text is null or e.subject_type = ?) and (?::text is null or e.subject_id = ?)"
          + " and (?::text is null or e.outcome = ?) order by e.id desc limit ?";

  private final DataSource database;
  private final LateWrites late;
  private final LoneMessage lone;

  @Inject
  AuditRepository(DataSource database, LateWrites late, LoneMessage lone) {
    this.database = database;
    this.late = late;
    this.lone = lone;
  }

  /** For use outside a container, where nothing waits for the end of a transaction. */
  AuditRepository(DataSource database) {
    this(database, null, null);
  }

  /** Not before the transaction ends: nobody reads it sooner. */
  void add(AuditEntry entry) {
    if (late == null) {
      add(List.of(entry));
    } else {
      late.add(INSERT, values(entry));
    }
  }

  /** In the order given; one statement however many there are. */
  void add(List<AuditEntry> added) {
    if (added.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT_TOGETHER)) {
      int at = 1;
      for (Sql.Array column : columns(added)) {
        insert.setArray(at++, connection.createArrayOf(column.type(), column.values().toArray()));
      }
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("Audit entries could not be stored", e);
    }
  }

  /** Fails in a running transaction, in which {@link #addTogether} would be refused. */
  void requireAlone() {
    lone.requireAlone();
  }

  /**
   * In the order given, as one statement that is committed by itself. One that stands already stays
   * as it is: whoever stored it may have been committed without learning so.
   */
  void addTogether(List<AuditEntry> added) {
    lone.write(INSERT_TOGETHER + " on conflict do nothing", (Object[]) columns(added));
  }

  private static Sql.Array[] columns(List<AuditEntry> added) {
    List<Object[]> rows = added.stream().map(AuditRepository::values).toList();
    Sql.Array[] columns = new Sql.Array[rows.get(0).length];
    for (int column = 0; column < columns.length; column++) {
      int at = column;
      columns[column] =
          new Sql.Array("text", rows.stream().map(row -> Objects.toString(row[at], null)).toList());
    }
    return columns;
  }

  private static Object[] values(AuditEntry entry) {
    return new Object[] {
      entry.id(),
      entry.tenant(),
      entry.organisation(),
      entry.at(),
      entry.actor(),
      entry.client(),
      entry.action(),
      entry.subjectType(),
      entry.subjectId(),
      entry.outcome(),
      entry.purpose(),
      entry.fields(),
      entry.correlationId()
    };
  }

  /** As {@link #add(List)}, and commits by itself. */
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
