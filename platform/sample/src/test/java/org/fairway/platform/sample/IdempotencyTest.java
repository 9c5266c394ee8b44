package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.sample.Sample.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class IdempotencyTest {
  private final Persona caller = Sample.coordinator();

  private Response post(Persona persona, String key, String name) {
    return as(persona)
        .header("Idempotency-Key", key)
        .body("{\"name\":\"" + name + "\"}")
        .post("/v1/things");
  }

  private int stored(Persona persona) {
    String sql = "select count(*) from thing where tenant_id = '" + persona.tenant() + "'";
    return Integer.parseInt(TestDatabase.value(sql));
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswerByteForByte() {
    // Given
    String key = UUID.randomUUID().toString();
    Response first = post(caller, key, "one");
    // When
    Response second = post(caller, key, "one");
    // Then
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
    assertThat(stored(caller)).isEqualTo(1);
  }

  @Test
  void theSameKeyWithAnotherRequestIsRefused() {
    String key = UUID.randomUUID().toString();
    post(caller, key, "one").then().statusCode(201);
    post(caller, key, "two").then().statusCode(422).body("code", equalTo("idempotency-key-reused"));
    assertThat(stored(caller)).isEqualTo(1);
  }

  @Test
  void withoutAKeyNothingIsMade() {
    as(caller)
        .body("{\"name\":\"one\"}")
        .post("/v1/things")
        .then()
        .statusCode(400)
        .body("code", equalTo("idempotency-key-missing"));
    assertThat(stored(caller)).isZero();
  }

  @Test
  void aFailedRequestLeavesNothingAndMayBeRepeated() {
    String key = UUID.randomUUID().toString();
    post(caller, key, "conflict").then().statusCode(409).body("code", equalTo("name-taken"));
    assertThat(stored(caller)).isZero();
    post(caller, key, "fine now").then().statusCode(201);
  }

  @Test
  void theSameKeyOfAnotherTenantIsAnotherKey() {
    String key = UUID.randomUUID().toString();
    Persona other = Sample.coordinator();
    String first = post(caller, key, "one").path("id");
    String second = post(other, key, "one").path("id");
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void theSameKeyOfAnotherOrganisationIsAnotherKey() {
    // Given two organisations of one tenant that choose the same key for the same request
    String key = UUID.randomUUID().toString();
    Persona one = caller.inOrganisation(UUID.randomUUID().toString());
    Persona other = caller.inOrganisation(UUID.randomUUID().toString());
    // When
    Response first = post(one, key, "one");
    Response second = post(other, key, "one");
    // Then
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.<String>path("id")).isNotEqualTo(first.<String>path("id"));
    assertThat(post(other, key, "two").statusCode()).isEqualTo(422);
  }

  @Test
  void aPersonWhoSharesTheClientHasKeysOfTheirOwn() {
    // Given
    Scope one = new Scope("QUA", "QUA", "person-1", "fairway-console", Set.of());
    Scope other = new Scope("QUA", "QUA", "person-2", "fairway-console", Set.of());
    // When
    CurrentScope first = new CurrentScope();
    first.set(one);
    CurrentScope second = new CurrentScope();
    second.set(other);
    // Then
    assertThat(first.identity()).isNotEqualTo(second.identity());
  }

  @Test
  void whileTheFirstIsInFlightASecondIsToldSo() throws Exception {
    // Given
    String key = UUID.randomUUID().toString();
    Things.reached = new CountDownLatch(1);
    Things.goOn = new CountDownLatch(1);
    CompletableFuture<Response> first =
        CompletableFuture.supplyAsync(() -> post(caller, key, "slow"));
    assertThat(Things.reached.await(20, TimeUnit.SECONDS)).isTrue();
    // When
    Response second = post(caller, key, "slow");
    Things.goOn.countDown();
    // Then
    second.then().statusCode(409).body("code", equalTo("request-in-flight"));
    assertThat(first.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(201);
    assertThat(post(caller, key, "slow").asString()).isEqualTo(first.get().asString());
    assertThat(stored(caller)).isEqualTo(1);
  }

  @Test
  void whatIsAskedEarlyIsReadWithinTheWallsAndOnlyByWhoGoesOn() {
    // Given a thing of another tenant and one of the caller's
    post(Sample.coordinator(), UUID.randomUUID().toString(), "theirs").then().statusCode(201);
    post(caller, UUID.randomUUID().toString(), "mine").then().statusCode(201);
    String name = "early " + UUID.randomUUID().toString().substring(0, 8);
    String key = UUID.randomUUID().toString();
    // When it is asked in the message that opens the transaction
    post(caller, key, name).then().statusCode(201);
    // Then the scope is known already, and a repetition has no use for it
    assertThat(EarlyThing.READ).containsOnlyOnce(name + " 1");
    post(caller, key, name).then().statusCode(201);
    post(caller, key, name + "?").then().statusCode(422);
    assertThat(EarlyThing.READ).filteredOn(read -> read.startsWith(name)).hasSize(1);
  }

  @Test
  void theStoredAnswerCannotBeReadInTheDatabase() {
    String key = UUID.randomUUID().toString();
    post(caller, key, "Unmistakable").then().statusCode(201);
    String seen =
        TestDatabase.value(
            "select encode(body, 'escape') from idempotency_key where tenant_id = '"
                + caller.tenant()
                + "'");
    assertThat(seen).isNotEmpty().doesNotContain("Unmistakable");
  }
}
