package org.fairway.pathway.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.Api;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The figures come from a server that answers as metrics-service does; the calls are real. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class CommitmentApiTest {
  private static final String PATH = "/v1/plans/commitments";
  private static final String FUNNEL = FunnelStandIn.FUNNEL;

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = Api.coordinator(tenant);
  private FunnelStandIn metrics;

  @BeforeEach
  void metricsAnswer() {
    metrics = new FunnelStandIn();
  }

  @AfterEach
  void metricsEnd() {
    metrics.close();
  }

  @Test
  void aCommitmentIsEnteredReadListedAndReplaced() {
    // Given
    UUID programme = Api.programme(coordinator, 5);

    // When
    Response added = creating(coordinator).body(commitment(programme)).post(PATH);

    // Then
    added.then().statusCode(201).header("ETag", notNullValue()).body("target", equalTo("80"));
    String path = PATH + "/" + added.path("id");
    as(Api.partner(tenant, UUID.randomUUID()))
        .get(path)
        .then()
        .body("programmes", equalTo(List.of(programme.toString())))
        .body("indicator.group", equalTo("CARE_LEAVER"));
    as(coordinator).get(PATH + "?stream=PROGRESSION").then().body("items", hasSize(0));
    as(coordinator).get(PATH + "?stream=EMPLOYABILITY").then().body("items", hasSize(1));
    as(coordinator).get(PATH + "?programme=" + programme).then().body("items", hasSize(1));
    as(coordinator).get(PATH + "?programme=" + UUID.randomUUID()).then().body("items", hasSize(0));
    String replaced = commitment(programme).replace("\"80\"", "\"90.5\"");
    as(coordinator).body(replaced).put(path).then().statusCode(428);
    as(coordinator)
        .header("If-Match", etag(coordinator, path))
        .body(replaced)
        .put(path)
        .then()
        .statusCode(200)
        .body("target", equalTo("90.5"));
  }

  @Test
  void progressIsAskedWithTheCallersOwnTokenAndNotTyped() {
    // Given
    String path = added();

    // When
    as(coordinator)
        .get(path + "/progress?period=2026-27&audience=PUBLIC")
        .then()
        .statusCode(200)
        .body("status", equalTo("UNDER_WAY"))
        .body("value", equalTo("57"))
        .body("percentOfWay", equalTo("42.5"))
        .body("audience", equalTo("PUBLIC"))
        .body("reason", nullValue());

    // Then
    assertThat(metrics.asked())
        .containsExactly(
            "/v1/funnels?from=2026-04-01&to=2027-03-31&groupBy=priorityGroup&audience=PUBLIC Bearer "
                + Tokens.of(coordinator));
    metrics.answer(200, FUNNEL.replace("\"count\": 57", "\"count\": 80"));
    as(coordinator).get(path + "/progress").then().body("status", equalTo("MET"));
    creating(coordinator)
        .body(commitment(null).replaceFirst("\\{", "{\"value\": \"80\","))
        .post(PATH)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/value"));
  }

  @Test
  void whatIsHiddenIsUnknownAndTheCallersLimitsAreThoseOfTheOtherService() {
    // Given
    String path = added();

    // Then: hidden by metrics-service
    metrics.answer(
        200,
        FUNNEL.replace(
            "\"count\": 57, \"conversion\": 0.74, \"status\": \"COMPUTED\"",
            "\"status\": \"SUPPRESSED\""));
    as(coordinator)
        .get(path + "/progress")
        .then()
        .statusCode(200)
        .body("status", equalTo("UNKNOWN"))
        .body("value", nullValue())
        .body("reason", containsString("SUPPRESSED"));
    // Then: a year that metrics-service has no figures for
    metrics.answer(422, "{\"detail\": \"One whole financial year\"}");
    as(coordinator)
        .get(path + "/progress")
        .then()
        .statusCode(200)
        .body("status", equalTo("UNKNOWN"))
        .body("reason", containsString("One whole financial year"));
    // Then: somebody who may not see it
    for (String body : List.of("{}", "<html>", "")) {
      metrics.answer(403, body);
      as(coordinator).get(path + "/progress").then().statusCode(403);
    }
    // Then: no usable answer is no figure
    for (int status : List.of(408, 429, 500)) {
      metrics.answer(status, "{\"detail\": \"Not now\"}");
      as(coordinator).get(path + "/progress").then().statusCode(502);
    }
    metrics.answer(200, "<html>");
    as(coordinator).get(path + "/progress").then().statusCode(502);
    metrics.close();
    as(coordinator).get(path + "/progress").then().statusCode(502);
    as(coordinator).get(path + "/progress?period=2026-28").then().statusCode(400);
    as(coordinator).get(path + "/progress?audience=FRIENDS").then().statusCode(400);
  }

  @Test
  void headersAndThenNothingIsNoUsableAnswer() {
    // Given
    String path = added();
    Tokens.of(coordinator);

    // When
    metrics.fallSilent();

    // Then
    assertTimeoutPreemptively(
        Duration.ofSeconds(15),
        () -> as(coordinator).get(path + "/progress").then().statusCode(502));
    assertThat(metrics.asked()).hasSize(1);
  }

  @Test
  void onlyTheCareSystemPlansAndNoOtherSeesIt() {
    // Given
    String path = added();
    Persona other = Api.coordinator(Tokens.newTenant());

    // Then
    creating(Api.employer(tenant, "RNA")).body(commitment(null)).post(PATH).then().statusCode(403);
    creating(Persona.of(tenant, "RNA", "coordinator", "pathways:read", "pathways:write"))
        .body(commitment(null))
        .post(PATH)
        .then()
        .statusCode(403);
    as(other).get(path).then().statusCode(404);
    as(other).get(path + "/progress").then().statusCode(404);
    as(other).get(PATH).then().body("items", hasSize(0));
    assertThat(metrics.asked()).isEmpty();
    creating(other)
        .body(commitment(Api.programme(coordinator, 5)))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors.code", hasItem("unknown-programme"));
  }

  @Test
  void whatIsWrongIsNamed() {
    String good = commitment(null);
    String[][] bad = {
      {"\"80\"", "\"many\"", "400", "/target"},
      {"\"80\"", "\"40\"", "422", "/target"},
      {"\"STARTED\"", "\"FAMOUS\"", "400", "/indicator/stage"},
      {"\"dimension\": \"PRIORITY_GROUP\",", "", "422", "/indicator/group"},
      {"2099-03-31", "2099-02-30", "400", "/dueOn"},
      {"\"Workforce board\"", "\"\"", "400", "/owner"},
    };
    for (String[] one : bad) {
      creating(coordinator)
          .body(good.replace(one[0], one[1]))
          .post(PATH)
          .then()
          .statusCode(Integer.parseInt(one[2]))
          .body("errors.pointer", hasItem(one[3]));
    }
    as(coordinator).get(PATH).then().body("items", hasSize(0));
  }

  private String added() {
    return PATH
        + "/"
        + creating(coordinator)
            .body(commitment(null))
            .post(PATH)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  private static String commitment(UUID programme) {
    String programmes = programme == null ? "" : "\"" + programme + "\"";
    return """
        {"text": "Twice as many care leavers in work", "stream": "EMPLOYABILITY",
         "indicator": {"stage": "STARTED", "unit": "COUNT", "dimension": "PRIORITY_GROUP", "group": "CARE_LEAVER"},
         "baseline": "40", "target": "80", "dueOn": "2099-03-31", "owner": "Workforce board",
         "programmes": [%s]}"""
        .formatted(programmes);
  }
}
