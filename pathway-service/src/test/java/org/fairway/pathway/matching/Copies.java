package org.fairway.pathway.matching;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairway.platform.testing.TestDatabase;

/** Many rows like one that is there, written past the service. */
final class Copies {
  private static final String COLUMNS =
      """
      select string_agg('%1$s' || column_name, ', ' order by column_name) from information_schema.columns
      where table_schema = 'public' and table_name = '%2$s' and is_generated = 'NEVER'""";

  private final int from;
  private final int to;

  /** Numbered from one to another; the same numbers are the same ids in every table. */
  Copies(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /**
   * @param key column that says which row is copied
   * @param changes pairs of a column and what it is set to, an SQL expression in which {@code n}
   *     counts
   */
  Copies add(String table, String key, Object value, String... changes) {
    String set =
        IntStream.range(0, changes.length / 2)
            .mapToObj(i -> "'" + changes[2 * i] + "', " + changes[2 * i + 1])
            .collect(Collectors.joining(", "));
    TestDatabase.execute(
        "insert into %1$s (%2$s) select %3$s from %1$s o, generate_series(%4$d, %5$d) n, lateral jsonb_populate_record(o, jsonb_build_object(%6$s)) c where o.%7$s = '%8$s'"
            .formatted(table, columns(table, ""), columns(table, "c."), from, to, set, key, value));
    return this;
  }

  /** The id of a copy of that one. */
  static String id(Object of) {
    return "md5('" + of + "' || n)::uuid";
  }

  private static String columns(String table, String before) {
    return TestDatabase.value(COLUMNS.formatted(before, table));
  }
}
