package org.fairway.platform.tenancy;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whose work this is, and how far it may see.
 *
 * @param tenant ODS code of the integrated care system
 * @param organisation partner id, ODS code of a provider, or the tenant's own code
 * @param actor subject of the token, or {@code worker}
 * @param client OAuth client, or {@code worker}
 * @param roles realm roles
 */
public record Scope(
    String tenant, String organisation, String actor, String client, Set<String> roles) {
  private static final Pattern TENANT = Pattern.compile("[A-Z0-9]{3,20}");
  private static final Pattern ORGANISATION = Pattern.compile("[A-Za-z0-9-]{3,40}");
  private static final String WORKER = "worker";

  /** Refuses codes that no tenant or organisation can have. */
  public Scope {
    if (!TENANT.matcher(tenant).matches()) {
      throw new IllegalArgumentException("a tenant is 3 to 20 capital letters and digits");
    }
    if (!ORGANISATION.matcher(organisation).matches()) {
      throw new IllegalArgumentException("an organisation is 3 to 40 letters, digits and dashes");
    }
    roles = Set.copyOf(roles);
  }

  /** Scope of background work for a whole tenant. */
  public static Scope worker(String tenant) {
    return new Scope(tenant, tenant, WORKER, WORKER, Set.of());
  }

  /**
   * True for the care system's own staff and machines: they see all organisations of the tenant.
   */
  public boolean tenantWide() {
    return organisation.equals(tenant);
  }

  /** True if the caller may see what belongs to that organisation of its tenant. */
  public boolean sees(String owner) {
    return tenantWide() || organisation.equals(owner);
  }

  /** True if the caller holds the role. */
  public boolean has(String role) {
    return roles.contains(role);
  }
}
