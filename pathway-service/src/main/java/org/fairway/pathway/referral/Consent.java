package org.fairway.pathway.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One consent of one person for one purpose. Whether it is live, the database says. Withdrawn stays
 * withdrawn: a new consent has a new id.
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

  /** Codes; empty when the person named nobody, who then is given nothing. */
  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(nullable = false)
  private List<String> recipients;

  /** For Hibernate. */
  protected Consent() {}

  Consent(UUID id, String person, String purpose) {
    this.id = id;
    this.person = person;
    this.purpose = purpose;
    this.recipients = List.of();
  }

  void withdraw(Instant at) {
    if (withdrawnAt == null) {
      withdrawnAt = at;
    }
  }

  /** The terms may be learnt after the withdrawal, when events overtook each other. */
  void agree(Instant until, List<String> to) {
    expiresAt = until;
    recipients = to == null ? List.of() : List.copyOf(to);
  }
}
