package org.fairway.platform.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/**
 * A row that belongs to one organisation of a tenant: others of the same tenant do not see it, the
 * tenant does.
 */
@MappedSuperclass
public abstract class OrganisationOwned extends TenantOwned {
  @Column(name = "organisation_id", nullable = false, updatable = false)
  private String organisationId;

  /** For Hibernate. */
  protected OrganisationOwned() {}

  /** A new row of this organisation. */
  protected OrganisationOwned(String organisation) {
    this.organisationId = organisation;
  }

  /** A row that was read past Hibernate. */
  protected OrganisationOwned(String tenant, String organisation) {
    super(tenant);
    this.organisationId = organisation;
  }

  /** Owning organisation. */
  public String organisation() {
    return organisationId;
  }
}
