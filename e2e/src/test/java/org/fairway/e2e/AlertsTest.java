package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.e2e.Call.as;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Each alert fires when its condition is caused, and not before. Late in the run: what it does to
 * the services others would not expect.
 */
@Order(Integer.MAX_VALUE - 1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsTest {
  private static final Set<String> SEEN = new HashSet<>();
  private static Suite suite;
  private static PrometheusServer prometheus;
  private static Chain chain;

  @BeforeAll
  static void begin() throws IOException {
    suite = Suite.get();
    prometheus = new PrometheusServer(suite.all());
    chain = new Chain().partner().person().accepted().enrolled();
  }

  @AfterAll
  static void end() {
    if (prometheus != null) {
      prometheus.close();
    }
  }

  @Test
  @Order(1)
  void aReferralThatNobodyAcknowledges() {
    // Given: what other tests submitted and left is no longer waited for
    try (Sql database = Sql.in("referral")) {
      database.run("delete from referral_unacknowledged");
    }
    ends("FairwayReferralsOverdue");
    // When, Then
    chain.submitted();
    fires("FairwayReferralsOverdue", "referral-service");
  }

  @Test
  @Order(2)
  void requestsThatFail() {
    quiet("FairwayErrors");
    try (Sql database = Sql.in("pathway")) {
      database.run("revoke select on programme from pathway_app");
      fires("FairwayErrors", "pathway-service", () -> programmes(500));
      database.run("grant select on programme to pathway_app");
    }
    programmes(200);
  }

  @Test
  @Order(3)
  void requestsThatTakeLong() {
    quiet("FairwaySlow");
    fires(
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
  @Order(4)
  void aBrokerThatIsAwayAndAnAuditThatIsNotSealed() {
    quiet("FairwayBrokerUnreachable");
    quiet("FairwayOutboxOld");
    quiet("FairwayAuditStalled");
    try (Sql sealer = Sql.in("referral")) {
      sealer.run(
          "select pg_advisory_lock(hashtextextended('fairway.audit:" + chain.tenant + "', 0))");
      suite.broker().stop();
      chain.submitted();
      fires("FairwayBrokerUnreachable", "referral-service");
      Awaitility.await().untilAsserted(() -> suite.all().forEach(AlertsTest::isUsable));
      fires("FairwayOutboxOld", "referral-service");
      fires("FairwayAuditStalled", "referral-service");
    } finally {
      suite.broker().start();
    }
    ends("FairwayBrokerUnreachable");
    ends("FairwayOutboxOld");
    ends("FairwayAuditStalled");
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

  @Test
  @Order(5)
  void aConsumerThatDoesNotKeepUp() throws Exception {
    quiet("FairwayConsumerLag");
    try (Sql lock = Sql.in("pathway");
        KafkaProducer<String, String> producer = producer()) {
      lock.holding("inbox");
      String nobody = Tokens.newTenant();
      Future<RecordMetadata> last = null;
      for (int i = 0; i < 1500; i++) {
        last = producer.send(suspension(nobody, UUID.randomUUID().toString()));
      }
      last.get();
      fires("FairwayConsumerLag", "pathway-service");
    }
    ends("FairwayConsumerLag");
  }

  @Test
  @Order(6)
  void aMessageThatNobodyCanTake() throws Exception {
    quiet("FairwayDeadLetters");
    try (KafkaProducer<String, String> producer = producer()) {
      ProducerRecord<String, String> poison = suspension(chain.tenant, "p");
      poison.headers().remove("ce_id");
      producer.send(poison).get();
    }
    fires("FairwayDeadLetters", "pathway-service");
    fires("FairwayDeadLetters", "reporting-service");
  }

  @Test
  @Order(7)
  void aDatabaseThatLetsNobodyIn() {
    quiet("FairwayDatabaseUnreachable");
    String name = suite.database("reporting");
    try (Sql database = Sql.in("reporting")) {
      database.run(
          "revoke connect on database " + name + " from public, reporting_app",
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'reporting_app'"
              + " and datname = current_database()");
      fires("FairwayDatabaseUnreachable", "reporting-service");
      RestAssured.get(suite.reporting() + "/q/health/ready").then().statusCode(503);
      RestAssured.get(suite.reporting() + "/q/health/live").then().statusCode(200);
      database.run("grant connect on database " + name + " to reporting_app");
    }
    ends("FairwayDatabaseUnreachable");
  }

  @Test
  @Order(8)
  void aServiceThatIsGone() {
    quiet("FairwayServiceDown");
    quiet("FairwayServiceAbsent");
    suite.service("reporting").kill();
    fires("FairwayServiceDown", null);
    fires("FairwayServiceAbsent", "reporting-service");
    suite.service("reporting").launch();
    suite.service("reporting").awaitReady();
    ends("FairwayServiceDown");
    ends("FairwayServiceAbsent");
  }

  @Test
  @Order(9)
  void noAlertWasLeftOut() {
    assertThat(ObservabilityFiles.alerts().stream().map(ObservabilityFiles.Alert::name))
        .containsExactlyInAnyOrderElementsOf(SEEN);
  }

  private static void quiet(String alert) {
    assertThat(prometheus.fires(alert, null)).as(alert + " fires already").isFalse();
  }

  private static void fires(String alert, String service) {
    fires(alert, service, () -> {});
  }

  /** The cause is repeated until the alert fires. */
  private static void fires(String alert, String service, Runnable cause) {
    Awaitility.await(alert + " fires for " + service)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(300))
        .until(
            () -> {
              cause.run();
              return prometheus.fires(alert, service);
            });
    SEEN.add(alert);
  }

  private static void ends(String alert) {
    Awaitility.await(alert + " ends")
        .atMost(Duration.ofSeconds(60))
        .until(() -> !prometheus.fires(alert, null));
  }

  private static void programmes(int status) {
    as(chain.coordinator).get(suite.pathway() + "/v1/programmes").then().statusCode(status);
  }

  /** Of a partner that does not exist, in a tenant of nobody. */
  private static ProducerRecord<String, String> suspension(String tenant, String partner) {
    ProducerRecord<String, String> event =
        new ProducerRecord<>(
            suite.prefix() + "referral.events", partner, "{\"partnerId\":\"" + partner + "\"}");
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            "org.fairway.partner.suspended.v1",
            "ce_source",
            "/referral-service",
            "ce_subject",
            partner,
            "ce_time",
            Instant.now().toString(),
            "ce_tenantid",
            tenant,
            "ce_aggregateversion",
            "1")
        .forEach((name, value) -> event.headers().add(name, bytes(value)));
    return event;
  }

  private static byte[] bytes(String value) {
    return value.getBytes(StandardCharsets.UTF_8);
  }

  private static KafkaProducer<String, String> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", suite.kafka(), "max.block.ms", 5000),
        new StringSerializer(),
        new StringSerializer());
  }
}
