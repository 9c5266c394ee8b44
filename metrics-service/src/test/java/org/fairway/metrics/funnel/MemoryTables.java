package org.fairway.metrics.funnel;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.fairway.platform.tenancy.Sql;

/**
 * The projection's tables in memory: what the statements of {@link Upserts} mean, written down once
 * more in plain Java. {@code FunnelOrderTest} holds it against the database.
 */
final class MemoryTables {

  private static final List<String> REFERRAL =
      List.of(
          "person",
          "partner",
          "source_type",
          "pathway_type",
          "programme",
          "priority_groups",
          "lsoa21",
          "imd_decile",
          "version");
  private static final List<String> PERSON =
      List.of("version", "ethnic_group", "disability", "sex", "age_band");
  private static final List<String> LINK = List.of("into_person", "version");
  private static final List<String> ENROLMENT =
      List.of("referral_id", "programme", "pathway_type", "version");
  private static final List<String> DETAILS =
      List.of("details_version", "authorised_at", "advertised_at", "closed_at", "notice_days");
  private static final List<String> EARLIEST =
      List.of(
          "applied_at",
          "shortlisted_at",
          "interviewed_at",
          "offered_at",
          "conditional_at",
          "unconditional_at",
          "started_on");
  private static final List<String> LATEST =
      List.of("started_at", "undone_at", "in_work_on", "ended_on", "progressed_on");

  private final boolean guarded;
  private final SortedMap<String, SortedMap<String, Object>> rows = new TreeMap<>();

  /**
   * @param guarded whether versions are compared; without, the last one to come wins
   */
  MemoryTables(boolean guarded) {
    this.guarded = guarded;
  }

  MemoryTables apply(List<Change> changes) {
    changes.forEach(this::apply);
    return this;
  }

  /** Values by column, by table and id; nulls are left out. */
  SortedMap<String, SortedMap<String, Object>> rows() {
    return rows;
  }

  private void apply(Change change) {
    Object[] values = change.values();
    String sql = change.sql();
    if (sql.equals(Upserts.REFERRAL)) {
      SortedMap<String, Object> row = referral(values[1]);
      newest(row, "version", REFERRAL, slice(values, 2));
      merge(row, "referred_at", values[11], MemoryTables::least);
      merge(row, "accepted_at", values[12], MemoryTables::least);
      merge(row, "parent_id", values[13], MemoryTables::least);
      merge(row, "error_version", values[14], MemoryTables::greatest);
    } else if (sql.equals(Upserts.PARENT)) {
      merge(referral(values[1]), "parent_id", values[2], MemoryTables::least);
    } else if (sql.equals(Upserts.LINK)) {
      SortedMap<String, Object> row = row("funnel_person_link " + values[1]);
      newest(row, "version", LINK, slice(values, 2));
    } else if (sql.equals(Upserts.PERSON)) {
      newest(row("funnel_person " + values[1]), "version", PERSON, slice(values, 2));
    } else if (sql.equals(Upserts.ENROLMENT)) {
      SortedMap<String, Object> row = row("funnel_enrolment " + values[1]);
      newest(row, "version", ENROLMENT, slice(values, 2));
      merge(row, "on_pathway_at", values[6], MemoryTables::least);
    } else {
      application(row("funnel_application " + values[1]), sql, values);
    }
  }

  private SortedMap<String, Object> referral(Object id) {
    SortedMap<String, Object> row = row("funnel_referral " + id);
    row.putIfAbsent("version", -1L);
    row.putIfAbsent("error_version", -2L);
    row.putIfAbsent("priority_groups", List.of());
    return row;
  }

  private void application(SortedMap<String, Object> row, String sql, Object[] values) {
    row.putIfAbsent("link_version", -1L);
    row.putIfAbsent("details_version", -1L);
    if (sql.equals(Upserts.DETAILS)) {
      newest(row, "details_version", DETAILS, slice(values, 2));
      return;
    }
    newest(row, "link_version", List.of("referral_id", "link_version"), slice(values, 2));
    for (String column : EARLIEST) {
      if (sql.equals(Upserts.earliest(column))) {
        merge(row, column, values[4], MemoryTables::least);
      }
    }
    for (String column : LATEST) {
      if (sql.equals(Upserts.latest(column))) {
        merge(row, column, values[4], MemoryTables::greatest);
      }
    }
  }

  private SortedMap<String, Object> row(String id) {
    return rows.computeIfAbsent(id, any -> new TreeMap<>());
  }

  private static Object[] slice(Object[] values, int from) {
    return java.util.Arrays.copyOfRange(values, from, values.length);
  }

  private void newest(
      SortedMap<String, Object> row, String version, List<String> columns, Object[] values) {
    Long next = (Long) values[columns.indexOf(version)];
    Long old = (Long) row.get(version);
    boolean first = old == null;
    if (!first && guarded && next <= old) {
      return;
    }
    if (version.equals("link_version") && next < 0) {
      return;
    }
    for (int i = 0; i < columns.size(); i++) {
      Object value = values[i] instanceof Sql.Array array ? array.values() : values[i];
      if (value == null) {
        row.remove(columns.get(i));
      } else {
        row.put(columns.get(i), value);
      }
    }
  }

  private static void merge(
      Map<String, Object> row, String column, Object value, BinaryOperator<Object> which) {
    if (value != null) {
      row.merge(column, value, which);
    }
  }

  @SuppressWarnings("unchecked")
  private static Object least(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other) <= 0 ? one : other;
  }

  private static Object greatest(Object one, Object other) {
    return least(one, other) == one ? other : one;
  }
}
