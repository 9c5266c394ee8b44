package org.fairway.packaging;

import static org.fairway.packaging.Manifests.list;
import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairway.packaging.Check.Findings;

/** Mounts name volumes, and files that services are told of lie in a mount. */
final class MountCheck {
  private MountCheck() {}

  static void run(Manifests all, Findings findings) {
    JsonNode settings = all.find("ConfigMap", "fairway-settings").orElseThrow().path("data");
    for (JsonNode workload : all.workloads()) {
      Map<String, JsonNode> volumes = new HashMap<>();
      Manifests.pod(workload).path("volumes").forEach(v -> volumes.put(v.path("name").asText(), v));
      Set<String> files = new HashSet<>();
      for (JsonNode container : Manifests.containers(workload)) {
        for (JsonNode mount : container.path("volumeMounts")) {
          JsonNode volume = volumes.get(mount.path("name").asText());
          findings.require(volume != null, name(workload) + ": no volume " + mount.path("name"));
          if (volume != null) {
            list(volume.at("/secret/items"))
                .forEach(
                    item ->
                        files.add(
                            mount.path("mountPath").asText() + "/" + item.path("path").asText()));
          }
        }
      }
      if (workload.path("kind").asText().equals("Deployment")) {
        for (String file : List.of("FAIRWAY_PRIVACY_KEY_FILE", "KAFKA_SSL_TRUSTSTORE_LOCATION")) {
          findings.require(
              files.contains(settings.path(file).asText()),
              name(workload) + ": " + file + " is in no mount");
        }
      }
    }
  }
}
