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
          "ServiceAccount", "Service", "Deployment", "HorizontalPodAutoscaler",
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

  private LabelCheck() {}

  static void run(Manifests all, Findings findings) {
    String namespace = name(all.only("Namespace"));
    for (JsonNode document : all.documents()) {
      String what = document.path("kind").asText() + " " + name(document);
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
