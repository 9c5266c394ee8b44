package org.fairway.metrics.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fairway.metrics.disclosure.LineTable;
import org.fairway.metrics.disclosure.Policy;

/**
 * Hides what is small in a funnel. A stage that few reached in total is hidden for every group; a
 * group with a small count in what is left is hidden whole, and further groups until no subtraction
 * from the total tells it. When all referrals together are few, everything is hidden.
 *
 * <p>The counts of a row only fall, which tells an attacker nothing more: with two hidden rows
 * either may hold all that is missing, in every stage.
 */
final class FunnelRelease {

  private final Policy policy;

  FunnelRelease(Policy policy) {
    this.policy = policy;
  }

  FunnelRow total(FunnelRow total) {
    return policy.hides(total.reached().get(0)) ? total.hide() : total.withoutSmall(total, policy);
  }

  List<FunnelRow> groups(FunnelRow total, List<FunnelRow> groups) {
    if (groups.isEmpty() || total(total).hidden()) {
      return List.of();
    }
    List<FunnelRow> shown =
        groups.stream().map(group -> group.withoutSmall(total, policy)).toList();
    Set<Integer> away =
        LineTable.of(policy, shown.stream().map(FunnelRow::shown).toList()).hidden(Set.of());
    List<FunnelRow> released = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      released.add(away.contains(i) ? shown.get(i).hide() : shown.get(i));
    }
    return released;
  }
}
