package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KustomizeTest {
  @TempDir Path folder;

  /** Debian has no kustomize 5, so this may be left out. */
  @ParameterizedTest
  @ValueSource(
      strings = {"base", "monitoring", "overlays/local", "overlays/staging", "overlays/production"})
  void buildsWhatKustomizeItselfBuilds(String name) {
    // Given
    Optional<Path> kubectl = kubectl();
    assumeTrue(kubectl.isPresent(), "kubectl with kustomize 5 is not on the PATH");
    Path overlay = Suite.file("k8s/" + name);

    // When
    String printed = Shell.run(Map.of(), kubectl.get(), "kustomize", overlay.toString());

    // Then
    assertThat(byName(Kustomize.build(overlay))).isEqualTo(byName(Yaml.parse(printed)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "helmCharts: []",
        "commonLabels: {a: b}",
        "configMapGenerator: []",
        "components: []"
      })
  void whatIsNotBuiltHereIsRefused(String feature) throws IOException {
    // Given
    write("kustomization.yaml", head() + feature + "\n");

    // When, then
    assertThatThrownBy(() -> Kustomize.build(folder)).hasMessageContaining("Unrecognized field");
  }

  @Test
  void aPatchOfNothingIsRefused() throws IOException {
    // Given
    write("kustomization.yaml", head() + "patches:\n  - path: patch.yaml\n");
    write("patch.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: absent\n");

    // When, then
    assertThatThrownBy(() -> Kustomize.build(folder)).hasMessageContaining("patches nothing");
  }

  @Test
  void aPatchOfAListThatIsMergedByKeyIsRefused() throws IOException {
    // Given
    String service = "apiVersion: v1\nkind: Service\nmetadata:\n  name: one\nspec:\n  ports: []\n";
    write("kustomization.yaml", head() + "resources: [one.yaml]\npatches: [{path: patch.yaml}]\n");
    write("one.yaml", service);
    write("patch.yaml", service);

    // When, then
    assertThatThrownBy(() -> Kustomize.build(folder)).hasMessageContaining("list of ports");
  }

  private static Optional<Path> kubectl() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(path -> Path.of(path, "kubectl"))
        .filter(Files::isExecutable)
        .filter(
            tool ->
                Shell.run(Map.of(), tool, "version", "--client").contains("Kustomize Version: v5"))
        .findFirst();
  }

  private static Map<String, JsonNode> byName(List<ObjectNode> documents) {
    Map<String, JsonNode> byName = new TreeMap<>();
    documents.forEach(d -> byName.put(d.path("kind").asText() + "/" + Manifests.name(d), d));
    return byName;
  }

  private static String head() {
    return "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n";
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
