package org.fairway.platform.testing;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody with a token: a role of an organisation in a tenant, with the scopes that the token
 * carries.
 *
 * @param tenant null for a token without that claim
 * @param organisation null for a token without that claim; several, separated by commas, for a
 *     token that names more than it may
 */
public record Persona(String tenant, String organisation, String role, Set<String> scopes) {

  /** Of the care system itself. */
  public static Persona ofTenant(String tenant, String role, String... scopes) {
    return new Persona(tenant, tenant, role, new TreeSet<>(Arrays.asList(scopes)));
  }

  /** Of a partner or provider. */
  public static Persona of(String tenant, String organisation, String role, String... scopes) {
    return new Persona(tenant, organisation, role, new TreeSet<>(Arrays.asList(scopes)));
  }

  /** The same in another tenant; tenant-wide stays tenant-wide. */
  public Persona inTenant(String other) {
    return new Persona(other, organisation.equals(tenant) ? other : organisation, role, scopes);
  }

  /** The same of another organisation of the tenant. */
  public Persona inOrganisation(String other) {
    return new Persona(tenant, other, role, scopes);
  }

  /** The same with other scopes. */
  public Persona withScopes(String... others) {
    return new Persona(tenant, organisation, role, new TreeSet<>(Arrays.asList(others)));
  }

  /** The same in another role. */
  public Persona withRole(String other) {
    return new Persona(tenant, organisation, other, scopes);
  }
}
