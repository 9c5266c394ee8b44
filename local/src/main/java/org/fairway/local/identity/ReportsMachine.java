package org.fairway.local.identity;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fairway.local.server.KeycloakAdmin;

/**
 * The machine client by which a care system reads its figures and reports. In life an administrator
 * of the realm makes it: it belongs to the system itself and to no partner.
 */
public final class ReportsMachine {
  private ReportsMachine() {}

  /** Makes the client, or takes over the one that is there. */
  public static Persona bring(KeycloakAdmin admin, String tenant) {
    String clientId = "reports." + tenant.toLowerCase(Locale.ROOT);
    String id =
        admin
            .client(clientId)
            .map(client -> client.path("id").asText())
            .orElseGet(() -> make(admin, clientId, tenant));
    return new Persona(Persona.Kind.CLIENT, clientId, admin.clientSecret(id));
  }

  private static String make(KeycloakAdmin admin, String clientId, String tenant) {
    return admin.createMachineClient(
        clientId,
        Map.of("tenant", List.of(tenant), "organisation", List.of(tenant)),
        List.of("analyst"),
        List.of(Scopes.REPORTS_MACHINE.split(" ")));
  }
}
