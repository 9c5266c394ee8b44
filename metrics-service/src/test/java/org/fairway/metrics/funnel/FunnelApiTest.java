package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fairway.metrics.Api;
import org.fairway.platform.messaging.IncomingEvent;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class FunnelApiTest {

  @Inject FunnelProjection projection;
  @Inject FunnelTables tables;
  @Inject ScopedWork work;

  private final Persona analyst = Persona.ofTenant(Tokens.newTenant(), "analyst", "metrics:read");

  private void take(List<IncomingEvent> events) {
    for (IncomingEvent event : events) {
      take(event);
    }
  }

  private void take(IncomingEvent event) {
    try {
      work.inTransaction(
          Scope.worker(event.tenant()),
          () -> {
            projection.handle(event);
            return true;
          });
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private FunnelEventsFixture person() {
    return new FunnelEventsFixture(analyst.tenant());
  }

  private List<IncomingEvent> wholeWay() {
    return person()
        .referral("submitted", 1, "2025-05-01T10:00:00Z")
        .equality("N", "DISABLED", 1)
        .referral("acknowledged", 2, "2025-05-02T10:00:00Z")
        .referral("accepted", 3, "2025-05-03T10:00:00Z")
        .enrolment("expressed-interest", 1, "2025-05-04T10:00:00Z")
        .enrolment("enrolled", 4, "2025-05-05T10:00:00Z")
        .stage("APPLIED", 1, "2025-06-01T10:00:00Z")
        .stage("SHORTLISTED", 2, "2025-06-02T10:00:00Z")
        .stage("INTERVIEWED", 3, "2025-06-03T10:00:00Z")
        .stage("OFFER_CONDITIONAL", 4, "2025-06-04T10:00:00Z")
        .stage("STARTED", 5, "2025-07-01T10:00:00Z")
        .employed(1, "2025-07-01")
        .events();
  }

  private ValidatableResponse funnel(String groupBy) {
    return as(analyst).queryParam("groupBy", groupBy).get("/v1/funnels").then().statusCode(200);
  }

  @Test
  void theWholeChainIsCounted() {
    // Given one who went all the way and one who was declined
    take(wholeWay());
    take(
        person()
            .referral("submitted", 1, "2025-05-01T10:00:00Z")
            .referral("declined", 2, "2025-05-02T10:00:00Z")
            .events());
    // When, Then
    funnel("ethnicGroup")
        .body("audience", equalTo("ORGANISATION"))
        .body(
            "total.steps.stage",
            equalTo(
                List.of(
                    "REFERRED",
                    "ACCEPTED",
                    "ON_PATHWAY",
                    "APPLIED",
                    "SHORTLISTED",
                    "INTERVIEWED",
                    "OFFERED",
                    "STARTED",
                    "IN_WORK_13_WEEKS",
                    "IN_WORK_26_WEEKS",
                    "IN_WORK_52_WEEKS",
                    "MOVED_UP_A_BAND")))
        .body("total.steps.count", contains(2, 1, 1, 1, 1, 1, 1, 1, null, null, null, null))
        .body("total.steps[1].conversion", equalTo(0.5f))
        .body("groups.group", contains("BME", "UNKNOWN"));
  }

  @Test
  void timeAloneSaysNothingAboutStayingInWork() {
    // Given a start more than a year ago
    take(wholeWay());
    // When, Then
    for (int weeks : List.of(13, 26, 52)) {
      String step = "total.steps.find { it.stage == 'IN_WORK_" + weeks + "_WEEKS' }.";
      funnel("sex")
          .body(step + "count", nullValue())
          .body(step + "conversion", nullValue())
          .body(step + "status", equalTo("NOT_SUPPLIED"))
          .body(step + "reason", equalTo("no sustained-work check has been reported"));
    }
    funnel("sex").body("total.steps[7].status", equalTo("COMPUTED"));
  }

  private int started() {
    return as(analyst).get("/v1/funnels").then().extract().path("total.steps[7].count");
  }

  @Test
  void aStartThatDidNotHappenIsTakenBack() {
    for (String undoing : List.of("DID_NOT_START", "OFFER_WITHDRAWN", "WITHDRAWN")) {
      // Given
      FunnelEventsFixture person =
          person()
              .referral("submitted", 1, "2025-05-01T10:00:00Z")
              .stage("OFFER_UNCONDITIONAL", 4, "2025-06-04T10:00:00Z")
              .stage("STARTED", 5, "2025-07-01T10:00:00Z")
              .employed(1, "2025-07-01");
      take(person.events());
      assertThat(started()).as("before " + undoing).isEqualTo(1);
      // When
      take(person.stage(undoing, 6, "2025-07-02T10:00:00Z").events());
      // Then the offer is what is left
      assertThat(started()).as(undoing).isZero();
    }
    as(analyst).get("/v1/funnels").then().body("total.steps[6].count", equalTo(3));
  }

  @Test
  void theLaterOfStartAndTakingBackDecides() {
    // Given one who did not start the first time, and did afterwards; told the wrong way round
    List<IncomingEvent> events =
        person()
            .referral("submitted", 1, "2025-05-01T10:00:00Z")
            .stage("STARTED", 5, "2025-07-01T10:00:00Z")
            .stage("DID_NOT_START", 6, "2025-07-02T10:00:00Z")
            .stage("STARTED", 7, "2025-07-14T10:00:00Z")
            .employed(1, "2025-07-14")
            .events();
    Collections.reverse(events);
    // When
    take(events);
    // Then
    assertThat(started()).isEqualTo(1);
  }

  @Test
  void everyGroupingIsAnswered() {
    take(wholeWay());
    for (GroupBy by : GroupBy.values()) {
      funnel(by.parameter()).body("groups.size()", org.hamcrest.Matchers.greaterThanOrEqualTo(1));
    }
    funnel("disability").body("groups.group", contains("DISABLED"));
    funnel("pathwayType").body("groups.group", contains("SUPPORTED_INTERNSHIP"));
    funnel("priorityGroup").body("groups.group", contains("LEARNING_DISABILITY", "NEET"));
  }

  @Test
  void decilesComeInTheOrderOfNumbers() {
    // Given
    for (int decile : new int[] {10, 2, 1, 9}) {
      take(
          person()
              .referral(
                  "submitted", 1, "2025-05-01T10:00:00Z", data -> data.put("imdDecile", decile))
              .events());
    }
    take(
        person()
            .referral("submitted", 1, "2025-05-01T10:00:00Z", data -> data.remove("imdDecile"))
            .events());
    // When, Then
    funnel("imdDecile").body("groups.group", contains("1", "2", "9", "10", "UNKNOWN"));
    as(analyst)
        .queryParam("groupBy", "imdDecile")
        .get("/v1/funnels/times")
        .then()
        .body("groups.group", contains("1", "2", "9", "10", "UNKNOWN"));
  }

  @Test
  void orderAndRepetitionChangeNothing() throws Exception {
    // Given the rows that the events make in their order
    List<IncomingEvent> events = new ArrayList<>(wholeWay());
    events.addAll(
        person()
            .referral("submitted", 1, "2025-05-01T10:00:00Z")
            .stage("STARTED", 5, "2025-07-01T10:00:00Z")
            .employed(1, "2025-07-01")
            .stage("DID_NOT_START", 6, "2025-07-02T10:00:00Z")
            .events());
    take(events);
    assertThat(started()).isEqualTo(1);
    String expected = digest();
    Random random = new Random(42);
    for (int round = 0; round < 25; round++) {
      // When they come in any order, some of them twice
      empty0();
      List<IncomingEvent> mixed = new ArrayList<>(events);
      events.stream().filter(event -> random.nextBoolean()).forEach(mixed::add);
      Collections.shuffle(mixed, random);
      take(mixed);
      // Then
      assertThat(digest()).as("round " + round).isEqualTo(expected);
      assertThat(started()).isEqualTo(1);
    }
  }

  private String digest() throws Exception {
    return work.inTransaction(
        Scope.worker(analyst.tenant()), () -> tables.digest(FunnelProjection.LIVE));
  }

  private void empty0() throws Exception {
    work.inTransaction(
        Scope.worker(analyst.tenant()),
        () -> {
          tables.empty(FunnelProjection.LIVE);
          return true;
        });
  }

  @Test
  void anObjectionTakesTheAnswersAway() {
    // Given
    FunnelEventsFixture person =
        person().referral("submitted", 1, "2025-05-01T10:00:00Z").equality("N", "DISABLED", 1);
    List<IncomingEvent> events = new ArrayList<>(person.objection(2).events());
    // When the objection comes before the answers it is about
    Collections.reverse(events);
    take(events);
    // Then
    funnel("ethnicGroup").body("groups.group", contains("UNKNOWN"));
    assertThat(
            TestDatabase.column(
                "select ethnic_group || disability from funnel_person where tenant_id = '"
                    + analyst.tenant()
                    + "'"))
        .containsExactly("UNKNOWNUNKNOWN");
  }

  @Test
  void theWindowIsTheDayOfReferral() {
    take(wholeWay());
    as(analyst)
        .queryParam("from", "2025-05-02")
        .get("/v1/funnels")
        .then()
        .body("total.steps[0].count", equalTo(0));
    as(analyst)
        .queryParam("from", "2025-05-01")
        .queryParam("to", "2025-05-01")
        .get("/v1/funnels")
        .then()
        .body("total.steps[0].count", equalTo(1));
  }

  @Test
  void theDayOfReferralIsThatOfEngland() {
    // Given one made half an hour into 1 April by the clock in England, and one on its last moment
    take(person().referral("submitted", 1, "2025-03-31T23:30:00Z").events());
    take(person().referral("submitted", 1, "2026-03-31T22:59:59Z").events());
    take(person().referral("submitted", 1, "2026-03-31T23:00:00Z").events());
    // When, Then
    as(analyst)
        .queryParam("from", "2025-04-01")
        .queryParam("to", "2026-03-31")
        .get("/v1/funnels")
        .then()
        .body("total.steps[0].count", equalTo(2));
    as(analyst)
        .queryParam("to", "2025-03-31")
        .get("/v1/funnels")
        .then()
        .body("total.steps[0].count", equalTo(0));
  }

  @Test
  void beyondTheCareSystemsAnalystsSmallCountsAreHidden() {
    take(wholeWay());
    as(analyst)
        .queryParam("audience", "PUBLIC")
        .queryParam("groupBy", "ethnicGroup")
        .queryParam("from", "2025-04-01")
        .queryParam("to", "2026-03-31")
        .get("/v1/funnels")
        .then()
        .statusCode(200)
        .body("disclosure.applied", equalTo(true))
        .body("total.status", equalTo("SUPPRESSED"))
        .body("total.steps", empty())
        .body("groups", empty());
    as(analyst.withRole("coordinator"))
        .get("/v1/funnels")
        .then()
        .statusCode(200)
        .body("audience", equalTo("ICS"));
    as(analyst.withRole("coordinator"))
        .queryParam("audience", "ORGANISATION")
        .get("/v1/funnels")
        .then()
        .statusCode(403);
  }

  @Test
  void manyAreShownToThePublicAndTheFewAmongThemAreNot() {
    // Given
    for (int i = 0; i < 12; i++) {
      take(
          person()
              .referral("submitted", 1, "2025-05-01T10:00:00Z")
              .equality("A", "UNKNOWN", 1)
              .events());
      take(
          person()
              .referral("submitted", 1, "2025-05-01T10:00:00Z")
              .equality("N", "UNKNOWN", 1)
              .events());
    }
    take(person().referral("submitted", 1, "2025-05-01T10:00:00Z").events());
    // When, Then: one of unknown ethnicity, hidden with another group
    as(analyst)
        .queryParam("audience", "PUBLIC")
        .queryParam("groupBy", "ethnicGroup")
        .queryParam("from", "2025-04-01")
        .queryParam("to", "2026-03-31")
        .get("/v1/funnels")
        .then()
        .body("total.steps[0].count", equalTo(25))
        .body("groups.findAll { it.status == 'SUPPRESSED' }.size()", equalTo(2))
        .body("groups.findAll { it.status == 'SUPPRESSED' }.steps", everyItem(empty()))
        .body("groups.find { it.status == 'COMPUTED' }.steps[0].count", equalTo(12));
  }

  @Test
  void windowsThatOverlapAreNotForOthers() {
    as(analyst)
        .queryParam("audience", "ICS")
        .queryParam("from", "2025-04-01")
        .queryParam("to", "2025-12-31")
        .get("/v1/funnels")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("window-not-a-year"));
  }

  @Test
  void badQueriesAreRefused() {
    as(analyst).queryParam("groupBy", "name").get("/v1/funnels").then().statusCode(400);
    as(analyst).queryParam("from", "yesterday").get("/v1/funnels").then().statusCode(400);
    as(analyst).queryParam("audience", "ALL").get("/v1/funnels").then().statusCode(400);
  }

  @Test
  void oneOrganisationAloneAndAnotherCareSystemSeeNothing() {
    take(wholeWay());
    as(analyst.inOrganisation("RNA")).get("/v1/funnels").then().statusCode(403);
    as(analyst.inTenant(Tokens.newTenant()))
        .get("/v1/funnels")
        .then()
        .body("total.steps[0].count", equalTo(0));
    as(analyst.withRole("employer")).get("/v1/funnels").then().statusCode(403);
    as(Api.analyst().withScopes("metrics:write")).get("/v1/funnels").then().statusCode(403);
  }
}
