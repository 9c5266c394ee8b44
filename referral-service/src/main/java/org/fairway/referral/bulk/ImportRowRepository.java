package org.fairway.referral.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;

/** Tables {@code import_row}, sealed, and {@code import_error}. */
@ApplicationScoped
class ImportRowRepository {

  /** Takes any text: the rules of rows say what is wrong with it, with its line and column. */
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final TypeReference<EnumMap<BulkColumn, String>> CELLS = new TypeReference<>() {};

  private final Sql sql;
  private final Vault vault;
  private final CurrentScope scope;

  ImportRowRepository(Sql sql, Vault vault, CurrentScope scope) {
    this.sql = sql;
    this.vault = vault;
    this.scope = scope;
  }

  void add(UUID job, List<BulkRow> rows) {
    Scope who = scope.get();
    List<Object[]> sealed = new ArrayList<>(rows.size());
    for (BulkRow row : rows) {
      byte[] cells = vault.seal(cell(who.tenant(), job, row.line()), write(row.cells()));
      sealed.add(new Object[] {job, who.tenant(), who.organisation(), row.line(), cells});
    }
    sql.batch(
        "insert into import_row (job_id, tenant_id, organisation_id, line, row)"
            + " values (?, ?, ?, ?, ?)",
        sealed);
  }

  /** Those after a line, in their order. */
  List<BulkRow> page(UUID job, int after, int size) {
    String tenant = scope.get().tenant();
    return sql.query(
        "select line, row from import_row where tenant_id = ? and job_id = ? and line > ?"
            + " order by line limit "
            + size,
        row ->
            new BulkRow(
                row.getInt(1), read(vault.open(cell(tenant, job, row.getInt(1)), row.getBytes(2)))),
        tenant,
        job,
        after);
  }

  /** Rows that were dealt with need not wait any longer. */
  void remove(UUID job, Collection<Integer> lines) {
    String tenant = scope.get().tenant();
    sql.batch(
        "delete from import_row where tenant_id = ? and job_id = ? and line = ?",
        lines.stream().map(line -> new Object[] {tenant, job, line}).toList());
  }

  void removeAll(UUID job) {
    sql.update(
        "delete from import_row where tenant_id = ? and job_id = ?", scope.get().tenant(), job);
  }

  void addErrors(UUID job, List<RowError> errors) {
    Scope who = scope.get();
    int next = count(job);
    List<Object[]> rows = new ArrayList<>(errors.size());
    for (RowError error : errors) {
      rows.add(
          new Object[] {
            job,
            who.tenant(),
            who.organisation(),
            next++,
            error.line(),
            error.column(),
            error.code(),
            error.detail()
          });
    }
    sql.batch(
        "insert into import_error (job_id, tenant_id, organisation_id, ordinal, line, column_name,"
            + " code, detail) values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  int count(UUID job) {
    return sql.query(
            "select count(*) from import_error where tenant_id = ? and job_id = ?",
            row -> row.getInt(1),
            scope.get().tenant(),
            job)
        .get(0);
  }

  /** In the order of the lines, from a position on. */
  List<RowError> errors(UUID job, int from, int size) {
    return sql.query(
        "select line, column_name, code, detail from import_error"
            + " where tenant_id = ? and job_id = ? and ordinal >= ? order by ordinal limit "
            + size,
        row -> new RowError(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
        scope.get().tenant(),
        job,
        from);
  }

  private static Cell cell(String tenant, UUID job, int line) {
    return new Cell(tenant, "import_row", job, "row." + line);
  }

  private String write(Map<BulkColumn, String> cells) {
    try {
      return JSON.writeValueAsString(cells);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row could not be written", e);
    }
  }

  private Map<BulkColumn, String> read(String cells) {
    try {
      return JSON.readValue(cells, CELLS);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row could not be read", e);
    }
  }
}
