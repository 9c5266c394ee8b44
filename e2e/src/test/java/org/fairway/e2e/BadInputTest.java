package org.fairway.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.e2e.Call.as;
import static org.fairway.e2e.Call.json;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fairway.local.demo.EsrExtract;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bad input through the whole thread: each answer says what and where, and nothing of it is stored.
 */
class BadInputTest {
  private static final String PERIOD = "2024-25";
  private static final int LINE = 17_342;

  private final Suite suite = Suite.get();
  private final Chain chain = new Chain();

  private static ValidatableResponse problem(Response answer, int status, String code) {
    return answer
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void wrongJsonUnknownPropertyAndWrongToken() {
    // Given
    chain.partner();
    String url = suite.referral() + "/v1/people";
    Persona partner = chain.partner;
    // When, Then
    problem(
            as(partner).header("Idempotency-Key", "k1").body("{\"givenName\": ").post(url),
            400,
            "malformed-json")
        .body("detail", containsString("line 1"));
    problem(
            Call.create(
                partner, url, Map.of("givenName", "A", "familyName", "B", "nhsNumber", "1")),
            400,
            "unknown-property")
        .body("errors[0].pointer", equalTo("/nhsNumber"));
    problem(
        Call.create(partner.withScopes("people:read"), url, Map.of("givenName", "A")),
        403,
        "scope-missing");
    problem(
        Call.create(partner.withScopes("metrics:read"), url, Map.of("givenName", "A")),
        401,
        "unauthenticated");
    problem(
        Call.create(partner.withRole("analyst"), url, Map.of("givenName", "A")), 403, "forbidden");
    as(partner).get(url).then().statusCode(200).body("items.size()", equalTo(0));
  }

  @Test
  void otherTenantStaleVersionAndRepeatedKey() {
    // Given
    chain.partner().person();
    String url = suite.referral() + "/v1/people/" + chain.personId;
    String etag = Call.etag(chain.partner, url);
    Persona merge = chain.partner;
    // When, Then: another tenant's id answers as an unknown one
    String foreign =
        as(chain.partner.inTenant(Tokens.newTenant()))
            .get(url)
            .then()
            .statusCode(404)
            .extract()
            .path("detail");
    String unknown =
        as(chain.partner)
            .get(suite.referral() + "/v1/people/" + UUID.randomUUID())
            .then()
            .statusCode(404)
            .extract()
            .path("detail");
    assertThat(foreign).isEqualTo(unknown);
    // stale
    as(merge)
        .contentType("application/merge-patch+json")
        .header("If-Match", etag)
        .body("{\"lsoa21\":\"E01009720\"}")
        .patch(url)
        .then()
        .statusCode(200);
    problem(
        as(merge)
            .contentType("application/merge-patch+json")
            .header("If-Match", etag)
            .body("{\"lsoa21\":\"E01009719\"}")
            .patch(url),
        412,
        "precondition-failed");
    problem(
        as(merge)
            .contentType("application/merge-patch+json")
            .body("{\"lsoa21\":\"E01009719\"}")
            .patch(url),
        428,
        "precondition-required");
    as(chain.partner).get(url).then().body("data.lsoa21", equalTo("E01009720"));
    // repeated key
    String draft = json(Map.of("personId", chain.personId, "pathwayType", "SUPPORTED_INTERNSHIP"));
    String other = json(Map.of("personId", chain.personId, "pathwayType", "WORK_EXPERIENCE"));
    String referrals = suite.referral() + "/v1/referrals";
    String key = UUID.randomUUID().toString();
    Response first = as(chain.partner).header("Idempotency-Key", key).body(draft).post(referrals);
    Response again = as(chain.partner).header("Idempotency-Key", key).body(draft).post(referrals);
    first.then().statusCode(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    problem(
        as(chain.partner).header("Idempotency-Key", key).body(other).post(referrals),
        422,
        "idempotency-key-reused");
    as(chain.partner).get(referrals).then().body("items.size()", equalTo(1));
  }

  @Test
  void countsThatCannotBe() {
    // Given
    String url = suite.metrics() + "/v1/organisations/RNA/facts/" + PERIOD;
    // When, Then: what is wrong with a fact by itself
    problem(
            put(
                url,
                List.of(
                    fact("SHORTLISTED", "WHITE", 100),
                    fact("SHORTLISTED", "BME", -4),
                    fact("APPOINTED", "GREEN", 1))),
            422,
            "unprocessable")
        .body("errors.pointer", hasItem("/facts/1/count"))
        .body("errors.pointer", hasItem(containsString("/facts/2")));
    // When, Then: what is wrong with facts together
    problem(
            put(url, List.of(fact("SHORTLISTED", "WHITE", 100), fact("APPOINTED", "WHITE", 120))),
            422,
            "unprocessable")
        .body("errors.code", hasItem("numerator-above-denominator"))
        .body("errors.pointer", hasItem("/facts/1/count"));
    as(chain.analyst)
        .get(suite.metrics() + "/v1/organisations/RNA/indicators/WRES/" + PERIOD)
        .then()
        .statusCode(200)
        .body("indicators.find { it.id == '2' }.status", equalTo("NOT_SUPPLIED"));
  }

  private Response put(String url, List<Map<String, Object>> facts) {
    return as(chain.analyst)
        .body(json(Map.of("source", "national return", "facts", facts)))
        .put(url);
  }

  private static Map<String, Object> fact(String measure, String group, int count) {
    return Map.of("measure", measure, "dimensions", Map.of("ethnicGroup", group), "count", count);
  }

  @Test
  void anExtractWithAWrongBandOnOneLine(@TempDir Path folder) throws IOException {
    // Given
    Path file = folder.resolve("extract.csv");
    new EsrExtract("RNA", LocalDate.of(2025, 3, 31), 1).write(file);
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    String[] cells = lines.get(LINE - 1).split(",", -1);
    cells[List.of(lines.get(0).split(",")).indexOf("band")] = "13b";
    lines.set(LINE - 1, String.join(",", cells));
    // When
    String job =
        as(chain.analyst)
            .contentType("text/csv")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .body(String.join("\r\n", lines))
            .post(suite.metrics() + "/v1/organisations/RNA/snapshots")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    String url = suite.metrics() + "/v1/jobs/" + job;
    Awaitility.await("the job has ended")
        .atMost(Duration.ofSeconds(60))
        .until(() -> as(chain.analyst).get(url).path("state"), "FAILED"::equals);
    // Then
    as(chain.analyst)
        .get(url + "/errors")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(1))
        .body("items[0].line", equalTo(LINE))
        .body("items[0].column", equalTo("band"))
        .body("items[0].detail", containsString("8a"));
    as(chain.analyst)
        .get(suite.metrics() + "/v1/organisations/RNA/snapshots")
        .then()
        .body("items.size()", equalTo(0));
    as(chain.analyst)
        .get(suite.metrics() + "/v1/organisations/RNA/indicators/WRES/" + PERIOD)
        .then()
        .body("indicators.find { it.id == '1' }.status", equalTo("NOT_SUPPLIED"));
  }

  @Test
  void aWebhookWithAWrongSignature() {
    // Given
    chain.partner().person().accepted().connected();
    String wrong = "whsec_" + java.util.Base64.getEncoder().encodeToString(new byte[32]);
    // When, Then
    problem(chain.signed("{\"events\":[]}", wrong), 401, "signature-invalid");
    as(chain.coordinator)
        .get(suite.pathway() + "/v1/applications")
        .then()
        .body("items.size()", equalTo(0));
  }
}
