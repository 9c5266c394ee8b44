package org.fairway.metrics.funnel;

import java.util.Comparator;

/** The order in which groups are told: numbers such as deciles by size, then names. */
public final class GroupOrder {

  private static final int LONGEST_NUMBER = 9;

  /** By the names of groups. */
  public static final Comparator<String> BY_NAME =
      Comparator.comparingInt(GroupOrder::size).thenComparing(Comparator.naturalOrder());

  private GroupOrder() {}

  private static int size(String name) {
    boolean number =
        !name.isEmpty()
            && name.length() <= LONGEST_NUMBER
            && name.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    return number ? Integer.parseInt(name) : Integer.MAX_VALUE;
  }
}
