package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.sample.Sample.as;
import static org.fairway.platform.sample.Sample.creating;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProblemsTest {

  @ParameterizedTest(name = "{1} at {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"name":                                   | malformed-json   | line 1, column
          {"name":"a","colour":"red"}                | unknown-property | /colour
          {"name":"a","parts":[{"size":1,"x":2}]}    | unknown-property | /parts/0/x
          {"name":"a","parts":[{"size":"big"}]}      | wrong-type       | /parts/0/size
          {"name":7}                                 | wrong-type       | /name
          {"name":" "}                               | notblank         | /name
          {"name":"a","parts":[{"size":1},{"size":99}]} | max           | /parts/1/size
          """)
  void badBodiesAreAnsweredWithPlaceAndCode(String body, String code, String pointer) {
    // Given
    Persona caller = Sample.coordinator();
    // When
    Response answer = creating(caller).body(body).post("/v1/things");
    // Then
    answer
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors[0].code", equalTo(code));
    assertThat(answer.path("errors[0].pointer").toString()).startsWith(pointer);
    assertThat(
            TestDatabase.column("select id from thing where tenant_id = '" + caller.tenant() + "'"))
        .isEmpty();
  }

  @Test
  void anUnexpectedFailureTellsOnlyAnId() {
    String id = UUID.randomUUID().toString();
    // When
    Response answer =
        as(Sample.coordinator()).header("X-Correlation-ID", id).post("/v1/things/fail");
    // Then
    answer
        .then()
        .statusCode(500)
        .header("X-Correlation-ID", id)
        .body("correlationId", equalTo(id))
        .body(not(containsString("password")))
        .body(not(containsString("Exception")));
  }

  @Test
  void aCorrelationIdThatCouldForgeALogLineIsReplaced() {
    // When
    Response answer =
        as(Sample.coordinator()).header("X-Correlation-ID", "a b;c").get("/v1/things");
    // Then
    assertThat(answer.header("X-Correlation-ID")).matches("[A-Za-z0-9-]{36}");
    answer.then().statusCode(200).header("Cache-Control", equalTo("no-store"));
  }

  @Test
  void whatHttpItselfRefusesIsAProblemToo() {
    Persona caller = Sample.coordinator();
    as(caller)
        .delete("/v1/things")
        .then()
        .statusCode(405)
        .body("code", equalTo("method-not-allowed"));
    as(caller).get("/v1/nothing").then().statusCode(404).body("code", equalTo("not-found"));
    as(caller)
        .get("/v1/things/not-a-uuid")
        .then()
        .statusCode(404)
        .body("code", equalTo("not-found"));
    creating(caller)
        .contentType("text/plain")
        .body("x")
        .post("/v1/things")
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported-media-type"));
    as(caller)
        .queryParam("limit", 101)
        .get("/v1/things")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("query.limit"));
  }

  @Test
  void bodiesAreBoundedInDepth() {
    Persona caller = Sample.coordinator();
    String deep = "[".repeat(100) + "]".repeat(100);
    creating(caller)
        .body("{\"name\":\"a\",\"parts\":" + deep + "}")
        .post("/v1/things")
        .then()
        .statusCode(400);
  }

  @Test
  void controlCharactersAreRefusedWhereverTheyStand() {
    Persona caller = Sample.coordinator();
    for (String character : List.of("\\u0000", "\\u0007", "\\u009f", "\\ud800")) {
      creating(caller)
          .body("{\"name\":\"a" + character + "\"}")
          .post("/v1/things")
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/name"))
          .body("errors[0].code", equalTo("control-character"));
    }
    as(caller)
        .queryParam("colour", "re\u0000d")
        .get("/v1/things")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("query.colour"));
  }

  @Test
  void whatNobodySeesIsBlank() {
    Persona caller = Sample.coordinator();
    for (String blank :
        List.of("\\u2003", "\\u00a0", "\\u200b\\u200d", "\\u202e", "\\u0301", "\\u3164")) {
      creating(caller)
          .body("{\"name\":\"" + blank + "\"}")
          .post("/v1/things")
          .then()
          .statusCode(400)
          .body("errors[0].pointer", equalTo("/name"))
          .body("errors[0].code", equalTo("notblank"));
    }
    for (String seen : List.of("-", "\\u0644\\u064a\\u0644\\u0649", "e\\u0301", "\\ud83c\\udf37")) {
      creating(caller)
          .body("{\"name\":\"" + seen + "\"}")
          .post("/v1/things")
          .then()
          .statusCode(201);
    }
  }

  @Test
  void aPropertyThatStandsTwiceIsRefusedWithItsPlace() {
    Persona caller = Sample.coordinator();
    creating(caller)
        .body("{\"name\": \"one\", \"name\": \"other\"}")
        .post("/v1/things")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/name"))
        .body("errors[0].code", equalTo("duplicate-property"))
        .body(not(containsString("other")));
    creating(caller)
        .body("{\"name\": \"one\", \"parts\": [{\"size\": 1}, {\"size\": 1, \"size\": 2}]}")
        .post("/v1/things")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/parts/1/size"))
        .body("errors[0].code", equalTo("duplicate-property"));
  }

  @Test
  void everyAnswerTellsAKnownCallerWhatIsLeft() {
    as(Sample.coordinator())
        .get("/v1/things")
        .then()
        .statusCode(200)
        .header("RateLimit-Policy", matchesPattern("\"minute\";q=\\d+;w=60"))
        .header("RateLimit", matchesPattern("\"minute\";r=\\d+;t=\\d+"));
  }

  @Test
  void aYearHasFourDigits() {
    Persona caller = Sample.coordinator();
    for (String wrong :
        List.of(
            "\"due\": \"+999999999-12-31\"",
            "\"due\": \"-0001-12-31\"",
            "\"since\": \"+10000-01-01T00:00:00Z\"")) {
      creating(caller)
          .body("{\"name\": \"a\", " + wrong + "}")
          .post("/v1/things")
          .then()
          .statusCode(400)
          .body("errors[0].pointer", startsWith(wrong.startsWith("\"due") ? "/due" : "/since"));
    }
    creating(caller)
        .body("{\"name\": \"a\", \"due\": \"2026-12-31\", \"since\": \"2026-01-01T00:00:00Z\"}")
        .post("/v1/things")
        .then()
        .statusCode(201);
  }

  @Test
  void noOriginMayCallThatTheDeploymentDoesNotName() {
    as(Sample.coordinator())
        .header("Origin", "https://elsewhere.example")
        .get("/v1/things")
        .then()
        .header("Access-Control-Allow-Origin", nullValue());
  }

  @Test
  void aTokenIsNeeded() {
    RestAssured.given()
        .get("/v1/things")
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", equalTo("Bearer"))
        .body("code", equalTo("unauthenticated"));
  }
}
