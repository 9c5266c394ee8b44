package org.fairway.local.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the local stack and the tests ask of Keycloak's admin API, for one realm. */
public final class KeycloakAdmin {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Client scopes that every machine client needs beside those it asks for. */
  public static final List<String> DEFAULT_SCOPES = List.of("basic", "acr", "roles", "fairway");

  private final KeycloakHttp http;
  private final String realm;

  /**
   * @param url address of the server without a path
   * @param realm that is administered; need not exist yet
   * @param user administrator of the realm {@code master}
   */
  public KeycloakAdmin(String url, String realm, String user, String password) {
    this.http = new KeycloakHttp(url, user, password);
    this.realm = realm;
  }

  /** A token of the administrator, for calls that this class does not know. */
  public String token() {
    return http.token();
  }

  public boolean realmExists() {
    return http.find(path("")).isPresent();
  }

  /** The realm's settings. */
  public JsonNode realm() {
    return http.find(path("")).orElseThrow(() -> new ServerException("no realm " + realm));
  }

  /** Creates a realm from a full representation, as in a realm file. */
  public void createRealm(JsonNode representation) {
    http.post("/admin/realms", representation);
  }

  /** Changes settings of the realm; what is not named stays. */
  public void updateRealm(JsonNode settings) {
    http.put(path(""), settings);
  }

  public void deleteRealm() {
    http.delete(path(""));
  }

  /** The client with the {@code client_id}. */
  public Optional<JsonNode> client(String clientId) {
    return first(http.find(path("/clients?clientId=" + KeycloakHttp.encode(clientId))));
  }

  /**
   * Creates a client from Keycloak's representation (protocol mappers included).
   *
   * @return Keycloak's own id of the client, which the other calls take
   */
  public String createClient(JsonNode representation) {
    return http.post(path("/clients"), representation);
  }

  /**
   * Creates a confidential client for a machine: client credentials only, the scopes at its
   * request, tenant, organisation and roles on its service account.
   *
   * @return Keycloak's own id of the client
   */
  public String createMachineClient(
      String clientId,
      Map<String, List<String>> attributes,
      List<String> roles,
      List<String> scopes) {
    ObjectNode client = JSON.createObjectNode();
    client.put("clientId", clientId).put("protocol", "openid-connect").put("publicClient", false);
    client.put("serviceAccountsEnabled", true).put("standardFlowEnabled", false);
    client.put("directAccessGrantsEnabled", false);
    // Keycloak adds the realm's default scopes only to a client that names none of its own.
    client.set("defaultClientScopes", JSON.valueToTree(DEFAULT_SCOPES));
    client.set("optionalClientScopes", JSON.valueToTree(scopes));
    String id = createClient(client);
    String account =
        http.find(path("/clients/" + id + "/service-account-user"))
            .orElseThrow()
            .path("id")
            .asText();
    setAttributes(account, attributes);
    addRealmRoles(account, roles);
    return id;
  }

  public void deleteClient(String id) {
    http.delete(path("/clients/" + id));
  }

  public String clientSecret(String id) {
    return http.find(path("/clients/" + id + "/client-secret"))
        .orElseThrow()
        .path("value")
        .asText();
  }

  public void setClientSecret(String id, String secret) {
    ObjectNode client = (ObjectNode) http.find(path("/clients/" + id)).orElseThrow();
    http.put(path("/clients/" + id), client.put("secret", secret));
  }

  /** Keycloak's id of the user with exactly this name. */
  public Optional<String> user(String username) {
    return first(http.find(path("/users?exact=true&username=" + KeycloakHttp.encode(username))))
        .map(user -> user.path("id").asText());
  }

  /**
   * Creates an enabled user with a permanent password.
   *
   * @return Keycloak's id of the user
   */
  public String createUser(
      String username, String password, Map<String, List<String>> attributes, List<String> roles) {
    ObjectNode user = JSON.createObjectNode().put("username", username).put("enabled", true);
    user.set("attributes", JSON.valueToTree(attributes));
    String id = http.post(path("/users"), user);
    setPassword(id, password);
    addRealmRoles(id, roles);
    return id;
  }

  /** Everything that Keycloak tells of a user. */
  public JsonNode userDetails(String userId) {
    return http.find(path("/users/" + userId)).orElseThrow();
  }

  public void setPassword(String userId, String password) {
    setPassword(userId, password, false);
  }

  /** Sets a password that must be changed at the next sign-in. */
  public void setTemporaryPassword(String userId, String password) {
    setPassword(userId, password, true);
  }

  private void setPassword(String userId, String password, boolean temporary) {
    ObjectNode credential = JSON.createObjectNode().put("type", "password").put("value", password);
    http.put(path("/users/" + userId + "/reset-password"), credential.put("temporary", temporary));
  }

  /** Replaces all attributes of the user; each may have several values. */
  public void setAttributes(String userId, Map<String, List<String>> attributes) {
    ObjectNode user = (ObjectNode) http.find(path("/users/" + userId)).orElseThrow();
    user.set("attributes", JSON.valueToTree(attributes));
    http.put(path("/users/" + userId), user);
  }

  /** Gives realm roles to a user or service account. */
  public void addRealmRoles(String userId, Collection<String> roles) {
    ArrayNode wanted = JSON.createArrayNode();
    for (String role : roles) {
      wanted.add(
          http.find(path("/roles/" + KeycloakHttp.encode(role)))
              .orElseThrow(() -> new ServerException("realm " + realm + " has no role " + role)));
    }
    if (!wanted.isEmpty()) {
      http.post(path("/users/" + userId + "/role-mappings/realm"), wanted);
    }
  }

  private String path(String rest) {
    return "/admin/realms/" + realm + rest;
  }

  private static Optional<JsonNode> first(Optional<JsonNode> list) {
    return list.filter(found -> !found.isEmpty()).map(found -> found.get(0));
  }
}
