package org.fairway.bench.figures;

import java.util.List;
import org.fairway.bench.server.Servers;

/**
 * Copies of the one year that was sent, as four earlier ones: snapshots, cells and facts. Made in
 * the database, for what is measured is reading.
 */
final class FourMoreYears {
  private static final List<String> COPIES =
      List.of(
          "create temp table older as select id as old, gen_random_uuid() as new, y from snapshot,"
              + " generate_series(1, 4) y where is_current",
          "insert into snapshot select (r).* from (select jsonb_populate_record(s,"
              + " jsonb_build_object('id', o.new, 'snapshot_date', s.snapshot_date - make_interval("
              + "years => o.y))) as r from snapshot s join older o on o.old = s.id) t",
          "insert into snapshot_cell select (r).* from (select jsonb_populate_record(c,"
              + " jsonb_build_object('snapshot_id', o.new)) as r from snapshot_cell c join older o"
              + " on o.old = c.snapshot_id) t",
          "create temp table older_set as select id as old, gen_random_uuid() as new, y from"
              + " fact_set, generate_series(1, 4) y where is_current",
          "insert into fact_set select (r).* from (select jsonb_populate_record(s,"
              + " jsonb_build_object('id', o.new, 'period', format('20%s-%s', 24 - o.y, 25 - o.y)))"
              + " as r from fact_set s join older_set o on o.old = s.id) t",
          "insert into fact select (r).* from (select jsonb_populate_record(f,"
              + " jsonb_build_object('fact_set_id', o.new)) as r from fact f join older_set o on"
              + " o.old = f.fact_set_id) t",
          "analyze");

  private FourMoreYears() {}

  static void store(Servers servers) {
    servers.sql("metrics", String.join("; ", COPIES));
  }
}
