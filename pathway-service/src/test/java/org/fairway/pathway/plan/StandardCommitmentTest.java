package org.fairway.pathway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.Api;
import org.fairway.pathway.support.Today;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commitments by indicators of WRES and the like; answers are in the shape of metrics-service. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StandardCommitmentTest {
  private static final String PATH = "/v1/plans/commitments";
  private static final String CATALOGUE =
      """
      {"standard": "WRES", "version": "WRES-2021-22.2", "groups": ["BME", "WHITE", "UNKNOWN"], "indicators": [
        {"id": "1", "kind": "SHARE", "unit": "PERCENT", "decimals": 1},
        {"id": "2", "kind": "RELATIVE_LIKELIHOOD", "unit": "RATIO", "parity": 1.0, "decimals": 2},
        {"id": "9b", "kind": "NARRATIVE", "unit": "NARRATIVE", "decimals": 0}]}""";
  private static final String ANSWER =
      """
      {"organisation": "RNA", "standard": "WRES", "definitionVersion": "WRES-2021-22.2", "indicators": [
        {"id": "1", "status": "%1$s", "unit": "PERCENT", "value": 5.12345678, "breakdown": [],
         "groups": [{"group": "UNKNOWN", "rate": 0.0712}]},
        {"id": "2", "status": "%1$s", "reason": "no SHORTLISTED fact", "unit": "RATIO", "value": %2$s,
         "groups": [], "breakdown": []}]}""";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = Api.coordinator(tenant);
  private final PlanYear present = PlanYear.of(Today.inEngland());
  private FunnelStandIn metrics;

  @BeforeEach
  void metricsAnswer() {
    metrics = new FunnelStandIn();
    metrics.answer("/v1/catalogue/WRES/" + present, 200, CATALOGUE);
    answered(present, "NOT_SUPPLIED", "null");
    answered(before(1), "NOT_SUPPLIED", "null");
    answered(before(2), "COMPUTED", "1.3456789");
    answered(before(3), "COMPUTED", "1.1");
  }

  @AfterEach
  void metricsEnd() {
    metrics.close();
  }

  @Test
  void itsProgressIsTheFigureOfTheNewestYearAsTheCallerMaySeeIt() {
    // Given
    String path = added(body("2", "1.9", "1.2", "2099-03-31"));
    as(Api.partner(tenant, UUID.randomUUID()))
        .get(path)
        .then()
        .body("indicator", nullValue())
        .body("standardIndicator.standard", equalTo("WRES"))
        .body("standardIndicator.organisation", equalTo("RNA"));
    int asked = metrics.asked().size();

    // When
    ValidatableResponse told = as(coordinator).get(path + "/progress").then().statusCode(200);

    // Then
    told.body("period", equalTo(before(2).toString()))
        .body("value", equalTo("1.3457"))
        .body("unit", equalTo("RATIO"))
        .body("direction", equalTo("LOWER_IS_BETTER"))
        .body("percentOfWay", equalTo("79.2"))
        .body("status", equalTo("UNDER_WAY"))
        .body("reason", nullValue());
    String request = "/v1/organisations/RNA/indicators/WRES/%s?audience=ICS Bearer ";
    String token = Tokens.of(coordinator);
    assertThat(metrics.asked().subList(asked, metrics.asked().size()))
        .containsExactly(
            request.formatted(present) + token,
            request.formatted(before(1)) + token,
            request.formatted(before(2)) + token);
    as(coordinator)
        .get(path + "/progress?audience=PUBLIC&period=" + before(3))
        .then()
        .body("status", equalTo("MET"))
        .body("value", equalTo("1.1"))
        .body("source", containsString("audience=PUBLIC"));
    // Then: a year that is hidden is not passed over for an older one that is not
    answered(before(1), "SUPPRESSED", "null");
    as(coordinator)
        .get(path + "/progress")
        .then()
        .body("status", equalTo("UNKNOWN"))
        .body("period", equalTo(before(1).toString()))
        .body("value", nullValue())
        .body("reason", containsString("SUPPRESSED"));
    metrics.answer("/indicators/WRES/" + present, 403, "{\"detail\": \"ask for ICS\"}");
    as(coordinator).get(path + "/progress?audience=ORGANISATION").then().statusCode(403);
    metrics.answer("/indicators/WRES/" + present, 500, "{}");
    as(coordinator).get(path + "/progress").then().statusCode(502);
  }

  @Test
  void aGroupHasItsOwnRateAndWithoutFactsNothingIsKnown() {
    String share =
        body("1", "10", "5", "2099-03-31").replace("\"RNA\"", "\"RNA\", \"group\": \"UNKNOWN\"");
    String path = added(share);

    as(coordinator)
        .get(path + "/progress")
        .then()
        .body("value", equalTo("7.12"))
        .body("percentOfWay", equalTo("57.6"));
    for (int back = 2; back < 5; back++) {
      answered(before(back), "NOT_SUPPLIED", "null");
    }
    as(coordinator)
        .get(path + "/progress")
        .then()
        .body("status", equalTo("UNKNOWN"))
        .body("period", equalTo(present.toString()))
        .body("reason", containsString("NOT_SUPPLIED"));
  }

  /** Figures of a year come months after it: until then nobody has missed anything. */
  @Test
  void itIsMissedOnceTheFigureOfItsDayIsThere() {
    LocalDate due = before(1).lastDay();
    String path = added(body("2", "1.9", "1.2", due.toString()));

    as(coordinator)
        .get(path + "/progress")
        .then()
        .body("period", equalTo(before(2).toString()))
        .body("status", equalTo("UNDER_WAY"))
        .body("reason", containsString("figure of " + before(1) + " is not there yet"));
    answered(before(1), "COMPUTED", "1.2001");
    as(coordinator).get(path + "/progress").then().body("status", equalTo("MISSED"));
    as(coordinator)
        .get(path + "/progress?period=" + before(2))
        .then()
        .body("status", equalTo("UNDER_WAY"))
        .body("reason", containsString("figure of " + before(1) + " decides"));
    answered(before(1), "COMPUTED", "1.2");
    as(coordinator).get(path + "/progress").then().body("status", equalTo("MET"));
  }

  /** First facts of a year that is not over would else undo what has been judged. */
  @Test
  void aNewerYearDoesNotJudgeWhatWasDueBefore() {
    LocalDate due = before(1).lastDay();
    String path = added(body("2", "1.9", "1.2", due.toString()));
    answered(before(1), "COMPUTED", "1.2");
    answered(present, "COMPUTED", "1.4");

    as(coordinator)
        .get(path + "/progress")
        .then()
        .body("period", equalTo(before(1).toString()))
        .body("status", equalTo("MET"));
    as(coordinator)
        .get(path + "/progress?period=" + present)
        .then()
        .body("status", equalTo("UNDER_WAY"))
        .body("reason", containsString("figure of " + before(1) + " decides"));
  }

  @Test
  void whatMetricsServiceDoesNotKnowIsRefusedAndNothingIsKept() {
    String good = body("2", "1.9", "1.2", "2099-03-31");
    metrics.answer("/v1/catalogue/NONE/", 404, "{}");
    metrics.answer("/organisations/ZZZ/", 404, "{}");
    String[][] bad = {
      {"\"WRES\"", "\"NONE\"", "422", "/standardIndicator/standard"},
      {"\"WRES\"", "\"wr/es\"", "400", "/standardIndicator/standard"},
      {"\"id\": \"2\"", "\"id\": \"77\"", "422", "/standardIndicator/id"},
      {"\"id\": \"2\"", "\"id\": \"9b\"", "422", "/standardIndicator/id"},
      {"\"RNA\"", "\"ZZZ\"", "422", "/standardIndicator/organisation"},
      {"\"RNA\"", "\"../R\"", "400", "/standardIndicator/organisation"},
      {"\"RNA\"", "\"RNA\", \"group\": \"BME\"", "422", "/standardIndicator/group"},
      {"\"RNA\"", "\"RNA\", \"line\": \"a b\"", "400", "/standardIndicator/line"},
      {"\"1.2\"", "\"2.2\"", "422", "/target"},
      {
        "\"standardIndicator\"",
        "\"indicator\": {\"stage\": \"STARTED\", \"unit\": \"COUNT\"}, \"standardIndicator\"",
        "422",
        "/indicator"
      },
    };
    for (String[] one : bad) {
      creating(coordinator)
          .body(good.replace(one[0], one[1]))
          .post(PATH)
          .then()
          .statusCode(Integer.parseInt(one[2]))
          .body("errors.pointer", hasItem(one[3]));
    }
    // Then: nobody who may not, and not while metrics-service says no or nothing
    int asked = metrics.asked().size();
    creating(Api.employer(tenant, "RNA")).body(good).post(PATH).then().statusCode(403);
    creating(Persona.of(tenant, "RNA", "coordinator", "pathways:write"))
        .body(good)
        .post(PATH)
        .then()
        .statusCode(403);
    assertThat(metrics.asked()).hasSize(asked);
    metrics.answer("/v1/catalogue/WRES/" + present, 403, "{}");
    creating(coordinator).body(good).post(PATH).then().statusCode(403);
    metrics.answer("/v1/catalogue/WRES/" + present, 500, "{}");
    creating(coordinator).body(good).post(PATH).then().statusCode(502);
    as(coordinator).get(PATH).then().body("items", hasSize(0));
  }

  @Test
  void aKnownKeyIsAnsweredWithoutMetricsServiceAndReplacingAsksAgain() {
    // Given
    String good = body("2", "1.9", "1.2", "2099-03-31");
    String key = UUID.randomUUID().toString();
    String path =
        PATH
            + "/"
            + as(coordinator)
                .header("Idempotency-Key", key)
                .body(good)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    int asked = metrics.asked().size();

    // When, Then
    as(coordinator).header("Idempotency-Key", key).body(good).post(PATH).then().statusCode(201);
    assertThat(metrics.asked()).hasSize(asked);
    as(coordinator)
        .header("If-Match", etag(coordinator, path))
        .body(good.replace("\"1.2\"", "\"1.1\""))
        .put(path)
        .then()
        .statusCode(200)
        .body("target", equalTo("1.1"));
    assertThat(metrics.asked()).hasSize(asked + 2);
    Persona other = Api.coordinator(Tokens.newTenant());
    as(other).header("If-Match", "\"0\"").body(good).put(path).then().statusCode(404);
    as(other).get(path + "/progress").then().statusCode(404);
    assertThat(metrics.asked()).hasSize(asked + 2);
    as(coordinator).get(PATH).then().body("items.target", equalTo(List.of("1.1")));
  }

  private PlanYear before(int years) {
    return new PlanYear(present.starts() - years);
  }

  private void answered(PlanYear year, String status, String value) {
    metrics.answer("/indicators/WRES/" + year, 200, ANSWER.formatted(status, value));
  }

  private String added(String body) {
    return PATH
        + "/"
        + creating(coordinator).body(body).post(PATH).then().statusCode(201).extract().path("id");
  }

  private static String body(String id, String baseline, String target, String due) {
    return """
        {"text": "As likely to be appointed", "stream": "PROGRESSION",
         "standardIndicator": {"standard": "WRES", "id": "%s", "organisation": "RNA"},
         "baseline": "%s", "target": "%s", "dueOn": "%s", "owner": "People board", "programmes": []}"""
        .formatted(id, baseline, target, due);
  }
}
