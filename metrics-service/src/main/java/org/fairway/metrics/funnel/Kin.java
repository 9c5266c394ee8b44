package org.fairway.metrics.funnel;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another grouping of the same referrals, of which this one may be a part: every partner is of one
 * kind, most programmes are of one pathway type. Who reads both answers could subtract, so both are
 * protected as one.
 *
 * @param by the other grouping
 * @param rows its groups
 * @param pairs the referrals by both, named {@code one|other}; never shown
 */
record Kin(GroupBy by, List<FunnelRow> rows, List<FunnelRow> pairs) {

  private static final Map<GroupBy, GroupBy> OTHER =
      Map.of(
          GroupBy.PARTNER, GroupBy.SOURCE_TYPE,
          GroupBy.SOURCE_TYPE, GroupBy.PARTNER,
          GroupBy.PROGRAMME, GroupBy.PATHWAY_TYPE,
          GroupBy.PATHWAY_TYPE, GroupBy.PROGRAMME);

  /** Whether its groups are the first of a pair's two names. */
  static boolean isFirst(GroupBy by) {
    return by == GroupBy.PARTNER || by == GroupBy.PROGRAMME;
  }

  /** One of a pair's two names. */
  static String part(String pair, boolean first) {
    int bar = pair.lastIndexOf('|');
    return first ? pair.substring(0, bar) : pair.substring(bar + 1);
  }

  /** The grouping that a reader may lay beside this one. */
  static Optional<GroupBy> of(GroupBy by) {
    return Optional.ofNullable(OTHER.get(by));
  }
}
