package org.fairway.packaging;

import static org.fairway.packaging.Manifests.everywhere;
import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.packaging.Check.Findings;

/** Documents carry the suite's labels, are all there, and use the words of Kubernetes. */
final class LabelCheck {
  private static final String NAME = "app.kubernetes.io/name";

  /** Kinds that each service has one of, under its own name. */
  private static final List<String> OF_A_SERVICE =
      List.of(
          "ServiceAccount",
          "Service",
          "Deployment",
          "HorizontalPodAutoscaler",
          "PodDisruptionBudget");

  /** Fields that are text in the published models, and take only these. */
  private static final Map<String, Set<String>> WORDS =
      Map.of(
          "protocol", Set.of("TCP", "UDP"),
          "restartPolicy", Set.of("OnFailure"),
          "imagePullPolicy", Set.of("IfNotPresent"),
          "whenUnsatisfiable", Set.of("ScheduleAnyway"),
          "podAntiAffinityType", Set.of("required"),
          "vendor", Set.of("postgres"),
          "topologyKey", Set.of("kubernetes.io/hostname", "topology.kubernetes.io/zone"));

  /** By kind and place; more general names than those above. */
  private static final Map<String, String> EXACT =
      Map.of(
          "Deployment/spec/strategy/type", "RollingUpdate",
          "HorizontalPodAutoscaler/spec/metrics/0/type", "Resource",
          "HorizontalPodAutoscaler/spec/metrics/0/resource/name", "cpu",
          "HorizontalPodAutoscaler/spec/metrics/0/resource/target/type", "Utilization",
          "Keycloak/spec/db/vendor", "postgres",
          "Keycloak/spec/startOptimized", "false");

  /** What must be said, though how much is free. */
  private static final Set<String> SAID =
      Set.of(
          "HorizontalPodAutoscaler/spec/maxReplicas",
          "HorizontalPodAutoscaler/spec/metrics/0/resource/target/averageUtilization",
          "PodDisruptionBudget/spec/maxUnavailable",
          "Cluster/spec/instances",
          "Cluster/spec/storage/size",
          "Cluster/spec/walStorage/size",
          "KafkaNodePool/spec/storage/volumes/0/size",
          "Kafka/spec/kafka/listeners/0/name");

  private LabelCheck() {}

  static void run(Manifests all, Findings findings) {
    String namespace = name(all.only("Namespace"));
    Set<String> names = new TreeSet<>();
    for (JsonNode document : all.documents()) {
      String what = document.path("kind").asText() + " " + name(document);
      findings.require(!name(document).isEmpty() && names.add(what), "twice or nameless: " + what);
      JsonNode labels = document.at("/metadata/labels");
      findings.require(
          labels.path("app.kubernetes.io/part-of").asText().equals("fairway"),
          what + " is no part of the suite");
      findings.require(
          document.path("kind").asText().equals("Namespace")
              || document.at("/metadata/namespace").asText().equals(namespace),
          what + " is in another namespace");
      if (!document.path("kind").asText().equals("KeycloakRealmImport")) {
        words(document, what, findings);
      }
    }
    EXACT.forEach(
        (place, word) ->
            at(all, place)
                .forEach(found -> findings.require(found.asText().equals(word), place + found)));
    for (String place : SAID) {
      at(all, place).forEach(found -> findings.require(!found.isMissingNode(), "no " + place));
    }
    Set<String> services = new TreeSet<>(Suite.SERVICES);
    for (String kind : OF_A_SERVICE) {
      findings.require(all.names(kind).equals(services), kind + " of " + all.names(kind));
      all.of(kind).forEach(document -> named(document, findings));
    }
    named(all.only("Job"), findings);
    all.workloads()
        .forEach(
            workload ->
                findings.require(
                    Manifests.podLabels(workload).path(NAME).asText().equals(name(workload)),
                    name(workload) + ": its pods are called otherwise"));
    findings.require(all.of("KeycloakRealmImport").size() == 1, "not one realm");
    JsonNode labels = all.only("Namespace").at("/metadata/labels");
    findings.require(
        labels.path("pod-security.kubernetes.io/enforce").asText().equals("baseline")
            && labels.path("pod-security.kubernetes.io/warn").asText().equals("restricted"),
        "the namespace takes pods with more rights");
  }

  private static List<JsonNode> at(Manifests all, String place) {
    int slash = place.indexOf('/');
    return all.of(place.substring(0, slash)).stream()
        .map(document -> document.at(place.substring(slash)))
        .toList();
  }

  private static void words(JsonNode document, String what, Findings findings) {
    WORDS.forEach(
        (field, words) ->
            everywhere(document, field)
                .forEach(
                    word ->
                        findings.require(
                            words.contains(word.asText()), what + ": " + field + " " + word)));
  }

  private static void named(JsonNode document, Findings findings) {
    findings.require(
        document.at("/metadata/labels").path(NAME).asText().equals(name(document)),
        document.path("kind").asText() + " " + name(document) + " is labelled otherwise");
  }
}
