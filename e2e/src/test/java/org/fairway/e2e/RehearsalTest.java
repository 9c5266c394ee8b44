package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Integrators rehearse failure on a local suite: every documented error of every operation. */
class RehearsalTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Suite suite = Suite.get();

  @Execution(ExecutionMode.CONCURRENT)
  @ParameterizedTest(name = "{0}-service")
  @ValueSource(strings = {"referral", "pathway", "metrics", "reporting"})
  void everyDocumentedErrorOfEveryOperationCanBeHad(String service) throws IOException {
    // Given
    String tenant = Tokens.newTenant();
    List<String> wrong = new ArrayList<>();
    int rehearsed = 0;
    List<DescribedOperation> operations =
        DescribedOperation.of(suite.service(service).url(), service);
    // When
    for (DescribedOperation operation : operations) {
      for (int status : operation.errors()) {
        HttpResponse<String> answer = operation.call(tenant, "code=" + status);
        rehearsed++;
        if (!isRehearsed(answer, status)) {
          wrong.add(operation.id() + " " + status + ": " + answer);
        }
      }
    }
    // Then
    assertThat(wrong).isEmpty();
    assertThat(rehearsed).isGreaterThan(6 * operations.size());
    String url = suite.service(service).url();
    assertThat(Exported.by(List.of(url)).values("http_server_requests_seconds_count", "uri"))
        .as("each route is measured, however many there are")
        .containsAll(operations.stream().map(DescribedOperation::path).toList());
  }

  private static boolean isRehearsed(HttpResponse<String> answer, int status) throws IOException {
    return answer.statusCode() == status
        && answer.headers().allValues("Preference-Applied").contains("code=" + status)
        && JSON.readTree(answer.body()).path("status").asInt() == status;
  }

  @Test
  void aRehearsalOfACreationCreatesNothingAndSparesItsKey() {
    // Given
    Chain chain = new Chain().partner();
    String url = suite.referral() + "/v1/people";
    String key = UUID.randomUUID().toString();
    Map<String, Object> person = Chain.personJson();
    // When
    keyed(chain.partner, key)
        .header("Prefer", "code=500")
        .body(Call.json(person))
        .post(url)
        .then()
        .statusCode(500)
        .body("code", equalTo("internal-error"));
    // Then
    Call.as(chain.partner).get(url).then().statusCode(200).body("items.size()", equalTo(0));
    keyed(chain.partner, key)
        .body(Call.json(person))
        .post(url)
        .then()
        .statusCode(201)
        .header("Preference-Applied", nullValue());
  }

  private static RequestSpecification keyed(Persona who, String key) {
    return Call.as(who).header("Idempotency-Key", key);
  }

  @Test
  void aSignedDeliveryRehearsesAndAnUnsignedOneIsReallyRefused() {
    // Given
    Chain chain = new Chain().connected();
    String body = "{\"events\":[]}";
    // When
    Response signed = chain.signed(body, chain.secret, "code=429");
    Response unsigned =
        RestAssured.given()
            .contentType("application/json")
            .header("Prefer", "code=429")
            .body(body)
            .post(suite.pathway() + "/v1/ats/connections/" + chain.connectionId + "/events");
    // Then
    signed
        .then()
        .statusCode(429)
        .header("Preference-Applied", "code=429")
        .header("Retry-After", "1");
    unsigned
        .then()
        .statusCode(401)
        .header("Preference-Applied", nullValue())
        .body("code", equalTo("signature-invalid"));
  }
}
