package org.fairway.bench.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairway.bench.server.Servers;

/**
 * Copies of the one year that was sent, as earlier ones: snapshots, cubes and facts. Made in the
 * database, for what is measured is reading.
 */
final class EarlierYears {
  private static final List<String> COPIES =
      List.of(
          "create temp table older as select id as old, gen_random_uuid() as new, y from snapshot"
              + " join wanted using (organisation_id), generate_series(1, years) y where is_current",
          "create temp table copy as select s.*, o.new, o.y from snapshot s join older o on o.old ="
              + " s.id",
          "update copy set id = new, snapshot_date = snapshot_date - make_interval(years => y)",
          into("snapshot", "new, drop column y"),
          "create temp table copy as select c.*, o.new from snapshot_cube c join older o on o.old ="
              + " c.snapshot_id",
          "update copy set snapshot_id = new",
          into("snapshot_cube", "new"),
          "create temp table older_set as select id as old, gen_random_uuid() as new, y from"
              + " fact_set join wanted using (organisation_id), generate_series(1, years) y where"
              + " is_current",
          "create temp table copy as select s.*, o.new, o.y from fact_set s join older_set o on"
              + " o.old = s.id",
          "update copy set id = new, period = format('20%s-%s', 24 - y, 25 - y)",
          into("fact_set", "new, drop column y"),
          "create temp table copy as select f.*, o.new from fact f join older_set o on o.old ="
              + " f.fact_set_id",
          "update copy set fact_set_id = new",
          into("fact", "new"));

  private EarlierYears() {}

  private static String into(String table, String extra) {
    return "alter table copy drop column "
        + extra
        + "; insert into "
        + table
        + " select * from copy; drop table copy";
  }

  /**
   * Stores them, and has the database come to rest: what it would do in the background is done.
   *
   * @param years how many earlier years of each organisation; those that are not named have none
   */
  static void store(Servers servers, Map<String, Integer> years) {
    List<String> statements = new ArrayList<>();
    statements.add("create temp table wanted (organisation_id text, years integer)");
    statements.add("insert into wanted values " + rows(years));
    statements.addAll(COPIES);
    servers.sql("metrics", String.join("; ", statements));
    rest(servers);
  }

  /** Nothing is left to do behind what was written, neither cleaning nor writing to disk. */
  static void rest(Servers servers) {
    servers.sql("metrics", "vacuum (analyze)");
    servers.sql("metrics", "checkpoint");
  }

  private static String rows(Map<String, Integer> years) {
    return years.entrySet().stream()
        .map(entry -> "('%s', %d)".formatted(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
