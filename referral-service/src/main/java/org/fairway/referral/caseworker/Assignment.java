package org.fairway.referral.caseworker;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/** That somebody carried a referral, from when to when. */
@Entity
public class Assignment extends OrganisationOwned {

  @Id private UUID id;

  @Column(name = "referral_id")
  private UUID referralId;

  private String caseworker;

  @Column(name = "assigned_by")
  private String assignedBy;

  @Column(name = "assigned_at")
  private Instant assignedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  /** For Hibernate. */
  protected Assignment() {}

  Assignment(
      UUID id, String organisation, UUID referralId, String caseworker, String by, Instant at) {
    super(organisation);
    this.id = id;
    this.referralId = referralId;
    this.caseworker = caseworker;
    this.assignedBy = by;
    this.assignedAt = at;
  }

  void end(Instant at) {
    endedAt = at;
  }

  /** Subject of the caseworker's account. */
  public String caseworker() {
    return caseworker;
  }

  /** Subject of the one who decided it. */
  public String assignedBy() {
    return assignedBy;
  }

  public Instant assignedAt() {
    return assignedAt;
  }

  /** Null for the present one. */
  public Instant endedAt() {
    return endedAt;
  }
}
