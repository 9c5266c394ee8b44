package org.fairway.metrics.funnel;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.metrics.disclosure.Disclosure;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;

/**
 * Hides times with few referrals behind them. A percentile of few is nearly somebody's own time, so
 * that the number needed is higher than for counts; and since a mean times its number is a sum, the
 * groups that are hidden must together be as many. The number behind a time is as good as that of
 * the stage which all of them reached, so that it goes where the funnel hides the stage.
 */
final class TimesRelease {

  private final Policy policy;
  private final int fewest;

  TimesRelease(Policy policy, int fewest) {
    this.policy = policy;
    this.fewest = fewest;
  }

  private boolean isFew(long n) {
    return n > 0 && n < fewest;
  }

  /** What is shown of all referrals together; nothing when the funnel of them is hidden. */
  Times.Row total(Times.Row total, FunnelRow funnel) {
    Set<Span> away = EnumSet.noneOf(Span.class);
    for (Span span : Span.values()) {
      boolean shown = funnel.count(span.reached()).isPresent();
      if (isFew(total.count(span)) || !shown) {
        away.add(span);
      }
    }
    return without(total, away, funnel.hidden());
  }

  /**
   * What is shown of the groups of the first table.
   *
   * @param shownTotal as {@link #total} shows it
   * @param total with all its figures
   * @param tables the groups, and those of the grouping that a reader may lay beside them
   * @param pairs the referrals by both groupings; empty for a single table
   */
  List<Times.Row> groups(
      Times.Row shownTotal, Times.Row total, List<TimesTable> tables, List<Times.Row> pairs) {
    if (shownTotal.hidden()) {
      return List.of();
    }
    Map<Span, Set<String>> shown = new EnumMap<>(Span.class);
    for (Span span : Span.values()) {
      boolean away = shownTotal.concealed().contains(span);
      shown.put(span, away ? Set.of() : shown(span, total.count(span), tables, pairs));
    }
    TimesTable asked = tables.get(0);
    return asked.rows().stream()
        .map(
            row -> {
              Set<Span> away = EnumSet.allOf(Span.class);
              away.removeIf(span -> shown.get(span).contains(asked.key(row)));
              return without(row, away, !asked.shows(row));
            })
        .toList();
  }

  private Set<String> shown(Span span, long total, List<TimesTable> tables, List<Times.Row> pairs) {
    LinkedTables.Builder cells = LinkedTables.builder();
    pairs.forEach(pair -> cells.unseen(pair.group(), pair.count(span)));
    for (TimesTable table : tables) {
      table.rows().forEach(row -> put(cells, table, row, span));
      pair(cells, table, pairs);
      if (table.by().addsUp() && !table.rows().isEmpty()) {
        long all = table.rows().stream().mapToLong(row -> row.count(span)).sum();
        cells.known(FunnelRow.TOTAL, all);
        cells.sum(FunnelRow.TOTAL, table.rows().stream().map(table::key).toList());
      } else if (!table.by().addsUp()) {
        overlap(cells, table, span, total);
      }
    }
    return Disclosure.protect(cells.build(), policy.withThreshold(fewest)).shown();
  }

  /** Of groups that overlap, those in none of them tell those in one or more. */
  private static void overlap(LinkedTables.Builder cells, TimesTable table, Span span, long total) {
    table.rows().stream()
        .filter(row -> row.group().equals(GroupBy.NONE))
        .forEach(
            none -> {
              cells.known(FunnelRow.TOTAL, total).unseen("*SOME", total - none.count(span));
              cells.sum(FunnelRow.TOTAL, List.of(table.key(none), "*SOME"));
            });
  }

  private void put(LinkedTables.Builder cells, TimesTable table, Times.Row row, Span span) {
    cells.cell(table.key(row), row.count(span));
    if (!table.shows(row, span) || isFew(row.count(span))) {
      cells.hide(table.key(row));
    }
  }

  private static void pair(LinkedTables.Builder cells, TimesTable table, List<Times.Row> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    boolean first = Kin.isFirst(table.by());
    for (Times.Row row : table.rows()) {
      List<String> parts =
          pairs.stream()
              .map(Times.Row::group)
              .filter(name -> Kin.part(name, first).equals(row.group()))
              .toList();
      cells.sum(table.key(row), parts);
    }
  }

  private Times.Row without(Times.Row row, Set<Span> away, boolean hidden) {
    Map<Span, Times.Figure> rest = new EnumMap<>(Span.class);
    row.figures()
        .forEach(
            (span, figure) -> {
              if (!hidden && !away.contains(span)) {
                rest.put(span, figure.coarse(policy.printed(figure.n())));
              }
            });
    return new Times.Row(row.group(), rest, away, hidden);
  }
}
