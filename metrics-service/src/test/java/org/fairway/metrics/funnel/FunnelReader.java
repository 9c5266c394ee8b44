package org.fairway.metrics.funnel;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.TableAttacker;

/**
 * A reader of a funnel with time: lays every stage of every group beside the total, those who did
 * not go on among them, and finds by linear programming how closely each hidden count is told. It
 * writes the sums down in its own way, over the stages themselves.
 */
final class FunnelReader {

  private final LinkedTables.Builder tables = LinkedTables.builder();
  private final Set<String> unknown = new HashSet<>();
  private final Set<Quantity> told;

  /**
   * @param told stages that are a secret where they are hidden. Of the others only few people are:
   *     a stage that the total does not tell follows from its neighbours where nobody was lost, and
   *     one of a finer grouping may follow from the coarser one
   */
  FunnelReader(Set<Quantity> told) {
    this.told = told;
  }

  /** Reads a row; what is not shown of it is to be found out. */
  FunnelReader row(FunnelRow truth, Optional<FunnelRow> shown) {
    String before = null;
    for (Quantity stage : Quantity.chain()) {
      String key = Cells.key("", truth, stage);
      if (told.contains(stage) && shown.isPresent()) {
        tables.cell(key, truth.known(stage));
      } else {
        tables.unseen(key, truth.known(stage));
      }
      if (shown.flatMap(row -> row.count(stage)).isEmpty()) {
        unknown.add(key);
      }
      if (before != null) {
        tables.rest(key, before);
        unknown.add(LinkedTables.restKey(key, before));
      }
      before = key;
    }
    return this;
  }

  /** Knows that the rows add up to another. */
  FunnelReader sum(String total, List<String> parts) {
    for (Quantity stage : Quantity.chain()) {
      tables.sum(
          Cells.key(total, stage), parts.stream().map(part -> Cells.key(part, stage)).toList());
    }
    return this;
  }

  /** Counts that are told more closely than to five, with what they are known to be. */
  List<String> found() {
    return new TableAttacker(tables.build(), unknown, false).found(5);
  }
}
