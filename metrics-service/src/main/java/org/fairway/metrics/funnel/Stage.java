package org.fairway.metrics.funnel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stages of the chain, in order. */
@Schema(name = "FunnelStage", description = "Stages from referral to lasting work")
public enum Stage {
  REFERRED,
  ACCEPTED,
  ON_PATHWAY,
  APPLIED,
  SHORTLISTED,
  INTERVIEWED,
  OFFERED,
  STARTED,
  IN_WORK_13_WEEKS,
  IN_WORK_26_WEEKS,
  IN_WORK_52_WEEKS;

  /** Why the stages after the start have no count. */
  public static final String NOT_CHECKED = "no sustained-work check has been reported";

  private static final Set<String> UNDOING =
      Set.of("DID_NOT_START", "OFFER_WITHDRAWN", "WITHDRAWN");

  /**
   * The stages that events tell of, in order. That somebody is still in work weeks after the start
   * is told by no event, and time alone does not tell it.
   */
  public static List<Stage> counted() {
    return Arrays.stream(values()).filter(Stage::isCounted).toList();
  }

  /** Whether events tell of this stage. */
  public boolean isCounted() {
    return compareTo(STARTED) <= 0;
  }

  /** Whether a stage of an application takes an earlier start back. */
  static boolean undoesStart(String stage) {
    return UNDOING.contains(stage);
  }

  /**
   * The stage that a stage of an application means; empty for those before and beside the chain.
   */
  static Optional<Stage> ofApplication(String stage) {
    return Optional.ofNullable(
        switch (stage) {
          case "APPLIED", "LONGLISTED" -> APPLIED;
          case "SHORTLISTED", "INTERVIEW_INVITED" -> SHORTLISTED;
          case "INTERVIEWED", "RESERVE" -> INTERVIEWED;
          case "OFFER_CONDITIONAL", "PRE_EMPLOYMENT_CHECKS", "OFFER_UNCONDITIONAL" -> OFFERED;
          case "STARTED" -> STARTED;
          default -> null;
        });
  }
}
