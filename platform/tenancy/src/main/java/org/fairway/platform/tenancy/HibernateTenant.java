package org.fairway.platform.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Tells Hibernate the tenant. Without a scope it is the empty one, to which no row belongs. */
@PersistenceUnitExtension
@RequestScoped
class HibernateTenant implements TenantResolver {
  private final CurrentScope scope;

  HibernateTenant(CurrentScope scope) {
    this.scope = scope;
  }

  @Override
  public String getDefaultTenantId() {
    return "";
  }

  @Override
  public String resolveTenantId() {
    return scope.tenant();
  }
}
