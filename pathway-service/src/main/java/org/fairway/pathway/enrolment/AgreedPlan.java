package org.fairway.pathway.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fairway.pathway.rules.Regulator;
import org.fairway.pathway.rules.Specialism;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The columns of a plan, and of the breaks that move its end. */
@Embeddable
class AgreedPlan {
  @Column(name = "planned_starts_on")
  private LocalDate startsOn;

  @Column(name = "planned_ends_on")
  private LocalDate endsOn;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(nullable = false)
  private List<String> employers = List.of();

  @Column(name = "standard_reference")
  private String standardReference;

  @Column(name = "standard_version")
  private String standardVersion;

  @Enumerated(EnumType.STRING)
  private Specialism specialism;

  @Enumerated(EnumType.STRING)
  private Regulator regulator;

  @Column(name = "break_days", nullable = false)
  private int breakDays;

  @Column(name = "break_began_on")
  private LocalDate breakBeganOn;

  @Column(name = "break_expected_on")
  private LocalDate breakExpectedOn;

  /** For Hibernate, and for nothing agreed yet. */
  protected AgreedPlan() {}

  void replace(EnrolmentPlan plan) {
    startsOn = plan.startsOn();
    endsOn = plan.endsOn();
    employers = plan.employers();
    standardReference = plan.standardReference();
    standardVersion = plan.standardVersion();
    specialism = plan.specialism();
    regulator = plan.regulator();
  }

  EnrolmentPlan plan() {
    return new EnrolmentPlan(
        startsOn, endsOn, employers, standardReference, standardVersion, specialism, regulator);
  }

  void breakBegins(LocalDate on, LocalDate expected) {
    breakBeganOn = on;
    breakExpectedOn = expected;
  }

  void breakEnds(LocalDate firstDayBack) {
    breakDays += (int) ChronoUnit.DAYS.between(breakBeganOn, firstDayBack);
    breakBeganOn = null;
    breakExpectedOn = null;
  }

  /** Days of breaks that are over. */
  int breakDays() {
    return breakDays;
  }

  LocalDate breakBeganOn() {
    return breakBeganOn;
  }

  LocalDate expectedReturn() {
    return breakExpectedOn;
  }

  /**
   * The planned end, later by the days of breaks; of one that lasts by the days expected.
   *
   * @param lasts whether a break lasts: one from which the person left is over without a return
   */
  LocalDate movedEnd(boolean lasts) {
    long open =
        !lasts || breakExpectedOn == null
            ? 0
            : ChronoUnit.DAYS.between(breakBeganOn, breakExpectedOn);
    return endsOn == null ? null : endsOn.plusDays(breakDays + open);
  }
}
