package org.fairway.pathway.sidebyside;

import java.util.Comparator;
import org.fairway.pathway.plan.Dimension;
import org.fairway.pathway.plan.PlanUnit;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.programme.TargetStage;

/**
 * By what commitments of two care systems are laid side by side: the same stream and the same
 * indicator.
 *
 * @param dimension null for everybody
 * @param group null for everybody
 */
record IndicatorKey(
    ProgrammeStream stream, TargetStage stage, PlanUnit unit, Dimension dimension, String group)
    implements Comparable<IndicatorKey> {
  private static final Comparator<IndicatorKey> ORDER =
      Comparator.comparing(IndicatorKey::stream)
          .thenComparing(IndicatorKey::stage)
          .thenComparing(IndicatorKey::unit)
          .thenComparing(IndicatorKey::dimension, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(IndicatorKey::group, Comparator.nullsFirst(Comparator.naturalOrder()));

  @Override
  public int compareTo(IndicatorKey other) {
    return ORDER.compare(this, other);
  }
}
