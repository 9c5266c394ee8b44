package org.fairway.packaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fairway.packaging.Check.Findings;

/** Every address in the compose file leads to a service on a shared network, at its port. */
final class ComposeAddressCheck {
  private static final Map<String, String> HOSTS = hosts();

  private static final Map<String, String> SETTINGS =
      Map.of(
          "FAIRWAY_DB_HOST",
          "postgres",
          "FAIRWAY_DB_PORT",
          "5432",
          "FAIRWAY_KAFKA",
          HOSTS.get("kafka"),
          "FAIRWAY_OIDC_URL",
          "http://" + HOSTS.get("keycloak") + "/realms/fairway");

  /** Of the others, what leads somewhere or says who somebody is. */
  private static final Map<String, Map<String, String>> TOLD =
      Map.of(
          "databases", Map.of("PGHOST", "postgres", "PGUSER", "postgres"),
          "topics", Map.of("BOOTSTRAP", HOSTS.get("kafka"), "LOG_DIR", "/tmp"),
          "identity", Map.of("KEYCLOAK_URL", "http://" + HOSTS.get("keycloak")),
          "postgres", Map.of("POSTGRES_PASSWORD_FILE", "/run/secrets/postgres-password"),
          "keycloak",
              Map.of(
                  "KC_DB", "postgres",
                  "KC_DB_URL", "jdbc:postgresql://" + HOSTS.get("postgres") + "/keycloak",
                  "KC_DB_USERNAME", "keycloak",
                  "KC_HTTP_ENABLED", "true",
                  "KC_HEALTH_ENABLED", "true",
                  "KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"),
          "kafka",
              Map.of(
                  "KAFKA_ADVERTISED_LISTENERS", "CLIENTS://" + HOSTS.get("kafka"),
                  "KAFKA_LISTENERS", "CLIENTS://:9092,CONTROLLER://:9093",
                  "KAFKA_CONTROLLER_QUORUM_VOTERS", "1@kafka:9093",
                  "KAFKA_NODE_ID", "1",
                  "KAFKA_INTER_BROKER_LISTENER_NAME", "CLIENTS",
                  "KAFKA_CONTROLLER_LISTENER_NAMES", "CONTROLLER",
                  "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT",
                  "KAFKA_PROCESS_ROLES", "broker,controller",
                  "KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false",
                  "KAFKA_LOG_DIRS", "/var/lib/kafka/data"));

  /** There is one broker; its heap is half of its memory. */
  private static final Map<String, String> ALONE =
      Map.of(
          "KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR", "1",
          "KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR", "1",
          "KAFKA_TRANSACTION_STATE_LOG_MIN_ISR", "1",
          "KAFKA_HEAP_OPTS", "-Xmx512m");

  private static final Pattern HOST = Pattern.compile("(?://|@|^)([a-z][a-z-]*):(\\d+)");

  private ComposeAddressCheck() {}

  private static Map<String, String> hosts() {
    Map<String, String> hosts = new TreeMap<>();
    hosts.put("postgres", "postgres:5432");
    hosts.put("kafka", "kafka:9092");
    hosts.put("keycloak", "keycloak:8080");
    Suite.SERVICES.forEach(service -> hosts.put(service, service + ":" + Suite.port(service)));
    return hosts;
  }

  static void run(Compose compose, Findings findings) {
    for (String service : Suite.SERVICES) {
      Map<String, String> wanted = new TreeMap<>(SETTINGS);
      String reads = Suite.propertyText(service);
      if (reads.contains("${FAIRWAY_KEYCLOAK_URL")) {
        wanted.put("FAIRWAY_KEYCLOAK_URL", "http://" + HOSTS.get("keycloak"));
      }
      if (reads.contains("${FAIRWAY_METRICS_URL")) {
        wanted.put("FAIRWAY_METRICS_URL", "http://" + HOSTS.get("metrics-service"));
      }
      for (String asked : Suite.SERVICES) {
        String name =
            "FAIRWAY_SUBJECTS_"
                + asked.replace("-service", "").toUpperCase(java.util.Locale.ROOT)
                + "_URL";
        if (reads.contains("${" + name)) {
          wanted.put(name, "http://" + HOSTS.get(asked));
        }
      }
      told(compose, service, wanted, findings);
    }
    TOLD.forEach((name, wanted) -> told(compose, name, wanted, findings));
    told(compose, "kafka", ALONE, findings);
    published(compose, findings);
    compose.services().forEach((name, service) -> reached(compose, name, service, findings));
    findings.require(
        Boolean.TRUE.equals(compose.networks().get("suite").internal()), "suite has a way out");
    findings.require(
        !Boolean.TRUE.equals(compose.networks().get("edge").internal()), "edge has no way in");
  }

  private static void told(
      Compose compose, String name, Map<String, String> wanted, Findings findings) {
    Map<String, String> found = new TreeMap<>(compose.services().get(name).environment());
    wanted.forEach(
        (variable, value) ->
            findings.require(
                value.equals(found.get(variable)),
                name + ": " + variable + " is " + found.get(variable) + ", not " + value));
  }

  /** Keycloak calls itself by the address that it is published at. */
  private static void published(Compose compose, Findings findings) {
    Compose.Service keycloak = compose.services().get("keycloak");
    String outside = keycloak.environment().getOrDefault("KC_HOSTNAME", "").replaceFirst(".*:", "");
    findings.require(
        keycloak.ports().equals(List.of("127.0.0.1:" + outside + ":8080"))
            && ("http://localhost:" + outside).equals(keycloak.environment().get("KC_HOSTNAME")),
        "keycloak is published at " + keycloak.ports());
  }

  /** Whoever is named in a variable is on a network with the one who is told. */
  private static void reached(
      Compose compose, String name, Compose.Service service, Findings findings) {
    Set<String> needed = new TreeSet<>();
    for (String value : service.environment().values()) {
      Matcher host = HOST.matcher(value);
      while (host.find()) {
        needed.add(host.group(1));
      }
      needed.add(value);
    }
    needed.retainAll(compose.services().keySet());
    needed.remove(name);
    for (String other : needed) {
      Set<String> shared = new TreeSet<>(service.networks());
      shared.retainAll(compose.services().get(other).networks());
      findings.require(shared.contains("suite"), name + " does not reach " + other);
    }
    boolean edge = !service.ports().isEmpty();
    findings.require(
        service.networks().equals(edge ? List.of("suite", "edge") : List.of("suite")),
        name + " is on " + service.networks());
  }
}
