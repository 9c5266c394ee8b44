package org.fairway.local.identity;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fairway.local.server.KeycloakAdmin;

/**
 * The staff of the two demo systems. Partners and machines are not here: they come into being
 * through the public API, as they do in life.
 */
public final class Personas {
  /** The two integrated care systems: Black Country, and Cheshire and Merseyside. */
  public static final List<String> TENANTS = List.of("QUA", "QYG");

  /** The Dudley Group, and Liverpool University Hospitals. */
  private static final Map<String, String> TRUST = Map.of("QUA", "RNA", "QYG", "REM");

  private static final List<Staff> STAFF =
      List.of(
          new Staff("coordinator", List.of("coordinator", "operator"), false),
          new Staff("employer", List.of("employer"), true),
          new Staff("analyst", List.of("analyst"), false),
          new Staff("privacy", List.of("privacy"), false));

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int PASSWORD_BYTES = 18;

  private Personas() {}

  /** A member of staff; works for the system's trust, or else for the system as a whole. */
  private record Staff(String name, List<String> roles, boolean forTrust) {}

  /** Makes the users that are absent; those that are there keep their passwords. */
  public static void createStaff(KeycloakAdmin admin, Path file) {
    PersonaFile known = new PersonaFile(file);
    for (String tenant : TENANTS) {
      for (Staff staff : STAFF) {
        create(admin, known, tenant, staff);
      }
    }
  }

  private static void create(KeycloakAdmin admin, PersonaFile known, String tenant, Staff staff) {
    String username = staff.name() + "." + tenant.toLowerCase(Locale.ROOT);
    Optional<Persona> before = known.find(tenant, staff.name());
    Optional<String> user = admin.user(username);
    if (before.isPresent() && user.isPresent()) {
      return;
    }
    String password = before.map(Persona::secret).orElseGet(Personas::password);
    if (user.isPresent()) {
      admin.setPassword(user.get(), password);
    } else {
      String organisation = staff.forTrust() ? TRUST.get(tenant) : tenant;
      Map<String, List<String>> attributes =
          Map.of("tenant", List.of(tenant), "organisation", List.of(organisation));
      admin.createUser(username, password, attributes, staff.roles());
    }
    known.put(tenant, staff.name(), new Persona(Persona.Kind.USER, username, password));
  }

  /** ODS code of the trust that the tenant's employer persona works for. */
  public static String trust(String tenant) {
    return TRUST.get(tenant);
  }

  /** A password of 24 random characters. */
  public static String password() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
