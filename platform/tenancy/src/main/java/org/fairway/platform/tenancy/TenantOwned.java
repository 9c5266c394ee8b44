package org.fairway.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.TenantId;

/**
 * A row of one tenant. Hibernate fills the column and adds it to every query; PostgreSQL checks it
 * again.
 */
@MappedSuperclass
public abstract class TenantOwned {
  @TenantId
  @Column(name = "tenant_id", nullable = false, updatable = false)
  private String tenantId;

  /** For Hibernate, and for a new row. */
  protected TenantOwned() {}

  /** A row that was read past Hibernate. */
  protected TenantOwned(String tenant) {
    this.tenantId = tenant;
  }

  /** Tenant of the row; null until it is first flushed. */
  public String tenant() {
    return tenantId;
  }
}
