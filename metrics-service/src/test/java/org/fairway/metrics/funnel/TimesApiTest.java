package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long the steps take. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class TimesApiTest {

  private static final Instant DAY = Instant.parse("2025-05-01T10:00:00Z");

  @Inject FunnelProjection projection;
  @Inject ScopedWork work;

  private final Persona analyst = Persona.ofTenant(Tokens.newTenant(), "analyst", "metrics:read");
  private Taker taker;

  @BeforeEach
  void taker() {
    taker = new Taker(projection, work);
  }

  private FunnelEventsFixture referred() {
    return new FunnelEventsFixture(analyst.tenant()).referral("submitted", 1, DAY.toString());
  }

  private FunnelEventsFixture accepted(Duration later) {
    return referred().referral("accepted", 2, DAY.plus(later).toString());
  }

  private ValidatableResponse times(String... query) {
    var asked = as(analyst);
    for (int i = 0; i < query.length; i += 2) {
      asked = asked.queryParam(query[i], query[i + 1]);
    }
    return asked.get("/v1/funnels/times").then().statusCode(200);
  }

  private static String step(String span) {
    return "total.steps.find { it.span == '" + span + "' }.";
  }

  private static String hire(String span) {
    return "total.timeToHire.find { it.span == '" + span + "' }.";
  }

  /** Linear between neighbours, as written in any textbook: position p (n - 1). */
  private static double percentile(List<Double> values, double p) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    double position = p * (sorted.size() - 1);
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (position - below) * (sorted.get(above) - sorted.get(below));
  }

  @Test
  void medianMeanAndPercentileAreThoseOfASimpleReckoning() {
    // Given
    Random random = new Random(7);
    List<Double> days = new ArrayList<>();
    List<FunnelEventsFixture> ways = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      long minutes = random.nextInt(60 * 24 * 90);
      days.add(minutes / (60.0 * 24));
      ways.add(accepted(Duration.ofMinutes(minutes)));
    }
    taker.take(ways.toArray(FunnelEventsFixture[]::new));
    // When
    JsonPath answer = times().extract().jsonPath();
    // Then
    String accepted = step("REFERRED_TO_ACCEPTED");
    assertThat(answer.getInt(accepted + "count")).isEqualTo(41);
    assertThat(answer.getDouble(accepted + "median"))
        .isCloseTo(percentile(days, 0.5), within(1e-4));
    assertThat(answer.getDouble(accepted + "p90")).isCloseTo(percentile(days, 0.9), within(1e-4));
    assertThat(answer.getDouble(accepted + "mean"))
        .isCloseTo(days.stream().mapToDouble(of -> of).average().orElseThrow(), within(1e-4));
    assertThat(answer.getString("unit")).isEqualTo("DAYS");
  }

  @Test
  void theVariantsOfTimeToHireAreToldApart() {
    // Given
    taker.take(
        referred()
            .stage("APPLIED", 1, "2025-06-10T09:00:00Z", FunnelTimesFixture::hiring)
            .stage("OFFER_CONDITIONAL", 2, "2025-07-01T09:00:00Z")
            .stage("OFFER_UNCONDITIONAL", 3, "2025-07-15T09:00:00Z")
            .stage("STARTED", 4, "2025-08-28T09:00:00Z", FunnelTimesFixture::hiring));
    // When, Then: authorised 30 May, advertised 1 June, closed 21 June, notice 28 days
    times()
        .body(hire("AUTHORISATION_TO_START") + "median", equalTo(90.0f))
        .body(hire("AUTHORISATION_TO_START_EXCLUDING_NOTICE") + "median", equalTo(62.0f))
        .body(hire("ADVERT_TO_CONDITIONAL_OFFER") + "median", equalTo(30.0f))
        .body(hire("CLOSE_TO_OFFER") + "median", equalTo(10.0f))
        .body(hire("CONDITIONAL_TO_UNCONDITIONAL") + "median", equalTo(14.0f))
        .body(hire("OFFER_TO_START") + "median", equalTo(58.0f))
        .body(hire("OFFER_TO_START") + "count", equalTo(1));
  }

  @Test
  void aVariantWithoutItsMomentsIsNotSuppliedAndNeverZero() {
    // Given a start of which nobody told when the post was authorised
    taker.take(
        referred()
            .stage("OFFER_CONDITIONAL", 2, "2025-07-01T09:00:00Z")
            .stage("STARTED", 4, "2025-08-28T09:00:00Z"));
    // When, Then
    times()
        .body(hire("AUTHORISATION_TO_START") + "status", equalTo("NOT_SUPPLIED"))
        .body(hire("AUTHORISATION_TO_START") + "reason", equalTo("no referral has both moments"))
        .body(hire("AUTHORISATION_TO_START") + "median", nullValue())
        .body(hire("AUTHORISATION_TO_START") + "count", nullValue())
        .body(hire("CONDITIONAL_TO_UNCONDITIONAL") + "status", equalTo("NOT_SUPPLIED"))
        .body(hire("OFFER_TO_START") + "status", equalTo("COMPUTED"));
  }

  @Test
  void momentsTheWrongWayRoundAreInNoFigureAndSaidSo() {
    taker.take(accepted(Duration.ofDays(2)), accepted(Duration.ofDays(-3)));
    times()
        .body(step("REFERRED_TO_ACCEPTED") + "count", equalTo(1))
        .body(step("REFERRED_TO_ACCEPTED") + "median", equalTo(2.0f))
        .body(step("REFERRED_TO_ACCEPTED") + "reversed", equalTo(1));
  }

  @Test
  void ofSeveralApplicationsTheOneThatCameFurthestCounts() {
    // Given a first application that was turned down and a second one that led to a start
    taker.take(
        referred()
            .stage("APPLIED", 1, "2025-05-05T10:00:00Z")
            .stage("SHORTLISTED", 2, "2025-05-06T10:00:00Z")
            .anotherApplication()
            .stage("APPLIED", 1, "2025-06-01T10:00:00Z")
            .stage("SHORTLISTED", 2, "2025-06-11T10:00:00Z")
            .stage("STARTED", 3, "2025-07-01T10:00:00Z"));
    // When, Then
    times()
        .body(step("APPLIED_TO_SHORTLISTED") + "count", equalTo(1))
        .body(step("APPLIED_TO_SHORTLISTED") + "median", equalTo(10.0f))
        .body(step("REFERRED_TO_STARTED") + "median", equalTo(61.0f));
  }

  private FunnelEventsFixture of(String ethnicCode, int days) {
    return accepted(Duration.ofDays(days)).equality(ethnicCode, "UNKNOWN", 1);
  }

  private void crowd(int white, int bme) {
    List<FunnelEventsFixture> ways = new ArrayList<>();
    for (int i = 0; i < white; i++) {
      ways.add(of("A", 3 + i % 5));
    }
    for (int i = 0; i < bme; i++) {
      ways.add(of("N", 30 + i));
    }
    taker.take(ways.toArray(FunnelEventsFixture[]::new));
  }

  private ValidatableResponse inPublic() {
    return times(
        "audience", "PUBLIC", "groupBy", "ethnicGroup", "from", "2025-04-01", "to", "2026-03-31");
  }

  @Test
  void othersSeeNoTimeOfFewAndNothingThatTellsIt() {
    // Given 40 and 7: enough for a count, too few for a percentile
    crowd(40, 7);
    // When, Then: the mean of 47 and that of 40 would tell the mean of 7
    inPublic()
        .body(step("REFERRED_TO_ACCEPTED") + "count", equalTo(47))
        .body("disclosure.fewestTimes", equalTo(11))
        .body("groups.steps.collect { it[0].status }", everyItem(equalTo("SUPPRESSED")))
        .body("groups.steps.collect { it[0].median }", everyItem(nullValue()));
    times("groupBy", "ethnicGroup")
        .body("groups.find { it.group == 'BME' }.steps[0].count", equalTo(7));
  }

  @Test
  void othersSeeWholeDaysOfMany() {
    crowd(40, 12);
    inPublic()
        .body("groups.find { it.group == 'BME' }.steps[0].count", equalTo(12))
        .body("groups.find { it.group == 'BME' }.steps[0].median", equalTo(36.0f))
        .body("groups.find { it.group == 'BME' }.steps[0].reversed", nullValue());
  }

  @Test
  void whatTheFunnelHidesHasNoTimes() {
    crowd(3, 0);
    inPublic().body("total.status", equalTo("SUPPRESSED")).body("groups", empty());
  }

  @Test
  void theTimesOfOthersAreRefused() {
    as(analyst.inOrganisation("RNA")).get("/v1/funnels/times").then().statusCode(403);
    as(analyst.withRole("employer")).get("/v1/funnels/times").then().statusCode(403);
    as(analyst)
        .queryParam("audience", "ICS")
        .queryParam("from", "2025-04-02")
        .queryParam("to", "2026-03-31")
        .get("/v1/funnels/times")
        .then()
        .statusCode(400);
    as(analyst).queryParam("groupBy", "name").get("/v1/funnels/times").then().statusCode(400);
    taker.take(accepted(Duration.ofDays(2)));
    as(analyst.inTenant(Tokens.newTenant()))
        .get("/v1/funnels/times")
        .then()
        .body(step("REFERRED_TO_ACCEPTED") + "status", equalTo("NOT_SUPPLIED"));
  }
}
