package org.fairway.referral.casework;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/** That somebody tried to reach a person. Never changed. */
@Entity
@Table(name = "contact_attempt")
public class ContactAttempt extends OrganisationOwned {

  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referralId;

  @Enumerated(EnumType.STRING)
  private AttemptChannel channel;

  @Enumerated(EnumType.STRING)
  private AttemptResult result;

  @Column(name = "attempted_at")
  private Instant attemptedAt;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private String recordedBy;

  /** For Hibernate. */
  protected ContactAttempt() {}

  ContactAttempt(
      UUID id, String organisation, UUID referralId, NewContact data, String by, Instant now) {
    super(organisation);
    this.id = id;
    this.referralId = referralId;
    this.channel = data.channel();
    this.result = data.result();
    this.attemptedAt = data.attemptedAt();
    this.recordedAt = now;
    this.recordedBy = by;
  }

  public UUID id() {
    return id;
  }

  UUID referralId() {
    return referralId;
  }

  public AttemptChannel channel() {
    return channel;
  }

  public AttemptResult result() {
    return result;
  }

  public Instant attemptedAt() {
    return attemptedAt;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** Subject of the one who recorded it. */
  public String recordedBy() {
    return recordedBy;
  }
}
