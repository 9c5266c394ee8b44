package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.e2e.Call.as;
import static org.fairway.e2e.Call.json;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.local.server.Checkout;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.web.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The examples of the error catalogue are what the running suite answers. To take a change over:
 * run with {@code -Dfairway.accept=true}, look at the difference, commit it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorExamplesTest {
  private static final Path EXAMPLES = Checkout.root().resolve("contracts/problem-examples");
  private static final String NOBODY = "01932c6e-9a44-7b10-8c1d-2f9f3a7b6c55";

  private final Suite suite = Suite.get();
  private final Chain chain = new Chain().partner().person();
  private final String people = suite.referral() + "/v1/people";
  private final String person = people + "/" + chain.personId;

  @ParameterizedTest(name = "{0}")
  @EnumSource(ProblemType.class)
  void theExampleIsWhatTheSuiteAnswers(ProblemType type) throws IOException {
    // When
    String answer = RecordedAnswer.of(provoked(type));
    // Then
    Path file = EXAMPLES.resolve(type.code() + ".http");
    assertThat(answer).contains("\"type\": \"" + type.uri() + "\"");
    if (Boolean.getBoolean("fairway.accept")) {
      Files.createDirectories(EXAMPLES);
      Files.writeString(file, answer);
    }
    assertThat(Files.readString(file)).isEqualTo(answer);
  }

  @Test
  void nothingElseLiesAmongTheExamples() throws IOException {
    try (var files = Files.list(EXAMPLES)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .allSatisfy(
              name ->
                  assertThat(Arrays.stream(ProblemType.values()).map(t -> t.code() + ".http"))
                      .contains(name));
    }
  }

  private static RequestSpecification marked(RequestSpecification request) {
    return request.header("X-Correlation-ID", NOBODY);
  }

  private static RequestSpecification creating(Persona who) {
    return marked(as(who)).header("Idempotency-Key", UUID.randomUUID().toString());
  }

  /** A real request for each; the last five cannot be had from a healthy suite but by rehearsal. */
  private Response provoked(ProblemType type) {
    Persona partner = chain.partner;
    return switch (type) {
      case INVALID_REQUEST -> marked(as(partner)).get(people + "?limit=101");
      case MALFORMED_JSON -> creating(partner).body("{\"givenName\": ").post(people);
      case UNKNOWN_PROPERTY -> creating(partner).body("{\"nhsNumber\": \"1\"}").post(people);
      case UNKNOWN_PARAMETER -> marked(as(partner)).get(people + "?colour=red");
      case IDEMPOTENCY_KEY_MISSING ->
          marked(as(partner)).body(draft("WORK_EXPERIENCE")).post(referrals());
      case INVALID_CURSOR -> marked(as(partner)).get(people + "?cursor=abc");
      case UNAUTHENTICATED -> marked(RestAssured.given()).get(people);
      case SIGNATURE_INVALID -> unsigned();
      case FORBIDDEN -> marked(as(partner.withRole("analyst"))).get(people);
      case SCOPE_MISSING -> marked(as(partner.withScopes("referrals:read"))).get(people);
      case ORGANISATION_SUSPENDED -> suspended();
      case NOT_FOUND -> marked(as(partner)).get(people + "/" + NOBODY);
      case METHOD_NOT_ALLOWED -> marked(as(partner)).delete(people);
      case NOT_ACCEPTABLE -> marked(as(partner)).accept("text/plain").get(people);
      case CONFLICT -> withoutConsent();
      case TRANSITION_NOT_ALLOWED -> submittedTwice();
      case PRECONDITION_FAILED -> merge().header("If-Match", "\"v99\"").patch(person);
      case BODY_TOO_LARGE -> tooLarge();
      case UNSUPPORTED_MEDIA_TYPE ->
          creating(partner).contentType("text/plain").body("x").post(people);
      case UNPROCESSABLE -> impossibleCount();
      case IDEMPOTENCY_KEY_REUSED -> reusedKey();
      case PRECONDITION_REQUIRED -> merge().patch(person);
      case REQUEST_IN_FLIGHT, TOO_MANY_REQUESTS, INTERNAL_ERROR ->
          creating(partner).header("Prefer", "code=" + type.code()).body("{}").post(people);
      case UPSTREAM_FAILED, UNAVAILABLE ->
          marked(as(chain.coordinator))
              .header("Prefer", "code=" + type.code())
              .body("{}")
              .post(suite.referral() + "/v1/partners/" + chain.partnerId + "/credentials");
    };
  }

  private String referrals() {
    return suite.referral() + "/v1/referrals";
  }

  private String draft(String pathway) {
    return json(Map.of("personId", chain.personId, "pathwayType", pathway));
  }

  private RequestSpecification merge() {
    return marked(as(chain.partner))
        .contentType("application/merge-patch+json")
        .body("{\"lsoa21\": \"E01009720\"}");
  }

  private Response unsigned() {
    return marked(RestAssured.given())
        .contentType("application/json")
        .body("{\"events\": []}")
        .post(suite.pathway() + "/v1/ats/connections/" + NOBODY + "/events");
  }

  private Response suspended() {
    Chain other = new Chain().partner();
    String url = suite.referral() + "/v1/partners/" + other.partnerId;
    Call.move(other.coordinator, url, "suspend", Map.of()).then().statusCode(200);
    return marked(as(other.partner)).get(people);
  }

  private Response withoutConsent() {
    String somebody = Call.created(chain.partner, people, Chain.personJson());
    String id =
        Call.created(
            chain.partner,
            referrals(),
            Map.of("personId", somebody, "pathwayType", "WORK_EXPERIENCE"));
    return submit(id);
  }

  private Response submit(String referral) {
    String url = referrals() + "/" + referral;
    return marked(as(chain.partner))
        .header("If-Match", Call.etag(chain.partner, url))
        .body("{}")
        .post(url + "/submit");
  }

  private Response submittedTwice() {
    String id = creating(chain.partner).body(draft("WORK_EXPERIENCE")).post(referrals()).path("id");
    submit(id).then().statusCode(200);
    return submit(id);
  }

  private Response tooLarge() {
    return marked(as(chain.analyst))
        .body("\"" + "x".repeat(5 << 20) + "\"")
        .put(suite.metrics() + "/v1/organisations/RNA/facts/2024-25");
  }

  private Response impossibleCount() {
    Map<String, Object> fact =
        Map.of("measure", "SHORTLISTED", "dimensions", Map.of("ethnicGroup", "GREEN"), "count", -4);
    return marked(as(chain.analyst))
        .body(json(Map.of("source", "national return", "facts", List.of(fact))))
        .put(suite.metrics() + "/v1/organisations/RNA/facts/2024-25");
  }

  private Response reusedKey() {
    String key = "key-" + Instant.now();
    RequestSpecification first = marked(as(chain.partner)).header("Idempotency-Key", key);
    first.body(draft("WORK_EXPERIENCE")).post(referrals()).then().statusCode(201);
    return marked(as(chain.partner))
        .header("Idempotency-Key", key)
        .body(draft("SUPPORTED_INTERNSHIP"))
        .post(referrals());
  }
}
