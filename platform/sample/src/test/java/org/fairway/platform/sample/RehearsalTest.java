package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.sample.Sample.as;
import static org.fairway.platform.sample.Sample.creating;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Under the sandbox profile a documented error is given to whoever asks for it. */
@QuarkusTest
@TestProfile(RehearsalTest.Sandbox.class)
@WithTestResource(SuiteResource.class)
class RehearsalTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BODY = "{\"name\":\"one\"}";

  public static class Sandbox implements QuarkusTestProfile {
    @Override
    public String getConfigProfile() {
      return "sandbox";
    }

    /** What {@link CrossOriginTest} is about; nothing here depends on it. */
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.cors.enabled", "true", "quarkus.http.cors.origins", CrossOriginTest.DESK);
    }
  }

  private final Persona caller = Sample.coordinator();

  private static Response post(RequestSpecification request) {
    return request.body(BODY).post("/v1/things");
  }

  private int stored() {
    String sql = "select count(*) from thing where tenant_id = '" + caller.tenant() + "'";
    return Integer.parseInt(TestDatabase.value(sql));
  }

  @Test
  void tooManyRequestsComesWithAllItsHeaders() {
    // When
    Response answer = post(creating(caller).header("Prefer", "code=429"));
    // Then
    answer
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Preference-Applied", "code=429")
        .header("Retry-After", "1")
        .header("RateLimit-Policy", "\"minute\";q=6000;w=60")
        .header("RateLimit", "\"minute\";r=0;t=60")
        .body("code", equalTo("too-many-requests"))
        .body("type", equalTo("urn:fairway:problem:too-many-requests"));
    assertThat(stored()).isZero();
  }

  /** A code, and a request that really gets that error. */
  static Stream<Arguments> realErrors() {
    return Stream.of(
        real("unauthenticated", c -> post(RestAssured.given().contentType("application/json"))),
        real("scope-missing", c -> post(creating(c.withScopes("people:read")))),
        real("idempotency-key-missing", c -> post(as(c))),
        real("idempotency-key-reused", RehearsalTest::reused),
        real("invalid-cursor", c -> as(c).get("/v1/things?cursor=abc")),
        real("not-found", c -> as(c).get("/v1/things/" + UUID.randomUUID())),
        real("precondition-required", c -> put(as(c), c)),
        real("precondition-failed", c -> put(as(c).header("If-Match", "\"v7\""), c)),
        real("internal-error", c -> as(c).post("/v1/things/fail")));
  }

  private static Arguments real(String code, Function<Persona, Response> request) {
    return Arguments.of(code, request);
  }

  private static Response reused(Persona c) {
    String key = UUID.randomUUID().toString();
    as(c).header("Idempotency-Key", key).body("{\"name\":\"two\"}").post("/v1/things");
    return post(as(c).header("Idempotency-Key", key));
  }

  private static Response put(RequestSpecification request, Persona c) {
    return request.body(BODY).put("/v1/things/" + Sample.create(c, "it"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("realErrors")
  void aRehearsalAnswersWhatTheRealErrorAnswers(String code, Function<Persona, Response> request)
      throws Exception {
    // Given
    Response real = request.apply(caller);
    String path = real.path("instance");
    // When
    RequestSpecification asked = creating(caller).header("Prefer", "code=" + code);
    Response rehearsed = again(asked, code, path);
    // Then
    assertThat(rehearsed.statusCode()).isEqualTo(real.statusCode());
    assertThat(document(rehearsed)).isEqualTo(document(real));
    assertThat(rehearsed.contentType()).isEqualTo(real.contentType());
    assertThat(rehearsed.header("WWW-Authenticate")).isEqualTo(real.header("WWW-Authenticate"));
    assertThat(rehearsed.header("Preference-Applied")).isEqualTo("code=" + code);
    assertThat(real.header("Preference-Applied")).isNull();
  }

  private static Response again(RequestSpecification asked, String code, String path) {
    return switch (code) {
      case "invalid-cursor", "not-found" -> asked.get(path);
      case "precondition-required", "precondition-failed" -> asked.body(BODY).put(path);
      case "internal-error" -> asked.post(path);
      default -> post(asked);
    };
  }

  private static JsonNode document(Response answer) throws Exception {
    ObjectNode problem = (ObjectNode) JSON.readTree(answer.asString());
    problem.remove("correlationId");
    return problem;
  }

  @Test
  void everyDocumentedErrorOfAnOperationCanBeRehearsed() throws Exception {
    // Given
    JsonNode described =
        JSON.readTree(RestAssured.get("/openapi?format=json").asString())
            .at("/paths/~1v1~1things/post/responses");
    List<Integer> statuses = new ArrayList<>();
    described
        .fieldNames()
        .forEachRemaining(s -> statuses.add(s.equals("default") ? 0 : Integer.parseInt(s)));
    statuses.removeIf(s -> s < 400);
    // Then
    assertThat(statuses).contains(400, 401, 403, 409, 413, 415, 422, 429, 500);
    for (int status : statuses) {
      post(creating(caller).header("Prefer", "code=" + status))
          .then()
          .statusCode(status)
          .header("Preference-Applied", "code=" + status);
    }
    assertThat(stored()).isZero();
  }

  @Test
  void theKeyOfARehearsalIsNotUsedUp() {
    // Given
    String key = UUID.randomUUID().toString();
    post(as(caller).header("Idempotency-Key", key).header("Prefer", "code=500"))
        .then()
        .statusCode(500);
    // When
    Response real = post(as(caller).header("Idempotency-Key", key));
    // Then
    real.then().statusCode(201).header("Preference-Applied", nullValue());
    assertThat(stored()).isEqualTo(1);
  }

  @Test
  void whoMayNotCallTheOperationDoesNotRehearseIt() {
    post(RestAssured.given().contentType("application/json").header("Prefer", "code=500"))
        .then()
        .statusCode(401)
        .header("Preference-Applied", nullValue());
    post(creating(caller.withScopes("people:read")).header("Prefer", "code=500"))
        .then()
        .statusCode(403)
        .header("Preference-Applied", nullValue());
    RestAssured.given()
        .header("Prefer", "code=500")
        .get("/v1/things/open")
        .then()
        .statusCode(200)
        .header("Preference-Applied", nullValue());
  }

  @Test
  void whatTheOperationDoesNotDocumentIsPassedOver() {
    // When
    Response answer = post(creating(caller).header("Prefer", "code=418"));
    // Then
    answer.then().statusCode(201).header("Preference-Applied", nullValue());
    post(creating(caller).header("Prefer", "code=invalid-cursor")).then().statusCode(201);
    assertThat(stored()).isEqualTo(2);
  }

  @Test
  void whatTheOperationDoesNotDocumentIsRefusedWhenStrictnessIsAskedFor() {
    // When
    Response answer = post(creating(caller).header("Prefer", "handling=strict, code=418"));
    // Then
    answer
        .then()
        .statusCode(400)
        .header("Preference-Applied", "handling=strict")
        .body("errors[0].pointer", equalTo("header.Prefer"))
        .body("errors[0].code", equalTo("not-documented"))
        .body("errors[0].detail", containsString("idempotency-key-missing"));
    assertThat(stored()).isZero();
  }
}
