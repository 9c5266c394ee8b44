package org.fairway.platform.testing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairway.platform.privacy.subject.SubjectTable;
import org.fairway.platform.privacy.subject.SubjectTables;

/** Every table about people is one that subject access and erasure know. */
public final class PeopleTables {
  private static final String ABOUT_PEOPLE =
      """
      select distinct c.table_name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
        and c.column_name in ('person', 'person_id', 'referral_id', 'enrolment_id', 'application_id')
      order by 1""";

  private PeopleTables() {}

  /**
   * Tables with a column that leads to a person and that {@code subject-tables.json} does not list.
   *
   * @param rooms tables that a {@code SubjectRoom} of the service tells and erases
   */
  public static List<String> unlisted(String... rooms) {
    Set<String> known = new HashSet<>(Arrays.asList(rooms));
    SubjectTables.load().stream().map(SubjectTable::table).forEach(known::add);
    return TestDatabase.column(ABOUT_PEOPLE).stream()
        .filter(table -> !known.contains(table))
        .toList();
  }
}
