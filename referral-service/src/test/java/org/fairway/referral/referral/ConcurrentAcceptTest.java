package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.consentJson;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ConcurrentAcceptTest {

  private static final int CALLERS = 6;

  @RepeatedTest(3)
  void ofManyWhoAcceptAtOnceOneSucceedsAndOneEventIsTold() throws Exception {
    // Given
    String tenant = Tokens.newTenant();
    Persona coordinator = coordinator(tenant);
    String referral = submitted(registered(tenant));
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    String seen = etag(coordinator, referral);
    CyclicBarrier together = new CyclicBarrier(CALLERS);
    Callable<Integer> accept =
        () -> {
          together.await();
          return as(coordinator).header("If-Match", seen).post(referral + "/accept").statusCode();
        };

    // When
    List<Integer> answers = atOnce(Collections.nCopies(CALLERS, accept));

    // Then
    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers).containsOnly(200, 412);
    assertThat(OutboxRows.payloads(tenant, "org.fairway.referral.accepted.v1")).hasSize(1);
  }

  @RepeatedTest(3)
  void ofManyWhoDecideDifferentlyAtOnceOneDecidesAndOneEventIsTold() throws Exception {
    // Given
    String tenant = Tokens.newTenant();
    Persona coordinator = coordinator(tenant);
    String referral = submitted(registered(tenant));
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    String seen = etag(coordinator, referral);
    List<String> verbs = List.of("accept", "decline", "redirect", "waitlist", "request-info");
    CyclicBarrier together = new CyclicBarrier(verbs.size());
    List<Callable<Integer>> decisions = new ArrayList<>();
    for (String verb : verbs) {
      decisions.add(
          () -> {
            together.await();
            return as(coordinator)
                .header("If-Match", seen)
                .body(Casefile.bodyOf(verb))
                .post(referral + "/" + verb)
                .statusCode();
          });
    }

    // When
    List<Integer> answers = atOnce(decisions);

    // Then
    assertThat(answers).containsOnlyOnce(200);
    assertThat(answers).containsOnly(200, 412);
    assertThat(
            TestDatabase.value(
                "select count(*) from referral_change where from_status = 'ACKNOWLEDGED' and referral_id = '"
                    + Casefile.idOf(referral)
                    + "'"))
        .isEqualTo("1");
  }

  @Test
  void whileAConsentIsBeingTakenBackNobodyIsAcceptedOnIt() throws Exception {
    // Given: a withdrawal that has been written and not ended, as the service writes it
    String tenant = Tokens.newTenant();
    Persona coordinator = coordinator(tenant);
    String referral = submitted(registered(tenant));
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    String person = as(coordinator).get(referral).path("personId");
    String seen = etag(coordinator, referral);
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connection withdrawal = TestDatabase.superuser();
        Statement statement = withdrawal.createStatement()) {
      withdrawal.setAutoCommit(false);
      statement.execute(
          "update consent set withdrawn_at = now() where purpose = 'REFERRAL' and person_id = '"
              + person
              + "'");
      statement.execute("update person set events = events + 1 where id = '" + person + "'");

      // When
      Future<Integer> accepted =
          other.submit(
              () ->
                  as(coordinator).header("If-Match", seen).post(referral + "/accept").statusCode());
      await().atMost(Duration.ofSeconds(20)).until(() -> accepted.isDone() || somebodyWaits());
      withdrawal.commit();

      // Then
      assertThat(accepted.get()).isEqualTo(409);
    } finally {
      other.shutdownNow();
    }
    as(coordinator).get(referral).then().body("status", equalTo("ACKNOWLEDGED"));
    assertThat(OutboxRows.payloads(tenant, "org.fairway.referral.accepted.v1")).isEmpty();
  }

  @Test
  void whoChangesWhatAReferralStandsOnWaitsForItsMoveAndDoesNotHoldThePerson() throws Exception {
    // Given: a move of a referral that is under way, as the service begins it
    String tenant = Tokens.newTenant();
    Persona partner = registered(tenant);
    String referral = accepted(partner);
    String person = as(partner).get(referral).path("personId");
    String people = "/v1/people/" + person;
    Persona officer = Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write");
    String objection =
        "{\"purpose\": \"REFERRAL\", \"made\": \"IN_WRITING\", \"receivedOn\": \"%1$s\", \"stopBy\": \"%1$s\"}"
            .formatted(Casefile.today());
    List<Callable<Integer>> changes =
        List.of(
            () ->
                creating(partner)
                    .body(consentJson("REFERRAL"))
                    .post(people + "/consents")
                    .statusCode(),
            () ->
                change(officer, people + "/rights", "restrict", "{\"cause\": \"UNLAWFUL\"}")
                    .extract()
                    .statusCode(),
            () -> creating(partner).body(objection).post(people + "/objections").statusCode());
    for (Callable<Integer> change : changes) {
      ExecutorService other = Executors.newSingleThreadExecutor();
      try (Connection move = TestDatabase.superuser();
          Statement statement = move.createStatement()) {
        move.setAutoCommit(false);
        String row = "select 1 from %s where id = '%s' for %s";
        statement.execute(row.formatted("referral", Casefile.idOf(referral), "no key update"));

        // When
        Future<Integer> changed = other.submit(change);
        await().atMost(Duration.ofSeconds(20)).until(() -> changed.isDone() || waits("referral"));

        // Then the move can take the person too, and the change comes after it
        statement.execute(row.formatted("person", person, "share nowait"));
        move.commit();
        assertThat(changed.get()).isIn(200, 201);
      } finally {
        other.shutdownNow();
      }
    }
  }

  private static boolean waits(String table) {
    return !TestDatabase.value(
            "select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock' and query like '%"
                + table
                + "%'")
        .equals("0");
  }

  private static boolean somebodyWaits() {
    return !TestDatabase.value(
            "select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock' and query like '%from person%for share%'")
        .equals("0");
  }

  private static List<Integer> atOnce(List<Callable<Integer>> calls) throws Exception {
    List<Integer> answers = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      for (Future<Integer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    } finally {
      threads.shutdownNow();
    }
    return answers;
  }
}
