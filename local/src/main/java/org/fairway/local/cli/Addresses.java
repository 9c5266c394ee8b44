package org.fairway.local.cli;

import org.fairway.local.server.Databases;
import org.fairway.local.server.KeycloakAdmin;
import org.fairway.local.server.Realm;

/**
 * Where the servers of a running suite are and who administers them. Kept in a private file while
 * the suite runs; never printed.
 *
 * @param kafka {@code host:port}
 * @param keycloak address without a path
 */
public record Addresses(
    String postgresHost,
    int postgresPort,
    String postgresUser,
    String postgresPassword,
    String kafka,
    String keycloak,
    String keycloakUser,
    String keycloakPassword) {

  Databases databases() {
    return new Databases(postgresHost, postgresPort, postgresUser, postgresPassword);
  }

  KeycloakAdmin admin() {
    return new KeycloakAdmin(keycloak, Realm.NAME, keycloakUser, keycloakPassword);
  }

  /** Issuer of the tokens. */
  public String realmUrl() {
    return keycloak + "/realms/" + Realm.NAME;
  }

  /** Secret of the client that makes partners' users; follows from the database's password. */
  String provisionerSecret() {
    return databases().password(Realm.PROVISIONER);
  }

  @Override
  public String toString() {
    return "Addresses[" + postgresHost + ":" + postgresPort + ", " + kafka + ", " + keycloak + "]";
  }
}
