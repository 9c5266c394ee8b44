package org.fairway.metrics.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.fact.YearFacts;
import org.fairway.platform.tenancy.Asking;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;

/**
 * Sums of current snapshots by the groups that indicators ask for. They are made when first read
 * and kept beside the snapshot, which never changes; a new version has its own.
 */
@ApplicationScoped
class SnapshotMargins {

  private static final String HEADS =
      "select s.id, s.organisation_id, s.version, s.supplied_by, m.cells from snapshot s left join"
          + " snapshot_margin m on m.snapshot_id = s.id where s.snapshot_date = ? and s.is_current";

  private static final String OF_ONE = HEADS + " and s.organisation_id = ?";

  private static final String ID =
      "select s.id from snapshot s where s.snapshot_date = ? and s.is_current and"
          + " s.organisation_id = ?";

  private static final String KEEP =
      "insert into snapshot_margin (snapshot_id, tenant_id, organisation_id, cells) values (?, ?,"
          + " ?, ?) on conflict do nothing";

  private final Sql sql;
  private final CurrentScope current;

  SnapshotMargins(Sql sql, CurrentScope current) {
    this.sql = sql;
    this.current = current;
  }

  /** A current snapshot, with its sums as text when they are there already. */
  private record Head(UUID id, String organisation, Source source, String cells) {

    static Head read(ResultSet row, LocalDate date) throws SQLException {
      Source source =
          new Source(
              Source.Kind.SNAPSHOT,
              date.toString(),
              row.getLong("version"),
              row.getString("supplied_by"));
      return new Head(
          row.getObject("id", UUID.class),
          row.getString("organisation_id"),
          source,
          row.getString("cells"));
    }
  }

  /**
   * The sums of an organisation's snapshot of a day; none without one.
   *
   * @param fine gives the counts that they are made of, by organisation
   */
  List<SourcedFact> of(
      String organisation, LocalDate date, Function<String, List<SourcedFact>> fine) {
    return sql.query(OF_ONE, row -> Head.read(row, date), date, organisation).stream()
        .flatMap(head -> facts(head, fine).stream())
        .toList();
  }

  /** The same, and the snapshot of an earlier day. */
  Supplier<YearFacts> andBefore(
      Asking asking,
      String organisation,
      LocalDate date,
      LocalDate earlier,
      Function<String, List<SourcedFact>> fine) {
    Asking.Answer<Head> heads = asking.add(OF_ONE, row -> Head.read(row, date), date, organisation);
    Asking.Answer<String> before =
        asking.add(ID, row -> row.getString("id"), earlier, organisation);
    return () ->
        new YearFacts(
            heads.rows().stream().flatMap(head -> facts(head, fine).stream()).toList(),
            before.rows());
  }

  /** {@link #of} of all organisations that the caller sees. */
  Map<String, List<SourcedFact>> ofAll(LocalDate date, Function<String, List<SourcedFact>> fine) {
    Map<String, List<SourcedFact>> all = new TreeMap<>();
    for (Head head : sql.query(HEADS, row -> Head.read(row, date), date)) {
      all.computeIfAbsent(head.organisation(), any -> new ArrayList<>()).addAll(facts(head, fine));
    }
    return all;
  }

  private List<SourcedFact> facts(Head head, Function<String, List<SourcedFact>> fine) {
    if (head.cells() != null) {
      return MarginText.read(head.cells(), head.source());
    }
    String cells = MarginText.of(fine.apply(head.organisation()));
    sql.update(KEEP, head.id(), current.get().tenant(), head.organisation(), cells);
    return MarginText.read(cells, head.source());
  }
}
