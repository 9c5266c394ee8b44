package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.e2e.Call.as;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fairway.local.server.Checkout;
import org.fairway.platform.testing.ExtraTool;
import org.fairway.platform.testing.RawHttp;
import org.junit.jupiter.api.Test;

/** Rules and dashboard name what the running services export, and nothing else. */
class ObservabilityFilesTest {
  /** Made by Prometheus itself; and a label that it adds to everything. */
  private static final String UP = "up";

  private static final String JOB = "job";
  private static final Set<String> ADDED = Set.of("instance", JOB);

  /** How a dashboard's variables begin. */
  private static final String VARIABLE = "$";

  private final Suite suite = Suite.get();

  @Test
  void everyMetricLabelAndValueIsExported() {
    // Given: some work of each kind was done, and some of it failed
    Chain chain = new Chain().partner().person().accepted().enrolled();
    as(chain.coordinator)
        .header("Prefer", "code=500")
        .get(suite.pathway() + "/v1/programmes")
        .then()
        .statusCode(500);
    as(chain.coordinator).get(suite.metrics() + "/v1/organisations/RNA/snapshots");
    // Then
    Awaitility.await("figures are there")
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () -> {
              Exported exported = Exported.by(suite.all());
              assertThat(expressions().flatMap(e -> missing(exported, e).stream())).isEmpty();
            });
  }

  /** Control arm: a misspelt metric, label or value is found. */
  @Test
  void aMisspeltNameIsFound() {
    Exported exported = Exported.by(suite.all());
    assertThat(missing(exported, "max(fairway_outbox_oldest_second) > 30"))
        .containsExactly("fairway_outbox_oldest_second");
    assertThat(missing(exported, "max by (aplication) (fairway_outbox_oldest_seconds)"))
        .containsExactly("fairway_outbox_oldest_seconds{aplication}");
    assertThat(missing(exported, "fairway_part_up{pat=\"broker\"} == 0"))
        .containsExactly("fairway_part_up{pat}");
    assertThat(missing(exported, "fairway_part_up{part=\"brokr\",application!=\"pathway\"} == 0"))
        .containsExactly("fairway_part_up{part=brokr}", "fairway_part_up{application=pathway}");
    assertThat(
            missing(exported, "fairway_part_up{part=~\"data.*\"} or fairway_part_up{part=~\"x\"}"))
        .containsExactly("fairway_part_up{part=x}");
    assertThat(missing(exported, "sum(up{job=\"fairways\"})")).containsExactly("up{job=fairways}");
    assertThat(
            missing(
                exported,
                "sum(rate(fairway_part_up{part=\"broker\",application=~\"$application\"}[5m]))"
                    + " / sum(up{job=\"fairway\"})"))
        .isEmpty();
  }

  @Test
  void everyAlertHasItsSectionInTheRunbook() throws IOException {
    List<ObservabilityFiles.Alert> alerts = ObservabilityFiles.alerts();
    assertThat(alerts).hasSizeGreaterThan(5);
    for (ObservabilityFiles.Alert alert : alerts) {
      String[] place = alert.runbook().split("#");
      Path page = Checkout.root().resolve(place[0]);
      assertThat(Files.readAllLines(page)).as(alert.runbook()).contains("#### " + alert.name());
      assertThat(place[1]).isEqualTo(alert.name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void promtoolAcceptsTheFilesAndTheWaitingTimesHold() throws Exception {
    Path promtool = ExtraTool.find("promtool", "prometheus");
    run(promtool, "check", "rules", ObservabilityFiles.RULES.toString());
    run(promtool, "check", "config", ObservabilityFiles.PROMETHEUS.toString());
    run(promtool, "test", "rules", ObservabilityFiles.RULE_TESTS.toString());
  }

  @Test
  void everyAlertsWaitingTimeIsTested() throws IOException {
    String tests = Files.readString(ObservabilityFiles.RULE_TESTS);
    assertThat(ObservabilityFiles.alerts())
        .allMatch(alert -> tests.contains("alertname: " + alert.name() + "\n"));
  }

  @Test
  void labelsAreBoundedAndHoldNobody() {
    // Given
    Chain chain = new Chain().partner().person().accepted();
    io.restassured.RestAssured.get(suite.referral() + "/v1/" + Chain.FAMILY_NAME);
    io.restassured.RestAssured.get(suite.referral() + "/" + chain.personId);
    int port = URI.create(suite.referral()).getPort();
    for (int i = 0; i < 150; i++) {
      String who = Chain.FAMILY_NAME + i;
      RawHttp.answerOf(port, "GET /v1/people/%zz" + who + " HTTP/1.1", "Host: localhost");
      RawHttp.answerOf(port, "M" + i + who + " /v1/people HTTP/1.1", "Host: localhost");
    }
    as(chain.coordinator).get(suite.referral() + "/v1/referrals").then().statusCode(200);
    // When
    Exported exported = Exported.by(suite.all());
    // Then: routes as they are written, never as they were called
    assertThat(exported.values("http_server_requests_seconds_count", "uri"))
        .contains("/v1/referrals/{id}", "/v1/referrals", "UNKNOWN")
        .noneMatch(uri -> uri.matches(".*[0-9a-f]{8}-[0-9a-f]{4}-.*"))
        .noneMatch(uri -> uri.contains(chain.tenant))
        .noneMatch(uri -> uri.contains(Chain.FAMILY_NAME));
    assertThat(exported.values("http_server_requests_seconds_count", "method"))
        .contains("OTHER")
        .noneMatch(method -> method.contains(Chain.FAMILY_NAME));
    for (String metric : exported.names()) {
      assertThat(exported.has(metric, "tenant")).as(metric + " by tenant").isFalse();
    }
  }

  private static Stream<String> expressions() {
    return Stream.concat(
        ObservabilityFiles.alerts().stream().map(ObservabilityFiles.Alert::expression),
        ObservabilityFiles.dashboard().stream());
  }

  private static List<String> missing(Exported exported, String expression) {
    List<String> missing = new ArrayList<>();
    for (Promql.Use use : Promql.uses(expression)) {
      if (!use.metric().equals(UP) && !exported.has(use.metric())) {
        missing.add(use.metric());
        continue;
      }
      use.labels().stream()
          .filter(label -> !ADDED.contains(label) && !exported.has(use.metric(), label))
          .forEach(label -> missing.add(use.metric() + "{" + label + "}"));
      use.compared().stream()
          .filter(compared -> !isKnown(exported, use.metric(), compared))
          .forEach(c -> missing.add(use.metric() + "{" + c.label() + "=" + c.value() + "}"));
    }
    return missing;
  }

  /**
   * Also what a series must not be has to be something that there is: otherwise it says nothing.
   */
  private static boolean isKnown(Exported exported, String metric, Promql.Compared compared) {
    String label = compared.label();
    if (compared.value().startsWith(VARIABLE)
        || (!ADDED.contains(label) && !exported.has(metric, label))) {
      return true; // chosen by the reader; or missed as a label
    }
    Stream<String> values =
        label.equals(JOB)
            ? ObservabilityFiles.jobs().stream()
            : exported.values(metric, label).stream();
    return values.anyMatch(
        value ->
            compared.pattern() ? value.matches(compared.value()) : value.equals(compared.value()));
  }

  private static void run(Path program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }
}
