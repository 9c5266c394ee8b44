package org.fairway.metrics.funnel;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.fairway.metrics.disclosure.Disclosure;
import org.fairway.metrics.disclosure.Policy;
import org.fairway.metrics.disclosure.Protection;

/**
 * Hides what is small in a funnel. What is hidden of the total is decided by the total alone, so
 * that all groupings agree on it. A stage that few reached in total is hidden for every group; a
 * group with a small count in the rest of the chain is hidden whole, and further groups until no
 * subtraction tells it. Of the groups that are left, stages that tell of few who did not go on are
 * hidden, and what would give them away; and after that what became of the starts, count by count.
 */
final class FunnelRelease {

  private final Policy policy;

  FunnelRelease(Policy policy) {
    this.policy = policy;
  }

  /** What is shown of all referrals together; nothing when they are few. */
  FunnelRow total(FunnelRow total) {
    if (policy.hides(total.known(Quantity.REFERRED))) {
      return total.hide();
    }
    Set<Quantity> away = ofChain(total);
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
   * Stages that few reached or that tell of few who did not go on, and what would give them away.
   */
  private Set<Quantity> ofChain(FunnelRow total) {
    Predicate<Quantity> few = of -> policy.hides(total.known(of));
    List<Quantity> chain = Quantity.chain();
    Set<Quantity> away = EnumSet.copyOf(chain);
    if (policy.rounds()) {
      away.removeIf(few.negate());
      return away;
    }
    boolean safe = !few.test(Quantity.STARTED) && !few.test(Quantity.NOT_STARTED);
    List<Quantity> known =
        safe ? List.of(Quantity.REFERRED, Quantity.STARTED) : List.of(Quantity.REFERRED);
    Cells cells =
        new Cells()
            .known("", total, known)
            .shown("", total, new Ends(known).others(chain))
            .rests(total.group(), chain);
    Protection shown = Disclosure.protect(cells.build(), policy);
    away.removeIf(of -> known.contains(of) || shown.shows(Cells.key("", total, of)));
    return away;
  }

  /**
   * What is shown of the groups.
   *
   * @param total as {@link #total} shows it
   * @param table with all counts
   */
  List<FunnelRow> groups(FunnelRow total, GroupBy by, FunnelTable table) {
    if (table.groups().isEmpty() || total.hidden()) {
      return List.of();
    }
    Linked linked = new Linked(total, by, table);
    Protection chain = Disclosure.protect(linked.chain(policy.rounds()), policy);
    Set<String> hidden = new HashSet<>();
    linked
        .rows()
        .forEach(
            row -> {
              if (!chain.showsAll(linked.chainKeys(row))) {
                hidden.add(row.name());
              }
            });
    Predicate<String> between =
        policy.rounds() ? any -> true : linked.between(hidden, policy)::contains;
    Predicate<String> later = Disclosure.protect(linked.later(hidden), policy)::shows;
    String own = by.parameter() + "=";
    Set<Quantity> untold = EnumSet.allOf(Quantity.class);
    untold.removeIf(of -> total.count(of).isPresent());
    return table.groups().stream()
        .map(
            row -> {
              Set<Quantity> away = EnumSet.copyOf(untold);
              away.addAll(
                  row.counts().keySet().stream()
                      .filter(of -> !linked.ends().stages().contains(of))
                      .filter(
                          of -> !(of.isOfChain() ? between : later).test(Cells.key(own, row, of)))
                      .toList());
              return hidden.contains(own + row.group()) ? row.hide() : row.without(away);
            })
        .toList();
  }

  /** The counts as they may be printed. */
  FunnelRow printed(FunnelRow row) {
    return row.map(policy::printed);
  }
}
