package org.fairway.packaging;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** What no check holds, and why: by a pattern for where it stands. */
final class FreeToChange {
  /** Kind, path, and "changed" or "left out". */
  static final Map<String, String> KUBERNETES =
      Map.ofEntries(
          Map.entry(
              "overlay (?!Kustomization).* left out", "the base says what an overlay does not"),
          Map.entry(
              "Kustomization namespace left out", "an overlay names it, and so does the base"),
          Map.entry("Kustomization namespace changed", "the overlay's namespace is put over it"),
          Map.entry("overlay Kustomization namespace left out", "the base names it"),
          Map.entry(
              "overlay (HorizontalPodAutoscaler|KafkaTopic) metadata.name changed",
              "one patch for all of a kind: its own name means nothing"),
          Map.entry(
              "(overlay )?\\w+ spec.(instances|replicas|minReplicas) \\w.*",
              "how many is for who runs it; too many connections are found"),
          Map.entry("Keycloak spec.db.poolMaxSize changed", "one more still fits"),
          Map.entry(
              "(overlay )?\\w+ spec.resources.* left out",
              "sizes of what operators run are theirs to choose"),
          Map.entry("(overlay )?Cluster spec.affinity.*", "how instances spread over nodes"),
          Map.entry("Deployment .*topologySpreadConstraints.*", "how pods spread over zones"),
          Map.entry("Deployment spec.strategy.rollingUpdate.*", "how fast a release rolls"),
          Map.entry(
              "\\w+ spec.(revisionHistoryLimit|backoffLimit|ttlSecondsAfterFinished) .*",
              "how long what is over is kept, and how often it is tried"),
          Map.entry("Deployment .*terminationGracePeriodSeconds .*", "how long an end may take"),
          Map.entry(
              "Deployment .*Probe.(periodSeconds|timeoutSeconds|failureThreshold) .*",
              "how patient a probe is"),
          Map.entry("Deployment .*imagePullPolicy left out", "tags are exact: the default is this"),
          Map.entry(
              "HorizontalPodAutoscaler spec.(behavior.*|.*averageUtilization changed)",
              "how eager it scales"),
          Map.entry("PodDisruptionBudget spec.maxUnavailable changed", "how many may be away"),
          Map.entry("\\w+ .*containers\\[].name changed", "nobody refers to it"),
          Map.entry(
              "(Ingress|NetworkPolicy|PodMonitor) metadata.name changed", "nobody refers to it"),
          Map.entry("Kafka spec.kafka.listeners\\[].name changed", "clients know the port alone"),
          Map.entry(
              ".*matchLabels.app(_kubernetes_io/(part-of|component|instance))? left out",
              "the other label alone means the same pods"),
          Map.entry("NetworkPolicy .*protocol left out", "TCP unless another is named"),
          Map.entry("PodMonitor spec.podTargetLabels.* left out", "no alert asks for that label"),
          Map.entry("PodMonitor .*interval left out", "Prometheus has one of its own"),
          Map.entry(
              "(overlay )?KafkaNodePool spec.storage.volumes\\[].id .*", "any number will do"),
          Map.entry("ConfigMap data.grants_sh changed", "GrantsScriptTest runs it"));

  /** Path, and "changed" or "left out". */
  static final Map<String, String> COMPOSE =
      Map.of(
          "services.\\w+.shm_size left out", "the engine has a size of its own",
          "services.\\w+.healthcheck.retries changed", "how patient a health check is",
          "services.keycloak.healthcheck.start_period left out", "it is asked often enough anyway",
          "services.kafka.environment.CLUSTER_ID .*", "any identity will do",
          "services.(metrics|reporting)-service.tmpfs left out", "none is the same as no list");

  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  private FreeToChange() {}

  /** The patterns that hold for a place. */
  static List<String> in(Map<String, String> free, String place) {
    return free.keySet().stream()
        .filter(text -> PATTERNS.computeIfAbsent(text, Pattern::compile).matcher(place).matches())
        .toList();
  }
}
