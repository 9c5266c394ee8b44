package org.fairway.pathway.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/** Table {@code catalogue_error}. */
@ApplicationScoped
class CatalogueErrorRepository {
  private final Sql sql;
  private final CurrentScope scope;

  CatalogueErrorRepository(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  /** Instead of those that were found before. */
  void replace(UUID file, List<CatalogueError> errors) {
    sql.update("delete from catalogue_error where import_id = ?", file);
    String tenant = scope.get().tenant();
    List<Object[]> rows = new ArrayList<>();
    for (CatalogueError error : errors) {
      rows.add(
          new Object[] {
            file, tenant, rows.size(), error.line(), error.column(), error.code(), error.detail()
          });
    }
    sql.batch(
        "insert into catalogue_error"
            + " (import_id, tenant_id, ordinal, line, column_name, code, detail)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** From the one with this number on, in the order in which they were found. */
  List<CatalogueError> page(UUID file, int from, int rows) {
    return sql.query(
        "select line, column_name, code, detail from catalogue_error"
            + " where import_id = ? and ordinal >= ? order by ordinal limit ?",
        row ->
            new CatalogueError(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
        file,
        from,
        rows);
  }
}
