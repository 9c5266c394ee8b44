package org.fairway.metrics.funnel;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fairway.metrics.disclosure.Disclosure;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;

/**
 * Hides what is small in a funnel. What is hidden of the total is decided by the total alone, so
 * that all groupings agree on it. A stage that few reached in total is hidden for every group; a
 * group with a small count in the rest of the chain is hidden whole, and further groups until no
 * subtraction tells it. What became of the starts is decided after that, count by count.
 */
final class FunnelRelease {

  private final Policy policy;

  FunnelRelease(Policy policy) {
    this.policy = policy;
  }

  /** What is shown of all referrals together; nothing when they are few. */
  FunnelRow total(FunnelRow total) {
    Set<Quantity> away = EnumSet.noneOf(Quantity.class);
    for (Quantity quantity : Quantity.chain()) {
      if (policy.hides(total.known(quantity))) {
        away.add(quantity);
      }
    }
    if (away.contains(Quantity.REFERRED)) {
      return total.hide();
    }
    if (away.contains(Quantity.STARTED)) {
      away.addAll(Quantity.later());
      return total.without(away);
    }
    Cells cells = new Cells().known("", total, List.of(Quantity.STARTED)).later("", total);
    Protection shown = Disclosure.protect(cells.build(), policy);
    Quantity.later().stream()
        .filter(of -> !shown.shows(Cells.key("", total, of)))
        .forEach(away::add);
    return total.without(away);
  }

  /**
   * What is shown of the groups.
   *
   * @param total as {@link #total} shows it
   * @param groups with all their counts
   */
  List<FunnelRow> groups(FunnelRow total, GroupBy by, List<FunnelRow> groups, Optional<Kin> kin) {
    if (groups.isEmpty() || total.hidden()) {
      return List.of();
    }
    Linked linked = new Linked(total, by, groups, kin);
    Protection chain = Disclosure.protect(linked.chain(), policy);
    Set<String> hidden = new HashSet<>();
    linked
        .rows()
        .forEach(
            row -> {
              if (!chain.showsAll(linked.chainKeys(row))) {
                hidden.add(row.name());
              }
            });
    Protection later = Disclosure.protect(linked.later(hidden), policy);
    String own = by.parameter() + "=";
    return groups.stream()
        .map(row -> hidden.contains(own + row.group()) ? row.hide() : shown(own, row, total, later))
        .toList();
  }

  private static FunnelRow shown(String prefix, FunnelRow row, FunnelRow total, Protection later) {
    Set<Quantity> away = EnumSet.allOf(Quantity.class);
    Stream.concat(
            Quantity.chain().stream(),
            Quantity.later().stream().filter(of -> later.shows(Cells.key(prefix, row, of))))
        .filter(of -> total.count(of).isPresent())
        .forEach(away::remove);
    return row.without(away);
  }

  /** The counts as they may be printed. */
  FunnelRow printed(FunnelRow row) {
    return row.map(policy::printed);
  }
}
