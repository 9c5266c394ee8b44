package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.UserRepresentation;

/** Users of partners in Keycloak. Looks before it makes, so that everything can be done again. */
@ApplicationScoped
class KeycloakAccounts {

  private static final String ROLE = "partner";

  private final Keycloak keycloak;
  private final String realmName;
  private final KeycloakClients clients;

  KeycloakAccounts(
      Keycloak keycloak,
      KeycloakClients clients,
      @ConfigProperty(name = "fairway.keycloak.realm", defaultValue = "fairway") String realm) {
    this.keycloak = keycloak;
    this.realmName = realm;
    this.clients = clients;
  }

  /**
   * Makes the wish true.
   *
   * @return the subjects of the users' tokens by username, also of those that had to go
   * @throws AccountRefusedException when a username belongs to somebody else
   * @throws jakarta.ws.rs.ProcessingException when Keycloak does not answer
   * @throws jakarta.ws.rs.WebApplicationException when it answers with an error
   */
  Map<String, String> fulfil(AccountWish wish) {
    Map<String, String> subjects = new HashMap<>();
    wish.leaving().forEach(username -> remove(wish, username, subjects));
    wish.users().forEach(user -> user(wish, user, subjects));
    if (wish.leavingClientId() != null) {
      clients.remove(wish.leavingClientId());
    }
    if (wish.clientId() != null) {
      clients.fulfil(wish);
    }
    return subjects;
  }

  private void user(AccountWish wish, NewPartner.User wanted, Map<String, String> subjects) {
    UserRepresentation user = byName(wanted.username());
    if (user == null) {
      create(wish, wanted);
      user = byName(wanted.username());
    }
    if (!claims(wish).equals(owner(user))) {
      throw new AccountRefusedException("A username is taken; register the partner's user anew");
    }
    subjects.put(wanted.username(), user.getId());
    UserResource account = realm().users().get(user.getId());
    account.roles().realmLevel().add(List.of(realm().roles().get(ROLE).toRepresentation()));
    if (user.isEnabled() != wish.enabled()) {
      user.setEnabled(wish.enabled());
      account.update(user);
    }
    if (!wish.enabled()) {
      account.logout();
    }
  }

  /** Ends the user's sessions with the account; somebody else's of the same name stays. */
  private void remove(AccountWish wish, String username, Map<String, String> subjects) {
    UserRepresentation user = byName(username);
    if (user != null && claims(wish).equals(owner(user))) {
      subjects.put(username, user.getId());
      UserResource account = realm().users().get(user.getId());
      account.logout();
      account.remove();
    }
  }

  private void create(AccountWish wish, NewPartner.User wanted) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(wanted.username());
    user.setEmail(wanted.email());
    user.setEnabled(wish.enabled());
    user.setAttributes(claims(wish));
    try (Response answer = realm().users().create(user)) {
      check(answer);
    }
  }

  private UserRepresentation byName(String username) {
    return realm().users().searchByUsername(username, true).stream()
        .findFirst()
        .map(found -> realm().users().get(found.getId()).toRepresentation())
        .orElse(null);
  }

  private static Map<String, List<String>> owner(UserRepresentation user) {
    Map<String, List<String>> attributes =
        user.getAttributes() == null ? Map.of() : user.getAttributes();
    return Map.of(
        "tenant", attributes.getOrDefault("tenant", List.of()),
        "organisation", attributes.getOrDefault("organisation", List.of()));
  }

  static Map<String, List<String>> claims(AccountWish wish) {
    return Map.of("tenant", List.of(wish.tenant()), "organisation", List.of(wish.organisation()));
  }

  static void check(Response answer) {
    if (answer.getStatus() >= 300) {
      throw new ClientErrorException(answer.getStatus());
    }
  }

  /** Anew each time: the client lives no longer than the request that it was made in. */
  private RealmResource realm() {
    return keycloak.realm(realmName);
  }
}
