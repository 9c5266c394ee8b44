package org.fairway.e2e;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.privacy.OpenedCells;

/** Every row of every table of one service's database, as PostgreSQL writes rows out. */
final class Tables {
  private static final String ALL =
      """
      select format('%I.%I', n.nspname, c.relname) from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
      order by 1""";

  private Tables() {}

  /** A line for each row, with the name of its table before it; bytes stand in hexadecimal. */
  static List<String> rows(String service) {
    List<String> rows = new ArrayList<>();
    try (Sql database = Sql.in(service)) {
      for (String table : database.column(ALL)) {
        rows.addAll(database.column("select '" + table + " ' || t::text from " + table + " t"));
      }
    }
    return rows;
  }

  /** Every sealed value of a tenant, opened. */
  static List<String> opened(String service, String tenant) {
    List<String> texts = new ArrayList<>();
    try (Sql database = Sql.in(service)) {
      OpenedCells cells =
          new OpenedCells(database.connection(), Suite.get().keyFile(service), tenant);
      for (String table : database.column(ALL)) {
        texts.addAll(cells.of(table));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
