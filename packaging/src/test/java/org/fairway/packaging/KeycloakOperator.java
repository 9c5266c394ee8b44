package org.fairway.packaging;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import java.util.Map;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * The resources of Keycloak's operator (k8s.keycloak.org/v2beta1), as far as the suite uses them.
 * No Maven artefact publishes them; names and types follow the operator's own sources of line 26.
 * What stands inside a realm is read into Keycloak's own class.
 */
final class KeycloakOperator {
  private KeycloakOperator() {}

  record Keycloak(String apiVersion, String kind, ObjectMeta metadata, KeycloakSpec spec) {}

  record KeycloakSpec(
      Integer instances,
      String image,
      Boolean startOptimized,
      Database db,
      Http http,
      Hostname hostname,
      Proxy proxy,
      Enabled ingress,
      ResourceRequirements resources) {}

  record Database(
      String vendor,
      String host,
      Integer port,
      String database,
      Integer poolMaxSize,
      SecretKeySelector usernameSecret,
      SecretKeySelector passwordSecret) {}

  record Http(Boolean httpEnabled, Integer httpPort, String tlsSecret) {}

  record Hostname(String hostname, Boolean backchannelDynamic) {}

  record Proxy(String headers) {}

  record Enabled(Boolean enabled) {}

  record KeycloakRealmImport(
      String apiVersion, String kind, ObjectMeta metadata, RealmImportSpec spec) {}

  record RealmImportSpec(
      String keycloakCRName, RealmRepresentation realm, Map<String, Placeholder> placeholders) {}

  record Placeholder(SecretKeySelector secret) {}
}
