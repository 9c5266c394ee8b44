package org.fairway.metrics.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairway.platform.tenancy.Sql;

/** Writes the projection. */
@ApplicationScoped
class FunnelTables {

  static final List<String> ALL =
      List.of(
          "funnel_referral",
          "funnel_person",
          "funnel_person_link",
          "funnel_enrolment",
          "funnel_application");

  private final Sql sql;

  FunnelTables(Sql sql) {
    this.sql = sql;
  }

  /** Makes the changes, like ones together: their order among themselves does not matter. */
  void apply(List<Change> changes) {
    Map<String, List<Object[]>> alike = new LinkedHashMap<>();
    for (Change change : changes) {
      alike.computeIfAbsent(change.sql(), any -> new ArrayList<>()).add(change.values());
    }
    alike.forEach(sql::batch);
  }

  void empty(String build) {
    ALL.forEach(table -> sql.update("delete from " + table + " where build = ?", build));
  }

  void rename(String from, String to) {
    ALL.forEach(
        table -> sql.update("update " + table + " set build = ? where build = ?", to, from));
  }

  /** The same text for the same rows, whatever their order. */
  String digest(String build) {
    StringBuilder digests = new StringBuilder();
    for (String table : ALL) {
      digests.append(
          sql.query(
                  "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                      + table
                      + " t where build = ?",
                  row -> row.getString(1),
                  build)
              .get(0));
    }
    return digests.toString();
  }
}
