package org.fairway.metrics.funnel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.disclosure.Disclosure;
import org.fairway.metrics.disclosure.LinkedTables;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;

/**
 * Those who did not go on from one stage to the next. Two neighbouring stages of a row tell them,
 * as a total and what it lacks, and they are a count like any other. They add up to those of all
 * referrals, so that what one row hides must be hidden in another as well.
 *
 * <p>Sums are laid over those who did not go on and not over the stages themselves: it says the
 * same, and each count is in two sums, so that the attack is exact for any number of groups. Stages
 * that everybody of one reached are one stage.
 */
final class Rests {

  private final Linked seen;
  private final GroupBy grouping;
  private final List<Linked.Row> rows;
  private final List<List<Quantity>> levels = new ArrayList<>();
  private final List<Quantity> stages;

  /**
   * @param seen with one row in the place of all that are hidden whole
   */
  Rests(Linked seen, GroupBy grouping) {
    this.seen = seen;
    this.grouping = grouping;
    this.rows = seen.of(grouping);
    List<Quantity> level = new ArrayList<>();
    for (Quantity stage : seen.stages()) {
      boolean fewer = level.isEmpty() || total(level.get(0)) != total(stage);
      if (fewer) {
        level = new ArrayList<>();
        levels.add(level);
      }
      level.add(stage);
    }
    this.stages = levels.stream().map(this::standing).toList();
  }

  private long total(Quantity stage) {
    return seen.total().known(stage);
  }

  /** The stage in whose place all of a level are. */
  private Quantity standing(List<Quantity> level) {
    return level.stream().filter(seen.ends().stages()::contains).findFirst().orElse(level.get(0));
  }

  /** Keys of the counts that may be shown. */
  Set<String> shown(Policy policy) {
    Protection decided = Disclosure.protect(tables(), policy);
    Set<String> shown = new HashSet<>();
    for (Linked.Row row : rows) {
      for (List<Quantity> level : levels) {
        Quantity standing = standing(level);
        if (seen.ends().stages().contains(standing)
            || decided.shows(Cells.key(row.name(), standing))) {
          level.forEach(stage -> shown.add(Cells.key(row.name(), stage)));
        }
      }
    }
    return shown;
  }

  private LinkedTables tables() {
    Cells cells = new Cells();
    for (Linked.Row row : rows) {
      if (!row.isRest() || grouping.addsUp()) {
        put(cells, row);
      }
    }
    for (int i = 1; i < stages.size(); i++) {
      addUp(cells, stages.get(i), stages.get(i - 1));
    }
    return cells.build();
  }

  /** Nothing is hidden between ends that are the same. */
  private void put(Cells cells, Linked.Row row) {
    List<Quantity> ends = seen.ends().stages();
    List<Quantity> between = seen.ends().others(stages);
    cells.known(row.prefix(), row.counts(), ends);
    if (row.isRest()) {
      cells.unseen(row.prefix(), row.counts(), between);
    } else if (row.counts().known(ends.get(0))
        == row.counts().known(stages.get(stages.size() - 1))) {
      cells.known(row.prefix(), row.counts(), between);
    } else {
      cells.shown(row.prefix(), row.counts(), between);
    }
    cells.rests(row.name(), stages);
  }

  private void addUp(Cells cells, Quantity part, Quantity whole) {
    String total = seen.total().group();
    cells.rest(total, part, whole, total(whole) - total(part), true);
    if (grouping.addsUp()) {
      List<String> names = rows.stream().map(Linked.Row::name).toList();
      cells.sumOfRests(total, names, part, whole);
    } else {
      overlap(cells, part, whole);
    }
  }

  /**
   * Of groups that overlap those in none add up to the total with those in one or more. The latter
   * are protected themselves, so that they bound no single group to few.
   */
  private void overlap(Cells cells, Quantity part, Quantity whole) {
    Optional<Linked.Row> none =
        rows.stream().filter(row -> row.counts().group().equals(GroupBy.NONE)).findFirst();
    if (none.isEmpty()) {
      return;
    }
    List<Linked.Row> some = rows.stream().filter(row -> !row.equals(none.get())).toList();
    String others = none.get().prefix() + Overlap.SOME;
    if (some.size() == 1 && !some.get(0).isRest()) {
      others = some.get(0).name();
    } else {
      FunnelRow in = none.get().counts();
      long count = total(whole) - in.known(whole) - (total(part) - in.known(part));
      cells.rest(others, part, whole, count, false);
    }
    cells.sumOfRests(seen.total().group(), List.of(none.get().name(), others), part, whole);
  }
}
