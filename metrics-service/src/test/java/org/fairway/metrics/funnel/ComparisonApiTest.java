package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before and after. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ComparisonApiTest {

  @Inject FunnelProjection projection;
  @Inject ScopedWork work;

  private final Persona analyst = Persona.ofTenant(Tokens.newTenant(), "analyst", "metrics:read");
  private final List<FunnelEventsFixture> ways = new ArrayList<>();
  private Taker taker;

  @BeforeEach
  void taker() {
    taker = new Taker(projection, work);
  }

  /** So many referrals of a day and ethnic code, so many of them accepted. */
  private ComparisonApiTest referred(String day, String code, int all, int accepted) {
    for (int i = 0; i < all; i++) {
      FunnelEventsFixture way =
          new FunnelEventsFixture(analyst.tenant())
              .referral("submitted", 1, day + "T10:00:00Z")
              .equality(code, "UNKNOWN", 1);
      ways.add(i < accepted ? way.referral("accepted", 2, day + "T12:00:00Z") : way);
    }
    return this;
  }

  private void told() {
    taker.take(ways.toArray(FunnelEventsFixture[]::new));
  }

  private ValidatableResponse compare(String... query) {
    var asked = as(analyst);
    for (int i = 0; i < query.length; i += 2) {
      asked = asked.queryParam(query[i], query[i + 1]);
    }
    return asked.get("/v1/funnels/comparison").then();
  }

  @Test
  void aConversionIsComparedWithItsIntervalAndPValue() {
    // Given 56 of 70 before and 48 of 80 after: Newcombe's own example, 0.0524 to 0.3339
    referred("2025-05-01", "A", 70, 56).referred("2025-06-01", "A", 80, 48).told();
    // When
    JsonPath answer =
        compare("date", "2025-06-01", "stage", "ACCEPTED").statusCode(200).extract().jsonPath();
    // Then
    assertThat(answer.getDouble("before.rate")).isCloseTo(0.8, within(1e-6));
    assertThat(answer.getDouble("after.rate")).isCloseTo(0.6, within(1e-6));
    assertThat(answer.getDouble("difference")).isCloseTo(-20, within(1e-4));
    assertThat(answer.getString("interval.method")).isEqualTo("NEWCOMBE");
    assertThat(answer.getDouble("interval.lower")).isCloseTo(-33.39, within(0.005));
    assertThat(answer.getDouble("interval.upper")).isCloseTo(-5.24, within(0.005));
    assertThat(answer.getDouble("ratio.value")).isCloseTo(0.75, within(1e-6));
    assertThat(answer.getDouble("ratio.pValue")).isBetween(0.005, 0.01);
    assertThat(answer.getString("before.to")).isEqualTo("2025-05-31");
    assertThat(answer.getString("after.from")).isEqualTo("2025-06-01");
  }

  @Test
  void theRepresentationOfAGroupLeavesTheUnknownAside() {
    // Given 10 of 40 known before, 30 of 60 after
    referred("2025-05-01", "N", 10, 0)
        .referred("2025-05-01", "A", 30, 0)
        .referred("2025-05-01", "Z", 7, 0)
        .referred("2025-06-01", "N", 30, 0)
        .referred("2025-06-01", "A", 30, 0)
        .told();
    // When, Then
    compare(
            "date",
            "2025-06-01",
            "measure",
            "REPRESENTATION",
            "stage",
            "REFERRED",
            "groupBy",
            "ethnicGroup",
            "group",
            "BME")
        .statusCode(200)
        .body("before.numerator", equalTo(10))
        .body("before.denominator", equalTo(40))
        .body("after.rate", equalTo(0.5f))
        .body("difference", equalTo(25.0f))
        .body("caution", nullValue());
  }

  @Test
  void aProgrammeBeginsWhenSomebodyIsOnItFirst() {
    // Given
    String programme = UUID.randomUUID().toString();
    referred("2025-05-01", "A", 3, 1).referred("2025-07-01", "A", 4, 3);
    ways.add(
        new FunnelEventsFixture(analyst.tenant())
            .referral("submitted", 1, "2025-05-20T10:00:00Z")
            .enrolment("enrolled", 4, "2025-06-15T10:00:00Z", programme));
    told();
    // When, Then
    compare("programme", programme, "stage", "ACCEPTED")
        .statusCode(200)
        .body("splitOn", equalTo("2025-06-15"))
        .body("programme", equalTo(programme))
        .body("before.denominator", equalTo(4))
        .body("after.denominator", equalTo(4))
        .body("caution", notNullValue());
    compare("programme", UUID.randomUUID().toString()).statusCode(404);
  }

  @Test
  void anotherEarlierStageMayBeTheBase() {
    referred("2025-05-01", "A", 10, 5).referred("2025-06-01", "A", 10, 8).told();
    compare("date", "2025-06-01", "stage", "STARTED", "ofStage", "REFERRED")
        .statusCode(200)
        .body("ofStage", equalTo("REFERRED"))
        .body("before.denominator", equalTo(10))
        .body("before.numerator", equalTo(0));
    compare("date", "2025-06-01", "stage", "ACCEPTED", "ofStage", "STARTED").statusCode(400);
  }

  @Test
  void nobodyOnOneSideIsUndefined() {
    referred("2025-05-01", "A", 10, 5).told();
    compare("date", "2025-06-01", "stage", "ACCEPTED")
        .statusCode(200)
        .body("status", equalTo("UNDEFINED"))
        .body("difference", nullValue())
        .body("after.reason", equalTo("zero denominator: nobody in this time"));
  }

  @Test
  void othersCompareYearsAndNothingThatTheFunnelsHide() {
    // Given a small group in one of two years
    referred("2024-05-01", "A", 40, 20)
        .referred("2024-05-01", "N", 30, 12)
        .referred("2025-05-01", "A", 40, 30)
        .referred("2025-05-01", "N", 8, 3)
        .told();
    String[] asked = {"audience", "PUBLIC", "date", "2025-04-01", "stage", "ACCEPTED"};
    // When, Then: all referrals are compared
    compare(asked)
        .statusCode(200)
        .body("before.from", equalTo("2024-04-01"))
        .body("before.to", equalTo("2025-03-31"))
        .body("before.numerator", equalTo(32))
        .body("after.numerator", equalTo(33));
    // and the group is not: 3 of its 8 were accepted
    List<String> group = new ArrayList<>(List.of(asked));
    group.addAll(List.of("groupBy", "ethnicGroup", "group", "BME"));
    compare(group.toArray(String[]::new))
        .statusCode(200)
        .body("before.numerator", equalTo(12))
        .body("after.status", equalTo("SUPPRESSED"))
        .body("after.numerator", nullValue())
        .body("status", equalTo("SUPPRESSED"))
        .body("difference", nullValue());
    // nor can another day be chosen
    compare("audience", "ICS", "date", "2025-04-02", "stage", "ACCEPTED")
        .statusCode(400)
        .body("errors[0].code", equalTo("split-not-a-year"));
    compare("audience", "ICS", "date", "2025-04-01", "from", "2024-06-01").statusCode(400);
  }

  @Test
  void forOthersAProgrammeStandsBetweenTheYearsAroundItsBegin() {
    String programme = UUID.randomUUID().toString();
    ways.add(
        new FunnelEventsFixture(analyst.tenant())
            .referral("submitted", 1, "2024-05-20T10:00:00Z")
            .enrolment("enrolled", 4, "2024-06-15T10:00:00Z", programme));
    told();
    compare("audience", "ICS", "programme", programme)
        .statusCode(200)
        .body("splitOn", equalTo("2025-04-01"))
        .body("before.from", equalTo("2023-04-01"))
        .body("after.from", equalTo("2025-04-01"));
  }

  @Test
  void badQueriesAndOthersAreRefused() {
    compare().statusCode(400);
    compare("date", "2025-06-01", "programme", "x").statusCode(400);
    compare("date", "June").statusCode(400);
    compare("date", "2025-06-01", "measure", "LUCK").statusCode(400);
    compare("date", "2025-06-01", "stage", "HIRED").statusCode(400);
    compare("date", "2025-06-01", "measure", "REPRESENTATION").statusCode(400);
    compare("date", "2025-06-01", "group", "BME").statusCode(400);
    compare("date", "2025-06-01", "stage", "REFERRED").statusCode(400);
    compare("date", "2025-06-01", "from", "2025-07-01").statusCode(400);
    compare("date", "2025-06-01", "from", "2025-07-01T00:00")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("query.from"));
    compare("date", "2025-06-01", "audience", "A".repeat(21))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("query.audience"));
    as(analyst.inOrganisation("RNA"))
        .queryParam("date", "2025-06-01")
        .get("/v1/funnels/comparison")
        .then()
        .statusCode(403);
    as(analyst.withRole("coordinator"))
        .queryParam("date", "2025-06-01")
        .queryParam("audience", "ORGANISATION")
        .get("/v1/funnels/comparison")
        .then()
        .statusCode(403);
    as(analyst.inTenant(Tokens.newTenant()))
        .queryParam("date", "2025-06-01")
        .get("/v1/funnels/comparison")
        .then()
        .body("status", equalTo("UNDEFINED"));
  }
}
