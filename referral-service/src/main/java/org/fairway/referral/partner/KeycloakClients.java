package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.ClientResource;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/**
 * Machine clients of partners in Keycloak: client credentials only, the role {@code integration},
 * tenant and organisation of the partner, and no scope beyond what a partner's own system needs.
 * The care system's own site may besides send the referrals of people who refer themselves.
 */
@ApplicationScoped
class KeycloakClients {

  private static final String ROLE = "integration";
  private static final String SELF_ROLE = "self-referral";
  private static final String SELF_SCOPE = "self-referrals:write";
  private static final List<String> ALWAYS = List.of("basic", "roles", "fairway");
  private static final List<String> ON_REQUEST =
      List.of(
          "partners:read",
          "people:read",
          "people:write",
          "equality:write",
          "offences:write",
          "referrals:read",
          "referrals:write",
          "webhooks:read",
          "webhooks:write",
          "pathways:read");

  private final Keycloak keycloak;
  private final String realmName;

  KeycloakClients(
      Keycloak keycloak,
      @ConfigProperty(name = "fairway.keycloak.realm", defaultValue = "fairway") String realm) {
    this.keycloak = keycloak;
    this.realmName = realm;
  }

  void fulfil(AccountWish wish) {
    ClientRepresentation client = byClientId(wish.clientId());
    if (client == null) {
      create(wish);
      client = byClientId(wish.clientId());
    }
    ClientResource resource = realm().clients().get(client.getId());
    if (client.isEnabled() != wish.enabled()) {
      client.setEnabled(wish.enabled());
      resource.update(client);
    }
    askable(client, resource, wish);
    bind(resource.getServiceAccountUser(), wish);
  }

  private static List<String> onRequest(AccountWish wish) {
    return wish.refersSelves()
        ? Stream.concat(ON_REQUEST.stream(), Stream.of(SELF_SCOPE)).toList()
        : ON_REQUEST;
  }

  /** A client that was made before a scope was thought of may ask for it too. */
  private void askable(ClientRepresentation client, ClientResource resource, AccountWish wish) {
    List<String> has = client.getOptionalClientScopes();
    List<String> missing =
        onRequest(wish).stream().filter(name -> has == null || !has.contains(name)).toList();
    if (missing.isEmpty()) {
      return;
    }
    realm().clientScopes().findAll().stream()
        .filter(scope -> missing.contains(scope.getName()))
        .forEach(scope -> resource.addOptionalClientScope(scope.getId()));
  }

  void remove(String clientId) {
    ClientRepresentation client = byClientId(clientId);
    if (client != null) {
      realm().clients().get(client.getId()).remove();
    }
  }

  /** The id by which Keycloak itself knows the client; null when it is not there. */
  ClientRepresentation byClientId(String clientId) {
    return realm().clients().findByClientId(clientId).stream().findFirst().orElse(null);
  }

  private void create(AccountWish wish) {
    ClientRepresentation client = new ClientRepresentation();
    client.setClientId(wish.clientId());
    client.setProtocol("openid-connect");
    client.setEnabled(wish.enabled());
    client.setPublicClient(false);
    client.setClientAuthenticatorType("client-secret");
    client.setServiceAccountsEnabled(true);
    client.setStandardFlowEnabled(false);
    client.setImplicitFlowEnabled(false);
    client.setDirectAccessGrantsEnabled(false);
    client.setFullScopeAllowed(true);
    client.setDefaultClientScopes(ALWAYS);
    client.setOptionalClientScopes(onRequest(wish));
    client.setAttributes(Map.of("fairway.tenant", wish.tenant()));
    try (Response answer = realm().clients().create(client)) {
      KeycloakAccounts.check(answer);
    }
  }

  /**
   * The service account carries the claims; a client without them would get no token that counts.
   */
  private void bind(UserRepresentation account, AccountWish wish) {
    UserResource resource = realm().users().get(account.getId());
    UserRepresentation full = resource.toRepresentation();
    if (!KeycloakAccounts.claims(wish).equals(full.getAttributes())) {
      full.setAttributes(KeycloakAccounts.claims(wish));
      resource.update(full);
    }
    List<String> roles = wish.refersSelves() ? List.of(ROLE, SELF_ROLE) : List.of(ROLE);
    resource.roles().realmLevel().add(roles.stream().map(this::role).toList());
  }

  private RoleRepresentation role(String name) {
    return realm().roles().get(name).toRepresentation();
  }

  /** Anew each time: the client lives no longer than the request that it was made in. */
  private RealmResource realm() {
    return keycloak.realm(realmName);
  }
}
