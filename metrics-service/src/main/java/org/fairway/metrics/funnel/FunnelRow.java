package org.fairway.metrics.funnel;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fairway.metrics.disclosure.Policy;

/**
 * How many referrals of a group reached each stage.
 *
 * @param group its value; TOTAL for all
 * @param reached for each {@linkplain Stage#counted() stage that is counted} the referrals that
 *     reached it or a later one, so never more than for the stage before; null for a hidden stage
 * @param hidden whether the whole row is hidden; {@code reached} is empty then
 */
public record FunnelRow(String group, List<Long> reached, boolean hidden) {

  /** Name of the row of all referrals. */
  public static final String TOTAL = "TOTAL";

  public FunnelRow {
    reached = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(reached));
  }

  /** From the number of referrals whose furthest stage is each one. */
  static FunnelRow ofFurthest(String group, long[] furthest) {
    Long[] reached = new Long[furthest.length];
    long sum = 0;
    for (int i = furthest.length - 1; i >= 0; i--) {
      sum += furthest[i];
      reached[i] = sum;
    }
    return new FunnelRow(group, Arrays.asList(reached), false);
  }

  FunnelRow hide() {
    return new FunnelRow(group, List.of(), true);
  }

  /** The same without the stages in which the total is small. */
  FunnelRow withoutSmall(FunnelRow total, Policy policy) {
    Long[] shown = new Long[reached.size()];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = policy.hides(total.reached.get(i)) ? null : reached.get(i);
    }
    return new FunnelRow(group, Arrays.asList(shown), false);
  }

  long[] shown() {
    return reached.stream().filter(Objects::nonNull).mapToLong(Long::longValue).toArray();
  }
}
