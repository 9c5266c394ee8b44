package org.fairway.referral.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Fresh secrets from Keycloak. */
@ApplicationScoped
class KeycloakSecrets {

  private static final int PASSWORD_BYTES = 18;

  private final Keycloak keycloak;
  private final String realmName;
  private final KeycloakClients clients;
  private final boolean temporary;
  private final SecureRandom random = new SecureRandom();

  KeycloakSecrets(
      Keycloak keycloak,
      KeycloakClients clients,
      @ConfigProperty(name = "fairway.keycloak.realm", defaultValue = "fairway") String realm,
      @ConfigProperty(name = "fairway.provisioning.temporary-passwords", defaultValue = "true")
          boolean temporary) {
    this.keycloak = keycloak;
    this.realmName = realm;
    this.clients = clients;
    this.temporary = temporary;
  }

  Credential freshSecret(String clientId) {
    ClientRepresentation client = clients.byClientId(clientId);
    String secret = realm().clients().get(client.getId()).generateNewSecret().getValue();
    return new Credential(clientId, secret, false);
  }

  /** A password of 24 characters; the user must change it at the first sign-in. */
  Credential freshPassword(String username) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    CredentialRepresentation password = new CredentialRepresentation();
    password.setType(CredentialRepresentation.PASSWORD);
    password.setValue(Base64.getUrlEncoder().encodeToString(bytes));
    password.setTemporary(temporary);
    UserRepresentation user = realm().users().searchByUsername(username, true).get(0);
    realm().users().get(user.getId()).resetPassword(password);
    return new Credential(username, password.getValue(), temporary);
  }

  /** Anew each time: the client lives no longer than the request that it was made in. */
  private RealmResource realm() {
    return keycloak.realm(realmName);
  }
}
