package org.fairway.metrics.funnel;

import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a start: still in work, left, not known, not yet due; moved up. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LastingWorkApiTest {

  @Inject FunnelProjection projection;
  @Inject ScopedWork work;

  private final Persona analyst = Persona.ofTenant(Tokens.newTenant(), "analyst", "metrics:read");
  private Taker taker;

  @BeforeEach
  void taker() {
    taker = new Taker(projection, work);
  }

  private FunnelEventsFixture started(String day) {
    return new FunnelEventsFixture(analyst.tenant())
        .referral("submitted", 1, "2025-01-01T10:00:00Z")
        .stage("STARTED", 5, day + "T09:00:00Z")
        .employed(6, day);
  }

  private ValidatableResponse funnel() {
    return as(analyst).get("/v1/funnels").then().statusCode(200);
  }

  private static String weeks(int number) {
    return "total.retention.find { it.weeks == " + number + " }.";
  }

  private static String step(String stage) {
    return "total.steps.find { it.stage == '" + stage + "' }.";
  }

  @Test
  void onlyThoseWhoStartedLongEnoughAgoAreInTheShare() {
    // Given two in work at 13 weeks, one gone before, one of whom nothing is told, one fresh
    String fresh = LocalDate.now(ZoneOffset.UTC).minusWeeks(12).toString();
    taker.take(
        started("2025-02-03").sustained(7, "2025-05-05"),
        started("2025-02-03").sustained(7, "2025-06-30"),
        started("2025-02-03").ended(7, "2025-03-10"),
        started("2025-02-03"),
        started(fresh));
    // When, Then
    funnel()
        .body(weeks(13) + "due", equalTo(4))
        .body(weeks(13) + "inWork", equalTo(2))
        .body(weeks(13) + "left", equalTo(1))
        .body(weeks(13) + "notKnown", equalTo(1))
        .body(weeks(13) + "notYetDue", equalTo(1))
        .body(weeks(13) + "rate", equalTo(0.5f))
        .body(weeks(13) + "rateOfKnown.toDouble()", closeTo(2.0 / 3, 1e-6))
        .body(step("IN_WORK_13_WEEKS") + "count", equalTo(2))
        .body(step("IN_WORK_13_WEEKS") + "denominator", equalTo(4))
        .body(step("STARTED") + "count", equalTo(5));
    // A check at 21 weeks says nothing about the 26th
    funnel()
        .body(weeks(26) + "inWork", equalTo(0))
        .body(weeks(26) + "left", equalTo(1))
        .body(weeks(26) + "notKnown", equalTo(3));
  }

  @Test
  void theFirstDayOfTheFourteenthWeekIsThirteenWeeks() {
    taker.take(
        started("2025-02-03").sustained(7, "2025-05-04"),
        started("2025-02-03").sustained(7, "2025-05-05"));
    funnel().body(weeks(13) + "inWork", equalTo(1)).body(weeks(13) + "notKnown", equalTo(1));
  }

  @Test
  void anEndSaysThatOneWasInWorkUntilThen() {
    taker.take(started("2025-02-03").ended(7, "2025-06-30"));
    funnel()
        .body(weeks(13) + "inWork", equalTo(1))
        .body(weeks(26) + "left", equalTo(1))
        .body(weeks(52) + "left", equalTo(1));
  }

  @Test
  void asLongAsAnotherJobIsOpenNobodyHasLeft() {
    // Given one whose first job ended, and who started another
    FunnelEventsFixture person = started("2025-02-03").ended(7, "2025-03-10");
    FunnelEventsFixture second =
        person.anotherApplication().stage("STARTED", 1, "2025-04-07T09:00:00Z");
    taker.take(second);
    // When, Then
    funnel().body(weeks(13) + "left", equalTo(0)).body(weeks(13) + "notKnown", equalTo(1));
  }

  @Test
  void theStartOfALaterJobSaysNothingOfTheWeeksBefore() {
    // Given one who left in week 5 and began another job in week 40, of which nothing is told yet
    FunnelEventsFixture person = started("2024-02-05").ended(7, "2024-03-11");
    FunnelEventsFixture later =
        person.anotherApplication().stage("STARTED", 1, "2024-11-11T09:00:00Z");
    taker.take(later);
    // When, Then: without a job after 13 and 26 weeks; in one after 52 for all that is known
    funnel()
        .body(weeks(13) + "inWork", equalTo(0))
        .body(weeks(13) + "left", equalTo(1))
        .body(weeks(26) + "inWork", equalTo(0))
        .body(weeks(26) + "left", equalTo(1))
        .body(weeks(52) + "left", equalTo(0))
        .body(weeks(52) + "notKnown", equalTo(1));
    // When the later one is found to last
    taker.take(later.sustained(8, "2025-02-10"));
    // Then that tells of the 52nd week and of none before
    funnel().body(weeks(26) + "inWork", equalTo(0)).body(weeks(52) + "inWork", equalTo(1));
  }

  @Test
  void aStartThatWasTakenBackIsInNoShare() {
    taker.take(
        started("2025-02-03").sustained(7, "2025-06-30"),
        started("2025-02-03").stage("DID_NOT_START", 8, "2025-02-04T09:00:00Z"));
    funnel().body(weeks(13) + "due", equalTo(1)).body(step("STARTED") + "count", equalTo(1));
  }

  @Test
  void withoutAnyCheckThereIsNoShare() {
    taker.take(started("2025-02-03"));
    funnel()
        .body(weeks(13) + "status", equalTo("NOT_SUPPLIED"))
        .body(weeks(13) + "rate", nullValue())
        .body(weeks(13) + "notKnown", equalTo(1))
        .body(weeks(13) + "reason", containsString("no sustained-work check"));
  }

  @Test
  void whoIsTooFreshIsNotDue() {
    taker.take(
        started(LocalDate.now(ZoneOffset.UTC).minusWeeks(20).toString())
            .sustained(7, LocalDate.now(ZoneOffset.UTC).toString()));
    funnel()
        .body(weeks(13) + "rate", equalTo(1.0f))
        .body(weeks(26) + "status", equalTo("NOT_SUPPLIED"))
        .body(weeks(26) + "notYetDue", equalTo(1))
        .body(weeks(26) + "reason", containsString("nobody started so long ago"));
  }

  @Test
  void aMoveUpIsOfThoseWhoStarted() {
    // Given
    funnel().body(step("MOVED_UP_A_BAND") + "status", equalTo("NOT_SUPPLIED"));
    taker.take(
        started("2025-02-03").progressed(7, "2025-09-01"),
        started("2025-02-03"),
        started("2025-02-03"),
        started("2025-02-03"));
    // When, Then
    funnel()
        .body(step("MOVED_UP_A_BAND") + "count", equalTo(1))
        .body(step("MOVED_UP_A_BAND") + "denominator", equalTo(4))
        .body(step("MOVED_UP_A_BAND") + "conversion", equalTo(0.25f))
        .body("stages[-1]", equalTo("MOVED_UP_A_BAND"));
  }

  @Test
  void theStepThatIsTheStartOfStaffInPostIsNoMoveUpAndTheNextOneIs() {
    // Given one who came as far as the pathway led, and one who went on
    taker.take(
        started("2025-02-03").progressed(7, "2025-02-03"),
        started("2025-02-03").progressed(7, "2025-02-03").progressed(8, "2025-09-01"),
        started("2025-02-03").progressed(8, "2025-09-01").progressed(7, "2025-02-03"),
        started("2025-02-03"));
    // When, Then
    funnel()
        .body(step("MOVED_UP_A_BAND") + "count", equalTo(2))
        .body(step("MOVED_UP_A_BAND") + "denominator", equalTo(4))
        .body(step("MOVED_UP_A_BAND") + "conversion", equalTo(0.5f));
  }

  @Test
  void everyStepHasALikelihoodAgainstTheReferenceGroup() {
    // Given 2 of 4 white and 1 of 4 others accepted, and one unknown
    for (int i = 0; i < 4; i++) {
      taker.take(referred("A", i < 2), referred("N", i < 1));
    }
    taker.take(referred("Z", false));
    String accepted = "groups.find { it.group == 'BME' }.steps[1].relativeLikelihood.";
    // When, Then
    as(analyst)
        .queryParam("groupBy", "ethnicGroup")
        .get("/v1/funnels")
        .then()
        .body("reference", equalTo("WHITE"))
        .body(accepted + "status", equalTo("COMPUTED"))
        .body(accepted + "value", equalTo(0.5f))
        .body(accepted + "pValueMethod", equalTo("FISHER_EXACT"))
        .body(accepted + "adverse", equalTo(true))
        .body("groups.find { it.group == 'WHITE' }.steps[1].relativeLikelihood", nullValue())
        .body("groups.find { it.group == 'UNKNOWN' }.steps[1].relativeLikelihood", nullValue());
    as(analyst)
        .queryParam("groupBy", "ethnicGroup")
        .queryParam("reference", "BME")
        .get("/v1/funnels")
        .then()
        .body(
            "groups.find { it.group == 'WHITE' }.steps[1].relativeLikelihood.value", equalTo(2.0f));
    as(analyst)
        .queryParam("groupBy", "ethnicGroup")
        .queryParam("reference", "NOBODY")
        .get("/v1/funnels")
        .then()
        .body(accepted + "status", equalTo("NOT_SUPPLIED"));
    as(analyst).queryParam("reference", "<b>").get("/v1/funnels").then().statusCode(400);
  }

  private FunnelEventsFixture referred(String ethnicCode, boolean accepted) {
    FunnelEventsFixture person =
        new FunnelEventsFixture(analyst.tenant())
            .referral("submitted", 1, "2025-05-01T10:00:00Z")
            .equality(ethnicCode, "UNKNOWN", 1);
    return accepted ? person.referral("accepted", 2, "2025-05-02T10:00:00Z") : person;
  }

  @Test
  void historyIsCutAnewByTheMapOfADay() {
    // Given one of Dudley, one of Sussex whose board ended in March 2026, one of nowhere
    taker.take(living("E01009719"), living("E01016849"), living(null));
    // When, Then
    as(analyst)
        .queryParam("groupBy", "icb")
        .queryParam("mapDate", "2025-06-01")
        .get("/v1/funnels")
        .then()
        .body("groups.group", contains("QNX", "QUA", "UNKNOWN"))
        .body("areaMap.mapDate", equalTo("2025-06-01"))
        .body("areaMap.validFrom", equalTo("2022-07-01"));
    as(analyst)
        .queryParam("groupBy", "icb")
        .queryParam("mapDate", "2026-06-01")
        .get("/v1/funnels")
        .then()
        .body("groups.group", contains("NOT_MAPPED", "QUA", "UNKNOWN"));
    as(analyst)
        .queryParam("groupBy", "icb")
        .queryParam("mapDate", "2024-06-01")
        .queryParam("audience", "PUBLIC")
        .get("/v1/funnels")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("map-not-of-the-year"));
  }

  private FunnelEventsFixture living(String lsoa21) {
    return new FunnelEventsFixture(analyst.tenant())
        .referral(
            "submitted",
            1,
            "2025-05-01T10:00:00Z",
            data -> {
              if (lsoa21 == null) {
                data.remove("lsoa21");
              } else {
                data.put("lsoa21", lsoa21);
              }
            });
  }
}
