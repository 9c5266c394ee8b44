package org.fairway.pathway.outcome;

import java.math.BigDecimal;
import org.fairway.pathway.rules.Destination;
import org.fairway.pathway.support.Refusal;

/** Where somebody went. */
public enum DestinationKind {
  PAID_16_HOURS_OR_MORE(Destination.PAID_16_HOURS_OR_MORE, "EMP1"),
  PAID_UNDER_16_HOURS(Destination.PAID_UNDER_16_HOURS, "EMP2"),
  APPRENTICESHIP(Destination.APPRENTICESHIP, "EDU2"),
  /** The learner record tells higher from further education, and full-time from part-time. */
  STUDY(Destination.STUDY, null),
  VOLUNTEERING(Destination.VOLUNTEERING, "VOL1"),
  /** Asked, and none of these. The learner record tells who looks for work from who does not. */
  NONE(Destination.NONE, null),
  /** Nobody could be reached. */
  NOT_KNOWN(null, "OTH3");

  private static final BigDecimal SIXTEEN = BigDecimal.valueOf(16);

  private final Destination asked;
  private final String outcome;

  DestinationKind(Destination asked, String outcome) {
    this.asked = asked;
    this.outcome = outcome;
  }

  /** Code of the learner record, field DPOutcome; null where it asks for more than is kept. */
  public String outcome() {
    return outcome;
  }

  /** As the rules ask for it; null when it is not known. */
  Destination asked() {
    return asked;
  }

  /** Whether it is work for pay. */
  public boolean isWork() {
    return this == PAID_16_HOURS_OR_MORE || this == PAID_UNDER_16_HOURS || this == APPRENTICESHIP;
  }

  /**
   * Lets the hours of a week pass that fit.
   *
   * @throws Refusal kind INPUT where paid work has none, or others than its kind says
   */
  void check(BigDecimal weeklyHours) {
    boolean byHours = this == PAID_16_HOURS_OR_MORE || this == PAID_UNDER_16_HOURS;
    if (byHours && weeklyHours == null) {
      throw Refusal.input("/employment/weeklyHours", "hours-missing", "Paid work has its hours.");
    }
    if (byHours && (weeklyHours.compareTo(SIXTEEN) >= 0) != (this == PAID_16_HOURS_OR_MORE)) {
      throw Refusal.input(
          "/employment/weeklyHours",
          "other-kind",
          "%s h a week is not %s.".formatted(weeklyHours.toPlainString(), this));
    }
  }
}
