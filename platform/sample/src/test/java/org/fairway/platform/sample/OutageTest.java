package org.fairway.platform.sample;

import static org.fairway.platform.sample.Sample.as;
import static org.fairway.platform.sample.Sample.creating;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** The database is taken away under the running service, or cannot carry a request out. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class OutageTest {
  private static final String BODY = "{\"name\": \"a\"}";
  private static final String MY_OTHERS =
      "select pg_terminate_backend(pid) from pg_stat_activity"
          + " where datname = current_database() and pid <> pg_backend_pid()";
  private static final String WAITS =
      "select pid::text from pg_locks where relation = 'idempotency_key'::regclass and not granted";

  @Test
  void withoutADatabaseEveryOperationIsUnavailableAndSaysSo() {
    // Given
    Persona caller = Sample.coordinator();
    creating(caller).body(BODY).post("/v1/things").then().statusCode(201);
    limit(0);
    try {
      TestDatabase.execute(MY_OTHERS);
      // Then: both when a connection breaks, and when none can be had
      for (int i = 0; i < 3; i++) {
        unavailable(as(caller).get("/v1/things"));
        unavailable(creating(caller).body(BODY).post("/v1/things"));
      }
    } finally {
      limit(-1);
    }
    // Control arm: with the database back, the same requests are carried out
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> as(caller).get("/v1/things").then().statusCode(200));
    creating(caller).body(BODY).post("/v1/things").then().statusCode(201);
  }

  /** It waits for us and we for it: PostgreSQL ends its transaction, and nothing of it stands. */
  @Test
  void whoeverGivesWayInADeadlockIsToldToComeAgainAndMayDoSoUnderTheSameKey() throws Exception {
    // Given
    Persona caller = Sample.coordinator();
    RequestSpecification request = creating(caller).body(BODY); // adds the row, then keeps its key
    try (Connection other = TestDatabase.superuser();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("set local deadlock_timeout = '1min'"); // the service looks first
      statement.execute("lock table idempotency_key in exclusive mode");
      // When
      CompletableFuture<Response> answer =
          CompletableFuture.supplyAsync(() -> request.post("/v1/things"));
      Awaitility.await()
          .pollInterval(Duration.ofMillis(20))
          .until(() -> !TestDatabase.column(WAITS).isEmpty());
      statement.execute("lock table thing in exclusive mode");
      other.rollback();
      // Then
      unavailable(answer.get());
    }
    as(caller).get("/v1/things").then().statusCode(200).body("items.size()", equalTo(0));
    request.post("/v1/things").then().statusCode(201);
  }

  private static void limit(int connections) {
    String database = TestDatabase.column("select current_database()").get(0);
    TestDatabase.execute("alter database \"" + database + "\" connection limit " + connections);
  }

  private static void unavailable(Response answer) {
    answer
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", notNullValue())
        .body("code", equalTo("unavailable"))
        .body("detail", not(containsString("connection")));
  }
}
