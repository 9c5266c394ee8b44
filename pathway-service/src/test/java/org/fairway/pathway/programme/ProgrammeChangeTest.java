package org.fairway.pathway.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.partner;
import static org.fairway.pathway.Api.programme;
import static org.fairway.pathway.Api.programmeJson;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProgrammeChangeTest {
  private static final String FINISH =
      "{\"reason\": \"FUNDING_ENDED\", \"openEnrolments\": \"FINISH\"}";
  private static final String REFUSE = FINISH.replace("FINISH", "REFUSE");

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer(tenant, "RNA");

  @Test
  void aimsFunderTargetsAndSeveralPathwaysAreKeptAndToldAtTheOpening() {
    // Given
    String body =
        programmeJson(12)
            .replaceFirst(
                "\\{",
                """
                {"aims": "Towards paid work.", "funder": "Integrated care board",
                 "pathwayTypes": ["WORK_EXPERIENCE", "SUPPORTED_INTERNSHIP", "WORK_EXPERIENCE"],
                 "targets": [{"stage": "STARTED", "group": "LEARNING_DISABILITY", "people": 8, "by": "2027-09-30"}],
                """);

    // When
    String id =
        creating(coordinator)
            .body(body)
            .post("/v1/programmes")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    // Then
    as(employer)
        .get("/v1/programmes/" + id)
        .then()
        .body("aims", equalTo("Towards paid work."))
        .body("funder", equalTo("Integrated care board"))
        .body("status", equalTo("OPEN"))
        .body("pathwayType", equalTo("SUPPORTED_INTERNSHIP"))
        .body("pathwayTypes", equalTo(List.of("SUPPORTED_INTERNSHIP", "WORK_EXPERIENCE")))
        .body("targets[0].people", equalTo(8))
        .body("targets[0].by", equalTo("2027-09-30"));
    as(employer)
        .get("/v1/programmes?pathwayType=WORK_EXPERIENCE")
        .then()
        .body("items.id", equalTo(List.of(id)));
    as(employer).get("/v1/programmes?pathwayType=SWAP").then().body("items", hasSize(0));
    assertThat(Sent.typesAbout(id)).containsExactly("programme.published", "programme.opened");
    assertThat(Sent.about(id).get(1).data().path("pathwayTypes")).hasSize(2);
    assertThat(Sent.about(id).toString()).doesNotContain("paid work");
  }

  @Test
  void aReferralForAnyOfItsPathwaysFindsTheProgramme() {
    // Given
    String body = programmeJson(5).replace("\"SUPPORTED_INTERNSHIP\"", "\"SWAP\"");
    String several = body.replaceFirst("\\{", "{\"pathwayTypes\": [\"SUPPORTED_INTERNSHIP\"],");
    String id = creating(coordinator).body(several).post("/v1/programmes").path("id");

    // When
    String enrolment = Given.enrolment(coordinator);

    // Then
    as(coordinator)
        .get(enrolment)
        .then()
        .body("programmeId", equalTo(id))
        .body("pathwayType", equalTo("SUPPORTED_INTERNSHIP"));
  }

  @Test
  void aPatchChangesWhatItNamesAndNothingElse() {
    // Given
    String path = "/v1/programmes/" + programme(employer, 5);

    // When
    patch(employer, path, "{\"places\": 7, \"funder\": \"Levy\", \"targetGroups\": []}")
        .statusCode(200)
        .body("places", equalTo(7))
        .body("funder", equalTo("Levy"))
        .body("targetGroups", hasSize(0))
        .body("name", equalTo("Supported internships"));

    // Then
    patch(coordinator, path, "{\"funder\": null}").statusCode(200).body("funder", nullValue());
    Sent.Event told = Sent.about(Given.id(path)).get(2);
    assertThat(told.type()).isEqualTo("programme.published");
    assertThat(told.data().path("available").asInt()).isEqualTo(7);
    as(employer)
        .contentType("application/merge-patch+json")
        .body("{\"places\": 8}")
        .patch(path)
        .then()
        .statusCode(428);
    as(employer)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"v0\"")
        .body("{\"places\": 8}")
        .patch(path)
        .then()
        .statusCode(412);
  }

  @Test
  void whatIsWrongWithAPatchIsNamedAndNothingChanges() {
    // Given
    String path = "/v1/programmes/" + programme(coordinator, 5);
    String before = etag(coordinator, path);

    // When, Then
    String[][] bad = {
      {"{\"places\": 0}", "400", "/places"},
      {"{\"places\": null}", "400", "/places"},
      {"{\"name\": \"\"}", "400", "/name"},
      {"{\"stream\": \"EMPLOYABILITY\"}", "400", "/stream"},
      {"{\"pathwayType\": \"SWAP\"}", "400", "/pathwayType"},
      {
        "{\"targets\": [{\"stage\": \"STARTED\", \"people\": 0, \"by\": \"2027-01-01\"}]}",
        "400",
        "/targets/0/people"
      },
      {
        "{\"targets\": [{\"stage\": \"FAMOUS\", \"people\": 1, \"by\": \"2027-01-01\"}]}",
        "400",
        "/targets/0/stage"
      },
      {"{\"targetGroups\": [\"care leaver\"]}", "400", "/targetGroups/0"},
      {"{\"targetGroups\": [\"VETERAN\", \"LEFT_HANDED\"]}", "422", "/targetGroups/1"},
      {
        "{\"targets\": [{\"stage\": \"STARTED\", \"people\": 1, \"by\": \"2027-01-01\"},"
            + " {\"stage\": \"STARTED\", \"group\": \"LEFT_HANDED\", \"people\": 1, \"by\": \"2027-01-01\"}]}",
        "422",
        "/targets/1/group"
      },
      {"{\"endsOn\": \"2025-08-31\"}", "422", "/endsOn"},
      {"[]", "400", ""},
    };
    for (String[] one : bad) {
      patch(coordinator, path, one[0])
          .statusCode(Integer.parseInt(one[1]))
          .body("errors.pointer", hasItem(one[2]));
    }
    assertThat(etag(coordinator, path)).isEqualTo(before);
  }

  @Test
  void aGroupOfBeforeTheListWasAskedStaysAndNoOtherComes() {
    // Given a programme that was opened when any code was taken
    String path = "/v1/programmes/" + programme(coordinator, 5);
    TestDatabase.execute(
        "update programme set target_groups = '{LEFT_HANDED}' where id = '" + Given.id(path) + "'");

    // When, Then
    patch(coordinator, path, "{\"places\": 6}")
        .statusCode(200)
        .body("targetGroups", equalTo(List.of("LEFT_HANDED")));
    patch(coordinator, path, "{\"targetGroups\": [\"LEFT_HANDED\", \"RIGHT_HANDED\"]}")
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/targetGroups/1")))
        .body("errors.code", equalTo(List.of("unknown-priority-group")));

    // And whom a programme is for tells of nobody: prison leavers are among the groups here
    patch(coordinator, path, "{\"targetGroups\": [\"EX_OFFENDER\", \"OTHER\"]}").statusCode(200);
    // but nobody is counted in that one
    patch(
            coordinator,
            path,
            "{\"targets\": [{\"stage\": \"STARTED\", \"group\": \"EX_OFFENDER\", \"people\": 1, \"by\": \"2027-01-01\"}]}")
        .statusCode(422)
        .body("errors.pointer", equalTo(List.of("/targets/0/group")))
        .body("errors.code", equalTo(List.of("kept-apart")));
  }

  @Test
  void onlyTheOwnerAndTheCareSystemChangeOrCloseIt() {
    // Given
    String path = "/v1/programmes/" + programme(employer, 5);

    // Then
    patch(employer(tenant, "RL4"), path, "{\"places\": 9}").statusCode(403);
    change(employer(tenant, "RL4"), path, "close", FINISH).statusCode(403);
    patch(partner(tenant, UUID.randomUUID()), path, "{\"places\": 9}").statusCode(403);
    as(coordinator(Tokens.newTenant()))
        .header("If-Match", "\"v0\"")
        .body(FINISH)
        .post(path + "/close")
        .then()
        .statusCode(404);
    patch(coordinator, path, "{\"places\": 9}").statusCode(200);
    change(employer, path, "close", FINISH).statusCode(200).body("status", equalTo("CLOSED"));
  }

  @Test
  void placesThatAreTakenAreNotTakenAway() {
    // Given
    String path = "/v1/programmes/" + programme(coordinator, 2);
    Given.moved(coordinator, Given.enrolment(coordinator), "offer");
    Given.moved(coordinator, Given.enrolment(coordinator), "offer");

    // Then
    patch(coordinator, path, "{\"places\": 1}")
        .statusCode(409)
        .body("code", equalTo("places-taken"));
    patch(coordinator, path, "{\"places\": 2}").statusCode(200);
  }

  @Test
  void nobodyIsPutOnAProgrammeThatIsBeingClosed() throws Exception {
    // Given a closing that is not committed yet
    String programme = programme(coordinator, 5).toString();
    String waiting = Given.enrolment(coordinator);
    try (Connection closing = TestDatabase.superuser();
        Statement of = closing.createStatement()) {
      closing.setAutoCommit(false);
      of.execute(
          "update programme_place set closed = true where programme_id = '%s'"
              .formatted(programme));
      // When
      CompletableFuture<Integer> assigned =
          CompletableFuture.supplyAsync(
              () ->
                  change(
                          coordinator,
                          waiting,
                          "programme",
                          "{\"programmeId\": \"" + programme + "\"}")
                      .extract()
                      .statusCode());
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () ->
                  assigned.isDone()
                      || !TestDatabase.column(
                              "select pid::text from pg_stat_activity where wait_event_type = 'Lock'"
                                  + " and query like '%programme_place%' and pid <> pg_backend_pid()")
                          .isEmpty());
      closing.commit();
      // Then
      assertThat(assigned.get()).isEqualTo(409);
    }
  }

  /**
   * Who lists programmes did not listen to their end before: the upgrade's statements, as at it.
   */
  @Test
  void theUpgradeTellsOnceMoreWhatWasClosedAndNothingElse() throws Exception {
    // Given
    String closed = "/v1/programmes/" + programme(employer, 5);
    String open = "/v1/programmes/" + programme(coordinator, 5);
    change(employer, closed, "close", FINISH).statusCode(200);
    List<Sent.Event> before = Sent.about(Given.id(closed));

    // When
    try (InputStream upgrade =
            getClass().getResourceAsStream("/db/migration/V109__closed_programmes_told_again.sql");
        Connection owner = TestDatabase.owner();
        Statement statement = owner.createStatement()) {
      statement.execute(new String(upgrade.readAllBytes(), StandardCharsets.UTF_8));
    }

    // Then
    List<Sent.Event> told = Sent.about(Given.id(closed));
    assertThat(told).hasSize(before.size() + 1);
    Sent.Event again = told.get(before.size());
    Sent.Event first = before.get(before.size() - 1);
    assertThat(again.type()).isEqualTo(first.type()).isEqualTo("programme.closed");
    assertThat(again.version()).isEqualTo(first.version());
    for (String same : List.of("programmeId", "organisation", "closedOn", "reason", "goingOn")) {
      assertThat(again.data().get(same)).as(same).isEqualTo(first.data().get(same));
    }
    assertThat(Sent.typesAbout(Given.id(open))).doesNotContain("programme.closed");
  }

  @Test
  void whoeverIsOnAClosedProgrammeGoesOnAndNobodyNewComes() {
    // Given
    String path = "/v1/programmes/" + programme(coordinator, 5);
    String held = Given.enrolment(coordinator);
    Given.moved(coordinator, held, "offer");
    String waiting = Given.enrolment(coordinator);
    change(coordinator, path, "close", REFUSE)
        .statusCode(409)
        .body("code", equalTo("programme-has-enrolments"));
    as(coordinator).get(path).then().body("status", equalTo("OPEN"));

    // When
    change(coordinator, path, "close", FINISH)
        .statusCode(200)
        .body("status", equalTo("CLOSED"))
        .body("closingReason", equalTo("FUNDING_ENDED"));

    // Then
    Given.moved(coordinator, held, "accept", "enrol", "activate", "complete");
    change(coordinator, waiting, "offer", null)
        .statusCode(409)
        .body("code", equalTo("programme-closed"));
    change(coordinator, path, "close", FINISH)
        .statusCode(409)
        .body("code", equalTo("programme-closed"));
    change(coordinator, waiting, "programme", "{\"programmeId\": \"" + Given.id(path) + "\"}")
        .statusCode(409)
        .body("code", equalTo("programme-closed"));
    patch(coordinator, path, "{\"places\": 9}").statusCode(409);
    List<Sent.Event> told = Sent.about(Given.id(path));
    Sent.Event closed = told.get(told.size() - 1);
    assertThat(closed.type()).isEqualTo("programme.closed");
    assertThat(closed.data().path("goingOn").asInt()).isEqualTo(2);
    assertThat(told.get(told.size() - 2).data().path("available").asInt()).isZero();
  }

  @Test
  void somebodyWhomItsEmployerDoesNotSeeKeepsAProgrammeOpenAndIsNotCountedToIt() {
    // Given: one of two people took back that the employer sees them
    String path = "/v1/programmes/" + programme(employer, 5);
    ReferralEvents events = new ReferralEvents(tenant);
    Referral seen = Referral.random();
    Referral hidden = Referral.random();
    events.accepted(seen);
    events.consentToApplications(seen.person());
    events.accepted(hidden);
    events.consent(hidden.person(), "REFERRAL");
    UUID sharing = events.consent(hidden.person(), "SHARE_WITH_EMPLOYER");
    String first = Given.enrolment(coordinator, seen);
    String second = Given.enrolment(coordinator, hidden);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> as(employer).get(first).then().statusCode(200));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> as(employer).get(second).then().statusCode(200));
    events.consentWithdrawn(sharing, hidden.person(), "SHARE_WITH_EMPLOYER");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> as(employer).get(second).then().statusCode(404));

    // Then: the number says nothing of the other, whether the employer sees somebody or nobody
    String words = "Enrolments on it have not ended; FINISH lets them go on.";
    change(employer, path, "close", REFUSE).statusCode(409).body("detail", equalTo(words));
    change(coordinator, first, "withdraw", "{\"reason\": \"CARING\"}").statusCode(200);
    change(employer, path, "close", REFUSE)
        .statusCode(409)
        .body("code", equalTo("programme-has-enrolments"))
        .body("detail", equalTo(words));
    as(employer).get(path).then().body("status", equalTo("OPEN"));
    as(employer).get(second).then().statusCode(404);
    change(coordinator, path, "close", REFUSE)
        .statusCode(409)
        .body("detail", startsWith("1 enrolments on it"));

    // When: others are told how many there are
    change(employer, path, "close", FINISH).statusCode(200);

    // Then
    List<Sent.Event> told = Sent.about(Given.id(path));
    assertThat(told.get(told.size() - 1).data().path("goingOn").asInt()).isEqualTo(1);
  }

  private static ValidatableResponse patch(Persona who, String path, String body) {
    return as(who)
        .contentType("application/merge-patch+json")
        .header("If-Match", etag(who, path))
        .body(body)
        .patch(path)
        .then();
  }
}
