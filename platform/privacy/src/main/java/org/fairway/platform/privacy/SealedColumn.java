package org.fairway.platform.privacy;

import java.util.regex.Pattern;

/**
 * A column of sealed values, for rotation.
 *
 * @param table a tenant table with {@code tenant_id} and a {@code uuid} row id
 * @param id the name of the row id's column
 * @param column a {@code bytea} column; its name is also the column of the cells
 */
public record SealedColumn(String table, String id, String column) {
  private static final Pattern IDENTIFIER = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  /** The names become part of SQL, so only plain lower-case ones pass. */
  public SealedColumn {
    for (String name : new String[] {table, id, column}) {
      if (!IDENTIFIER.matcher(name).matches()) {
        throw new IllegalArgumentException("not a plain SQL name: " + name);
      }
    }
  }
}
