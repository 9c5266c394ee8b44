package org.fairway.metrics.funnel;

import java.util.Optional;
import org.fairway.metrics.geography.AreaMap;

/**
 * What referrals are told apart by.
 *
 * @param areas the map by which areas belong to boards, for {@link GroupBy#ICB} alone
 */
public record Grouping(GroupBy by, Optional<AreaMap> areas) {

  static Grouping of(GroupBy by) {
    return new Grouping(by, Optional.empty());
  }
}
