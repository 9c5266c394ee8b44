package org.fairway.pathway.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fairway.pathway.Given;
import org.fairway.platform.tenancy.DatabaseFault;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.testing.AtOnce;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class OversellingTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int CALLERS = 200;
  private static final int PLACES = 20;

  @Inject ScopedWork work;
  @Inject Sql sql;
  @Inject OfferSweep sweep;
  @Inject PlaceQueue places;

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  private record Answer(long sequence, String state, Integer position) {}

  @Test
  void ofTwoHundredCallersAtOnceTwentyGetAPlaceAndTheRestWaitInTheOrderOfArrival()
      throws Exception {
    // Given
    String path = Offered.published(coordinator, PLACES);
    List<UUID> people = Offered.referrals(tenant, UUID.randomUUID(), CALLERS);

    // When
    List<Answer> answers = askAtOnce(path, people);

    // Then
    assertThat(answers.stream().map(Answer::sequence).sorted())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, CALLERS).boxed().toList());
    assertThat(answers)
        .allSatisfy(
            a -> assertThat(a.state()).isEqualTo(a.sequence() <= PLACES ? "OFFERED" : "WAITING"));
    assertThat(answers.stream().filter(a -> a.position() != null))
        .hasSize(CALLERS - PLACES)
        .allSatisfy(a -> assertThat((long) a.position()).isEqualTo(a.sequence() - PLACES));
    assertThat(count(path, "state = 'OFFERED'")).isEqualTo(PLACES);

    // When all offers run out, and several instances sweep at once
    TestDatabase.execute(
        "update place_request set offer_expires_at = now() - interval '1 second' where opportunity_id = '%s' and state = 'OFFERED'"
            .formatted(Given.id(path)),
        "update opportunity_place set next_at = now() where opportunity_id = '%s'"
            .formatted(Given.id(path)));
    AtOnce.times(4, sweep::run);
    await().atMost(Duration.ofSeconds(20)).until(() -> count(path, "state = 'EXPIRED'") == PLACES);

    // Then the next twenty have a place each
    assertThat(count(path, "state = 'OFFERED' and sequence between 21 and 40")).isEqualTo(PLACES);
    assertThat(count(path, "state = 'WAITING'")).isEqualTo(CALLERS - 2 * PLACES);
    assertThat(count(path, "state = 'EXPIRED' and sequence <= 20")).isEqualTo(PLACES);
  }

  private List<Answer> askAtOnce(String path, List<UUID> people) throws Exception {
    HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    String token = Tokens.of(coordinator);
    List<Supplier<HttpResponse<String>>> calls =
        people.stream()
            .<Supplier<HttpResponse<String>>>map(id -> () -> send(http, asking(path, id, token)))
            .toList();
    List<Answer> answers = new ArrayList<>();
    for (HttpResponse<String> answer : AtOnce.all(calls)) {
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      JsonNode body = JSON.readTree(answer.body());
      answers.add(
          new Answer(
              body.path("sequence").asLong(),
              body.path("state").asText(),
              body.has("position") ? body.path("position").asInt() : null));
    }
    return answers;
  }

  /**
   * Two hundred may queue for longer than a service keeps anybody waiting: asked again, as told.
   */
  private static HttpResponse<String> send(HttpClient http, HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      for (int again = 0; again < 5 && answer.statusCode() == 503; again++) {
        answer = http.send(request, BodyHandlers.ofString());
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest asking(String path, UUID referral, String token) {
    return HttpRequest.newBuilder(URI.create(path + "/place-requests"))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .POST(BodyPublishers.ofString("{\"referralId\": \"" + referral + "\"}"))
        .build();
  }

  private static long count(String path, String condition) {
    return Long.parseLong(
        TestDatabase.value(
            "select count(*) from place_request where opportunity_id = '%s' and %s"
                .formatted(Given.id(path), condition)));
  }

  @Test
  void controlArmWithoutTheGuardTheDatabaseRefusesAndWithoutBothItIsOversold() throws Exception {
    // Given
    UUID full = Given.id(Offered.published(coordinator, 1));
    assertThat(take(full, PlaceCounts.GUARD)).isTrue();

    // When, Then: the guard says no
    assertThat(take(full, PlaceCounts.GUARD)).isFalse();

    // When, Then: without the guard the check of the table does
    assertThatThrownBy(() -> take(full, "")).isInstanceOf(DatabaseFault.class);

    // When, Then: without both, one place is taken twice
    TestDatabase.execute(
        "alter table opportunity_place drop constraint opportunity_place_never_oversold");
    try {
      assertThat(take(full, "")).isTrue();
      assertThat(TestDatabase.value(taken(full))).isEqualTo("2");
    } finally {
      TestDatabase.execute(
          "update opportunity_place set taken = least(taken, places)",
          "alter table opportunity_place add constraint opportunity_place_never_oversold"
              + " check (taken between 0 and places)");
    }
  }

  private static String taken(UUID opportunity) {
    return "select taken from opportunity_place where opportunity_id = '" + opportunity + "'";
  }

  private boolean take(UUID opportunity, String guard) throws Exception {
    return work.inTransaction(
        Scope.worker(tenant), () -> new PlaceCounts(sql, guard).take(opportunity));
  }

  @Test
  void whatEndsALongQueueDoesNotCountItForEachWhoWaits() throws Exception {
    // Given: one who is offered the place, and twenty who wait
    UUID id = Given.id(Offered.published(coordinator, 1));
    String path = "/v1/opportunities/" + id;
    Offered.referrals(tenant, UUID.randomUUID(), 21)
        .forEach(referral -> Offered.asked(coordinator, path, referral));

    // When it is closed and all are ended
    long looks =
        work.inTransaction(
            Scope.worker(tenant),
            () -> {
              sql.update("update opportunity set closed_at = now() where id = ?", id);
              long before = looksAtTheQueue();
              assertThat(places.passOn(id, PlaceQueue.now())).isFalse();
              return looksAtTheQueue() - before;
            });

    // Then the queue was looked at once for each, to take them out
    assertThat(count(path, "state = 'CLOSED'")).isEqualTo(21);
    assertThat(looks).isBetween(21L, 25L);
  }

  private long looksAtTheQueue() {
    return sql.query(
            "select sum(seq_scan + coalesce(idx_scan, 0)) from pg_stat_xact_user_tables where relname = 'place_queue'",
            row -> row.getLong(1))
        .get(0);
  }

  @Test
  void anOpportunityThatFailsHoldsUpNoOther() {
    // Given: two with an offer that ran out and somebody who waits; the counts of one are spoilt
    List<String> both =
        IntStream.range(0, 2).mapToObj(i -> Offered.published(coordinator, 1)).toList();
    for (String path : both) {
      Offered.referrals(tenant, UUID.randomUUID(), 2)
          .forEach(id -> Offered.asked(coordinator, path, id));
    }
    UUID spoilt = Given.id(both.get(0));
    String change =
        "update opportunity_place set taken = %s, next_at = now() - interval '%s' where opportunity_id = '%s'";
    try {
      TestDatabase.execute(
          "update place_request set offer_expires_at = now() - interval '1 second' where tenant_id = '%s' and state = 'OFFERED'"
              .formatted(tenant),
          change.formatted("0", "2 hours", spoilt)
              + "; "
              + change.formatted("1", "1 hour", Given.id(both.get(1))));

      // When
      sweep.run();

      // Then
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> count(both.get(1), "state = 'OFFERED' and sequence = 2") == 1);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  TestDatabase.value(
                          "select next_at > now() from opportunity_place where opportunity_id = '%s'"
                              .formatted(spoilt))
                      .equals("t"));
      assertThat(count(both.get(0), "state = 'OFFERED' and sequence = 1")).isEqualTo(1);
    } finally {
      TestDatabase.execute(change.formatted("1", "0 hours", spoilt));
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> count(both.get(0), "state = 'OFFERED' and sequence = 2") == 1);
  }

  @Test
  void whatAnotherInstanceHasInHandIsPassedOver() throws Exception {
    // Given
    String path = Offered.published(coordinator, 1);
    List<UUID> people = Offered.referrals(tenant, UUID.randomUUID(), 2);
    people.forEach(id -> Offered.asked(coordinator, path, id));
    try (Connection other = TestDatabase.superuser();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "update opportunity_place set next_at = now() where opportunity_id = '%s'"
              .formatted(Given.id(path)));
      statement.execute(
          "update place_request set offer_expires_at = now() - interval '1 second' where opportunity_id = '%s' and sequence = 1"
              .formatted(Given.id(path)));

      // When: it neither waits nor works
      sweep.run();

      // Then
      assertThat(count(path, "state = 'EXPIRED'")).isZero();
      other.commit();
      other.setAutoCommit(true);
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> count(path, "state = 'OFFERED' and sequence = 2") == 1);
  }
}
