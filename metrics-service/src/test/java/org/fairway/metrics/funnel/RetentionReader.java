package org.fairway.metrics.funnel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.TableAttacker;

/**
 * A reader with time of what became of the starts after some weeks: lays the rows of all groupings
 * beside each other, and finds by linear programming how closely each hidden count is told.
 */
final class RetentionReader {

  private final LinkedTables.Builder tables = LinkedTables.builder();
  private final Set<String> unknown = new HashSet<>();
  private final Weeks weeks;
  private final List<Quantity> later;

  RetentionReader(Weeks weeks) {
    this.weeks = weeks;
    later = List.of(weeks.due(), weeks.inWork(), weeks.left(), weeks.notKnown(), weeks.notYet());
  }

  /** Reads a row; what is not shown of it is to be found out. */
  RetentionReader row(FunnelRow truth, Optional<FunnelRow> shown) {
    read(truth, shown, Quantity.STARTED);
    later.forEach(of -> read(truth, shown, of));
    String row = truth.group();
    sum(Cells.key(row, Quantity.STARTED), row, List.of(weeks.due(), weeks.notYet()));
    sum(Cells.key(row, weeks.due()), row, weeks.parts());
    return this;
  }

  private void read(FunnelRow truth, Optional<FunnelRow> shown, Quantity of) {
    String key = Cells.key("", truth, of);
    if (shown.flatMap(row -> row.count(of)).isPresent()) {
      tables.known(key, truth.known(of));
    } else {
      tables.unseen(key, truth.known(of));
      unknown.add(key);
    }
  }

  private void sum(String total, String row, List<Quantity> parts) {
    tables.sum(total, parts.stream().map(of -> Cells.key(row, of)).toList());
  }

  /** Knows that the rows add up to another. */
  RetentionReader sum(String total, List<String> rows) {
    for (Quantity of : later) {
      tables.sum(Cells.key(total, of), rows.stream().map(row -> Cells.key(row, of)).toList());
    }
    String started = Cells.key(total, Quantity.STARTED);
    tables.sum(started, rows.stream().map(row -> Cells.key(row, Quantity.STARTED)).toList());
    return this;
  }

  /** Counts that are told more closely than to five, with what they are known to be. */
  List<String> found() {
    return new TableAttacker(tables.build(), unknown, false).found(5);
  }
}
