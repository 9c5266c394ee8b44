package org.fairway.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;

/**
 * One consent of one person for one purpose. Withdrawn stays withdrawn: a new consent has a new id.
 */
@Entity
@Table(name = "consent")
class Consent extends TenantOwned {
  @Id private UUID id;

  @Column(nullable = false)
  private String person;

  @Column(nullable = false)
  private String purpose;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;

  /** For Hibernate. */
  protected Consent() {}

  Consent(UUID id, String person, String purpose, Instant expiresAt) {
    this.id = id;
    this.person = person;
    this.purpose = purpose;
    this.expiresAt = expiresAt;
  }

  void withdraw(Instant at) {
    if (withdrawnAt == null) {
      withdrawnAt = at;
    }
  }

  /** Expiry may be learnt after the withdrawal, when events overtook each other. */
  void expire(Instant at) {
    expiresAt = at;
  }

  boolean liveAt(Instant now) {
    return withdrawnAt == null && (expiresAt == null || expiresAt.isAfter(now));
  }

  boolean withdrawn() {
    return withdrawnAt != null;
  }
}
