package org.fairway.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What {@code k8s/secrets.sh} prints, run once with key files that hold no key. */
final class SecretsScript {
  private static List<ObjectNode> printed;

  private SecretsScript() {}

  static synchronized List<ObjectNode> run() {
    if (printed == null) {
      try {
        Path keys = Files.createTempDirectory("keys");
        for (String service : Suite.SERVICES) {
          String file = service.replace("-service", "-key.json");
          Files.writeString(keys.resolve(file), "{\"primaryKeyId\":\n1}");
        }
        printed =
            Yaml.parse(
                Shell.run(
                    Map.of(),
                    Suite.file("k8s/secrets.sh"),
                    keys.toString(),
                    "https://pages.example"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return printed;
  }

  /** The keys of each secret, by its name. */
  static Map<String, Set<String>> keys() {
    Map<String, Set<String>> keys = new TreeMap<>();
    for (JsonNode secret : run()) {
      Set<String> names = new TreeSet<>();
      secret.path("stringData").fieldNames().forEachRemaining(names::add);
      keys.put(Manifests.name(secret), names);
    }
    return keys;
  }
}
