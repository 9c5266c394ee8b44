package org.fairway.pathway.ats;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/**
 * One application for one vacancy. Holds no personal data: who it is about is known only through
 * the referral.
 */
@Entity
@Table(name = "application")
public class Application extends OrganisationOwned {
  @Id private UUID id;

  @Column(name = "connection_id", nullable = false)
  private UUID connectionId;

  @Column(name = "external_id", nullable = false)
  private String externalId;

  @Column(name = "vacancy_id", nullable = false)
  private UUID vacancyId;

  @Column(name = "referral_reference")
  private String referralReference;

  @Column(name = "referral_id")
  private UUID referralId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ApplicationStage stage;

  @Enumerated(EnumType.STRING)
  @Column(name = "ended_at_stage")
  private ApplicationStage endedAtStage;

  @Column(name = "employment_id")
  private UUID employmentId;

  @Column(name = "started_on")
  private LocalDate startedOn;

  @Column(name = "notice_days")
  private Integer noticeDays;

  @Column(name = "event_sequence", nullable = false)
  private long eventSequence;

  @Version private long version;

  @Column(name = "created_at", nullable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  /** For Hibernate. */
  protected Application() {}

  Application(
      UUID id,
      UUID connectionId,
      AtsEvent first,
      UUID vacancyId,
      ApplicationStage stage,
      Instant now) {
    super(first.vacancy().employer());
    this.id = id;
    this.connectionId = connectionId;
    this.externalId = first.externalId();
    this.vacancyId = vacancyId;
    this.stage = stage;
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Takes over where the journey stands. */
  void settle(ApplicationJourney journey, Instant now) {
    stage = journey.current().orElse(stage);
    endedAtStage = journey.endedAt().orElse(null);
    updatedAt = now;
  }

  /** Keeps the reference that the sender gave first; a later one never replaces it. */
  void refer(String reference) {
    if (referralReference == null) {
      referralReference = reference;
    }
  }

  /** Keeps the notice that was told last; nothing told changes nothing. */
  void notice(Integer days) {
    noticeDays = days == null ? noticeDays : days;
  }

  void link(UUID referral, Instant now) {
    referralId = referral;
    updatedAt = now;
  }

  /** Notes the start; false when it was noted before. */
  boolean start(UUID employment, LocalDate on) {
    if (employmentId != null) {
      return false;
    }
    employmentId = employment;
    startedOn = on;
    return true;
  }

  /** Version of the next event; ascends by one with each. */
  long nextEvent() {
    return ++eventSequence;
  }

  public UUID id() {
    return id;
  }

  public UUID connectionId() {
    return connectionId;
  }

  public String externalId() {
    return externalId;
  }

  public UUID vacancyId() {
    return vacancyId;
  }

  /** As the sender gave it, or null; not every reference is one of ours. */
  public String referralReference() {
    return referralReference;
  }

  /** The accepted referral that the reference names, or null. */
  public UUID referralId() {
    return referralId;
  }

  public ApplicationStage stage() {
    return stage;
  }

  public ApplicationStage endedAtStage() {
    return endedAtStage;
  }

  public UUID employmentId() {
    return employmentId;
  }

  /** Days of notice that the applicant has to give, or null when nobody told. */
  Integer noticeDays() {
    return noticeDays;
  }

  public LocalDate startedOn() {
    return startedOn;
  }

  public long version() {
    return version;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }
}
