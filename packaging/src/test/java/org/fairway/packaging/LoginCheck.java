package org.fairway.packaging;

import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.fairway.packaging.Check.Findings;

/** Each is given its own secrets, and not another's that are there as well. */
final class LoginCheck {
  private LoginCheck() {}

  static void run(Manifests all, Findings findings) {
    for (String service : Suite.SERVICES) {
      JsonNode deployment = all.find("Deployment", service).orElseThrow();
      same(service + ": variables", variables(deployment), wanted(service), findings);
      same(service + ": files", files(deployment), files(all, service), findings);
    }
    JsonNode job = all.only("Job");
    Map<String, String> passwords = new TreeMap<>();
    for (String service : Suite.SERVICES) {
      String database = Suite.database(service);
      passwords.put(
          database.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD",
          database + "-db-owner/password");
    }
    same(name(job) + ": variables", variables(job), passwords, findings);
    keycloak(all, findings);
    script(all, findings);
  }

  private static Map<String, String> wanted(String service) {
    String database = Suite.database(service);
    Map<String, String> wanted = new TreeMap<>();
    wanted.put("FAIRWAY_DB_OWNER_PASSWORD", database + "-db-owner/password");
    wanted.put("FAIRWAY_DB_APP_PASSWORD", database + "-db-app/password");
    wanted.put("FAIRWAY_WEB_CURSOR_KEY", database + "-keys/cursor-key");
    wanted.put("KAFKA_SASL_JAAS_CONFIG", service + "/sasl.jaas.config");
    String properties = Suite.propertyText(service);
    if (properties.contains("${FAIRWAY_KEYCLOAK_PROVISIONER_SECRET")) {
      wanted.put("FAIRWAY_KEYCLOAK_PROVISIONER_SECRET", "identity-provisioner/secret");
    }
    return wanted;
  }

  private static Map<String, String> variables(JsonNode workload) {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode variable : Manifests.containers(workload).get(0).path("env")) {
      JsonNode ref = variable.at("/valueFrom/secretKeyRef");
      if (!variable.has("value")) {
        found.put(variable.path("name").asText(), key(ref));
      }
    }
    return found;
  }

  private static Map<String, String> files(Manifests all, String service) {
    return new TreeMap<>(
        Map.of(
            "master-key",
            Suite.database(service) + "-keys/master-key.json",
            "kafka-ca",
            name(all.only("Kafka")) + "-cluster-ca-cert/ca.crt"));
  }

  private static Map<String, String> files(JsonNode workload) {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode volume : Manifests.pod(workload).path("volumes")) {
      for (JsonNode item : volume.at("/secret/items")) {
        String secret = volume.at("/secret/secretName").asText();
        found.put(volume.path("name").asText(), secret + "/" + item.path("key").asText());
      }
    }
    return found;
  }

  private static void keycloak(Manifests all, Findings findings) {
    JsonNode db = all.only("Keycloak").at("/spec/db");
    String owner =
        all.find("Database", db.path("database").asText())
            .map(database -> database.at("/spec/owner").asText())
            .orElse("nobody");
    findings.require(
        key(db.path("usernameSecret")).equals(owner + "-db/username")
            && key(db.path("passwordSecret")).equals(owner + "-db/password"),
        "Keycloak is given the login of another: " + db);
  }

  /** Whose name stands in the secret is the role that the database gives this password to. */
  private static void script(Manifests all, Findings findings) {
    Map<String, String> printed = new TreeMap<>();
    for (JsonNode secret : SecretsScript.run()) {
      if (secret.path("type").asText().equals("kubernetes.io/basic-auth")) {
        printed.put(name(secret), secret.at("/stringData/username").asText());
      }
    }
    Map<String, String> roles = new TreeMap<>();
    for (JsonNode role : all.only("Cluster").at("/spec/managed/roles")) {
      if (role.has("passwordSecret")) {
        roles.put(role.at("/passwordSecret/name").asText(), role.path("name").asText());
      }
    }
    same("secrets.sh", printed, roles, findings);
  }

  private static String key(JsonNode ref) {
    return ref.path("name").asText() + "/" + ref.path("key").asText();
  }

  private static void same(
      String whose, Map<String, String> found, Map<String, String> wanted, Findings findings) {
    findings.require(found.equals(wanted), whose + " are " + found + ", not " + wanted);
  }
}
