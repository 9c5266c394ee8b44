package org.fairway.platform.privacy;

import java.util.Objects;
import java.util.UUID;

/**
 * The place a sealed value belongs to. A value sealed for one cell opens in no other: not in
 * another column, row, table or tenant.
 *
 * @param tenant the tenant that owns the row
 * @param table the table's name
 * @param row the row's id
 * @param column the column's name
 */
public record Cell(String tenant, String table, UUID row, String column) {

  public Cell {
    Objects.requireNonNull(tenant, "tenant");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(row, "row");
    Objects.requireNonNull(column, "column");
  }

  /** What the ciphertext is bound to: authenticated with it, not stored in it. */
  byte[] binding() {
    return Canonical.bytes("fairway.cell.1", tenant, table, row.toString(), column);
  }

  /** For messages. */
  String name() {
    return table + "." + column + " of row " + row;
  }
}
