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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Insert;
import org.fairway.platform.web.LateWrites;
import org.fairway.platform.web.Opening;

/** Table {@code audit_entry}; works in the caller's transaction. */
@ApplicationScoped
class AuditRepository {

  private static final Insert INSERT =
      Insert.into(
          "audit_entry",
          "id uuid",
          "tenant_id text",
          "organisation_id text",
          "at timestamptz",
          "actor text",
          "client text",
          "action text",
          "subject_type text",
          "subject_id text",
          "outcome text",
          "purpose text",
          "fields text",
          "correlation_id text");

  /** Of what was read; what stands already was committed without whoever stored it learning so. */
  private static final Insert INSERT_OF_SEEN =
      INSERT.onlyWhere("added.subject_id in (select seen.id::text from seen)").orLeave();

  private static final String LIST =
      "select "
          + StoredEntry.COLUMNS
          + " from audit_entry e where e.tenant_id = ?"
          + " and (?::uuid is null or e.id < ?) and (?::text is null or e.actor = ?)"
          + " and (?::text is null or e.subject_type = ?) and (?::text is null or e.subject_id = ?)"
          + " and (?::text is null or e.outcome = ?) order by e.id desc limit ?";

  private final DataSource database;
  private final LateWrites late;

  @Inject
  AuditRepository(DataSource database, LateWrites late) {
    this.database = database;
    this.late = late;
  }

  /** For use outside a container, where nothing waits for the end of a transaction. */
  AuditRepository(DataSource database) {
    this(database, null);
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
    Opening rows = INSERT.rows(values(added));
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(rows.sql())) {
      rows.bind(insert, 1);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("Audit entries could not be stored", e);
    }
  }

  /** See {@link Audit#recorded}. */
  <T> Asking.Answer<T> recorded(
      Asking asking,
      List<AuditEntry> entries,
      String select,
      Sql.Reader<T> reader,
      Object... arguments) {
    String sql =
        "with seen as materialized ("
            + select
            + "), recorded as ("
            + INSERT_OF_SEEN.many()
            + ") select * from seen";
    Set<String> subjects =
        entries.stream().map(AuditEntry::subjectId).collect(Collectors.toUnmodifiableSet());
    Sql.Reader<T> recorded =
        row -> {
          if (!subjects.contains(row.getString("id"))) {
            throw new IllegalStateException("read without an entry about it");
          }
          return reader.read(row);
        };
    Stream<Sql.Array> rows =
        INSERT_OF_SEEN.columns(values(entries)).stream()
            .map(column -> new Sql.Array("text", column));
    return asking.add(sql, recorded, Stream.concat(Arrays.stream(arguments), rows).toArray());
  }

  private static List<Object[]> values(List<AuditEntry> entries) {
    return entries.stream().map(AuditRepository::values).toList();
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
