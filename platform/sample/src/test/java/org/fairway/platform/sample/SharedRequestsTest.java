package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.sample.Sample.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.tenancy.Standing;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Requests of one caller that come at the same moment are asked for and stored together. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SharedRequestsTest {
  private static final int THREADS = 12;
  private static final int REQUESTS = 240;
  private static final int WRONG = 60;

  private static final String BLOCKED =
      "select count(*) from pg_locks l join pg_database d on d.oid = l.database where not l.granted"
          + " and l.relation = 'thing'::regclass and d.datname = current_database()";

  @Inject ScopedWork work;
  @Inject Standing standing;

  private final Persona caller = Sample.coordinator();

  private static String name(Object rest) {
    return SharedThings.TOGETHER + " " + rest;
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static Response post(Persona persona, String key, String name) {
    return as(persona)
        .header("Idempotency-Key", key)
        .body("{\"name\":\"" + name + "\"}")
        .post("/v1/things");
  }

  private static String value(String what, Persona persona) {
    return TestDatabase.value(
        "select " + what + " from thing where tenant_id = '" + persona.tenant() + "'");
  }

  private static int stored(Persona persona) {
    return Integer.parseInt(value("count(*)", persona));
  }

  private static List<Response> atOnce(List<Callable<Response>> requests) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Response> answers = new ArrayList<>();
    for (Future<Response> answer : threads.invokeAll(requests)) {
      answers.add(answer.get());
    }
    threads.shutdown();
    return answers;
  }

  private static List<Callable<Response>> requests(int count, IntFunction<Response> request) {
    return IntStream.range(0, count)
        .<Callable<Response>>mapToObj(i -> () -> request.apply(i))
        .toList();
  }

  @Test
  void eachIsMadeOnceAndInFewerTransactions() throws Exception {
    // When
    List<Response> answers = atOnce(requests(REQUESTS, i -> post(caller, key(), name(i))));
    // Then
    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers).extracting(answer -> answer.<String>path("id")).doesNotHaveDuplicates();
    assertThat(stored(caller)).isEqualTo(REQUESTS);
    assertThat(value("count(distinct name)", caller)).isEqualTo("" + REQUESTS);
    assertThat(Integer.parseInt(value("count(distinct xmin::text)", caller))).isLessThan(REQUESTS);
    for (Response answer : answers) {
      as(caller).get(answer.header("Location")).then().body("name", equalTo(answer.path("name")));
    }
  }

  @Test
  void aRepeatedRequestGetsTheFirstAnswerByteForByteAndAnotherNone() {
    // Given
    String key = key();
    Response first = post(caller, key, name("one"));
    // When
    Response second = post(caller, key, name("one"));
    // Then
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
    post(caller, key, name("two"))
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
    assertThat(stored(caller)).isEqualTo(1);
  }

  @Test
  void ofTheSameRequestSentOftenAtOnceOneIsMade() throws Exception {
    // When
    String key = key();
    List<Response> answers = atOnce(requests(THREADS, i -> post(caller, key, name("same"))));
    // Then
    assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409).contains(201);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() == 201)
        .extracting(Response::asString)
        .containsOnly(post(caller, key, name("same")).asString());
    assertThat(stored(caller)).isEqualTo(1);
  }

  @Test
  void aKeyThatIsLongOutOfDateServesAgain() {
    // Given
    String key = key();
    String first = post(caller, key, name("one")).path("id");
    TestDatabase.execute(
        "update idempotency_key set created_at = now() - interval '25 hours' where tenant_id = '"
            + caller.tenant()
            + "'");
    // When
    Response second = post(caller, key, name("two"));
    // Then
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.<String>path("id")).isNotEqualTo(first);
    assertThat(post(caller, key, name("two")).asString()).isEqualTo(second.asString());
  }

  /** Nothing is held between asking and storing, so it may change. */
  @Test
  void whatIsSoNoMoreWhenItIsStoredIsJudgedAnew() throws Exception {
    // Given one that was told that it may be made
    String name = name("slow");
    SharedThings.reached = new CountDownLatch(1);
    SharedThings.goOn = new CountDownLatch(1);
    CompletableFuture<Response> made =
        CompletableFuture.supplyAsync(() -> post(caller, key(), name));
    assertThat(SharedThings.reached.await(20, TimeUnit.SECONDS)).isTrue();
    // When that ends before it is stored
    post(caller, key(), "no " + name).then().statusCode(201);
    SharedThings.goOn.countDown();
    // Then
    made.get(20, TimeUnit.SECONDS).then().statusCode(409).body("code", equalTo("name-taken"));
    assertThat(stored(caller)).isEqualTo(1);
  }

  /** By the same lock whoever is done alone is known to be at work on the key. */
  @Test
  void aKeyOnWhichAnotherIsAtWorkIsLeftToIt() throws Exception {
    // Given one made together, and its lock
    post(caller, key(), name("one")).then().statusCode(201);
    String client =
        TestDatabase.value(
            "select client from idempotency_key where tenant_id = '" + caller.tenant() + "'");
    String key = key();
    String lock = String.join("\n", caller.tenant(), client, "/v1/things", key);
    try (Connection holding = TestDatabase.superuser();
        PreparedStatement hold =
            holding.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
      hold.setString(1, lock);
      hold.execute();
      // When, Then
      post(caller, key, name("two"))
          .then()
          .statusCode(409)
          .body("code", equalTo("request-in-flight"));
      assertThat(stored(caller)).isEqualTo(1);
      try (Statement release = holding.createStatement()) {
        release.execute("select pg_advisory_unlock_all()");
      }
    }
    post(caller, key, name("two")).then().statusCode(201);
  }

  @Test
  void whoIsSuspendedBeforeItIsStoredMakesNothing() throws Exception {
    // Given one that was told that it may be made, of a tenant that has a key to seal answers with
    Persona partner = caller.inOrganisation(UUID.randomUUID().toString());
    post(partner, key(), name("one")).then().statusCode(201);
    SharedThings.reached = new CountDownLatch(1);
    SharedThings.goOn = new CountDownLatch(1);
    CompletableFuture<Response> made =
        CompletableFuture.supplyAsync(() -> post(partner, key(), name("slow")));
    assertThat(SharedThings.reached.await(20, TimeUnit.SECONDS)).isTrue();
    // When
    suspend(partner);
    SharedThings.goOn.countDown();
    // Then
    made.get(20, TimeUnit.SECONDS)
        .then()
        .statusCode(403)
        .body("code", equalTo("organisation-suspended"));
    assertThat(stored(caller)).isEqualTo(1);
  }

  private void suspend(Persona partner) {
    work.run(
        Scope.worker(caller.tenant()),
        () -> standing.suspend(partner.organisation(), Instant.now()));
  }

  /** It would stand although the rest of the request did not. */
  @Test
  void aTransactionBesideMayOnlyRead() {
    post(caller, key(), name("beside")).then().statusCode(500);
    assertThat(stored(caller)).isZero();
  }

  @Test
  void whatIsWrongWithOneIsToldToThatOneOnly() throws Exception {
    // Given a name that may not be taken
    Persona partner = caller.inOrganisation(UUID.randomUUID().toString());
    post(partner, key(), "no " + name(1)).then().statusCode(201);
    List<Callable<Response>> requests = requests(WRONG, i -> post(partner, key(), wrong(i)));
    // When the database holds up the first, so that the others are stored together
    List<Response> answers;
    try (Connection holding = TestDatabase.superuser()) {
      answers = heldUp(holding, requests);
    }
    // Then
    for (int i = 0; i < answers.size(); i++) {
      int status = answers.get(i).statusCode();
      assertThat(status).as(wrong(i)).isEqualTo(List.of(201, 409, 400, 500, 201).get(i % 5));
    }
    assertThat(stored(caller)).isEqualTo(1 + 2 * WRONG / 5);
  }

  private static String wrong(int i) {
    return switch (i % 5) {
      case 1 -> name(1);
      case 2 -> name("x".repeat(50));
      case 3 -> name("theirs " + i);
      default -> name("good " + i);
    };
  }

  private static List<Response> heldUp(Connection holding, List<Callable<Response>> requests)
      throws Exception {
    holding.setAutoCommit(false);
    try (Statement lock = holding.createStatement()) {
      lock.execute("lock table thing in share mode");
    }
    FutureTask<List<Response>> answers = new FutureTask<>(() -> atOnce(requests));
    new Thread(answers).start();
    await().until(() -> TestDatabase.value(BLOCKED), "1"::equals);
    holding.rollback();
    return answers.get();
  }

  @Test
  void whoeverIsSuspendedMakesNothing() throws Exception {
    // Given
    Persona partner = caller.inOrganisation(UUID.randomUUID().toString());
    suspend(partner);
    // When, Then
    for (Response answer : atOnce(requests(THREADS, i -> post(partner, key(), name(i))))) {
      answer.then().statusCode(403).body("code", equalTo("organisation-suspended"));
    }
    assertThat(stored(caller)).isZero();
  }

  @Test
  void theSameKeyOfAnotherOrganisationOrTenantIsAnotherKey() throws Exception {
    // Given
    Persona partner = caller.inOrganisation(UUID.randomUUID().toString());
    Persona foreign = Sample.coordinator();
    List<Persona> all = List.of(caller, partner, foreign);
    List<String> keys = IntStream.range(0, 20).mapToObj(i -> key()).toList();
    // When
    List<Response> answers =
        atOnce(requests(60, i -> post(all.get(i % 3), keys.get(i / 3), name("mine"))));
    // Then
    assertThat(answers).extracting(Response::statusCode).containsOnly(201);
    assertThat(answers).extracting(answer -> answer.<String>path("id")).doesNotHaveDuplicates();
    assertThat(stored(caller)).isEqualTo(40);
    assertThat(stored(foreign)).isEqualTo(20);
    assertThat(value("count(*) filter (where organisation_id <> tenant_id)", caller))
        .isEqualTo("20");
  }
}
