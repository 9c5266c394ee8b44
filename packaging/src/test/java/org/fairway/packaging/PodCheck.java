package org.fairway.packaging;

import static org.fairway.packaging.Manifests.list;
import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.packaging.Check.Findings;

/** Our pods: who they run as, what they are told, and what they may write to. */
final class PodCheck {
  /** Of the images of CloudNativePG, where psql comes from. */
  private static final int POSTGRES = 26;

  /** Readable by the owner and the group, and by nobody else; 0440 in the file. */
  private static final int SECRET = 0440;

  private PodCheck() {}

  static void run(Manifests all, Findings findings) {
    JsonNode settings = all.find("ConfigMap", "fairway-settings").orElseThrow().path("data");
    for (JsonNode workload : all.workloads()) {
      JsonNode container = Manifests.containers(workload).get(0);
      findings.require(
          container.path("envFrom").size() == 1
              && is(container, "/envFrom/0/configMapRef/name", "fairway-settings")
              && container.path("name").isTextual(),
          name(workload) + " is not told the settings");
    }
    for (JsonNode deployment : all.of("Deployment")) {
      JsonNode pod = Manifests.pod(deployment);
      findings.require(
          is(pod, "/serviceAccountName", name(deployment)),
          name(deployment) + " runs on the account of another");
      runsAs(deployment, Dockerfile.read().user(), findings);
      mounts(deployment, services(settings), findings);
      pod.path("volumes")
          .forEach(
              volume ->
                  findings.require(
                      !is(volume, "/name", "master-key")
                          || volume.at("/secret/defaultMode").asInt() == SECRET,
                      name(deployment) + ": its key is readable by others"));
    }
    for (JsonNode account : all.of("ServiceAccount")) {
      findings.require(
          !account.path("automountServiceAccountToken").asBoolean(true),
          name(account) + " gives a token of the API server");
    }
    job(all, findings);
  }

  private static Set<String> services(JsonNode settings) {
    return Set.of(
        "tmp /tmp emptyDir false",
        "master-key " + folder(settings, "FAIRWAY_PRIVACY_KEY_FILE") + " secret true",
        "kafka-ca " + folder(settings, "KAFKA_SSL_TRUSTSTORE_LOCATION") + " secret true");
  }

  private static String folder(JsonNode settings, String file) {
    return settings.path(file).asText().replaceFirst("/[^/]*$", "");
  }

  private static void runsAs(JsonNode deployment, int user, Findings findings) {
    JsonNode context = Manifests.pod(deployment).path("securityContext");
    for (String field : List.of("runAsUser", "runAsGroup", "fsGroup")) {
      findings.require(
          context.path(field).asInt() == user,
          name(deployment) + ": " + field + " is not the image's " + user);
    }
  }

  /** The script that the job runs is the one that is mounted. */
  private static void job(Manifests all, Findings findings) {
    JsonNode job = all.only("Job");
    JsonNode pod = Manifests.pod(job);
    findings.require(
        pod.at("/securityContext/runAsUser").asInt() == POSTGRES, name(job) + ": not postgres");
    findings.require(is(pod, "/restartPolicy", "OnFailure"), name(job) + " is not tried again");
    mounts(job, Set.of("tmp /tmp emptyDir false", "script /etc/fairway configMap true"), findings);
    List<String> command =
        list(pod.at("/containers/0/command")).stream().map(JsonNode::asText).toList();
    findings.require(
        command.equals(List.of("/bin/sh", "/etc/fairway/grants.sh")), name(job) + ": " + command);
    for (JsonNode volume : pod.path("volumes")) {
      String map = volume.at("/configMap/name").asText();
      findings.require(
          !volume.has("configMap")
              || all.find("ConfigMap", map)
                  .filter(m -> m.path("data").has("grants.sh"))
                  .isPresent(),
          name(job) + ": no grants.sh in " + map);
    }
  }

  private static void mounts(JsonNode workload, Set<String> wanted, Findings findings) {
    Set<String> found = new TreeSet<>();
    for (JsonNode mount : Manifests.containers(workload).get(0).path("volumeMounts")) {
      String volume = mount.path("name").asText();
      found.add(
          volume
              + " "
              + mount.path("mountPath").asText()
              + " "
              + kind(workload, volume)
              + " "
              + mount.path("readOnly").asBoolean());
    }
    findings.require(found.equals(wanted), name(workload) + " mounts " + found + ", not " + wanted);
  }

  private static String kind(JsonNode workload, String volume) {
    for (JsonNode each : Manifests.pod(workload).path("volumes")) {
      if (is(each, "/name", volume)) {
        for (String kind : List.of("emptyDir", "secret", "configMap")) {
          if (each.has(kind)) {
            return kind;
          }
        }
      }
    }
    return "nothing";
  }

  private static boolean is(JsonNode node, String at, String text) {
    return node.at(at).asText().equals(text);
  }
}
