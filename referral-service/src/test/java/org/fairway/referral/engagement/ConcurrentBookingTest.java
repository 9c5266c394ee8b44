package org.fairway.referral.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.engagement.EngagementApi.session;
import static org.fairway.referral.engagement.EngagementApi.sessionJson;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
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
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ConcurrentBookingTest {
  private static final int CALLERS = 8;
  private static final int PLACES = 3;

  private final String tenant = Tokens.newTenant();

  @Test
  void ofManyWhoBookAtOnceAsManyGetPlacesAsThereAreAndOfThoseGivenBackNoneStaysFree()
      throws Exception {
    // Given
    Persona coordinator = coordinator(tenant);
    Persona one = registered(tenant);
    Persona other = registered(tenant);
    String session = session(coordinator, sessionJson(5, true, PLACES));

    // When
    List<String> ids =
        atOnce(
            CALLERS,
            i ->
                creating(i % 2 == 0 ? one : other)
                    .body("{}")
                    .post(session + "/bookings")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));

    // Then
    assertThat(count("BOOKED")).isEqualTo(PLACES);
    assertThat(count("WAITING")).isEqualTo(CALLERS - PLACES);

    // When those who have places give them back while others book
    List<String> booked =
        TestDatabase.column(
            "select id from session_booking where status = 'BOOKED' and tenant_id = '"
                + tenant
                + "'");
    atOnce(
        2 * PLACES,
        i ->
            i < PLACES
                ? as(coordinator)
                    .header("If-Match", "\"v0\"")
                    .post("/v1/bookings/" + booked.get(i) + "/cancel")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("id")
                : creating(one)
                    .body("{}")
                    .post(session + "/bookings")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));

    // Then nobody waits while a place is free
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(count("BOOKED")).isEqualTo(PLACES);
    assertThat(count("WAITING")).isEqualTo(CALLERS - PLACES);
    assertThat(
            TestDatabase.value(
                "select booked from session_places where tenant_id = '" + tenant + "'"))
        .isEqualTo(String.valueOf(PLACES));
  }

  @Test
  void whoTakesTheConsentBackWhileSomebodyBooksIsNamedByNoBooking() throws Exception {
    // Given: a withdrawal that has been written and not ended, as the service writes it
    Persona partner = registered(tenant);
    String person = person(partner);
    consent(partner, person, "CONTACT");
    String session = session(partner, sessionJson(5, false, PLACES));
    String named = "{\"personId\": \"" + Casefile.idOf(person) + "\"}";
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connection withdrawal = TestDatabase.superuser();
        Statement statement = withdrawal.createStatement()) {
      withdrawal.setAutoCommit(false);
      statement.execute(
          "update consent set withdrawn_at = now() where person_id = '"
              + Casefile.idOf(person)
              + "'");
      statement.execute(
          "update person set events = events + 1 where id = '" + Casefile.idOf(person) + "'");
      statement.execute("select session_unname('" + Casefile.idOf(person) + "')");

      // When
      Future<Integer> booked =
          other.submit(
              () -> creating(partner).body(named).post(session + "/bookings").statusCode());
      await().atMost(Duration.ofSeconds(20)).until(() -> booked.isDone() || somebodyWaits());
      withdrawal.commit();

      // Then
      assertThat(booked.get()).isEqualTo(409);
    } finally {
      other.shutdownNow();
    }
    assertThat(
            TestDatabase.value(
                "select count(*) from session_booking where person_id = '"
                    + Casefile.idOf(person)
                    + "'"))
        .isEqualTo("0");
  }

  private static boolean somebodyWaits() {
    return !TestDatabase.value(
            "select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock' and query like '%from person%for share%'")
        .equals("0");
  }

  private int count(String status) {
    return Integer.parseInt(
        TestDatabase.value(
            "select count(*) from session_booking where status = '"
                + status
                + "' and tenant_id = '"
                + tenant
                + "'"));
  }

  /** One of several calls that are made together. */
  private interface Call {
    String make(int number);
  }

  private static List<String> atOnce(int callers, Call call) throws Exception {
    CyclicBarrier together = new CyclicBarrier(callers);
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < callers; i++) {
      int number = i;
      calls.add(
          () -> {
            together.await();
            return call.make(number);
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(callers);
    try {
      List<String> answers = new ArrayList<>();
      for (Future<String> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }
}
