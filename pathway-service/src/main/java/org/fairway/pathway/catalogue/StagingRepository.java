package org.fairway.pathway.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/** Table {@code standard_staging}. */
@ApplicationScoped
class StagingRepository {
  /** Takes any text: the checks say what is wrong with it. */
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final TypeReference<EnumMap<CatalogueColumn, String>> CELLS =
      new TypeReference<>() {};

  private final Sql sql;
  private final CurrentScope scope;

  StagingRepository(Sql sql, CurrentScope scope) {
    this.sql = sql;
    this.scope = scope;
  }

  void add(UUID file, List<StagedRow> rows) {
    String tenant = scope.get().tenant();
    sql.batch(
        "insert into standard_staging (import_id, tenant_id, line, cells)"
            + " values (?, ?, ?, ?::jsonb)",
        rows.stream().map(row -> new Object[] {file, tenant, row.line(), write(row)}).toList());
  }

  /** In the order of the file. */
  List<StagedRow> rows(UUID file) {
    return sql.query(
        "select line, cells::text from standard_staging where import_id = ? order by line",
        row -> new StagedRow(row.getInt(1), read(row.getString(2))),
        file);
  }

  void clear(UUID file) {
    sql.update("delete from standard_staging where import_id = ?", file);
  }

  private static String write(StagedRow row) {
    try {
      return JSON.writeValueAsString(row.cells());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static EnumMap<CatalogueColumn, String> read(String cells) {
    try {
      return JSON.readValue(cells, CELLS);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
