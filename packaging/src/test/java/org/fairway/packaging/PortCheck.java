package org.fairway.packaging;

import static org.fairway.packaging.Manifests.list;
import static org.fairway.packaging.Manifests.matches;
import static org.fairway.packaging.Manifests.name;
import static org.fairway.packaging.Manifests.podLabels;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fairway.packaging.Check.Findings;

/** Ports agree with the services' configuration and with one another. */
final class PortCheck {
  /** Of the name server, the API server, and what the operators' software keeps for itself. */
  private static final Set<Integer> OF_OTHERS =
      Set.of(53, 443, 6443, 5432, 8000, 9187, 9090, 9091, 7800, 57800);

  private PortCheck() {}

  static void run(Manifests all, Findings findings) {
    for (String service : Suite.SERVICES) {
      JsonNode deployment = all.find("Deployment", service).orElse(null);
      findings.require(deployment != null, "no Deployment " + service);
      if (deployment != null) {
        container(service, deployment, findings);
        service(all, service, deployment, findings);
      }
    }
    all.of("NetworkPolicy").forEach(policy -> policy(all, policy, findings));
    all.of("PodMonitor")
        .forEach(
            monitor ->
                monitor
                    .at("/spec/podMetricsEndpoints")
                    .forEach(
                        endpoint ->
                            findings.require(
                                all.of("Deployment").stream()
                                    .allMatch(d -> named(d, endpoint.path("port").asText())),
                                "the monitor asks at a port that pods lack")));
  }

  private static void container(String service, JsonNode deployment, Findings findings) {
    JsonNode container = Manifests.containers(deployment).get(0);
    findings.require(
        container.at("/ports/0/containerPort").asInt() == Suite.port(service),
        service + ": the container's port is not the service's " + Suite.port(service));
    for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
      findings.require(
          named(deployment, container.path(probe).at("/httpGet/port").asText()),
          service + ": " + probe + " asks at a port that is not there");
    }
  }

  private static void service(Manifests all, String name, JsonNode deployment, Findings findings) {
    JsonNode service = all.find("Service", name).orElse(null);
    findings.require(service != null, "no Service " + name);
    if (service != null) {
      JsonNode port = service.at("/spec/ports/0");
      findings.require(
          port.path("port").asInt() == Suite.port(name), name + ": the Service has another port");
      findings.require(
          named(deployment, port.path("targetPort").asText()),
          name + ": the Service leads to a port that is not there");
    }
  }

  private static boolean named(JsonNode workload, String port) {
    return Manifests.containers(workload).stream()
        .flatMap(container -> list(container.path("ports")).stream())
        .anyMatch(each -> each.path("name").asText().equals(port));
  }

  private static void policy(Manifests all, JsonNode policy, Findings findings) {
    Set<Integer> numbers = new HashSet<>(OF_OTHERS);
    all.of("Kafka")
        .forEach(
            k -> k.at("/spec/kafka/listeners").forEach(l -> numbers.add(l.path("port").asInt())));
    all.of("Keycloak").forEach(k -> numbers.add(k.at("/spec/http/httpPort").asInt()));
    for (JsonNode rule : policy.at("/spec/ingress")) {
      ports(all, policy, rule, List.of(policy.at("/spec/podSelector")), numbers, findings);
    }
    for (JsonNode rule : policy.at("/spec/egress")) {
      List<JsonNode> peers =
          list(rule.path("to")).stream().map(p -> p.path("podSelector")).toList();
      ports(all, policy, rule, peers, numbers, findings);
    }
  }

  /** A named port must be a port of the pods that are selected; a number one that we know of. */
  private static void ports(
      Manifests all,
      JsonNode policy,
      JsonNode rule,
      List<JsonNode> selectors,
      Set<Integer> numbers,
      Findings findings) {
    for (JsonNode each : rule.path("ports")) {
      JsonNode port = each.path("port");
      boolean good =
          port.isInt()
              ? numbers.contains(port.asInt())
              : selectors.stream()
                  .allMatch(
                      selector ->
                          all.workloads().stream()
                              .filter(w -> matches(selector.path("matchLabels"), podLabels(w)))
                              .anyMatch(w -> named(w, port.asText())));
      findings.require(good, "NetworkPolicy " + name(policy) + ": no port " + port);
    }
  }
}
