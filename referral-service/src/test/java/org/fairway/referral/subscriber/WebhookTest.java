package org.fairway.referral.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.privacy;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.subscriber.Receiver.NOTICE;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.fairway.platform.testing.EventContract;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.platform.web.signature.WebhookHeaders;
import org.fairway.platform.web.signature.WebhookSecret;
import org.fairway.platform.web.signature.WebhookSignature;
import org.fairway.platform.webhooks.WebhookHousekeeping;
import org.fairway.platform.webhooks.WebhookWorker;
import org.fairway.referral.OutboxRows;
import org.fairway.referral.subscriber.Receiver.Received;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class WebhookTest {
  private static final String DISABLED = "org.fairway.webhook-endpoint.disabled.v1";
  private static final String SHARE = "SHARE_OUTCOME_WITH_REFERRER";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Receiver receiver = new Receiver();
  private Persona partner;

  @Inject WebhookWorker worker;
  @Inject WebhookHousekeeping housekeeping;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  private String deliveries(String condition) {
    return TestDatabase.value(
        "select count(*) from webhook_delivery where tenant_id = '"
            + tenant
            + "' and "
            + condition);
  }

  private void awaitDeliveries(String condition, int number) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              worker.look();
              return deliveries(condition).equals(Integer.toString(number));
            });
  }

  /** Waits until so many requests have come, and gives them. */
  private List<Received> sent(int number) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              worker.look();
              return receiver.received().size() >= number;
            });
    return receiver.received();
  }

  private static WebhookSignature.Outcome verified(Received it, String... secrets) {
    return WebhookSignature.verify(
        Arrays.stream(secrets).map(WebhookSecret::parse).toList(),
        new WebhookHeaders(it.id(), it.timestamp(), it.signature()),
        it.body(),
        Instant.ofEpochSecond(Long.parseLong(it.timestamp())));
  }

  /** A referral without consent to tell its referrer; taken on. */
  private String silent(String person) {
    consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    change(partner, referral, "submit", null).statusCode(200);
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    change(coordinator, referral, "accept", null).statusCode(200);
    return referral;
  }

  @Test
  void aReferrerIsToldSignedWhatItsListSays() {
    // Given
    String secret = receiver.subscribe(partner, "/a", NOTICE).extract().path("secret");
    // When
    accepted(partner);
    // Then
    Received told = sent(1).get(0);
    assertThat(verified(told, secret)).isEqualTo(WebhookSignature.Outcome.VALID);
    assertThat(told.event().path("specversion").asText()).isEqualTo("1.0");
    assertThat(told.event().path("type").asText()).isEqualTo(NOTICE);
    assertThat(told.event().path("id").asText()).isEqualTo(told.id());
    assertThat(told.event().path("source").asText()).isEqualTo("/referral-service");
    EventContract.assertMatches(NOTICE, told.data().toString());
    as(partner)
        .get("/v1/notices")
        .then()
        .body("items[0].id", equalTo(told.data().path("noticeId").asText()))
        .body("items[0].reference", equalTo(told.data().path("reference").asText()))
        .body("items[0].kind", equalTo(told.data().path("kind").asText()))
        .body("items[0].status", equalTo(told.data().path("status").asText()))
        .body("items[0].at", equalTo(told.data().path("at").asText()));
    assertThat(new String(told.body(), StandardCharsets.UTF_8))
        .doesNotContain("Given Name", "Family Name", "2004-05-06", "seventeen");
  }

  @Test
  void withoutConsentAReferrerIsToldThatItIsClosedAndCannotSeeThatThereWasMore() {
    // Given
    String endpoint = receiver.subscribed(partner, "/a", NOTICE);
    String referral = silent(person(partner));
    awaitDeliveries("state = 'WITHHELD'", 1);
    as(partner).get(endpoint + "/deliveries").then().body("items", hasSize(0));
    // When
    change(coordinator, referral, "withdraw", "{\"reason\": \"ALREADY_WORKING\"}").statusCode(200);
    // Then
    Received told = sent(1).get(0);
    assertThat(told.data().path("kind").asText()).isEqualTo("CLOSED");
    assertThat(told.data().has("status")).isFalse();
    awaitDeliveries("state = 'DELIVERED'", 1);
    as(partner).get(endpoint + "/deliveries").then().body("items", hasSize(1));
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void consentWithdrawnWhileItWaitsStopsIt() {
    // Given: a notice that could not be delivered yet
    receiver.answer(500);
    String endpoint = receiver.subscribed(partner, "/a", NOTICE);
    String person = person(partner);
    String share = consent(partner, person, SHARE);
    silent(person);
    sent(1);
    awaitDeliveries("state = 'PENDING' and tries = 1 and last_outcome = 'REFUSED'", 1);
    // When
    change(partner, share, "withdraw", null).statusCode(200);
    receiver.answer(204);
    ShiftedClock.pass(Duration.ofSeconds(6));
    // Then
    awaitDeliveries("state = 'WITHHELD'", 1);
    assertThat(receiver.received()).hasSize(1);
    as(partner).get(endpoint + "/deliveries").then().body("items", hasSize(0));
  }

  /** With consent that stays, the same wait ends with the notice. */
  @Test
  void controlArmWithConsentItIsSentAfterTheWaitUnderTheSameId() {
    // Given
    receiver.answer(500);
    String endpoint = receiver.subscribed(partner, "/a", NOTICE);
    accepted(partner);
    sent(1);
    awaitDeliveries("tries = 1 and last_outcome = 'REFUSED'", 1);
    // When
    receiver.answer(204);
    ShiftedClock.pass(Duration.ofSeconds(6));
    awaitDeliveries("state = 'DELIVERED'", 1);
    // Then
    assertThat(receiver.received())
        .extracting(Received::id)
        .hasSize(2)
        .containsOnly(receiver.received().get(0).id());
    String delivery =
        endpoint + "/deliveries/" + as(partner).get(endpoint + "/deliveries").path("items[0].id");
    as(partner)
        .get(delivery)
        .then()
        .body("log.outcome", contains("REFUSED", "DELIVERED"))
        .body("log.status", contains(500, 204));
  }

  @Test
  void tenAttemptsOverThreeDaysThenTheEndpointIsDisabledAndItsOwnerTold() {
    // Given: one that fails and another of the same owner that wants to know
    receiver.behave(exchange -> exchange.getRequestURI().getPath().equals("/bad") ? 500 : 204);
    String bad = receiver.subscribed(partner, "/bad", NOTICE);
    receiver.subscribe(partner, "/good", DISABLED);
    accepted(partner);
    // When
    long[] hours = {0, 0, 1, 3, 6, 11, 16, 22, 27};
    for (int tries = 1; tries <= 10; tries++) {
      int number = tries;
      awaitDeliveries("last_outcome = 'REFUSED' and tries = " + number, 1);
      assertThat(receiver.received("/bad")).hasSize(number);
      if (number < 10) {
        ShiftedClock.pass(Duration.ofHours(hours[number - 1]).plusSeconds(400));
      }
    }
    // Then
    Set<String> ids = new HashSet<>();
    receiver.received("/bad").forEach(it -> ids.add(it.id()));
    assertThat(ids).hasSize(1);
    assertThat(receiver.received("/bad")).extracting(Received::timestamp).doesNotHaveDuplicates();
    as(partner)
        .get(bad)
        .then()
        .body("state", equalTo("DISABLED"))
        .body("disabledReason", equalTo("FAILING"));
    String told = OutboxRows.payloads(tenant, DISABLED).get(0);
    EventContract.assertMatches(DISABLED, told);
    await().atMost(Duration.ofSeconds(30)).until(() -> !receiver.received("/good").isEmpty());
    assertThat(receiver.received("/good").get(0).data().path("endpointId").asText())
        .isEqualTo(bad.substring(bad.lastIndexOf('/') + 1));
    // When something happens meanwhile, and it is mended and replayed from then on
    String disabledAt = as(partner).get(bad).path("disabledAt");
    accepted(partner);
    awaitDeliveries("state = 'HELD'", 1);
    receiver.answer(204);
    as(partner)
        .contentType("application/merge-patch+json")
        .header("If-Match", as(partner).get(bad).header("ETag"))
        .body("{\"state\": \"ACTIVE\"}")
        .patch(bad)
        .then()
        .statusCode(200)
        .body("failingSince", nullValue());
    creating(partner)
        .body("{\"from\": \"" + disabledAt + "\"}")
        .post(bad + "/replay")
        .then()
        .statusCode(200);
    awaitDeliveries("state = 'DELIVERED' and type = '" + NOTICE + "'", 2);
    assertThat(receiver.received("/bad")).hasSize(12);
    assertThat(receiver.received("/bad")).extracting(Received::id).contains(ids.iterator().next());
  }

  @Test
  void whoAnswersGoneIsNotAskedAgain() {
    // Given
    receiver.answer(410);
    String endpoint = receiver.subscribed(partner, "/a", NOTICE);
    // When
    accepted(partner);
    awaitDeliveries("state = 'FAILED'", 1);
    accepted(partner);
    awaitDeliveries("state = 'HELD'", 1);
    // Then
    as(partner).get(endpoint).then().body("disabledReason", equalTo("GONE"));
    assertThat(OutboxRows.payloads(tenant, DISABLED)).hasSize(1);
    assertThat(receiver.received()).hasSize(1);
    // When a month has passed
    ShiftedClock.pass(Duration.ofDays(31));
    housekeeping.tidy();
    // Then
    assertThat(deliveries("true")).isEqualTo("0");
  }

  @Test
  void whoIsTooBusyIsLeftAloneAsLongAsItAsks() {
    // Given
    receiver.behave(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "120");
          return 429;
        });
    receiver.subscribe(partner, "/a", NOTICE);
    accepted(partner);
    awaitDeliveries("last_outcome = 'SLOWED_DOWN'", 1);
    receiver.answer(204);
    // When: more comes, and less time passes than was asked for
    accepted(partner);
    awaitDeliveries("attempts = 0", 1);
    ShiftedClock.pass(Duration.ofSeconds(100));
    worker.look();
    worker.look();
    // Then
    assertThat(receiver.received()).hasSize(1);
    ShiftedClock.pass(Duration.ofSeconds(25));
    awaitDeliveries("state = 'DELIVERED'", 2);
  }

  @Test
  void twoInstancesSendNothingTwice() throws InterruptedException {
    // Given
    receiver.subscribe(coordinator, "/a", "org.fairway.partner.registered.v1");
    receiver.subscribe(coordinator, "/b", "org.fairway.partner.registered.v1");
    for (int i = 0; i < 8; i++) {
      registered(tenant);
    }
    // When: as many as there are, all at once
    List<Thread> instances = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread instance =
          new Thread(
              () -> {
                for (int n = 0; n < 10; n++) {
                  worker.look();
                }
              });
      instances.add(instance);
      instance.start();
    }
    for (Thread instance : instances) {
      instance.join();
    }
    awaitDeliveries("state = 'DELIVERED'", 16);
    // Then
    assertThat(receiver.received("/a")).extracting(Received::id).hasSize(8).doesNotHaveDuplicates();
    assertThat(receiver.received("/b")).extracting(Received::id).hasSize(8).doesNotHaveDuplicates();
    assertThat(deliveries("attempts <> 1")).isEqualTo("0");
  }

  /** With the claim taken away while it sends, another sends the same. */
  @Test
  void controlArmWithoutItsClaimAnInstanceIsNotAlone() throws InterruptedException {
    // Given
    CountDownLatch open = new CountDownLatch(1);
    receiver.behave(
        exchange -> {
          try {
            open.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          return 204;
        });
    receiver.subscribe(partner, "/a", NOTICE);
    accepted(partner);
    sent(1);
    worker.look();
    assertThat(receiver.received()).hasSize(1);
    // When
    String mine = " where tenant_id = '" + tenant + "'";
    TestDatabase.execute(
        "update webhook_endpoint set claimed_until = now() - interval '1 minute'" + mine,
        "update webhook_delivery set next_at = now() - interval '1 minute'" + mine);
    // Then
    assertThat(sent(2)).extracting(Received::id).containsOnly(receiver.received().get(0).id());
    open.countDown();
    awaitDeliveries("state = 'DELIVERED'", 1);
  }

  @Test
  void whatWasSentAndNotNotedIsSentAgainUnderTheSameId() {
    // Given: from the moment it is sent on nothing can be noted, as if the process were dead
    String app =
        TestDatabase.value("select rolname from pg_roles where rolname like 'referral%_app'");
    receiver.behave(
        exchange -> {
          TestDatabase.execute("revoke update on webhook_attempt from " + app);
          return 204;
        });
    receiver.subscribe(partner, "/a", NOTICE);
    accepted(partner);
    sent(1);
    awaitDeliveries("state = 'PENDING' and attempts = 1 and last_outcome = 'UNKNOWN'", 1);
    // When
    receiver.answer(204);
    TestDatabase.execute("grant update on webhook_attempt to " + app);
    worker.look();
    assertThat(receiver.received()).hasSize(1);
    ShiftedClock.pass(Duration.ofSeconds(130));
    awaitDeliveries("state = 'DELIVERED' and attempts = 2", 1);
    // Then
    assertThat(receiver.received())
        .extracting(Received::id)
        .hasSize(2)
        .containsOnly(receiver.received().get(0).id());
  }

  /** While it is disabled, whatever comes of the attempt that was under way. */
  @Test
  void aFailureThatIsLateDoesNotReviveWhatWasHeld() {
    // Given
    CountDownLatch open = new CountDownLatch(1);
    receiver.behave(exchange -> waiting(open, 500));
    String endpoint = receiver.subscribed(partner, "/a", NOTICE);
    accepted(partner);
    sent(1);
    // When
    as(partner)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"v0\"")
        .body("{\"state\": \"DISABLED\"}")
        .patch(endpoint)
        .then()
        .statusCode(200);
    assertThat(deliveries("state = 'HELD' and last_outcome = 'UNKNOWN'")).isEqualTo("1");
    open.countDown();
    // Then
    awaitDeliveries("last_outcome = 'REFUSED'", 1);
    assertThat(deliveries("state = 'HELD' and next_at is null")).isEqualTo("1");
  }

  /** Its owner's requests lock the endpoint first, then what waits for it. */
  @Test
  void anAnswerIsNotedInTheOrderInWhichOthersLock() throws SQLException {
    // Given: an answer on its way, and somebody who has the endpoint
    CountDownLatch open = new CountDownLatch(1);
    receiver.behave(exchange -> waiting(open, 204));
    receiver.subscribe(partner, "/a", NOTICE);
    accepted(partner);
    sent(1);
    String mine = " where tenant_id = '" + tenant + "'";
    try (Connection other = TestDatabase.superuser();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select from webhook_endpoint" + mine + " for update");
      // When
      open.countDown();
      await()
          .until(
              () ->
                  !TestDatabase.value(
                          "select count(*) from pg_stat_activity where datname = current_database()"
                              + " and wait_event_type = 'Lock' and query like '%set failing_since%'")
                      .equals("0"));
      // Then that one can take the delivery too
      statement.execute("select from webhook_delivery" + mine + " for update nowait");
      other.rollback();
      other.setAutoCommit(true);
    }
    awaitDeliveries("state = 'DELIVERED'", 1);
  }

  private static int waiting(CountDownLatch open, int status) {
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return status;
  }

  @Test
  void whoIsSlowHoldsNobodyElse() throws InterruptedException {
    // Given
    CountDownLatch open = new CountDownLatch(1);
    receiver.behave(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/slow")) {
            try {
              open.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
          return 204;
        });
    receiver.subscribe(partner, "/slow", NOTICE);
    receiver.subscribe(partner, "/quick", NOTICE);
    // When
    accepted(partner);
    accepted(partner);
    // Then
    awaitDeliveries("state = 'DELIVERED'", 2);
    assertThat(receiver.received("/quick")).hasSize(2);
    assertThat(receiver.received("/slow")).hasSize(1);
    open.countDown();
    awaitDeliveries("state = 'DELIVERED'", 4);
    assertThat(receiver.received("/slow")).hasSize(2);
  }

  @Test
  void aSuspendedPartnerIsToldNothingUntilItIsReinstated() {
    // Given
    receiver.answer(500);
    receiver.subscribe(partner, "/a", NOTICE);
    String referral = accepted(partner);
    awaitDeliveries("last_outcome = 'REFUSED'", 1);
    receiver.answer(204);
    String path = "/v1/partners/" + partner.organisation();
    // When
    change(coordinator, path, "suspend", null).statusCode(200);
    change(coordinator, referral, "withdraw", "{\"reason\": \"ALREADY_WORKING\"}").statusCode(200);
    ShiftedClock.pass(Duration.ofHours(1));
    worker.look();
    await()
        .until(
            () ->
                TestDatabase.value(
                        "select count(*) from webhook_event where tenant_id = '" + tenant + "'")
                    .equals("0"));
    worker.look();
    // Then
    assertThat(receiver.received()).hasSize(1);
    assertThat(deliveries("true")).isEqualTo("2");
    // When
    change(coordinator, path, "reinstate", null).statusCode(200);
    // Then what happened meanwhile is told too
    awaitDeliveries("state = 'DELIVERED'", 2);
    // When it is no longer wanted
    String endpoint =
        "/v1/webhook-endpoints/" + as(partner).get("/v1/webhook-endpoints").path("items[0].id");
    as(partner).header("If-Match", "\"v0\"").delete(endpoint).then().statusCode(204);
    accepted(partner);
    worker.look();
    // Then
    assertThat(receiver.received()).hasSize(3);
    assertThat(deliveries("true")).isEqualTo("0");
  }

  @Test
  void theCareSystemIsToldWhatGoesToTheTopicAndNobodyElseIs() {
    // Given
    String stranger = Tokens.newTenant();
    receiver.subscribe(coordinator, "/own", "org.fairway.referral.accepted.v1");
    receiver.subscribe(coordinator(stranger), "/other", "org.fairway.referral.accepted.v1");
    receiver.subscribe(registered(tenant), "/neighbour", NOTICE);
    // When
    accepted(partner);
    accepted(registered(stranger));
    sent(2);
    // Then
    assertThat(receiver.received("/neighbour")).isEmpty();
    for (String[] who : new String[][] {{"/own", tenant}, {"/other", stranger}}) {
      assertThat(receiver.received(who[0])).hasSize(1);
      Received told = receiver.received(who[0]).get(0);
      assertThat(told.event().path("tenantid").asText()).isEqualTo(who[1]);
      EventContract.assertMatches("org.fairway.referral.accepted.v1", told.data().toString());
      assertThat(
              TestDatabase.value(
                  "select payload = '"
                      + told.data()
                      + "'::jsonb from outbox where id = '"
                      + told.id()
                      + "' and tenant_id = '"
                      + who[1]
                      + "'"))
          .isEqualTo("t");
    }
  }

  @Test
  void bothSecretsSignUntilTheOverlapEnds() {
    // Given
    String first = receiver.subscribe(partner, "/a", NOTICE).extract().path("secret");
    String endpoint =
        "/v1/webhook-endpoints/" + as(partner).get("/v1/webhook-endpoints").path("items[0].id");
    // When
    String second = change(partner, endpoint, "rotate-secret", null).extract().path("secret");
    creating(partner).post(endpoint + "/test").then().statusCode(201);
    Received both = sent(1).get(0);
    ShiftedClock.pass(Duration.ofHours(25));
    creating(partner).post(endpoint + "/test").then().statusCode(201);
    Received one = sent(2).get(1);
    // Then
    assertThat(both.signature().split(" ")).hasSize(2);
    assertThat(verified(both, first)).isEqualTo(WebhookSignature.Outcome.VALID);
    assertThat(verified(both, second)).isEqualTo(WebhookSignature.Outcome.VALID);
    assertThat(verified(one, first)).isEqualTo(WebhookSignature.Outcome.SIGNATURE_WRONG);
    assertThat(verified(one, second)).isEqualTo(WebhookSignature.Outcome.VALID);
    EventContract.assertMatches("org.fairway.webhook-endpoint.tested.v1", one.data().toString());
  }

  /** A delivery that waits for good, like the one to the care system but for what it says. */
  private void copied(String data) {
    TestDatabase.execute(
        "insert into webhook_delivery (id, tenant_id, organisation_id, endpoint_id, position, event_id, type, subject,"
            + " occurred_at, data, state, created_at) select gen_random_uuid(), tenant_id, organisation_id,"
            + " endpoint_id, 0, gen_random_uuid(), 'org.fairway.person.merged.v1', 'p_gone', occurred_at, "
            + data
            + ", 'HELD', created_at from webhook_delivery where type = 'org.fairway.referral.accepted.v1'"
            + " and tenant_id = '"
            + tenant
            + "'");
  }

  @Test
  void whatIsKeptOfAnErasedPersonIsGone() {
    // Given
    receiver.answer(500);
    receiver.subscribe(partner, "/a", NOTICE);
    receiver.subscribe(coordinator, "/b", "org.fairway.referral.accepted.v1");
    String referral = accepted(partner);
    change(coordinator, referral, "withdraw", "{\"reason\": \"ALREADY_WORKING\"}").statusCode(200);
    awaitDeliveries("last_outcome = 'REFUSED'", 3);
    String person = as(partner).get(referral).path("personId");
    // Given: merges, in which this person's record stands for both, and in which another's does
    copied("jsonb_build_object('person', 'p_gone', 'into', data ->> 'person')");
    copied("jsonb_build_object('person', 'p_gone', 'into', 'p_other')");
    // When
    creating(privacy(tenant).withScopes("subjects:write"))
        .body("{\"cause\": \"REQUEST\"}")
        .post("/v1/people/" + person + "/erasure")
        .then()
        .statusCode(201);
    // Then
    awaitDeliveries("true", 1);
    assertThat(deliveries("data ->> 'into' = 'p_other'")).isEqualTo("1");
    assertThat(
            TestDatabase.value(
                "select count(*) from webhook_attempt where tenant_id = '" + tenant + "'"))
        .isEqualTo("0");
  }
}
