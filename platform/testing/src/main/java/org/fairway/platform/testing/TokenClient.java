package org.fairway.platform.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fairway.local.server.KeycloakAdmin;

/**
 * A client of the test realm that stands for one persona. Its claims are written on the client, so
 * that it is made by one call: a run needs more than a thousand. How claims come from an account's
 * attributes is shown where Fairway itself makes accounts.
 */
record TokenClient(String name, String secret) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param seconds that its tokens live
   */
  static TokenClient of(Persona persona, int seconds) {
    TokenClient client = new TokenClient("test-" + UUID.randomUUID(), UUID.randomUUID().toString());
    Servers.keycloak().createClient(client.representation(persona, seconds));
    return client;
  }

  private ObjectNode representation(Persona persona, int seconds) {
    ObjectNode client = JSON.createObjectNode();
    client.put("clientId", name).put("secret", secret).put("protocol", "openid-connect");
    client.put("publicClient", false).put("serviceAccountsEnabled", true);
    client.put("standardFlowEnabled", false).put("directAccessGrantsEnabled", false);
    client.withObject("/attributes").put("access.token.lifespan", String.valueOf(seconds));
    client.set("defaultClientScopes", JSON.valueToTree(KeycloakAdmin.DEFAULT_SCOPES));
    client.set("optionalClientScopes", JSON.valueToTree(List.copyOf(persona.scopes())));
    ArrayNode mappers = client.putArray("protocolMappers");
    mapper(mappers, "role", "oidc-hardcoded-role-mapper").put("role", persona.role());
    claim(mappers, "tenant", persona.tenant());
    claim(mappers, "organisation", persona.organisation());
    return client;
  }

  /** An array, as the realm's own mappers make it. */
  private static void claim(ArrayNode mappers, String name, String values) {
    if (values != null) {
      mapper(mappers, name, "oidc-hardcoded-claim-mapper")
          .put("claim.name", name)
          .put("claim.value", JSON.valueToTree(Arrays.asList(values.split(","))).toString())
          .put("jsonType.label", "JSON")
          .put("access.token.claim", "true");
    }
  }

  private static ObjectNode mapper(ArrayNode mappers, String name, String kind) {
    return mappers
        .addObject()
        .put("name", name + " of the persona")
        .put("protocol", "openid-connect")
        .put("protocolMapper", kind)
        .putObject("config");
  }
}
