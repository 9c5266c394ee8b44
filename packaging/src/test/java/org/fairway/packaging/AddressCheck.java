package org.fairway.packaging;

import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.fairway.packaging.Check.Findings;

/** Addresses that services are told are those that the operators give to what is there. */
final class AddressCheck {
  private AddressCheck() {}

  static void run(Manifests all, Findings findings) {
    JsonNode settings = all.find("ConfigMap", "fairway-settings").orElseThrow().path("data");
    Set<String> databases = new HashSet<>();
    all.of("Cluster").forEach(cluster -> databases.add(name(cluster) + "-rw"));
    findings.require(
        databases.contains(settings.path("FAIRWAY_DB_HOST").asText()), "no such database server");
    findings.require(
        settings.path("FAIRWAY_DB_PORT").asText().equals("5432"), "PostgreSQL listens at 5432");
    findings.require(
        brokers(all).contains(settings.path("FAIRWAY_KAFKA").asText()), "no such broker");
    String issuer = settings.path("FAIRWAY_OIDC_URL").asText();
    findings.require(
        keycloaks(all).stream().anyMatch(base -> issuer.equals(base + "/realms/fairway")),
        "no such Keycloak: " + issuer);
    for (JsonNode deployment : all.of("Deployment")) {
      told(deployment, findings);
      for (JsonNode variable : Manifests.containers(deployment).get(0).path("env")) {
        String value = variable.path("value").asText();
        switch (variable.path("name").asText()) {
          case "FAIRWAY_KEYCLOAK_URL" ->
              findings.require(keycloaks(all).contains(value), "no such Keycloak: " + value);
          case "FAIRWAY_METRICS_URL" ->
              findings.require(
                  value.equals("http://metrics-service:" + Suite.port("metrics-service")),
                  "no such service: " + value);
          case "FAIRWAY_SUBJECTS_PATHWAY_URL",
              "FAIRWAY_SUBJECTS_METRICS_URL",
              "FAIRWAY_SUBJECTS_REPORTING_URL" ->
              findings.require(
                  value.equals(asked(variable.path("name").asText())), "no such service: " + value);
          default -> {}
        }
      }
    }
    for (JsonNode keycloak : all.of("Keycloak")) {
      findings.require(
          databases.contains(keycloak.at("/spec/db/host").asText()),
          "Keycloak's database server is not there");
      findings.require(
          all.names("Database").contains(keycloak.at("/spec/db/database").asText()),
          "Keycloak's database is not there");
      findings.require(
          keycloak.at("/spec/db/port").asInt() == 5432, "Keycloak's database listens at 5432");
    }
  }

  /** Where the service is that is asked about people. */
  private static String asked(String variable) {
    String service = variable.split("_")[2].toLowerCase(java.util.Locale.ROOT) + "-service";
    return "http://" + service + ":" + Suite.port(service);
  }

  /** The defaults of these lead to the own machine. */
  private static void told(JsonNode deployment, Findings findings) {
    Set<String> there = new HashSet<>();
    Manifests.containers(deployment)
        .get(0)
        .path("env")
        .forEach(variable -> there.add(variable.path("name").asText()));
    for (String address :
        Set.of(
            "FAIRWAY_KEYCLOAK_URL",
            "FAIRWAY_METRICS_URL",
            "FAIRWAY_SUBJECTS_PATHWAY_URL",
            "FAIRWAY_SUBJECTS_METRICS_URL",
            "FAIRWAY_SUBJECTS_REPORTING_URL")) {
      boolean reads = Suite.propertyText(name(deployment)).contains("${" + address);
      findings.require(
          reads == there.contains(address), name(deployment) + " is not told " + address);
    }
  }

  private static Set<String> brokers(Manifests all) {
    Set<String> brokers = new HashSet<>();
    for (JsonNode kafka : all.of("Kafka")) {
      kafka
          .at("/spec/kafka/listeners")
          .forEach(l -> brokers.add(name(kafka) + "-kafka-bootstrap:" + l.path("port").asText()));
    }
    return brokers;
  }

  private static Set<String> keycloaks(Manifests all) {
    Set<String> addresses = new HashSet<>();
    for (JsonNode keycloak : all.of("Keycloak")) {
      String port = keycloak.at("/spec/http/httpPort").asText();
      addresses.add("http://" + name(keycloak) + "-service:" + port);
    }
    return addresses;
  }
}
