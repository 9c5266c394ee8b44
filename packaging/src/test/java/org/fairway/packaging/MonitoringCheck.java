package org.fairway.packaging;

import static org.fairway.packaging.Manifests.list;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.fairway.packaging.Check.Findings;

/** Alerts ask for the job that the monitor names; an operator's own name would match none. */
final class MonitoringCheck {
  private static final Pattern JOB = Pattern.compile("\\bjob=\"([^\"]*)\"");

  private MonitoringCheck() {}

  static void run(Manifests all, Findings findings) {
    Set<String> asked = new TreeSet<>();
    for (JsonNode rules : all.of("PrometheusRule")) {
      JOB.matcher(rules.toString().replace("\\\"", "\""))
          .results()
          .forEach(found -> asked.add(found.group(1)));
    }
    for (JsonNode monitor : all.of("PodMonitor")) {
      findings.require(!all.of("PrometheusRule").isEmpty(), "a monitor, and no alerts");
      for (JsonNode endpoint : monitor.at("/spec/podMetricsEndpoints")) {
        Set<String> named = new TreeSet<>();
        for (JsonNode relabelling : list(endpoint.path("relabelings"))) {
          if (relabelling.path("targetLabel").asText().equals("job")) {
            named.add(relabelling.path("replacement").asText());
          }
        }
        findings.require(
            endpoint.path("interval").asText("15s").matches("[0-9]+s"), "no interval: " + endpoint);
        findings.require(named.equals(asked), "alerts ask for " + asked + ", not for " + named);
      }
    }
  }
}
