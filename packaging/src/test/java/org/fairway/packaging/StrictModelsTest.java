package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document is one that its typed model knows in full. */
class StrictModelsTest {

  @ParameterizedTest
  @MethodSource("files")
  void everyDocumentOfEveryFileIsKnown(Path file) {
    // Given
    List<ObjectNode> documents = Yaml.read(file);

    // When, then
    assertThat(documents).isNotEmpty();
    assertThat(documents)
        .allSatisfy(d -> assertThatCode(() -> Models.of(d)).doesNotThrowAnyException());
  }

  @Test
  void theSecretsThatTheScriptPrintsAreKnown() {
    assertThat(SecretsScript.run())
        .hasSize(15)
        .allSatisfy(secret -> assertThatCode(() -> Models.of(secret)).doesNotThrowAnyException());
  }

  /** The control arm: a field, and a misspelling of it, in one document of each family. */
  @ParameterizedTest
  @CsvSource({
    "base/services/referral-service.yaml, readinessProbe:, readynessProbe:",
    "base/services/referral-service.yaml, minReplicas:, minimumReplicas:",
    "base/services/referral-service.yaml, maxUnavailable: 1, maxUnavailble: 1",
    "base/services/referral-service.yaml, containerPort: 8081, containerPort: eighty",
    "base/services/referral-service.yaml, readOnlyRootFilesystem:, readOnlyRootFileSystem:",
    "base/network-policies.yaml, policyTypes:, policyType:",
    "base/ingress.yaml, pathType:, type:",
    "base/postgres/grants.yaml, backoffLimit:, backOffLimit:",
    "base/messaging/kafka.yaml, networkPolicyPeers:, networkPolicyPeer:",
    "base/messaging/kafka.yaml, kraftMetadata:, kRaftMetadata:",
    "base/messaging/topics.yaml, partitions:, partition:",
    "base/messaging/users.yaml, patternType:, pattern:",
    "base/postgres/cluster.yaml, passwordSecret:, secret:",
    "base/postgres/databases.yaml, databaseReclaimPolicy: retain, databaseReclaimPolicy: keep",
    "base/identity/keycloak.yaml, usernameSecret:, userSecret:",
    "base/identity/realm.yaml, publicClient:, isPublic:",
    "base/identity/realm.yaml, keycloakCRName:, keycloakName:",
    "monitoring/pod-monitor.yaml, podMetricsEndpoints:, endpoints:",
    "monitoring/pod-monitor.yaml, relabelings:, relabelConfigs:",
    "monitoring/rules.yaml, annotations:, notes:",
    "base/identity/keycloak.yaml, poolMaxSize: 20, poolMaxSize: many",
    "overlays/production/kustomization.yaml, newTag:, tag:",
    "overlays/production/kustomization.yaml, patches:, patchesJson6902:"
  })
  void aMisspeltFieldIsRefused(String file, String right, String wrong) {
    // Given
    String text = Suite.text("k8s/" + file);
    assertThat(text).contains(right);

    // When, then
    assertThatThrownBy(() -> Yaml.parse(text.replace(right, wrong)).forEach(Models::of))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> Yaml.parse("kind: Service\nkind: Secret\n"))
        .isInstanceOf(RuntimeException.class)
        .hasMessageContaining("Duplicate");
  }

  static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(Suite.file("k8s"))) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }
}
