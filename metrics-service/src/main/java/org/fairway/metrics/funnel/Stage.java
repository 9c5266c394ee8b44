package org.fairway.metrics.funnel;

import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The stages of the chain, in order, and which share of whom reaches each. */
@Schema(name = "FunnelStage", description = "Stages from referral to lasting work")
public enum Stage {
  REFERRED(Quantity.REFERRED, null),
  ACCEPTED(Quantity.ACCEPTED, Quantity.REFERRED),
  ON_PATHWAY(Quantity.ON_PATHWAY, Quantity.ACCEPTED),
  APPLIED(Quantity.APPLIED, Quantity.ON_PATHWAY),
  SHORTLISTED(Quantity.SHORTLISTED, Quantity.APPLIED),
  INTERVIEWED(Quantity.INTERVIEWED, Quantity.SHORTLISTED),
  OFFERED(Quantity.OFFERED, Quantity.INTERVIEWED),
  STARTED(Quantity.STARTED, Quantity.OFFERED),
  /** Of those who started at least so long ago. */
  IN_WORK_13_WEEKS(Quantity.IN_WORK_13, Quantity.DUE_13),
  IN_WORK_26_WEEKS(Quantity.IN_WORK_26, Quantity.DUE_26),
  IN_WORK_52_WEEKS(Quantity.IN_WORK_52, Quantity.DUE_52),
  /** Of those who started, at any time since. */
  MOVED_UP_A_BAND(Quantity.MOVED_UP, Quantity.STARTED);

  /** Why there is no count of people in work so many weeks. */
  public static final String NOT_CHECKED = "no sustained-work check has been reported";

  /** The same when the starts are too young. */
  public static final String NOT_DUE = "nobody started so long ago";

  /** Why there is no count of moves. */
  public static final String NO_MOVE = "no change of band has been reported";

  private static final Set<String> UNDOING =
      Set.of("DID_NOT_START", "OFFER_WITHDRAWN", "WITHDRAWN");

  private final Quantity reached;
  private final Quantity of;

  Stage(Quantity reached, Quantity of) {
    this.reached = reached;
    this.of = of;
  }

  /** How many reached it. */
  public Quantity reached() {
    return reached;
  }

  /** Of whom the conversion is taken; empty for the first stage. */
  public Optional<Quantity> of() {
    return Optional.ofNullable(of);
  }

  /** Which weeks in work it means, if it does. */
  public Optional<Weeks> weeks() {
    for (Weeks weeks : Weeks.values()) {
      if (weeks.inWork() == reached) {
        return Optional.of(weeks);
      }
    }
    return Optional.empty();
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
