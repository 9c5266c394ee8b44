package org.fairway.metrics.funnel;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The group that the others are compared with. Unknown is on neither side.
 *
 * @param group its value, or {@link #OTHERS}
 */
record Reference(String group) {

  /** Everybody who is not in the group itself, and not unknown. */
  static final String OTHERS = "OTHERS";

  private static final Map<GroupBy, String> DEFAULTS =
      new EnumMap<>(
          Map.of(
              GroupBy.ETHNIC_GROUP, "WHITE",
              GroupBy.DISABILITY, "NON_DISABLED",
              GroupBy.SEX, "MALE",
              GroupBy.IMD_DECILE, "10",
              GroupBy.PRIORITY_GROUP, GroupBy.NONE));

  /** What is asked for, else what the settings say, else the default. */
  static Reference of(GroupBy by, String asked, Map<String, String> settings) {
    String fallback = DEFAULTS.getOrDefault(by, OTHERS);
    return new Reference(asked == null ? settings.getOrDefault(by.parameter(), fallback) : asked);
  }

  /** Whether the row is compared: not the reference itself, not the unknown. */
  boolean isCompared(FunnelRow row) {
    return !row.hidden()
        && !row.group().equals(group)
        && !row.group().equals(FunnelRow.TOTAL)
        && !row.group().equals(FunnelRow.UNKNOWN);
  }

  /**
   * The row that another is compared with; empty when there is none, and for the unknown.
   *
   * @param groups as shown: what is hidden stays so
   */
  Optional<FunnelRow> row(FunnelRow compared, FunnelRow total, List<FunnelRow> groups) {
    return switch (group) {
      case OTHERS -> Optional.of(others(compared, total, find(groups, FunnelRow.UNKNOWN)));
      case FunnelRow.UNKNOWN -> Optional.empty();
      default -> find(groups, group);
    };
  }

  /** Why there is none. */
  String missing() {
    return group.equals(FunnelRow.UNKNOWN)
        ? "those of whom it is not known are on neither side"
        : "no referral of group " + group;
  }

  private static Optional<FunnelRow> find(List<FunnelRow> groups, String group) {
    return groups.stream().filter(row -> row.group().equals(group)).findFirst();
  }

  private static FunnelRow others(FunnelRow compared, FunnelRow all, Optional<FunnelRow> unknown) {
    Map<Quantity, Long> rest = new EnumMap<>(Quantity.class);
    for (Quantity quantity : Quantity.values()) {
      Optional<Long> unasked =
          unknown.isPresent() ? unknown.get().count(quantity) : Optional.of(0L);
      if (all.count(quantity).isPresent()
          && compared.count(quantity).isPresent()
          && unasked.isPresent()) {
        rest.put(quantity, all.known(quantity) - compared.known(quantity) - unasked.get());
      }
    }
    return new FunnelRow(OTHERS, rest, false);
  }
}
