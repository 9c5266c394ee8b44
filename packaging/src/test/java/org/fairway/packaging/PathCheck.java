package org.fairway.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.fairway.packaging.Check.Findings;

/** Probes, monitors and the door ask for paths that the services have. */
final class PathCheck {
  /** Any of these would move the paths of health and metrics. */
  private static final List<String> MOVERS =
      List.of(
          "quarkus.http.root-path",
          "quarkus.http.non-application-root-path",
          "quarkus.smallrye-health.root-path",
          "quarkus.smallrye-health.liveness-path",
          "quarkus.smallrye-health.readiness-path",
          "quarkus.smallrye-health.startup-path",
          "quarkus.micrometer.export.prometheus.path",
          "quarkus.management.enabled");

  private static final Map<String, String> PROBES =
      Map.of(
          "startupProbe", "/q/health/started",
          "livenessProbe", "/q/health/live",
          "readinessProbe", "/q/health/ready");

  private PathCheck() {}

  static void run(Manifests all, Findings findings) {
    for (String service : Suite.SERVICES) {
      Properties properties = Suite.properties(service);
      MOVERS.forEach(
          key -> findings.require(!properties.containsKey(key), service + " sets " + key));
      JsonNode container =
          all.find("Deployment", service)
              .map(deployment -> Manifests.containers(deployment).get(0))
              .orElseThrow();
      PROBES.forEach(
          (probe, path) ->
              findings.require(
                  container.path(probe).at("/httpGet/path").asText().equals(path),
                  service + ": " + probe + " must ask for " + path));
    }
    for (JsonNode monitor : all.of("PodMonitor")) {
      findings.require(
          monitor.at("/spec/podMetricsEndpoints/0/path").asText().equals("/q/metrics"),
          "metrics are at /q/metrics");
    }
    Properties shared = Suite.properties(Suite.SERVICES.get(0));
    Set<String> open =
        Set.of(
            "/v1",
            // the open directory, at the paths of its standard
            "/services",
            "/",
            shared.getProperty("quarkus.swagger-ui.path"),
            shared.getProperty("quarkus.smallrye-openapi.path"),
            "/realms",
            "/resources");
    for (JsonNode ingress : all.of("Ingress")) {
      for (JsonNode paths : Manifests.everywhere(ingress, "paths")) {
        paths.forEach(
            path ->
                findings.require(
                    open.contains(path.path("path").asText()), "not to be let out: " + path));
      }
    }
  }
}
