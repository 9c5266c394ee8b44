package org.fairway.e2e.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fairway.local.server.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One suite from its first start to its last end. The steps follow each other, since a start is
 * what costs time; each finds what the first has left behind.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifecycleTest {
  private static final Duration LIMIT = Duration.ofMinutes(4);
  private static final int PROCESSES = 8; // the supervisor, three servers, four services

  private Home home;
  private Visitor visitor;

  @BeforeAll
  void prepare() {
    home = Home.empty("suite");
    visitor = new Visitor(home, Map.of());
  }

  @AfterAll
  void tidy() {
    home.delete();
  }

  @Test
  @Order(1)
  void theFirstStartReturnsWhenAllIsHealthy() {
    // When
    Command.Outcome start = new Command(home).run("start", "--detach");
    // Then
    assertThat(start.code()).as("%s", start.error()).isZero();
    healthy();
    visitor.leavesSomething();
    visitor.findsIt();
    assertThat(home.processes()).hasSizeGreaterThanOrEqualTo(PROCESSES);
    assertThat(home.takenPorts()).hasSize(PROCESSES - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "start --detach"})
  @Order(2)
  void aSecondStartSaysThatItRuns(String command) {
    // When
    Command.Outcome second = new Command(home).run(command.split(" "));
    // Then
    assertThat(second.code()).isEqualTo(1);
    assertThat(second.error())
        .containsExactly(
            "fairway: the suite is running already (./fairway status, ./fairway stop)");
    healthy();
  }

  @Test
  @Order(2)
  void anIntegratorsExampleRunsByOneCommand() {
    // When
    Command.Outcome example = new Command(home).run("example", "java");
    Command.Outcome credentials = new Command(home).run("credentials", "--tenant", "QYG");
    // Then
    assertThat(example.code()).as("%s", example.error()).isZero();
    assertThat(example.output()).anyMatch(line -> line.startsWith("Accepted: "));
    assertThat(credentials.output())
        .contains("export FAIRWAY_TENANT='QYG'")
        .anyMatch(line -> line.matches("export FAIRWAY_PARTNER_CLIENT_SECRET='[^']{20,}'"));
  }

  /** After the example, so that the second ICS has referrals of its own. */
  @Test
  @Order(3)
  void theDemoGoesThroughAndFindsNobodyInItsLogs() {
    // When
    Command.Outcome demo = new Command(home).run("demo");
    // Then
    assertThat(demo.code()).as("%s", demo.error()).isZero();
    assertThat(demo.output()).anyMatch(line -> line.contains("QYG was shown no partner, person"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"referral-service", "kafka", "keycloak", "postgres"})
  @Order(4)
  void aPartThatIsKilledIsStartedAgain(String part) {
    // Given
    long before = home.process(part).pid();
    // When
    home.kill(part);
    // Then
    Awaitility.await(part)
        .atMost(LIMIT)
        .ignoreExceptions()
        .until(() -> home.process(part).pid() != before);
    Awaitility.await("healthy").atMost(LIMIT).until(() -> status() == 0);
    // Keycloak drops connections to the dead database one by one, as it tries to use them.
    Awaitility.await("a visit").atMost(LIMIT).untilAsserted(visitor::findsIt);
  }

  @Test
  @Order(5)
  void afterAKilledSupervisorTheNextStartEndsWhatItLeft(@TempDir Path scratch)
      throws IOException, InterruptedException {
    // Given: one server dies with it, the others run on with nobody to watch them
    home.kill("supervisor");
    home.kill("kafka");
    Awaitility.await().until(() -> status() != 0);
    assertThat(home.processes()).isNotEmpty();
    // When
    Foreground start = new Command(home).inForeground(scratch.resolve("output"), "start");
    start.awaitLine("Ctrl-C stops everything.", LIMIT);
    // Then
    assertThat(start.lines())
        .anyMatch(line -> line.matches("  ended [1-9]\\d* process\\(es\\) left by an earlier run"));
    healthy();
    visitor.findsIt();
    // When
    start.interrupt();
    // Then
    nothingRuns();
  }

  @Test
  @Order(6)
  void ctrlCDuringAStartLeavesNothing(@TempDir Path scratch)
      throws IOException, InterruptedException {
    // Given
    Foreground start = new Command(home).inForeground(scratch.resolve("output"), "start");
    Awaitility.await("a server").atMost(LIMIT).until(() -> Ports.answers(home.port(15_432)));
    // When
    start.interrupt();
    // Then
    assertThat(start.lines()).noneMatch(line -> line.startsWith("fairway:"));
    nothingRuns();
  }

  private void healthy() {
    assertThat(status()).isZero();
  }

  private int status() {
    return new Command(home).run("status").code();
  }

  private void nothingRuns() {
    assertThat(home.processes()).isEmpty();
    assertThat(home.takenPorts()).isEmpty();
  }
}
