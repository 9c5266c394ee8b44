package org.fairway.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.local.server.KeycloakAdmin;
import org.junit.jupiter.api.Test;

/** A person may not move themselves to another tenant through Keycloak's account API. */
class OwnTenantTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void ownTenantCannotBeEdited() throws Exception {
    // Given a user, and a token with which the account API can be used
    KeycloakAdmin admin = RunningStack.admin();
    String name = "mover-" + UUID.randomUUID();
    String password = Personas.password();
    Map<String, List<String>> attributes =
        Map.of("tenant", List.of("QUA"), "organisation", List.of("RNA"));
    String user = admin.createUser(name, password, attributes, List.of("employer"));
    String client = admin.createClient(accountClient(name));
    String token = SignIn.accessToken(PasswordGrant.ask("account-" + name, name, password));

    // When
    String change =
        JSON.writeValueAsString(
            Map.of(
                "username",
                name,
                "email",
                "mover@partner.example",
                "attributes",
                Map.of("tenant", List.of("QYG"), "organisation", List.of("QYG"))));
    HttpResponse<String> answer = account(token, HttpRequest.BodyPublishers.ofString(change));

    // Then the request came through, and tenant and organisation are as before
    JsonNode after = admin.userDetails(user);
    assertThat(answer.statusCode()).isIn(204, 400);
    assertThat(after.at("/attributes/tenant/0").asText()).isEqualTo("QUA");
    assertThat(after.at("/attributes/organisation/0").asText()).isEqualTo("RNA");
    admin.deleteClient(client);
  }

  private static JsonNode accountClient(String name) throws IOException {
    return JSON.readTree(
        """
        {"clientId": "%s", "publicClient": true, "directAccessGrantsEnabled": true, "standardFlowEnabled": false,
         "protocolMappers": [
           {"name": "audience", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
            "config": {"included.client.audience": "account", "access.token.claim": "true"}},
           {"name": "roles", "protocol": "openid-connect", "protocolMapper": "oidc-usermodel-client-role-mapper",
            "config": {"usermodel.clientRoleMapping.clientId": "account", "claim.name": "resource_access.account.roles",
                       "jsonType.label": "String", "multivalued": "true", "access.token.claim": "true"}}]}
        """
            .formatted("account-" + name));
  }

  private static HttpResponse<String> account(String token, HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(RunningStack.realmUrl() + "/account/"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(body)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
