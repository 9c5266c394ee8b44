package org.fairway.referral.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was written about a referral that has ended goes when its time is over. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class NotesRetentionTest {

  private static final String RESULT = "results.find { it.kind == 'NOTES_OF_ENDED_REFERRAL' }.";

  private final String tenant = Tokens.newTenant();
  private final Persona team = coordinator(tenant);
  private final Persona officer =
      Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write");
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    String path = "/v1/retention/rules/NOTES_OF_ENDED_REFERRAL";
    as(officer)
        .header("If-Match", etag(officer, path))
        .body("{\"months\": 24, \"active\": true}")
        .put(path)
        .then()
        .statusCode(200);
  }

  /** A referral that ended four years ago, with what the team wrote then. */
  private String old() {
    String referral = submitted(partner);
    noted(referral, "17 rang");
    change(team, referral, "decline", "{\"reason\": \"NO_CAPACITY\", \"note\": \"Told 17\"}")
        .statusCode(200);
    String id = Casefile.idOf(referral);
    TestDatabase.execute(
        "update referral set updated_at = now() - interval '4 years' where id = '" + id + "'",
        "update case_note set written_at = now() - interval '4 years' where referral_id = '"
            + id
            + "'");
    return referral;
  }

  private void noted(String referral, String text) {
    creating(team)
        .body("{\"text\": \"" + text + "\"}")
        .post(referral + "/notes")
        .then()
        .statusCode(201);
  }

  private String rights(String referral) {
    return "/v1/people/" + as(team).get(referral).path("personId") + "/rights";
  }

  private List<String> words(String referral) {
    return as(team).get(referral + "/timeline").path("items.findAll { it.note != null }.note");
  }

  private ValidatableResponse run() {
    return creating(officer)
        .body("{\"dryRun\": false}")
        .post("/v1/retention/runs")
        .then()
        .statusCode(201);
  }

  @Test
  void theTextsOfNotesGoTooAndTheirLinesStay() {
    // Given
    String ended = old();
    TestDatabase.execute(
        "update referral set note = null where id = '" + Casefile.idOf(ended) + "'",
        "update referral_change set note = null where referral_id = '"
            + Casefile.idOf(ended)
            + "'");
    assertThat(words(ended)).containsExactly("17 rang");

    // When, Then
    run().body(RESULT + "due", equalTo(1)).body(RESULT + "done", equalTo(1));
    assertThat(words(ended)).isEmpty();
    as(team).get(ended + "/timeline").then().body("items.kind", hasItem("NOTE"));
    assertThat(
            TestDatabase.value("select count(*) from case_note where tenant_id = '" + tenant + "'"))
        .isEqualTo("0");
    run().body(RESULT + "due", equalTo(0));
  }

  @Test
  void aNoteThatWasWrittenSinceIsAChange() {
    // Given
    String ended = old();
    noted(ended, "17 asked again");

    // When, Then
    run().body(RESULT + "due", equalTo(0));
    assertThat(words(ended)).contains("17 asked again", "17 rang", "Told 17");
  }

  @Test
  void whatIsWrittenWhileNotesAreEmptiedKeepsThem() throws Exception {
    // Given: a note that has been written and not ended, as the service writes it
    String ended = old();
    String id = Casefile.idOf(ended);
    ExecutorService night = Executors.newSingleThreadExecutor();
    try (Connection writer = TestDatabase.superuser();
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.execute("select from referral where id = '" + id + "' for key share");
      statement.execute("update case_note set written_at = now() where referral_id = '" + id + "'");

      // When
      Future<ValidatableResponse> run = night.submit(this::run);
      await().atMost(Duration.ofSeconds(20)).until(() -> run.isDone() || somebodyWaits());
      writer.commit();

      // Then
      run.get().body(RESULT + "due", equalTo(1)).body(RESULT + "done", equalTo(0));
    } finally {
      night.shutdownNow();
    }
    assertThat(words(ended)).contains("17 rang", "Told 17");
  }

  private static boolean somebodyWaits() {
    return !TestDatabase.value(
            "select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock' and query not like '%pg_stat_activity%'")
        .equals("0");
  }

  @Test
  void aRestrictionAndAHoldOnAnotherRecordOfTheHumanKeep() {
    // Given
    String restricted = old();
    change(officer, rights(restricted), "restrict", "{\"cause\": \"NEEDED_FOR_CLAIM\"}")
        .statusCode(200);
    String merged = old();
    String held = submitted(partner);
    change(officer, rights(held), "hold", "{\"cause\": \"COMPLAINT\"}").statusCode(200);
    TestDatabase.execute(
        "insert into person_merge (tenant_id, organisation_id, gone, kept, at)"
            + " select g.tenant_id, g.organisation_id, g.person_id, k.person_id, now()"
            + " from referral g, referral k where g.id = '%s' and k.id = '%s'"
                .formatted(Casefile.idOf(merged), Casefile.idOf(held)));

    // When, Then
    run()
        .body(RESULT + "due", equalTo(2))
        .body(RESULT + "held", equalTo(2))
        .body(RESULT + "done", equalTo(0));
    assertThat(words(merged)).contains("17 rang");
    change(officer, rights(restricted), "lift-restriction", null).statusCode(200);
    assertThat(words(restricted)).contains("17 rang");
  }
}
