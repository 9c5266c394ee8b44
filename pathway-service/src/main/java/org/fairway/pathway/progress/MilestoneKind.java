package org.fairway.pathway.progress;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.support.Refusal;

/** What was reached. Each once, but for the rotations of a supported internship. */
public enum MilestoneKind {
  INDUCTION_COMPLETED,
  ROTATION_COMPLETED,
  PLACEMENT_COMPLETED,
  ENGLISH_ACHIEVED,
  MATHS_ACHIEVED,
  CERTIFICATE_AWARDED,
  /** Ready for the assessment, by the word of the employer. */
  GATEWAY,
  ASSESSMENT_PASSED;

  private static final Set<PathwayType> ASSESSED =
      EnumSet.of(
          PathwayType.APPRENTICESHIP,
          PathwayType.APPRENTICESHIP_FOUNDATION,
          PathwayType.APPRENTICESHIP_UNIT);

  /**
   * Whether it can have been reached on a day.
   *
   * @param date the day on which it was
   * @param reached the first day of each that was reached
   * @throws Refusal kind INPUT where the pathway has no such milestone, kind STATE before what has
   *     to come first, or a second time
   */
  void check(PathwayType pathway, LocalDate date, Map<MilestoneKind, LocalDate> reached) {
    boolean ofAssessment = this == GATEWAY || this == ASSESSMENT_PASSED;
    if (ofAssessment && !ASSESSED.contains(pathway)) {
      throw Refusal.input(
          "/kind", "other-pathway-type", "Only apprenticeships have a gateway and an assessment.");
    }
    if (this == ASSESSMENT_PASSED && !GATEWAY.isReached(date, reached)) {
      throw Refusal.state("gateway-missing", "The gateway comes before the assessment.");
    }
    boolean ofPlacement = this == CERTIFICATE_AWARDED && pathway == PathwayType.T_LEVEL_PLACEMENT;
    if (ofPlacement && !PLACEMENT_COMPLETED.isReached(date, reached)) {
      throw Refusal.state("placement-missing", "The certificate of a T Level needs the placement.");
    }
    if (this != ROTATION_COMPLETED && reached.containsKey(this)) {
      throw Refusal.state("reached-already", "This milestone was reached already.");
    }
  }

  private boolean isReached(LocalDate by, Map<MilestoneKind, LocalDate> reached) {
    LocalDate day = reached.get(this);
    return day != null && !day.isAfter(by);
  }
}
