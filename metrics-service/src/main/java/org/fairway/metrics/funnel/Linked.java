package org.fairway.metrics.funnel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;

/** The groups of a funnel and all that a reader may lay beside them. */
final class Linked {

  /** In the place of all groups that are hidden; no group is called so. */
  static final String REST = "*";

  /** As it is shown, and as it is. */
  private final FunnelRow total;

  private final FunnelRow all;
  private final GroupBy by;
  private final Optional<Kin> kin;
  private final List<Quantity> stages;
  private final Ends ends;
  private final List<Row> rows = new ArrayList<>();

  /**
   * A row of one of the groupings.
   *
   * @param prefix names the grouping
   */
  record Row(String prefix, FunnelRow counts) {
    String name() {
      return prefix + counts.group();
    }

    /** Whether it stands in the place of all that are hidden. */
    boolean isRest() {
      return counts.group().equals(REST);
    }
  }

  /**
   * @param total as it is shown
   * @param table with all counts
   */
  Linked(FunnelRow total, GroupBy by, FunnelTable table) {
    this.total = total;
    this.all = table.total();
    this.by = by;
    this.kin = table.kin();
    this.stages = Quantity.chain().stream().filter(of -> total.count(of).isPresent()).toList();
    this.ends = Ends.of(stages);
    add(by, table.groups());
    kin.ifPresent(other -> add(other.by(), other.rows()));
  }

  private void add(GroupBy grouping, List<FunnelRow> groups) {
    groups.forEach(row -> rows.add(new Row(grouping.parameter() + "=", row)));
  }

  List<Row> rows() {
    return rows;
  }

  FunnelRow total() {
    return total;
  }

  GroupBy by() {
    return by;
  }

  Optional<Kin> kin() {
    return kin;
  }

  List<Quantity> stages() {
    return stages;
  }

  Ends ends() {
    return ends;
  }

  Collection<String> chainKeys(Row row) {
    return stages.stream().map(of -> Cells.key(row.name(), of)).toList();
  }

  /**
   * From referral to start; the total is known already. Those who did not start are a count like
   * any other, unless counts are rounded.
   */
  LinkedTables chain(boolean rounded) {
    List<Quantity> told = new ArrayList<>(stages);
    if (!rounded && ends.both()) {
      told.add(Quantity.NOT_STARTED);
    }
    Cells cells = new Cells().known("", total, told);
    for (Row row : rows) {
      cells.shown(row.prefix(), row.counts(), told).together(row.name(), told);
    }
    link(cells, told, List.of());
    return cells.build();
  }

  /**
   * Keys of the stages that may be shown of the rows that are.
   *
   * @param hidden names of the rows that the chain hides
   */
  Set<String> between(Set<String> hidden, Policy policy) {
    return new Between(without(hidden), policy).shown();
  }

  /**
   * What became of the starts. The rows that the chain hides stand together as one that is never
   * shown: what is left when the shown ones are taken from the total.
   *
   * @param hidden names of the rows that the chain hides
   */
  LinkedTables later(Set<String> hidden) {
    List<Quantity> told =
        Quantity.later().stream().filter(of -> total.count(of).isPresent()).toList();
    if (total.count(Quantity.STARTED).isEmpty() || told.isEmpty()) {
      return new Cells().build();
    }
    Linked seen = without(hidden);
    List<Quantity> starts = List.of(Quantity.STARTED);
    Cells cells = new Cells().known("", total, starts).known("", total, told);
    for (Row row : seen.rows) {
      if (row.isRest()) {
        cells.unseen(row.prefix(), row.counts(), starts);
        cells.unseen(row.prefix(), row.counts(), told);
        cells.rest(row.prefix(), row.counts(), others(told));
      } else {
        cells.known(row.prefix(), row.counts(), starts);
        cells.shown(row.prefix(), row.counts(), told);
        cells.hidden(row.prefix(), row.counts(), others(told));
        cells.sums(row.prefix(), row.counts());
      }
    }
    List<Quantity> linked = new ArrayList<>(told);
    linked.add(Quantity.STARTED);
    seen.link(cells, linked, others(told));
    seen.kin.ifPresent(other -> other.pairs().forEach(pair -> cells.rest("", pair, others(told))));
    return cells.build();
  }

  private static List<Quantity> others(List<Quantity> told) {
    return Quantity.later().stream().filter(Predicate.not(told::contains)).toList();
  }

  /** The same with one row in the place of all hidden ones of a grouping. */
  private Linked without(Set<String> hidden) {
    Optional<Kin> seen =
        kin.map(
            other ->
                new Kin(
                    other.by(),
                    merged(other.by(), hidden),
                    FunnelRow.merged(other.pairs(), pair -> renamed(pair, other.by(), hidden))));
    return new Linked(total, by, new FunnelTable(all, merged(by, hidden), seen));
  }

  private String renamed(String pair, GroupBy other, Set<String> hidden) {
    GroupBy first = Kin.isFirst(by) ? by : other;
    GroupBy second = Kin.isFirst(by) ? other : by;
    return seen(first, Kin.part(pair, true), hidden)
        + "|"
        + seen(second, Kin.part(pair, false), hidden);
  }

  private static String seen(GroupBy grouping, String group, Set<String> hidden) {
    return hidden.contains(grouping.parameter() + "=" + group) ? REST : group;
  }

  private List<FunnelRow> merged(GroupBy grouping, Set<String> hidden) {
    return FunnelRow.merged(
        of(grouping).stream().map(Row::counts).toList(), group -> seen(grouping, group, hidden));
  }

  /** Groups add up to the total; pairs of groups add up to both of their groups. */
  private void link(Cells cells, List<Quantity> quantities, List<Quantity> untold) {
    addUp(cells, by, quantities, untold);
    kin.ifPresent(
        other -> {
          addUp(cells, other.by(), quantities, untold);
          other.pairs().forEach(pair -> cells.unseen("", pair, quantities));
          pair(cells, by, other, quantities);
          pair(cells, other.by(), other, quantities);
        });
  }

  private void addUp(
      Cells cells, GroupBy grouping, List<Quantity> quantities, List<Quantity> untold) {
    List<String> names = of(grouping).stream().map(Row::name).toList();
    if (grouping.addsUp()) {
      cells.sum(total.group(), names, quantities);
    } else {
      new Overlap(all, grouping.parameter() + "=", of(grouping)).link(cells, quantities, untold);
    }
  }

  private void pair(Cells cells, GroupBy grouping, Kin other, List<Quantity> quantities) {
    boolean first = Kin.isFirst(grouping);
    for (Row row : of(grouping)) {
      List<String> parts =
          other.pairs().stream()
              .map(FunnelRow::group)
              .filter(name -> Kin.part(name, first).equals(row.counts().group()))
              .toList();
      cells.sum(row.name(), parts, quantities);
    }
  }

  List<Row> of(GroupBy grouping) {
    String prefix = grouping.parameter() + "=";
    return rows.stream().filter(row -> row.prefix().equals(prefix)).toList();
  }
}
