package org.fairway.metrics.fact;

import java.util.ArrayList;
import java.util.List;

/**
 * What became of facts that were taken.
 *
 * @param head the version they are now
 * @param accepted how many were sent; answers that count as one group are fewer facts
 * @param warnings what is odd about them; of too many the last tells how many more there are
 */
public record FactReport(FactSetHead head, int accepted, List<Warning> warnings) {

  /** Warnings that are told. */
  public static final int MOST_WARNINGS = 1000;

  /** Cuts warnings that are too many. */
  public FactReport {
    warnings = warnings.size() > MOST_WARNINGS ? cut(warnings) : List.copyOf(warnings);
  }

  private static List<Warning> cut(List<Warning> warnings) {
    List<Warning> told = new ArrayList<>(warnings.subList(0, MOST_WARNINGS - 1));
    int more = warnings.size() - told.size();
    told.add(new Warning("more-warnings", "and " + more + " more"));
    return List.copyOf(told);
  }
}
