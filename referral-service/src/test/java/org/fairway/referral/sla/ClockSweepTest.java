package org.fairway.referral.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ClockSweepTest {
  private static final String BREACHED = "org.fairway.referral.sla-breached.v1";
  private static final String APPROACHING = "org.fairway.referral.sla-approaching.v1";
  private static final int INSTANCES = 4;

  @Inject ClockSweep sweep;
  @Inject ClockFiring firing;
  @Inject ScopedWork work;
  @Inject Sql sql;

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona referrer;

  /** The service sweeps by itself too, and may be about to commit what it took. */
  private void assertTold(String type, int times) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(OutboxRows.payloads(tenant, type)).hasSize(times));
  }

  @Test
  void aClockWarnsOnceThenRunsOutOnceAndBothAreOnTheTimeline() {
    // Given
    String referral = submitted(registered(tenant));
    sweep.run();
    assertThat(OutboxRows.payloads(tenant, APPROACHING)).isEmpty();
    // When
    Casefile.hurry(referral, "ACKNOWLEDGE", "warn_at");
    sweep.run();
    sweep.run();
    assertTold(APPROACHING, 1);
    Casefile.hurry(referral, "ACKNOWLEDGE", "due_at");
    sweep.run();
    sweep.run();
    // Then
    assertTold(APPROACHING, 1);
    assertTold(BREACHED, 1);
    assertThat(OutboxRows.payloads(tenant, BREACHED).get(0))
        .contains("ACKNOWLEDGE", Casefile.idOf(referral));
    assertThat(
            as(coordinator)
                .get(referral + "/timeline?kind=CLOCK")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.code"))
        .containsExactly("ACKNOWLEDGE BREACHED", "ACKNOWLEDGE APPROACHING");
  }

  @Test
  void whatRanOutWhileNothingRanIsToldByTheFirstSweepWithoutAWarningTooLate() {
    // Given: both moments passed while the service was down
    String referral = submitted(registered(tenant));
    Casefile.hurry(referral, "ACKNOWLEDGE", "warn_at = now() - interval '3 days', due_at");
    // When
    sweep.run();
    // Then
    assertTold(BREACHED, 1);
    assertThat(OutboxRows.payloads(tenant, APPROACHING)).isEmpty();
  }

  @Test
  void whoComesTooLateIsToldOfEvenIfNoSweepCameBetween() {
    // Given
    String referral = submitted(registered(tenant));
    TestDatabase.execute(
        "update sla_clock set due_at = now() - interval '1 minute' where referral_id = '"
            + Casefile.idOf(referral)
            + "'");
    // When
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    sweep.run();
    // Then
    assertTold(BREACHED, 1);
  }

  @Test
  void aClockThatRanOutBeforeItIsPausedIsToldThenWithItsTimeAndNeverAgain() {
    // Given: no sweep sees it, as while the service is down
    String referral = beforeTriage();
    unseen(referral, "warn_at = now() - interval '4 days', due_at = now() - interval '3 days'");
    String due = triage(referral, "due_at");
    // When
    change(coordinator, referral, "request-info", Casefile.bodyOf("request-info")).statusCode(200);
    // Then
    assertTold(BREACHED, 1);
    assertThat(
            TestDatabase.value(
                "select count(*) from outbox where type = '%s' and tenant_id = '%s' and substring(payload::text from '\"dueAt\": *\"([^\"]+)\"')::timestamptz = '%s'"
                    .formatted(BREACHED, tenant, due)))
        .isEqualTo("1");
    String told = triage(referral, "breached_at");
    assertThat(told).isNotNull();
    // When: the answer comes
    change(referrer, referral, "provide-info", Casefile.bodyOf("provide-info")).statusCode(200);
    sweep.run();
    change(coordinator, referral, "accept", Casefile.bodyOf("accept")).statusCode(200);
    sweep.run();
    // Then
    assertTold(BREACHED, 1);
    assertThat(triage(referral, "breached_at")).isEqualTo(told);
    assertThat(triage(referral, "due_at")).isEqualTo(due);
    assertThat(OutboxRows.payloads(tenant, APPROACHING)).isEmpty();
  }

  @Test
  void whatIsWithdrawnWhileItsClockStandsHasItsBreachTold() {
    // Given
    String referral = beforeTriage();
    unseen(referral, "due_at = now() - interval '5 seconds'");
    change(coordinator, referral, "request-info", Casefile.bodyOf("request-info")).statusCode(200);
    // When
    change(referrer, referral, "withdraw", Casefile.bodyOf("withdraw")).statusCode(200);
    sweep.run();
    // Then
    assertTold(BREACHED, 1);
  }

  @Test
  void aWarningThatWasDueBeforeThePauseIsToldThenAndNotAgain() {
    // Given
    String referral = beforeTriage();
    unseen(referral, "warn_at = now() - interval '1 minute'");
    // When
    change(coordinator, referral, "request-info", Casefile.bodyOf("request-info")).statusCode(200);
    // Then
    assertTold(APPROACHING, 1);
    // When: the answer comes when little is left
    change(referrer, referral, "provide-info", Casefile.bodyOf("provide-info")).statusCode(200);
    Casefile.hurry(referral, "TRIAGE", "warn_at");
    sweep.run();
    // Then
    assertTold(APPROACHING, 1);
    assertThat(OutboxRows.payloads(tenant, BREACHED)).isEmpty();
  }

  private String beforeTriage() {
    referrer = registered(tenant);
    String referral = submitted(referrer);
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    return referral;
  }

  /** Sets times of the clock so that no sweep looks at it. */
  private static void unseen(String referral, String times) {
    TestDatabase.execute(
        "update sla_clock set %s, next_at = null where state = 'RUNNING' and referral_id = '%s'"
            .formatted(times, Casefile.idOf(referral)));
  }

  private static String triage(String referral, String column) {
    return TestDatabase.value(
        "select %s from sla_clock where kind = 'TRIAGE' and referral_id = '%s'"
            .formatted(column, Casefile.idOf(referral)));
  }

  @Test
  void aClockThatWasNeverWorkedOutIsWorkedOut() {
    // Given: as the migration leaves it
    String referral = submitted(registered(tenant));
    TestDatabase.execute(
        "update sla_clock set due_at = null, warn_at = null, next_at = now() where referral_id = '"
            + Casefile.idOf(referral)
            + "'");
    // When
    sweep.run();
    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        TestDatabase.value(
                            "select due_at > now() and next_at = warn_at and exists (select from referral r"
                                + " where r.id = referral_id and r.due_at = c.due_at) from sla_clock c"
                                + " where referral_id = '"
                                + Casefile.idOf(referral)
                                + "'"))
                    .isEqualTo("t"));
  }

  @Test
  void severalInstancesAtOnceTellEachClockOnce() throws Exception {
    // Given
    Persona partner = registered(tenant);
    List<String> referrals = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      referrals.add(submitted(partner));
    }
    CyclicBarrier together = new CyclicBarrier(INSTANCES);
    Callable<Void> instance =
        () -> {
          together.await();
          work.run(Scope.worker(tenant), () -> firing.fire(Instant.now()));
          return null;
        };
    TestDatabase.execute(
        "update sla_clock set warn_at = now() - interval '2 days', due_at = now() - interval '1 day',"
            + " next_at = now() - interval '1 day' where tenant_id = '"
            + tenant
            + "'");
    // When
    ExecutorService threads = Executors.newFixedThreadPool(INSTANCES);
    try {
      for (Future<Void> done :
          threads.invokeAll(java.util.Collections.nCopies(INSTANCES, instance))) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    sweep.run();
    // Then
    assertTold(BREACHED, referrals.size());
  }

  @Test
  void whatOneInstanceHasInHandNoOtherTakes() throws Exception {
    assertThat(takenByASecond(ClockQueue.ALONE)).isZero();
  }

  @Test
  void controlArmWithoutTheLockTwoInstancesWouldTellTheSame() throws Exception {
    assertThat(takenByASecond("")).isEqualTo(1);
  }

  /** How many clocks a second instance takes while a first has not ended with them. */
  private int takenByASecond(String locking) throws Exception {
    String referral = submitted(registered(tenant));
    ClockQueue queue = new ClockQueue(sql, locking);
    TestDatabase.execute(
        "update sla_clock set next_at = now() + interval '1 hour' where referral_id = '"
            + Casefile.idOf(referral)
            + "'");
    // An hour ahead, so that the sweep of the running service leaves it alone.
    Instant then = Instant.now().plus(Duration.ofHours(2));
    ExecutorService second = Executors.newSingleThreadExecutor();
    try {
      return work.inTransaction(
          Scope.worker(tenant),
          () -> {
            assertThat(queue.take(tenant, then)).hasSize(1);
            return second
                .submit(
                    () ->
                        work.inTransaction(
                            Scope.worker(tenant), () -> queue.take(tenant, then).size()))
                .get();
          });
    } finally {
      second.shutdownNow();
    }
  }
}
