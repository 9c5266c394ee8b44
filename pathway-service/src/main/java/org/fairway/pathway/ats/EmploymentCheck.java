package org.fairway.pathway.ats;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.hibernate.annotations.Immutable;

/** Somebody looked whether a person is still in the job. Inserted once and never changed. */
@Entity
@Immutable
@Table(name = "employment_check")
public class EmploymentCheck extends OrganisationOwned {
  @Id private UUID id;

  @Column(name = "application_id", nullable = false)
  private UUID applicationId;

  @Column(name = "checked_on", nullable = false)
  private LocalDate checkedOn;

  @Column(name = "in_work", nullable = false)
  private boolean inWork;

  private String band;

  @Column(name = "recorded_by", nullable = false)
  private String recordedBy;

  @Column(name = "recorded_at", nullable = false)
  private Instant recordedAt;

  /** For Hibernate. */
  protected EmploymentCheck() {}

  EmploymentCheck(
      UUID id, Application application, EmploymentFinding finding, String actor, Instant now) {
    super(application.organisation());
    this.id = id;
    this.applicationId = application.id();
    this.checkedOn = finding.checkedOn();
    this.inWork = finding.inWork();
    this.band = finding.band();
    this.recordedBy = actor;
    this.recordedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID applicationId() {
    return applicationId;
  }

  /** What was found. */
  public EmploymentFinding finding() {
    return new EmploymentFinding(checkedOn, inWork, band);
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
