package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.e2e.Call.as;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.Persona;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Each alert fires when its condition is caused, and not before. Late in the run: what it does to
 * the services others would not expect. Some conditions take half a minute to become one; others
 * are caused meanwhile.
 */
@Isolated("stops the broker and a service")
@Order(Integer.MAX_VALUE - 1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsTest {
  private static Suite suite;
  private static PrometheusServer prometheus;
  private static AlertWatch alerts;
  private static Chain chain;

  /** Keeps the audit of the tenant from being linked, until it is closed. */
  private static Sql sealer;

  @BeforeAll
  static void begin() throws IOException {
    suite = Suite.get();
    chain = new Chain().partner().person().accepted().enrolled();
    // what other tests submitted and left is no longer waited for
    try (Sql database = Sql.in("referral")) {
      database.run("delete from referral_unacknowledged");
    }
    prometheus = new PrometheusServer(suite.all());
    alerts = new AlertWatch(prometheus);
  }

  @AfterAll
  static void end() {
    if (prometheus != null) {
      prometheus.close();
    }
  }

  @Test
  @Order(1)
  void requestsThatFail() {
    alerts.quiet("FairwayErrors");
    try (Sql database = Sql.in("pathway")) {
      database.run("revoke select on programme from pathway_app");
      alerts.fires("FairwayErrors", "pathway-service", () -> programmes(500));
      database.run("grant select on programme to pathway_app");
    }
    programmes(200);
  }

  @Test
  @Order(2)
  void requestsThatTakeLong() {
    alerts.quiet("FairwaySlow");
    alerts.fires(
        "FairwaySlow",
        "pathway-service",
        () -> {
          CompletableFuture<Void> slow;
          try (Sql lock = Sql.in("pathway")) {
            lock.holding("programme");
            slow = CompletableFuture.runAsync(() -> programmes(200));
            lock.run("select pg_sleep(1.2)");
          }
          slow.join();
        });
  }

  @Test
  @Order(3)
  void aBrokerThatIsAway() {
    // Given
    alerts.end("FairwayReferralsOverdue");
    alerts.quiet("FairwayBrokerUnreachable", "FairwayOutboxOld", "FairwayAuditStalled");
    sealer = Sql.in("referral");
    sealer.run(
        "select pg_advisory_lock(hashtextextended('fairway.audit:" + chain.tenant + "', 0))");
    // When
    suite.broker().stop();
    chain.submitted();
    // Then
    alerts.fires("FairwayBrokerUnreachable", "referral-service");
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> suite.all().forEach(AlertsTest::isUsable));
  }

  /** Without a broker a service is slow to tell, and neither dead nor unready. */
  private static void isUsable(String service) {
    for (String kind : Set.of("live", "started")) {
      RestAssured.get(service + "/q/health/" + kind).then().statusCode(200);
    }
    RestAssured.get(service + "/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'broker' }.data.reachable", equalTo(false));
  }

  /** While the broker is away, which a service does not need for its start. */
  @Test
  @Order(4)
  void aServiceThatIsGone() {
    alerts.quiet("FairwayServiceDown", "FairwayServiceAbsent");
    suite.service("reporting").kill();
    alerts.fires("FairwayServiceDown", null);
    alerts.fires("FairwayServiceAbsent", "reporting-service");
    suite.service("reporting").launch();
  }

  @Test
  @Order(5)
  void aReferralAnEventAndAnAuditEntryThatWait() {
    try {
      alerts.fires("FairwayReferralsOverdue", "referral-service");
      alerts.fires("FairwayOutboxOld", "referral-service");
      alerts.fires("FairwayAuditStalled", "referral-service");
    } finally {
      sealer.close();
      suite.broker().start();
    }
    alerts.end("FairwayBrokerUnreachable", "FairwayOutboxOld", "FairwayAuditStalled");
    suite.service("reporting").awaitReady();
    alerts.end("FairwayServiceDown", "FairwayServiceAbsent");
  }

  @Test
  @Order(6)
  void aDatabaseThatLetsNobodyInAndAConsumerThatStandsStillBeforeIt() throws Exception {
    // Given
    String[] expected = {
      "FairwayDatabaseUnreachable", "FairwayRetries", "FairwayConsumerLag", "FairwayConsumerStalled"
    };
    alerts.end(expected);
    alerts.quiet("FairwayDeadLetters");
    String name = suite.database("pathway");
    try (Sql database = Sql.in("pathway");
        PartnerNews news = new PartnerNews(suite)) {
      // When
      database.run(
          "alter database " + name + " connection limit 0",
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'pathway_app'"
              + " and datname = current_database()");
      news.flood(150);
      // Then
      for (String alert : expected) {
        alerts.fires(alert, "pathway-service");
      }
      RestAssured.get(suite.pathway() + "/q/health/ready").then().statusCode(503);
      RestAssured.get(suite.pathway() + "/q/health/live").then().statusCode(200);
      database.run("alter database " + name + " connection limit -1");
      news.poison(chain.tenant);
    }
    alerts.end(expected);
  }

  /** The poison of before: those who stood still get there too. */
  @Test
  @Order(7)
  void aMessageThatNobodyCanTake() {
    alerts.fires("FairwayDeadLetters", "pathway-service");
    alerts.fires("FairwayDeadLetters", "reporting-service");
  }

  @Test
  @Order(8)
  void aSubscriberThatTakesNothingAndASenderThatStandsStill() {
    // Given
    alerts.quiet("FairwayWebhooksFailing", "FairwayWebhooksLate");
    Persona owner =
        chain.coordinator.withScopes("webhooks:read", "webhooks:write", "partners:read");
    String list = suite.referral() + "/v1/webhook-endpoints";
    Map<String, Object> nowhere =
        Map.of(
            "name",
            "Nobody",
            "url",
            "http://127.0.0.1:9/",
            "types",
            List.of("org.fairway.partner.registered.v1"));
    String id = Call.created(owner, list, nowhere);
    String endpoint = "' where id = '" + id + "'";
    // When: it has been failing for long, and somebody holds it without sending
    try (Sql database = Sql.in("referral")) {
      database.run(
          "update webhook_endpoint set failing_since = now() - interval '2 hours',"
              + " claimed_until = now() + interval '1 day"
              + endpoint);
      Call.created(owner, list + "/" + id + "/test", Map.of());
      database.run(
          "update webhook_delivery set next_at = now() - interval '10 minutes'"
              + " where endpoint_id = '"
              + id
              + "'");
    }
    // Then
    alerts.fires("FairwayWebhooksFailing", "referral-service");
    alerts.fires("FairwayWebhooksLate", "referral-service");
    as(owner)
        .header("If-Match", Call.etag(owner, list + "/" + id))
        .delete(list + "/" + id)
        .then()
        .statusCode(204);
    alerts.end("FairwayWebhooksFailing", "FairwayWebhooksLate");
  }

  @Test
  @Order(9)
  void noAlertWasLeftOut() {
    assertThat(ObservabilityFiles.alerts().stream().map(ObservabilityFiles.Alert::name))
        .containsExactlyInAnyOrderElementsOf(alerts.seen());
  }

  private static void programmes(int status) {
    as(chain.coordinator).get(suite.pathway() + "/v1/programmes").then().statusCode(status);
  }
}
