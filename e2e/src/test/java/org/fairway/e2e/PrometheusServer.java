package org.fairway.e2e;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.fairway.local.server.Ports;
import org.fairway.platform.testing.ExtraTool;

/**
 * A real Prometheus that scrapes the running suite twice a second, with the project's rules. Only
 * their measures are cut: waiting to nothing, five minutes of rates and thirty seconds of age to
 * five seconds, a thousand records to a hundred. As they are written, promtool tests them.
 */
final class PrometheusServer implements AutoCloseable {
  private final int port;
  private final Process process;

  PrometheusServer(List<String> services) throws IOException {
    Path program = ExtraTool.find("prometheus", "prometheus");
    Path home = Files.createDirectories(Path.of("target", "prometheus")).toAbsolutePath();
    Path data = Files.createTempDirectory(home, "data");
    Files.writeString(home.resolve("alerts.yaml"), impatient());
    Path config = Files.writeString(home.resolve("prometheus.yaml"), config(services));
    port = Ports.orFree(0);
    process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + config,
                "--storage.tsdb.path=" + data,
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("prometheus.log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    Awaitility.await("every service is scraped")
        .atMost(Duration.ofSeconds(30))
        .ignoreExceptions()
        .until(() -> query("up == 1").size() == services.size());
  }

  private static String impatient() throws IOException {
    String rules = Files.readString(ObservabilityFiles.RULES);
    return rules
        .replaceAll("(?m)^( +for:) .*$", "$1 0s")
        .replace("[5m]", "[5s]")
        .replace("_seconds) > 30", "_seconds) > 5")
        .replace("_lag) > 1000", "_lag) > 100");
  }

  private static String config(List<String> services) {
    List<String> targets =
        services.stream().map(url -> "'" + url.substring("http://".length()) + "'").toList();
    return """
    global: {scrape_interval: 500ms, scrape_timeout: 500ms, evaluation_interval: 500ms}
    rule_files: [alerts.yaml]
    scrape_configs:
      - job_name: fairway
        metrics_path: /q/metrics
        static_configs: [{targets: %s}]
    """
        .formatted(targets);
  }

  /** Labels of the results. */
  List<Map<String, String>> query(String expression) {
    return RestAssured.given()
        .queryParam("query", expression)
        .get("http://127.0.0.1:" + port + "/api/v1/query")
        .path("data.result.metric");
  }

  /** Whether the alert fires, for this service; null: for whichever. */
  boolean fires(String alert, String service) {
    String whose = service == null ? "" : ",application=\"" + service + "\"";
    return !query("ALERTS{alertname=\"" + alert + "\",alertstate=\"firing\"" + whose + "}")
        .isEmpty();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }
}
