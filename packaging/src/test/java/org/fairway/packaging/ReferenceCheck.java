package org.fairway.packaging;

import static org.fairway.packaging.Manifests.everywhere;
import static org.fairway.packaging.Manifests.list;
import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fairway.packaging.Check.Findings;

/**
 * What is referred to by name is there: config maps, secrets and their keys, accounts, services.
 */
final class ReferenceCheck {
  private ReferenceCheck() {}

  static void run(Manifests all, Findings findings) {
    Map<String, Set<String>> secrets = secrets(all);
    for (JsonNode document : all.documents()) {
      String where = document.path("kind").asText() + " " + name(document);
      everywhere(document, "secretKeyRef").forEach(ref -> key(secrets, ref, where, findings));
      everywhere(document, "usernameSecret").forEach(ref -> key(secrets, ref, where, findings));
      everywhere(document, "passwordSecret").forEach(ref -> role(secrets, ref, where, findings));
      everywhere(document, "configMapRef")
          .forEach(ref -> config(all, ref.path("name").asText(), where, findings));
      everywhere(document, "serviceAccountName")
          .forEach(
              account ->
                  findings.require(
                      all.names("ServiceAccount").contains(account.asText()),
                      where + ": no ServiceAccount " + account.asText()));
    }
    all.workloads().forEach(workload -> volumes(all, secrets, workload, findings));
    all.of("Ingress").forEach(ingress -> backends(all, ingress, findings));
    operators(all, secrets, findings);
  }

  /** By name, with their keys: those of secrets.sh, and those that operators make. */
  private static Map<String, Set<String>> secrets(Manifests all) {
    Map<String, Set<String>> secrets = new HashMap<>(SecretsScript.keys());
    all.of("KafkaUser").forEach(u -> secrets.put(name(u), Set.of("password", "sasl.jaas.config")));
    all.of("Kafka")
        .forEach(k -> secrets.put(name(k) + "-cluster-ca-cert", Set.of("ca.crt", "ca.p12")));
    return secrets;
  }

  private static void key(
      Map<String, Set<String>> secrets, JsonNode ref, String where, Findings findings) {
    String name = ref.path("name").asText();
    String key = ref.path("key").asText();
    findings.require(
        secrets.getOrDefault(name, Set.of()).contains(key),
        where + ": no secret " + name + " with a key " + key);
  }

  /** A role of the database names a secret without keys; Keycloak names key and secret. */
  private static void role(
      Map<String, Set<String>> secrets, JsonNode ref, String where, Findings findings) {
    if (ref.has("key")) {
      key(secrets, ref, where, findings);
      return;
    }
    findings.require(
        secrets
            .getOrDefault(ref.path("name").asText(), Set.of())
            .containsAll(Set.of("username", "password")),
        where + ": no login in a secret " + ref.path("name").asText());
  }

  private static void config(Manifests all, String name, String where, Findings findings) {
    findings.require(all.names("ConfigMap").contains(name), where + ": no ConfigMap " + name);
  }

  private static void volumes(
      Manifests all, Map<String, Set<String>> secrets, JsonNode workload, Findings findings) {
    for (JsonNode volume : Manifests.pod(workload).path("volumes")) {
      if (volume.has("configMap")) {
        config(all, volume.at("/configMap/name").asText(), name(workload), findings);
      }
      if (volume.has("secret")) {
        String secret = volume.at("/secret/secretName").asText();
        Set<String> keys = secrets.getOrDefault(secret, Set.of());
        findings.require(!keys.isEmpty(), name(workload) + ": no secret " + secret);
        for (JsonNode item : volume.at("/secret/items")) {
          findings.require(
              keys.contains(item.path("key").asText()),
              name(workload) + ": secret " + secret + " has no key " + item.path("key").asText());
        }
      }
    }
  }

  private static void backends(Manifests all, JsonNode ingress, Findings findings) {
    for (JsonNode backend : everywhere(ingress, "backend")) {
      JsonNode port = backend.at("/service/port");
      String service = backend.at("/service/name").asText();
      boolean ours =
          all.find("Service", service).stream()
              .flatMap(s -> list(s.at("/spec/ports")).stream())
              .anyMatch(p -> p.path("name").equals(port.path("name")));
      boolean keycloaks =
          all.of("Keycloak").stream()
              .anyMatch(
                  k ->
                      service.equals(name(k) + "-service")
                          && k.at("/spec/http/httpPort").equals(port.path("number")));
      findings.require(ours || keycloaks, "Ingress: no service " + service + " with " + port);
    }
    Set<String> hosts = new HashSet<>();
    ingress.at("/spec/rules").forEach(rule -> hosts.add(rule.path("host").asText()));
    for (JsonNode host : ingress.at("/spec/tls/0/hosts")) {
      findings.require(hosts.contains(host.asText()), "Ingress: TLS for " + host + ", no rule");
    }
  }

  private static void operators(
      Manifests all, Map<String, Set<String>> secrets, Findings findings) {
    for (String kind : Set.of("KafkaTopic", "KafkaUser", "KafkaNodePool")) {
      for (JsonNode document : all.of(kind)) {
        String cluster = document.at("/metadata/labels").path("strimzi.io/cluster").asText();
        findings.require(
            all.names("Kafka").contains(cluster), kind + " " + name(document) + ": no " + cluster);
      }
    }
    Set<String> roles = new HashSet<>();
    for (JsonNode cluster : all.of("Cluster")) {
      cluster.at("/spec/managed/roles").forEach(role -> roles.add(role.path("name").asText()));
      for (JsonNode in : everywhere(cluster, "inRoles")) {
        in.forEach(role -> findings.require(roles(cluster).contains(role.asText()), "no " + role));
      }
    }
    for (JsonNode database : all.of("Database")) {
      findings.require(
          roles.contains(database.at("/spec/owner").asText()),
          "Database " + name(database) + ": no role " + database.at("/spec/owner").asText());
      findings.require(
          all.names("Cluster").contains(database.at("/spec/cluster/name").asText()),
          "Database " + name(database) + ": no such cluster");
    }
    for (JsonNode realm : all.of("KeycloakRealmImport")) {
      findings.require(
          all.names("Keycloak").contains(realm.at("/spec/keycloakCRName").asText()),
          "the realm is for another Keycloak");
      realm
          .at("/spec/placeholders")
          .forEach(p -> key(secrets, p.path("secret"), name(realm), findings));
    }
  }

  private static Set<String> roles(JsonNode cluster) {
    Set<String> roles = new HashSet<>();
    cluster.at("/spec/managed/roles").forEach(role -> roles.add(role.path("name").asText()));
    return roles;
  }
}
