package org.fairway.metrics.representation;

import java.util.List;
import org.fairway.metrics.indicator.Status;

/**
 * Some people by group.
 *
 * @param who WORKFORCE, or a stage of the funnel
 * @param reason why there are no shares; null when there are
 * @param shares one for each group of the population, or that occurs
 * @param unknown people whose group is not known, in no share; null when hidden
 */
public record People(String who, Status status, String reason, List<Share> shares, Long unknown) {

  /** Staff of the organisations. */
  public static final String WORKFORCE = "WORKFORCE";

  static People without(String who, Status status, String reason) {
    return new People(who, status, reason, List.of(), null);
  }
}
