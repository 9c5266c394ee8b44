package org.fairway.metrics.funnel;

import java.util.List;
import java.util.Optional;

/**
 * All counts of a question, before anything is hidden.
 *
 * @param total of all referrals
 * @param groups in order of their names; empty without a grouping
 * @param kin the grouping that is protected together with it, and the referrals by both
 */
record FunnelTable(FunnelRow total, List<FunnelRow> groups, Optional<Kin> kin) {

  /**
   * Of two groupings by both of which every referral belongs to one group: whatever is counted by
   * either adds up from the pairs.
   *
   * @param pairs named as {@link Kin#part} reads them
   */
  static FunnelTable of(GroupBy by, GroupBy other, List<FunnelRow> pairs) {
    FunnelRow total =
        FunnelRow.merged(pairs, any -> FunnelRow.TOTAL).stream()
            .findFirst()
            .orElse(FunnelRow.empty(FunnelRow.TOTAL));
    Kin kin = new Kin(other, by(other, pairs), pairs);
    return new FunnelTable(total, by(by, pairs), Optional.of(kin));
  }

  private static List<FunnelRow> by(GroupBy grouping, List<FunnelRow> pairs) {
    return FunnelRow.merged(pairs, pair -> Kin.part(pair, Kin.isFirst(grouping)));
  }

  /** The same counts, asked for by the other grouping. */
  FunnelTable turned(GroupBy by) {
    Kin beside = kin.orElseThrow();
    return new FunnelTable(total, beside.rows(), Optional.of(new Kin(by, groups, beside.pairs())));
  }
}
