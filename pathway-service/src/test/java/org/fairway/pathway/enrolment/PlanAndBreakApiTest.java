package org.fairway.pathway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.programme;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What is agreed, breaks that move its end, what was achieved, and who may move what. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class PlanAndBreakApiTest {
  private static final String PLAN =
      "{\"startsOn\": \"2025-09-01\", \"endsOn\": \"2026-07-31\", \"employers\": [\"RNA\"]}";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  @Test
  void aBreakMovesThePlannedEndByItsDaysAndTheRecordFollowsTheStatus() {
    // Given
    String path = Given.active(coordinator);
    planned(path, PLAN).statusCode(200).body("plan.movedEndsOn", equalTo("2026-07-31"));

    // When: off from 1 to 31 January, back earlier than expected
    change(
            coordinator,
            path,
            "pause",
            """
            {"reason": "HEALTH", "effectiveOn": "2026-01-01", "expectedReturnOn": "2026-03-01"}""")
        .statusCode(200)
        .body("plan.movedEndsOn", equalTo("2026-09-28"))
        .body("plan.expectedReturnOn", equalTo("2026-03-01"))
        .body("ilr.completionStatus", equalTo("6"))
        .body("ilr.outcome", equalTo("3"));
    change(coordinator, path, "resume", "{\"effectiveOn\": \"2026-02-01\"}")
        .statusCode(200)
        .body("plan.breakDays", equalTo(31))
        .body("plan.endsOn", equalTo("2026-07-31"))
        .body("plan.movedEndsOn", equalTo("2026-08-31"))
        .body("plan.expectedReturnOn", nullValue())
        .body("ilr.completionStatus", equalTo("1"))
        .body("ilr.outcome", nullValue());

    // Then: a second one adds its days, and none begins inside an earlier one
    change(coordinator, path, "pause", "{\"reason\": \"CARING\", \"effectiveOn\": \"2026-01-15\"}")
        .statusCode(422)
        .body("errors.code", hasItem("before-break"));
    change(coordinator, path, "pause", "{\"reason\": \"CARING\", \"effectiveOn\": \"2026-04-01\"}")
        .statusCode(200);
    change(coordinator, path, "resume", "{\"effectiveOn\": \"2026-03-31\"}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/effectiveOn"));
    change(coordinator, path, "resume", "{\"effectiveOn\": \"2026-04-11\"}")
        .body("plan.breakDays", equalTo(41))
        .body("plan.movedEndsOn", equalTo("2026-09-10"));
    as(coordinator)
        .get(path + "/breaks")
        .then()
        .body("items.beganOn", contains("2026-01-01", "2026-04-01"))
        .body("items.returnedOn", contains("2026-02-01", "2026-04-11"));
  }

  @Test
  void aBreakBeginsOnThePathwayAndItsDaysHoldNoHours() {
    // Given: off from 10 to 19 January
    String path = Given.active(coordinator);
    paused(path, "2025-08-31")
        .statusCode(422)
        .body("errors.pointer", hasItem("/effectiveOn"))
        .body("errors.code", hasItem("before-start"));
    paused(path, "2026-01-10").statusCode(200);

    // When, Then: while it lasts, and when it is over
    worked(path, "2026-01-10", 422);
    worked(path, "2026-02-01", 422);
    worked(path, "2026-01-09", 201);
    change(coordinator, path, "resume", "{\"effectiveOn\": \"2026-01-20\"}").statusCode(200);
    worked(path, "2026-01-10", 422);
    worked(path, "2026-01-19", 422);
    worked(path, "2026-01-20", 201);
  }

  @Test
  void noHoursStandOnABreakOrAfterTheLastDayThatIsToldLater() {
    // Given
    String path = Given.active(coordinator);
    worked(path, "2026-01-09", 201);
    String late = worked(path, "2026-01-15", 201).extract().header("Location");

    // When, Then
    String health = "{\"reason\": \"HEALTH\", \"effectiveOn\": \"2026-01-14\"}";
    for (Map.Entry<String, String> move :
        Map.of(
                "pause", "{\"reason\": \"HEALTH\", \"effectiveOn\": \"2026-01-15\"}",
                "withdraw", health,
                "complete", "{\"effectiveOn\": \"2026-01-14\"}")
            .entrySet()) {
      change(coordinator, path, move.getKey(), move.getValue())
          .statusCode(422)
          .body("errors.pointer", hasItem("/effectiveOn"))
          .body("errors.code", hasItem("hours-later"));
    }
    as(coordinator).get(path).then().body("status", equalTo("ACTIVE"));

    // When they are reversed
    creating(coordinator).post(late + "/reverse").then().statusCode(201);

    // Then; the last day itself holds hours
    paused(path, "2026-01-10").statusCode(200);
    change(coordinator, path, "resume", "{\"effectiveOn\": \"2026-01-12\"}").statusCode(200);
    worked(path, "2026-01-14", 201);
    change(coordinator, path, "complete", "{\"effectiveOn\": \"2026-01-14\"}").statusCode(200);
  }

  @Test
  void aBreakThatEndedByLeavingMovesTheEndNoMore() {
    String path = Given.active(coordinator);
    planned(path, PLAN).statusCode(200);
    change(
            coordinator,
            path,
            "pause",
            """
            {"reason": "HEALTH", "effectiveOn": "2026-01-01", "expectedReturnOn": "2026-03-01"}""")
        .body("plan.movedEndsOn", equalTo("2026-09-28"));

    change(
            coordinator,
            path,
            "withdraw",
            "{\"reason\": \"HEALTH\", \"effectiveOn\": \"2026-02-01\"}")
        .statusCode(200)
        .body("plan.movedEndsOn", equalTo("2026-07-31"));
  }

  private ValidatableResponse paused(String path, String on) {
    return change(
        coordinator, path, "pause", "{\"reason\": \"HEALTH\", \"effectiveOn\": \"" + on + "\"}");
  }

  private ValidatableResponse worked(String path, String on, int status) {
    ValidatableResponse answer =
        creating(coordinator)
            .body(
                "{\"date\": \"%s\", \"hours\": \"7.50\", \"deliveryMode\": \"CLASSROOM\"}"
                    .formatted(on))
            .post(path + "/hours")
            .then()
            .statusCode(status);
    if (status == 422) {
      answer.body("errors.pointer", hasItem("/date")).body("errors.code", hasItem("on-a-break"));
    }
    return answer;
  }

  /** With breaks behind it the end would be a day of a year with five digits. */
  @Test
  void theLastDayOfTheCalendarIsNoDayThatIsPlanned() {
    // Given
    String path = Given.active(coordinator);
    planned(path, PLAN).statusCode(200);

    // When, Then
    for (String field : List.of("startsOn", "endsOn")) {
      planned(path, PLAN.replaceFirst(field + "\": \"[^\"]*", field + "\": \"9999-12-31"))
          .statusCode(422)
          .body("errors.pointer", hasItem("/" + field))
          .body("errors.code", hasItem("too-far-ahead"));
    }
    change(
            coordinator,
            path,
            "pause",
            "{\"reason\": \"HEALTH\", \"effectiveOn\": \"2026-01-01\", \"expectedReturnOn\": \"9999-12-31\"}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/expectedReturnOn"))
        .body("errors.code", hasItem("too-far-ahead"));
    as(coordinator).get(path).then().body("plan.movedEndsOn", equalTo("2026-07-31"));

    // And one that was taken before, with the days of a break behind it
    paused(path, "2026-01-01").statusCode(200);
    change(coordinator, path, "resume", "{\"effectiveOn\": \"2026-02-01\"}").statusCode(200);
    TestDatabase.execute(
        "update enrolment set planned_ends_on = '9999-12-31' where id = '" + Given.id(path) + "'");
    as(coordinator).get(path).then().body("plan.movedEndsOn", equalTo("9999-12-31"));
  }

  @Test
  void whatWasAchievedIsNotKnownUntilSomebodySaysSo() {
    String path = Given.active(coordinator);
    tell(path, "ACHIEVED").statusCode(409).body("code", equalTo("not-completed"));

    change(coordinator, path, "complete", null)
        .body("ilr.completionStatus", equalTo("2"))
        .body("ilr.outcome", equalTo("8"))
        .body("ilr.outcomeLabel", equalTo("Complete, result not yet known"));
    tell(path, "ACHIEVED").statusCode(200).body("ilr.outcome", equalTo("1"));

    planned(path, PLAN).statusCode(409).body("code", equalTo("enrolment-over"));
  }

  @Test
  void contradictionsAndWhatBelongsToAnotherTypeAreNamed() {
    programme(coordinator, 10);
    String path = Given.enrolment(coordinator);
    for (Map.Entry<String, String> wrong :
        Map.of(
                "{\"endsOn\": \"2026-07-31\"}", "/endsOn",
                "{\"startsOn\": \"2026-08-01\", \"endsOn\": \"2026-07-31\"}", "/endsOn",
                "{\"employers\": [\"RNA\", \"RNA\"]}", "/employers",
                "{\"standardReference\": \"ST0827\"}", "/standardVersion",
                "{\"standardReference\": \"ST0827\", \"standardVersion\": \"1.2\"}",
                    "/standardReference",
                "{\"specialism\": \"DIGITAL\"}", "/specialism",
                "{\"regulator\": \"NMC\"}", "/regulator")
            .entrySet()) {
      planned(path, wrong.getKey())
          .statusCode(422)
          .body("errors.pointer", hasItem(wrong.getValue()));
    }
    change(coordinator, path, "offer", "{\"expectedReturnOn\": \"2099-01-01\"}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/expectedReturnOn"));
    change(coordinator, path, "offer", "{\"achievement\": \"ACHIEVED\"}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/achievement"));
    as(coordinator).get(path).then().body("plan.employers", hasSize(0)).body("ilr", nullValue());
  }

  @Test
  void anEmployerThatIsNamedSeesTheEnrolmentWithConsentAndNamesNoOther() {
    // Given
    programme(coordinator, 10);
    Referral referral = Referral.random();
    ReferralEvents events = new ReferralEvents(tenant);
    events.accepted(referral);
    String path = Given.enrolment(coordinator, referral);
    planned(path, PLAN).statusCode(200);
    Persona named = employer(tenant, "RNA");
    as(named).get(path).then().statusCode(404);

    // When
    UUID consent = events.consent(referral.person(), "REFERRAL");
    events.consent(referral.person(), "SHARE_WITH_EMPLOYER");

    // Then
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> as(named).get(path).statusCode() == 200);
    as(named).get(path + "/breaks").then().statusCode(200);
    as(employer(tenant, "RXX")).get(path).then().statusCode(404);
    as(named)
        .header("If-Match", etag(named, path))
        .body("{\"employers\": [\"RNA\", \"RXX\"]}")
        .put(path + "/plan")
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("other-organisation"));

    // When the person takes it back
    events.consentWithdrawn(consent, referral.person(), "REFERRAL");

    // Then all of it is gone from sight
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> as(named).get(path).statusCode() == 404);
    for (String part : List.of("/breaks", "/breaches", "/hours", "/completion")) {
      as(named).get(path + part).then().statusCode(404);
    }
  }

  @Test
  void anEmployerTakesNeitherOthersNorItselfOut() {
    // Given
    programme(coordinator, 10);
    Persona named = employer(tenant, "RNA");
    String path = Given.shared(coordinator, named, "RNA", "RXX").path();

    // When, Then
    for (String employers :
        List.of("", "\"RNA\"", "\"RXX\"", "\"RXX\", \"RNA\"", "\"RNA\", \"RXX\", \"RYY\"")) {
      replanned(named, path, employers)
          .statusCode(422)
          .body("errors.pointer", hasItem("/employers"))
          .body("errors.code", hasItem("other-organisation"));
    }
    replanned(named, path, "\"RNA\", \"RXX\"").statusCode(200);
    replanned(coordinator, path, "\"RXX\"").statusCode(200);
    as(named).get(path).then().statusCode(404);
  }

  private static ValidatableResponse replanned(Persona who, String path, String employers) {
    return as(who)
        .header("If-Match", etag(who, path))
        .body("{\"startsOn\": \"2025-09-01\", \"employers\": [" + employers + "]}")
        .put(path + "/plan")
        .then();
  }

  /** Every pair of status and move; who may is asked in {@link EnrolmentMoveTest}. */
  @Test
  void fromEachStatusOnlyTheMovesOfTheTableLeadOn() {
    // Given
    programme(coordinator, 100);
    Map<EnrolmentStatus, List<String>> ways =
        Map.of(
            EnrolmentStatus.EXPRESSED_INTEREST, List.of(),
            EnrolmentStatus.OFFERED, List.of("offer"),
            EnrolmentStatus.ACCEPTED, List.of("offer", "accept"),
            EnrolmentStatus.ENROLLED, List.of("offer", "accept", "enrol"),
            EnrolmentStatus.ACTIVE, List.of("offer", "accept", "enrol", "activate"),
            EnrolmentStatus.BREAK, List.of("offer", "accept", "enrol", "activate", "pause"),
            EnrolmentStatus.COMPLETED, List.of("offer", "accept", "enrol", "activate", "complete"),
            EnrolmentStatus.WITHDRAWN, List.of("withdraw"),
            EnrolmentStatus.NOT_STARTED, List.of("offer", "accept", "not-start"));
    for (EnrolmentStatus from : EnrolmentStatus.values()) {
      String path = Given.enrolment(coordinator);
      for (String verb : ways.get(from)) {
        change(coordinator, path, verb, "{\"reason\": \"OTHER\"}").statusCode(200);
      }

      // When, Then: refused, as the answer says that it would be
      Response seen = as(coordinator).get(path);
      Set<String> told = new TreeSet<>();
      for (Map<String, Object> action :
          seen.jsonPath().<Map<String, Object>>getList("allowedActions")) {
        if (action.get("allowed").equals(true)) {
          told.add((String) action.get("action"));
        }
      }
      for (EnrolmentMove move : EnrolmentMove.values()) {
        boolean leads = move.obstacle(from, Set.of("coordinator")) == null;
        assertThat(told.contains(move.verb())).as(from + " " + move).isEqualTo(leads);
        if (!leads) {
          Response refused =
              as(coordinator)
                  .header("If-Match", seen.header("ETag"))
                  .body("{\"reason\": \"OTHER\"}")
                  .post(path + "/" + move.verb());
          assertThat(refused.statusCode()).as(from + " " + move).isEqualTo(409);
          assertThat(refused.asString()).contains("transition-not-allowed");
        }
      }
      assertThat(etag(coordinator, path)).isEqualTo(seen.header("ETag"));
    }
  }

  @Test
  void ofTwoCallersAtOnceOneMovesAndTheOtherHasSeenAnOldVersion() {
    String path = Given.active(coordinator);
    String tag = etag(coordinator, path);

    List<Integer> answers =
        Stream.of("pause", "complete")
            .parallel()
            .map(
                verb ->
                    as(coordinator)
                        .header("If-Match", tag)
                        .body("{\"reason\": \"OTHER\"}")
                        .post(path + "/" + verb)
                        .statusCode())
            .toList();

    assertThat(answers).containsExactlyInAnyOrder(200, 412);
    assertThat(Sent.typesAbout(Given.id(path))).hasSize(6);
  }

  private ValidatableResponse planned(String path, String body) {
    return as(coordinator)
        .header("If-Match", etag(coordinator, path))
        .body(body)
        .put(path + "/plan")
        .then();
  }

  private ValidatableResponse tell(String path, String achievement) {
    return change(coordinator, path, "achievement", "{\"achievement\": \"" + achievement + "\"}");
  }
}
