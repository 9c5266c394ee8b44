package org.fairway.referral.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.fairway.platform.tenancy.TenantOwned;

/** A finer status of a tenant's own, within one of the fixed ones. */
@Entity
@Table(name = "sub_status")
public class SubStatus extends TenantOwned {

  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private ReferralStatus status;

  @Column(updatable = false)
  private String code;

  private String label;

  private boolean active;

  @Version private long version;

  /** For Hibernate. */
  protected SubStatus() {}

  SubStatus(UUID id, ReferralStatus status, String code, String label) {
    this.id = id;
    this.status = status;
    this.code = code;
    this.label = label;
    this.active = true;
  }

  /** No referral gets it any more. */
  void retire() {
    active = false;
  }

  public UUID id() {
    return id;
  }

  /** The fixed status within which it lies. */
  public ReferralStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** What people read. */
  public String label() {
    return label;
  }

  /** False for one that no referral gets any more. */
  public boolean active() {
    return active;
  }

  public long version() {
    return version;
  }
}
