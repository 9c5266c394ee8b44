package org.fairway.metrics.funnel;

import java.util.Collection;
import java.util.List;
import org.fairway.metrics.disclosure.LinkedTables;

/** Puts the counts of rows into tables that are protected as one. */
final class Cells {

  private final LinkedTables.Builder tables = LinkedTables.builder();

  static String key(String prefix, FunnelRow row, Quantity quantity) {
    return key(prefix + row.group(), quantity);
  }

  static String key(String row, Quantity quantity) {
    return row + "/" + quantity;
  }

  Cells known(String prefix, FunnelRow row, Collection<Quantity> quantities) {
    quantities.forEach(of -> tables.known(key(prefix, row, of), row.known(of)));
    return this;
  }

  Cells shown(String prefix, FunnelRow row, Collection<Quantity> quantities) {
    quantities.forEach(of -> tables.cell(key(prefix, row, of), row.known(of)));
    return this;
  }

  Cells unseen(String prefix, FunnelRow row, Collection<Quantity> quantities) {
    quantities.forEach(of -> tables.unseen(key(prefix, row, of), row.known(of)));
    return this;
  }

  Cells hidden(String prefix, FunnelRow row, Collection<Quantity> quantities) {
    shown(prefix, row, quantities);
    quantities.forEach(of -> tables.hide(key(prefix, row, of)));
    return this;
  }

  /** All that became of the starts, and how it adds up to them; the starts are there already. */
  Cells later(String prefix, FunnelRow row) {
    shown(prefix, row, Quantity.later());
    return sums(prefix, row);
  }

  /** How what became of the starts adds up to them. */
  Cells sums(String prefix, FunnelRow row) {
    tables.sum(
        key(prefix, row, Quantity.STARTED),
        List.of(key(prefix, row, Quantity.MOVED_UP), key(prefix, row, Quantity.NOT_MOVED_UP)));
    for (Weeks weeks : Weeks.values()) {
      tables.sum(
          key(prefix, row, Quantity.STARTED),
          List.of(key(prefix, row, weeks.due()), key(prefix, row, weeks.notYet())));
      tables.sum(
          key(prefix, row, weeks.due()),
          weeks.parts().stream().map(of -> key(prefix, row, of)).toList());
    }
    return ordered(prefix + row.group(), Quantity.later());
  }

  /** What follows from the order of the weeks; of counts that are there already. */
  Cells ordered(String row, Collection<Quantity> quantities) {
    Weeks.ties().stream()
        .filter(tie -> quantities.contains(tie.lesser()) && quantities.containsAll(tie.greater()))
        .forEach(
            tie ->
                tables.atMost(
                    key(row, tie.lesser()),
                    tie.greater().stream().map(of -> key(row, of)).toList()));
    return this;
  }

  /** What became of the starts of those who are left, and how it adds up to them. */
  Cells rest(String prefix, FunnelRow row, Collection<Quantity> untold) {
    return unseen(prefix, row, untold).sums(prefix, row);
  }

  /** The same of those by whom one row is more than another. */
  Cells orderedRests(String lesser, String greater) {
    Weeks.ties()
        .forEach(
            tie ->
                tables.atMost(
                    restOf(lesser, greater, tie.lesser()),
                    tie.greater().stream().map(of -> restOf(lesser, greater, of)).toList()));
    return this;
  }

  private static String restOf(String lesser, String greater, Quantity quantity) {
    return LinkedTables.restKey(key(lesser, quantity), key(greater, quantity));
  }

  Cells sum(String total, Collection<String> parts, Collection<Quantity> quantities) {
    quantities.forEach(
        of -> tables.sum(key(total, of), parts.stream().map(part -> key(part, of)).toList()));
    return this;
  }

  /** The reader knows that no count of the first row is more than the same of the other. */
  Cells atMost(String lesser, String greater, Collection<Quantity> quantities) {
    quantities.forEach(of -> tables.atMost(key(lesser, of), key(greater, of)));
    return this;
  }

  /** Of neighbouring quantities those who did not go on: never printed, kept when they are few. */
  Cells rests(String row, List<Quantity> quantities) {
    for (int i = 1; i < quantities.size(); i++) {
      tables.rest(key(row, quantities.get(i)), key(row, quantities.get(i - 1)));
    }
    return this;
  }

  /** A count of those who did not go on, under the key that {@link #rests} gives it. */
  Cells rest(String row, Quantity part, Quantity whole, long count, boolean known) {
    String key = rest(row, part, whole);
    if (known) {
      tables.known(key, count);
    } else {
      tables.unseen(key, count);
    }
    return this;
  }

  /** Those who did not go on add up like those who did. */
  Cells sumOfRests(String total, Collection<String> parts, Quantity part, Quantity whole) {
    tables.sum(
        rest(total, part, whole), parts.stream().map(row -> rest(row, part, whole)).toList());
    return this;
  }

  private static String rest(String row, Quantity part, Quantity whole) {
    return LinkedTables.restKey(key(row, part), key(row, whole));
  }

  Cells together(String row, Collection<Quantity> quantities) {
    tables.together(quantities.stream().map(of -> key(row, of)).toList());
    return this;
  }

  LinkedTables build() {
    return tables.build();
  }
}
