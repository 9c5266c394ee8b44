package org.fairway.metrics.funnel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fairway.metrics.disclosure.Policy;

/**
 * Which stages between referral and start are shown of the rows that are not hidden whole, so that
 * few who did not go on are told of none.
 */
final class Between {

  private final Linked seen;
  private final Policy policy;

  /**
   * @param seen with one row in the place of all that are hidden whole
   */
  Between(Linked seen, Policy policy) {
    this.seen = seen;
    this.policy = policy;
  }

  /** Keys of the counts that may be shown. */
  Set<String> shown() {
    return seen.kin().map(this::withKin).orElseGet(() -> new Rests(seen, seen.by()).shown(policy));
  }

  /**
   * The coarser of two groupings is decided by itself. Of the finer one a stage is shown for all
   * groups or for none, and only where every group of the coarser one shows it: neither tells more
   * of the other then. That is so whichever of the two is asked for.
   */
  private Set<String> withKin(Kin kin) {
    GroupBy fine = Kin.isFirst(seen.by()) ? seen.by() : kin.by();
    GroupBy coarse = Kin.isFirst(seen.by()) ? kin.by() : seen.by();
    Set<String> shown = new HashSet<>(new Rests(seen, coarse).shown(policy));
    List<FunnelRow> kept =
        Stream.concat(seen.of(fine).stream().map(Linked.Row::counts), kin.pairs().stream())
            .toList();
    for (Quantity stage : whole(kept, told(coarse, shown))) {
      seen.of(fine).forEach(row -> shown.add(Cells.key(row.name(), stage)));
    }
    return shown;
  }

  /** Stages that every row of a grouping shows. */
  private List<Quantity> told(GroupBy grouping, Set<String> shown) {
    return seen.ends().others(seen.stages()).stream()
        .filter(
            stage ->
                seen.of(grouping).stream()
                    .filter(row -> !row.isRest())
                    .allMatch(row -> shown.contains(Cells.key(row.name(), stage))))
        .toList();
  }

  /** Stages after and before which few of no row stopped. */
  private List<Quantity> whole(List<FunnelRow> rows, List<Quantity> told) {
    List<Quantity> chosen = new ArrayList<>();
    Quantity last = Quantity.REFERRED;
    for (Quantity stage : told) {
      Quantity before = last;
      boolean safe =
          rows.stream()
              .noneMatch(row -> isFew(row, before, stage) || isFew(row, stage, Quantity.STARTED));
      if (safe) {
        chosen.add(stage);
        last = stage;
      }
    }
    return chosen;
  }

  private boolean isFew(FunnelRow row, Quantity whole, Quantity part) {
    boolean known = seen.stages().contains(part);
    return known && policy.hides(row.known(whole) - row.known(part));
  }
}
