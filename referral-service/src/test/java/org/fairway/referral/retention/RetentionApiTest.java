package org.fairway.referral.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class RetentionApiTest {

  private final String tenant = Tokens.newTenant();
  private final Persona officer =
      Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write");
  private Persona partner;
  @Inject RetentionNight night;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  /** A referral that ended four years ago, of a person who was entered then. */
  private String old() {
    String referral = submitted(partner);
    change(coordinator(tenant), referral, "decline", "{\"reason\": \"NO_CAPACITY\"}")
        .statusCode(200);
    String id = referral.substring(referral.lastIndexOf('/') + 1);
    String person = as(partner).get(referral).path("personId");
    TestDatabase.execute(
        "update referral set updated_at = now() - interval '4 years' where id = '" + id + "'",
        "update person set created_at = now() - interval '5 years' where id = '" + person + "'");
    return person;
  }

  private ValidatableResponse run(boolean dryRun) {
    return creating(officer)
        .body("{\"dryRun\": " + dryRun + "}")
        .post("/v1/retention/runs")
        .then()
        .statusCode(201);
  }

  private void activate(RecordKind kind, int months) {
    String path = "/v1/retention/rules/" + kind;
    as(officer)
        .header("If-Match", etag(officer, path))
        .body("{\"months\": " + months + ", \"active\": true}")
        .put(path)
        .then()
        .statusCode(200)
        .body("active", equalTo(true));
  }

  private static String result(RecordKind kind, String figure) {
    return "results.find { it.kind == '" + kind + "' }." + figure;
  }

  private String erased(String person) {
    return TestDatabase.value(
        "select erased_at is not null from person where id = '" + person + "'");
  }

  @Test
  void aTryShowsWhoseTimeIsOverAndEndsNothing() {
    // Given
    String old = old();
    submitted(partner);
    person(partner);

    // When, Then
    run(true)
        .body("dryRun", equalTo(true))
        .body(result(RecordKind.PERSON_AFTER_REFERRAL, "due"), equalTo(1))
        .body(result(RecordKind.PERSON_AFTER_REFERRAL, "done"), equalTo(0))
        .body(result(RecordKind.PERSON_NEVER_REFERRED, "due"), equalTo(0))
        .body(result(RecordKind.NOTES_OF_ENDED_REFERRAL, "due"), equalTo(1));
    assertThat(erased(old)).isEqualTo("f");
  }

  @Test
  void whatIsActiveEndsAndALegalHoldKeeps() {
    // Given
    String old = old();
    String held = old();
    change(officer, "/v1/people/" + held + "/rights", "hold", "{\"cause\": \"COMPLAINT\"}")
        .statusCode(200);
    run(false).body("results", hasSize(0));
    activate(RecordKind.PERSON_AFTER_REFERRAL, 36);

    // When
    String run =
        run(false)
            .body(result(RecordKind.PERSON_AFTER_REFERRAL, "due"), equalTo(2))
            .body(result(RecordKind.PERSON_AFTER_REFERRAL, "held"), equalTo(1))
            .body(result(RecordKind.PERSON_AFTER_REFERRAL, "done"), equalTo(1))
            .extract()
            .path("id");

    // Then
    assertThat(erased(old)).isEqualTo("t");
    assertThat(erased(held)).isEqualTo("f");
    as(officer).get("/v1/retention/runs/" + run).then().statusCode(200).body("id", equalTo(run));
    as(officer).get("/v1/retention/runs").then().body("items", hasSize(2));
    assertThat(as(officer).get("/v1/erasures").<String>path("items[0].cause"))
        .isEqualTo("RETENTION");
  }

  @Test
  void theNightKeepsActiveRules() {
    // Given
    String old = old();
    String referral = "select count(*) from referral where tenant_id = '%s' and note is not null";
    String young = person(partner);
    activate(RecordKind.NOTES_OF_ENDED_REFERRAL, 24);

    // When
    night.run();

    // Then: the note alone
    assertThat(TestDatabase.value(referral.formatted(tenant))).isEqualTo("0");
    assertThat(erased(old)).isEqualTo("f");
    assertThat(erased(young.substring(young.lastIndexOf('/') + 1))).isEqualTo("f");
  }

  @Test
  void rulesAreForTheOfficerAndHaveBounds() {
    String path = "/v1/retention/rules/IMPORT_ERRORS";
    as(officer).get("/v1/retention/rules").then().statusCode(200).body("rules", hasSize(4));
    as(officer).get(path).then().body("months", equalTo(3)).body("active", equalTo(false));
    as(officer).body("{\"months\": 3, \"active\": true}").put(path).then().statusCode(428);
    as(officer)
        .header("If-Match", "\"v7\"")
        .body("{\"months\": 3, \"active\": true}")
        .put(path)
        .then()
        .statusCode(412);
    for (String bad : new String[] {"{\"months\": 0, \"active\": true}", "{\"months\": 3}", "{}"}) {
      as(officer).header("If-Match", "\"v0\"").body(bad).put(path).then().statusCode(400);
    }
    as(officer).get("/v1/retention/rules/EVERYTHING").then().statusCode(404);
    as(coordinator(tenant).withScopes("subjects:read"))
        .get("/v1/retention/rules")
        .then()
        .statusCode(403);
    as(officer.inTenant(Tokens.newTenant()))
        .get("/v1/retention/runs")
        .then()
        .body("items", hasSize(0));
  }
}
