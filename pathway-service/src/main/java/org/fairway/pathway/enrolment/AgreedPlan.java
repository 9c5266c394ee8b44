package org.fairway.pathway.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.List;
import org.fairway.pathway.rules.Regulator;
import org.fairway.pathway.rules.Specialism;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The columns of a plan. */
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
}
