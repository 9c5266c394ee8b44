package org.fairway.pathway.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/** Table {@code apprenticeship_standard}. */
@ApplicationScoped
class StandardRepository {
  private final Sql sql;
  private final CurrentScope scope;

  StandardRepository(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  void add(UUID file, List<Standard> standards) {
    String tenant = scope.get().tenant();
    sql.batch(
        "insert into apprenticeship_standard (import_id, tenant_id, reference, version_order,"
            + " standard_version, title, level, typical_months, maximum_funding, lars_code,"
            + " off_the_job_hours, earliest_start, latest_start, as_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::integer, ?::integer, ?::date, ?::date, ?)",
        standards.stream().map(standard -> row(file, tenant, standard)).toList());
  }

  private static Object[] row(UUID file, String tenant, Standard standard) {
    return new Object[] {
      file,
      tenant,
      standard.key().reference(),
      standard.key().order(),
      standard.key().version(),
      standard.title(),
      standard.level(),
      standard.typicalMonths(),
      standard.maximumFunding(),
      standard.larsCode(),
      standard.offTheJobHours(),
      standard.earliestStart(),
      standard.latestStart(),
      standard.asAt()
    };
  }

  /** Sorted by key. */
  List<Standard> all(UUID file) {
    return sql.query(
        "select * from apprenticeship_standard where import_id = ?"
            + " order by reference, version_order",
        StandardRepository::read,
        file);
  }

  private static Standard read(ResultSet row) throws SQLException {
    return new Standard(
        new StandardKey(row.getString("reference"), row.getString("standard_version")),
        row.getString("title"),
        row.getInt("level"),
        row.getInt("typical_months"),
        row.getBigDecimal("maximum_funding"),
        row.getObject("lars_code", Integer.class),
        row.getObject("off_the_job_hours", Integer.class),
        row.getObject("earliest_start", LocalDate.class),
        row.getObject("latest_start", LocalDate.class),
        row.getObject("as_at", LocalDate.class));
  }
}
