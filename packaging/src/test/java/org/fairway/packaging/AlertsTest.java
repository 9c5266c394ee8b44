package org.fairway.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The alerts of the cluster are the alerts of observability/prometheus. */
class AlertsTest {
  private static final String SOURCE = "observability/prometheus/alerts.yaml";
  private static final String FILE = "k8s/monitoring/rules.yaml";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** After a change of the alerts: run with -Dfairway.accept=true to write the document anew. */
  @Test
  void theAlertsAreThoseOfTheRepository() throws IOException {
    // Given
    ObjectNode wanted = document();
    if (Boolean.getBoolean("fairway.accept")) {
      String comment = "# Made from " + SOURCE + " by AlertsTest; change that one.\n";
      Files.writeString(Suite.file(FILE), comment + Yaml.write(wanted).replaceFirst("^---\n", ""));
    }

    // When, then
    assertThat(Yaml.read(Suite.file(FILE))).containsExactly(wanted);
  }

  @Test
  void anOtherAlertIsSeen() {
    // Given
    ObjectNode changed = document();
    ((ObjectNode) changed.at("/spec/groups/0/rules/0")).put("for", "1h");

    // When, then
    assertThat(Yaml.read(Suite.file(FILE))).doesNotContain(changed);
  }

  private static ObjectNode document() {
    ObjectNode document = JSON.createObjectNode();
    document.put("apiVersion", "monitoring.coreos.com/v1").put("kind", "PrometheusRule");
    document.putObject("metadata").put("name", "fairway-alerts").putObject("labels");
    ((ObjectNode) document.at("/metadata/labels")).put("app.kubernetes.io/part-of", "fairway");
    document.set("spec", Yaml.read(Suite.file(SOURCE)).get(0));
    return document;
  }
}
