package org.fairway.packaging;

import static org.fairway.packaging.Manifests.matches;
import static org.fairway.packaging.Manifests.name;
import static org.fairway.packaging.Manifests.podLabels;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fairway.packaging.Check.Findings;

/** Whatever selects pods selects some, and what scales or guards a deployment names one. */
final class SelectorCheck {
  private static final Map<String, JsonNode> LABELS = new ConcurrentHashMap<>();

  private SelectorCheck() {}

  static void run(Manifests all, Findings findings) {
    for (JsonNode deployment : all.of("Deployment")) {
      JsonNode selector = deployment.at("/spec/selector/matchLabels");
      findings.require(
          matches(selector, podLabels(deployment)),
          "Deployment " + name(deployment) + " does not select its own pods");
      findings.require(
          selecting(all, "Service", "/spec/selector", podLabels(deployment)) == 1,
          "not exactly one Service selects the pods of " + name(deployment));
      findings.require(
          selecting(all, "PodDisruptionBudget", "/spec/selector/matchLabels", podLabels(deployment))
              == 1,
          "not exactly one PodDisruptionBudget guards " + name(deployment));
      for (JsonNode spread : deployment.at("/spec/template/spec/topologySpreadConstraints")) {
        findings.require(
            matches(spread.at("/labelSelector/matchLabels"), podLabels(deployment)),
            name(deployment) + " spreads pods that are not its own");
      }
      findings.require(
          all.of("HorizontalPodAutoscaler").stream()
                  .filter(scaler -> scales(scaler.at("/spec/scaleTargetRef"), deployment))
                  .count()
              == 1,
          "not exactly one autoscaler for " + name(deployment));
      for (JsonNode monitor : all.of("PodMonitor")) {
        findings.require(
            matches(monitor.at("/spec/selector/matchLabels"), podLabels(deployment)),
            "the monitor does not ask " + name(deployment));
        for (JsonNode label : monitor.at("/spec/podTargetLabels")) {
          findings.require(
              podLabels(deployment).has(label.asText()), "the monitor takes no label " + label);
        }
      }
      own(all, deployment, findings);
    }
    someone(all, findings, "Service", "/spec/selector");
    someone(all, findings, "PodDisruptionBudget", "/spec/selector/matchLabels");
    someone(all, findings, "PodMonitor", "/spec/selector/matchLabels");
    all.of("NetworkPolicy").forEach(policy -> policy(all, policy, findings));
  }

  private static boolean scales(JsonNode target, JsonNode deployment) {
    return target.path("name").asText().equals(name(deployment))
        && target.path("kind").equals(deployment.path("kind"))
        && target.path("apiVersion").equals(deployment.path("apiVersion"));
  }

  /** What is named as the deployment selects just what the deployment selects. */
  private static void own(Manifests all, JsonNode deployment, Findings findings) {
    JsonNode selector = deployment.at("/spec/selector/matchLabels");
    boolean service =
        all.find("Service", name(deployment))
            .filter(s -> s.at("/spec/selector").equals(selector))
            .isPresent();
    boolean budget =
        all.find("PodDisruptionBudget", name(deployment))
            .filter(b -> b.at("/spec/selector/matchLabels").equals(selector))
            .isPresent();
    findings.require(service && budget, name(deployment) + ": others select other pods");
  }

  private static long selecting(Manifests all, String kind, String path, JsonNode labels) {
    return all.of(kind).stream().filter(document -> matches(document.at(path), labels)).count();
  }

  private static void someone(Manifests all, Findings findings, String kind, String path) {
    for (JsonNode document : all.of(kind)) {
      findings.require(
          all.of("Deployment").stream().anyMatch(d -> matches(document.at(path), podLabels(d))),
          kind + " " + name(document) + " selects no pod");
    }
  }

  private static void policy(Manifests all, JsonNode policy, Findings findings) {
    for (JsonNode selector : Manifests.everywhere(policy, "podSelector")) {
      JsonNode labels = selector.path("matchLabels");
      boolean elsewhere = labels.has("k8s-app"); // the name server of the cluster
      findings.require(
          selector.isEmpty() || elsewhere || known(all, labels),
          "NetworkPolicy " + name(policy) + " speaks of pods that are not there: " + labels);
    }
  }

  /** Pods of our own, or those that an operator will make of a resource that is there. */
  private static boolean known(Manifests all, JsonNode labels) {
    return all.workloads().stream().anyMatch(workload -> matches(labels, podLabels(workload)))
        || ofOperators(all).stream().anyMatch(made -> matches(labels, made));
  }

  private static List<JsonNode> ofOperators(Manifests all) {
    return List.of(
        labels("cnpg.io/cluster: " + first(all, "Cluster")),
        labels("strimzi.io/cluster: " + first(all, "Kafka")),
        labels("app: keycloak\napp.kubernetes.io/instance: " + first(all, "Keycloak")),
        labels("app: keycloak-realm-import"));
  }

  private static String first(Manifests all, String kind) {
    return all.of(kind).stream().findFirst().map(Manifests::name).orElse("");
  }

  private static JsonNode labels(String yaml) {
    return LABELS.computeIfAbsent(yaml, each -> Yaml.parse(each).get(0));
  }
}
