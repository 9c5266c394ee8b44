package org.fairway.pathway.ats;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;
import org.hibernate.annotations.Immutable;

/**
 * A stage event as stored, with the sender's own name of the stage. Inserted once and never
 * changed.
 */
@Entity
@Immutable
@Table(name = "application_stage")
public class ReportedStage extends OrganisationOwned {
  @Id private UUID id;

  @Column(name = "application_id", nullable = false)
  private UUID applicationId;

  @Column(name = "connection_id", nullable = false)
  private UUID connectionId;

  @Column(name = "event_id", nullable = false)
  private String eventId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  private ApplicationStage stage;

  @Column(name = "original_stage", nullable = false)
  private String originalStage;

  @Enumerated(EnumType.STRING)
  private EndReason reason;

  @Column(name = "occurred_at", nullable = false)
  private Instant occurredAt;

  @Column(name = "received_at", nullable = false)
  private Instant receivedAt;

  @Column(nullable = false)
  private byte[] digest;

  /** For Hibernate. */
  protected ReportedStage() {}

  ReportedStage(
      UUID id,
      Application application,
      StageEvent event,
      String originalStage,
      byte[] digest,
      Instant now) {
    super(application.organisation());
    this.id = id;
    this.applicationId = application.id();
    this.connectionId = application.connectionId();
    this.eventId = event.eventId();
    this.stage = event.stage();
    this.originalStage = originalStage;
    this.reason = event.reason();
    this.occurredAt = event.occurredAt();
    this.receivedAt = now;
    this.digest = digest.clone();
  }

  /** The event itself. */
  public StageEvent event() {
    return new StageEvent(eventId, stage, occurredAt, reason);
  }

  UUID applicationId() {
    return applicationId;
  }

  boolean hasDigest(byte[] other) {
    return java.security.MessageDigest.isEqual(digest, other);
  }

  public String originalStage() {
    return originalStage;
  }

  public Instant receivedAt() {
    return receivedAt;
  }
}
