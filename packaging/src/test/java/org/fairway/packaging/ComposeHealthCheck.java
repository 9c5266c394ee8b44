package org.fairway.packaging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.packaging.Check.Findings;

/** Servers are asked how they are where they listen, and whoever needs them waits for them. */
final class ComposeHealthCheck {
  private static final Map<String, Set<String>> WAITS =
      Map.of(
          "databases", Set.of("postgres"),
          "topics", Set.of("kafka"),
          "keycloak", Set.of("databases"),
          "identity", Set.of("keycloak"));

  private static final Set<String> PREPARED = Set.of("databases", "topics", "identity");

  private static final Map<String, List<String>> TESTS =
      Map.of(
          "postgres",
          List.of("CMD", "pg_isready", "--quiet", "--host=127.0.0.1", "--username=postgres"),
          "kafka",
          List.of(
              "CMD",
              "/opt/kafka/bin/kafka-broker-api-versions.sh",
              "--bootstrap-server",
              "127.0.0.1:9092"),
          "keycloak",
          List.of(
              "CMD",
              "bash",
              "-c",
              "exec 3<>/dev/tcp/127.0.0.1/9000 && printf 'GET /health/ready HTTP/1.0\\r\\nHost:"
                  + " localhost\\r\\n\\r\\n' >&3 && grep -q '\"status\": \"UP\"' <&3"));

  private ComposeHealthCheck() {}

  static void run(Compose compose, Findings findings) {
    WAITS.forEach((name, wanted) -> waits(compose, name, wanted, findings));
    for (String service : Suite.SERVICES) {
      Set<String> wanted = new TreeSet<>(PREPARED);
      if (Suite.propertyText(service).contains("${FAIRWAY_METRICS_URL")) {
        wanted.add("metrics-service");
      }
      waits(compose, service, wanted, findings);
    }
    TESTS.forEach(
        (name, wanted) -> {
          Compose.Health health = compose.services().get(name).healthcheck();
          findings.require(
              health != null
                  && wanted.equals(health.test())
                  && time(health.interval())
                  && time(health.timeout())
                  && health.retries() != null
                  && (health.startPeriod() == null || time(health.startPeriod())),
              name + " is asked in another way how it is");
        });
  }

  private static boolean time(String text) {
    return text != null && text.matches("[0-9]+s");
  }

  private static void waits(Compose compose, String name, Set<String> wanted, Findings findings) {
    Set<String> found = compose.services().get(name).dependsOn().keySet();
    findings.require(found.equals(wanted), name + " waits for " + found + ", not for " + wanted);
  }
}
