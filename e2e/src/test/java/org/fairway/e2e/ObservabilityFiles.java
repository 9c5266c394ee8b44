package org.fairway.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fairway.local.server.Checkout;

/** What operators get as files: alert rules and the dashboard. */
final class ObservabilityFiles {
  static final Path RULES = Checkout.root().resolve("observability/prometheus/alerts.yaml");
  static final Path RULE_TESTS =
      Checkout.root().resolve("observability/prometheus/alerts.test.yaml");
  static final Path PROMETHEUS =
      Checkout.root().resolve("observability/prometheus/prometheus.yaml");
  static final Path DASHBOARD = Checkout.root().resolve("observability/grafana/fairway.json");

  private ObservabilityFiles() {}

  /** An alert of the rules file. */
  record Alert(String name, String expression, String runbook) {}

  static List<Alert> alerts() {
    return stream(read(new ObjectMapper(new YAMLFactory()), RULES).path("groups"))
        .flatMap(group -> stream(group.path("rules")))
        .map(
            rule ->
                new Alert(
                    rule.path("alert").asText(),
                    rule.path("expr").asText(),
                    rule.path("annotations").path("runbook").asText()))
        .toList();
  }

  /** What Prometheus adds itself: names of the jobs that it is told to scrape. */
  static List<String> jobs() {
    return read(new ObjectMapper(new YAMLFactory()), PROMETHEUS)
        .path("scrape_configs")
        .findValuesAsText("job_name");
  }

  /** All expressions of the dashboard, its variables included. */
  static List<String> dashboard() {
    JsonNode board = read(new ObjectMapper(), DASHBOARD);
    List<String> expressions = new ArrayList<>(board.findValuesAsText("expr"));
    board
        .path("templating")
        .path("list")
        .findValuesAsText("definition")
        .forEach(
            // label_values(metric, label) is Grafana's own word for: this metric, by this label
            definition ->
                expressions.add(
                    definition.replaceAll("label_values\\((.*), (.*)\\)", "sum by ($2) ($1)")));
    return expressions;
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private static JsonNode read(ObjectMapper mapper, Path file) {
    try {
      return mapper.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
