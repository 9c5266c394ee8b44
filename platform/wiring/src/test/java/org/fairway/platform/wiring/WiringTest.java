package org.fairway.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.messaging.OutgoingEvent;
import org.fairway.platform.messaging.ProjectionRebuild;
import org.fairway.platform.messaging.RebuildResult;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** From the outbox through the broker to the handler, in a running service. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class WiringTest {
  private static final int POOL = 16;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Inject WiredEffects effects;
  @Inject ProjectionRebuild rebuilds;
  @Inject Outbox outbox;

  private final String tenant = Tokens.newTenant();
  private final Persona operator = Persona.ofTenant(tenant, "operator", "metrics:operate");

  @Test
  void anEventComesBackThroughTheBrokerAndTakesEffectInItsTenant() {
    // When
    effects.tell(tenant, "a", 1);
    effects.tell(tenant, "b", 2);

    // Then
    awaitHeard("a:1", "b:2");
    assertThat(effects.heard(Tokens.newTenant())).isEmpty();
  }

  @Test
  void aRolledBackChangeTellsNothing() {
    // Given
    RuntimeException late = new IllegalStateException("after append");

    // When
    assertThatThrownBy(
            () ->
                effects.as(
                    tenant,
                    () -> {
                      effects.append("a", 1);
                      throw late;
                    }))
        .isSameAs(late);
    effects.tell(tenant, "a", 2);

    // Then
    awaitHeard("a:2");
  }

  @Test
  void appendingNeedsATransaction() {
    assertThatThrownBy(effects::appendOutsideOfATransaction)
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void connectionsThatBreakBeforeTheCommitMakeEventsLateOnly() {
    // Given
    effects.breakDown(
        5,
        () ->
            TestDatabase.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'metrics_app'"
                    + " and datname = current_database() and pid <> pg_backend_pid()"));

    // When
    effects.tell(tenant, "a", 1);

    // Then
    Awaitility.await()
        .atMost(LIMIT)
        .ignoreExceptions() // our own connections break too
        .untilAsserted(() -> assertThat(effects.heard(tenant)).containsExactly("a:1"));
    for (int i = 0; i < POOL; i++) {
      as(operator).get("/v1/dead-letters");
    }
    as(operator).get("/v1/dead-letters").then().statusCode(200).body("items.size()", equalTo(0));
  }

  @Test
  void aDeadLetterIsListedMendedAndReplayedOnce() {
    // Given
    String path = "/v1/dead-letters/" + poison();
    as(operator)
        .get(path)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"v0-"))
        .body("reason", equalTo("DATABASE_REFUSED"))
        .body("consumer", equalTo("metrics-service/WiredEffects"))
        .body("allowedActions[0].allowed", equalTo(true));

    // When
    replay(path, "\"v0\"").then().statusCode(409).body("code", equalTo("dead-letter-fails"));
    effects.mend(tenant);
    replay(path, "\"v0\"").then().statusCode(412);
    replay(path, null).then().statusCode(428);
    replay(path, "\"v1\"").then().statusCode(200).body("state", equalTo("REPLAYED"));
    replay(path, "\"v2\"").then().statusCode(409).body("code", equalTo("transition-not-allowed"));

    // Then
    assertThat(effects.heard(tenant)).containsExactly("a:31");
  }

  @Test
  void othersNeitherSeeNorReplayADeadLetter() {
    // Given
    String path = "/v1/dead-letters/" + poison();
    Persona elsewhere = operator.inTenant(Tokens.newTenant());
    Persona ofPartner = operator.inOrganisation(UUID.randomUUID().toString());

    // Then
    as(elsewhere).get(path).then().statusCode(404);
    as(elsewhere).get("/v1/dead-letters").then().body("items.size()", equalTo(0));
    as(elsewhere).header("If-Match", "\"v0\"").post(path + "/replay").then().statusCode(404);
    as(ofPartner).get(path).then().statusCode(403);
    as(operator.withRole("coordinator")).get(path).then().statusCode(403);
    as(operator.withScopes("metrics:read")).get(path).then().statusCode(403);
    RestAssured.get(path).then().statusCode(401);
    as(operator).get("/v1/dead-letters/" + UUID.randomUUID()).then().statusCode(404);
    as(operator).get("/v1/dead-letters?state=LOST").then().statusCode(400);
    as(operator).get("/v1/dead-letters?cursor=made-up").then().statusCode(400);
  }

  @Test
  void theListIsPagedNewestFirst() {
    // Given
    String first = poison();
    String second = poison();

    // When
    String next =
        as(operator)
            .get("/v1/dead-letters?limit=1&state=PENDING")
            .then()
            .statusCode(200)
            .body("items[0].id", equalTo(second))
            .extract()
            .path("next");

    // Then
    as(operator)
        .get("/v1/dead-letters?limit=1&state=PENDING&cursor=" + next)
        .then()
        .body("items.id", equalTo(List.of(first)))
        .body("next", equalTo(null));
  }

  @Test
  void aRebuiltProjectionEqualsTheLiveOne() {
    // Given
    effects.tell(tenant, "a", 1);
    effects.tell(tenant, "b", 2);
    awaitHeard("a:1", "b:2");

    // When
    RebuildResult result = rebuilds.rebuild(tenant, effects);
    effects.tell(tenant, "c", 3);

    // Then
    assertThat(result.handled()).isEqualTo(2);
    awaitHeard("a:1", "b:2", "c:3");
  }

  @Test
  void aSuspendedOrganisationIsRefusedOnceItsEventHasArrived() {
    // Given
    String organisation = UUID.randomUUID().toString();
    Persona suspended = operator.inOrganisation(organisation);

    // When
    effects.as(
        tenant,
        () -> {
          outbox.append(
              new OutgoingEvent(
                  "org.fairway.partner.suspended.v1",
                  organisation,
                  1,
                  java.util.Map.of("partnerId", organisation)));
          return null;
        });

    // Then
    Awaitility.await()
        .atMost(LIMIT)
        .untilAsserted(() -> as(suspended).get("/v1/audit").then().statusCode(403));
    Awaitility.await()
        .atMost(LIMIT)
        .until(
            () ->
                TestDatabase.column(
                        "select suspended from organisation_standing where organisation_id = '"
                            + organisation
                            + "'")
                    .equals(List.of("t")));
  }

  @Test
  void aRemovedAccountIsKnownOnceItsEventHasArrivedAndItsEndToo() {
    // Given
    String account = UUID.randomUUID().toString();

    // When
    tellOfRemoval(account, null);
    // Then
    awaitRefusedUntil(account, "infinity");

    // When: another of the same id may come
    tellOfRemoval(account, "2026-01-31T09:00:00Z");
    // Then
    awaitRefusedUntil(account, "2026-01-31 09:00:00");
  }

  private void tellOfRemoval(String account, String until) {
    java.util.Map<String, String> data = new java.util.TreeMap<>();
    data.put("partnerId", tenant);
    data.put("account", account);
    if (until != null) {
      data.put("issuedUntil", until);
    }
    effects.as(
        tenant,
        () -> {
          outbox.append(
              new OutgoingEvent("org.fairway.partner.account-removed.v1", tenant, 1, data));
          return null;
        });
  }

  private void awaitRefusedUntil(String account, String until) {
    String known =
        "select until at time zone 'UTC' from removed_account where tenant_id = '%s' and account = '%s'";
    Awaitility.await()
        .atMost(LIMIT)
        .until(() -> TestDatabase.column(known.formatted(tenant, account)).equals(List.of(until)));
  }

  @Test
  void figuresAreOnShow() {
    RestAssured.get("/q/metrics")
        .then()
        .statusCode(200)
        .body(containsString("fairway_outbox_backlog"))
        .body(containsString("fairway_outbox_oldest_seconds"))
        .body(containsString("fairway_dead_letters"));
  }

  private String poison() {
    int before = letters().size();
    effects.tell(tenant, "a", 13);
    Awaitility.await().atMost(LIMIT).until(() -> letters().size() > before);
    return letters().get(0);
  }

  private List<String> letters() {
    return as(operator).get("/v1/dead-letters").then().statusCode(200).extract().path("items.id");
  }

  private io.restassured.response.Response replay(String path, String ifMatch) {
    RequestSpecification request = as(operator);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch)).post(path + "/replay");
  }

  private void awaitHeard(String... expected) {
    Awaitility.await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(effects.heard(tenant)).containsExactly(expected));
  }

  private static RequestSpecification as(Persona persona) {
    return RestAssured.given().auth().oauth2(Tokens.of(persona)).contentType("application/json");
  }
}
