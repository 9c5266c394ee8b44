package org.fairway.packaging;

import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fairway.packaging.Check.Findings;

/** Every variable is one that the service reads, and none that it needs is missing. */
final class EnvironmentCheck {
  /** Without these a service does not come up, or comes up alone. */
  private static final Set<String> NEEDED =
      Set.of(
          "FAIRWAY_DB_HOST",
          "FAIRWAY_DB_PORT",
          "FAIRWAY_DB_OWNER_PASSWORD",
          "FAIRWAY_DB_APP_PASSWORD",
          "FAIRWAY_KAFKA",
          "FAIRWAY_OIDC_URL",
          "FAIRWAY_PRIVACY_KEY_FILE",
          "FAIRWAY_WEB_CURSOR_KEY");

  private static final Set<String> NEEDED_OF_KAFKA =
      Set.of("KAFKA_SECURITY_PROTOCOL", "KAFKA_SASL_MECHANISM", "KAFKA_SASL_JAAS_CONFIG");

  private static final Set<String> DOCUMENTED = documented();
  private static final Set<String> OF_KAFKA = kafkaSettings();

  private EnvironmentCheck() {}

  static void run(Manifests all, Findings findings) {
    Set<String> settings = new TreeSet<>();
    all.find("ConfigMap", "fairway-settings")
        .orElseThrow()
        .path("data")
        .fieldNames()
        .forEachRemaining(settings::add);
    for (JsonNode deployment : all.of("Deployment")) {
      Set<String> names = new TreeSet<>(settings);
      Manifests.containers(deployment)
          .get(0)
          .path("env")
          .forEach(variable -> names.add(variable.path("name").asText()));
      names.forEach(
          each ->
              findings.require(
                  isRead(name(deployment), each), name(deployment) + " reads no " + each));
      findings.require(
          names.containsAll(NEEDED) && names.containsAll(NEEDED_OF_KAFKA),
          name(deployment) + " is told " + names + " and needs more");
    }
  }

  /**
   * Whether a service reads the variable: it stands in its property files as an expression, or
   * operations.md names it, or it is a setting of Kafka's clients.
   */
  static boolean isRead(String service, String variable) {
    if (variable.startsWith("KAFKA_")) {
      return OF_KAFKA.contains(variable);
    }
    return Suite.propertyText(service).contains("${" + variable)
        || (DOCUMENTED.contains(variable) && !standsInAnother(service, variable));
  }

  /** In backticks in a row of the table of variables, up to the next heading. */
  private static Set<String> documented() {
    String text = Suite.text("docs/operations.md");
    String table = text.substring(text.indexOf("## What a service is told"));
    return Arrays.stream(table.substring(0, table.indexOf("\n### ")).split("`"))
        .filter(word -> word.matches("(FAIRWAY|QUARKUS)_[A-Z_]+"))
        .collect(Collectors.toSet());
  }

  private static boolean standsInAnother(String service, String variable) {
    return Suite.SERVICES.stream()
        .filter(other -> !other.equals(service))
        .anyMatch(other -> Suite.propertyText(other).contains("${" + variable));
  }

  private static Set<String> kafkaSettings() {
    return org.apache.kafka.clients.consumer.ConsumerConfig.configNames().stream()
        .map(name -> "KAFKA_" + name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'))
        .collect(Collectors.toSet());
  }
}
