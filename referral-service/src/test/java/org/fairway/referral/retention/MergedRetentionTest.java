package org.fairway.referral.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Api;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A human of whom there are several records has one end. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MergedRetentionTest {
  private static final String RESULT = "results.find { it.kind == 'PERSON_AFTER_REFERRAL' }.";

  private final String tenant = Tokens.newTenant();
  private final Persona officer =
      Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write");
  private Persona partner;
  private String alone;

  @BeforeEach
  void given() {
    partner = registered(tenant);
    String path = "/v1/retention/rules/PERSON_AFTER_REFERRAL";
    as(officer)
        .header("If-Match", etag(officer, path))
        .body("{\"months\": 36, \"active\": true}")
        .put(path)
        .then()
        .statusCode(200);
    alone = old();
  }

  private String personOf(String referral) {
    return as(partner).get(referral).path("personId");
  }

  private String old() {
    String referral = submitted(partner);
    change(coordinator(tenant), referral, "decline", "{\"reason\": \"NO_CAPACITY\"}")
        .statusCode(200);
    String person = personOf(referral);
    TestDatabase.execute(
        "update referral set updated_at = now() - interval '4 years' where id = '"
            + Casefile.idOf(referral)
            + "'",
        "update person set created_at = now() - interval '5 years' where id = '" + person + "'");
    return person;
  }

  private void merged(String gone, String kept) {
    TestDatabase.execute(
        "insert into person_merge (tenant_id, organisation_id, gone, kept, at) values ('%s', '%s', '%s', '%s', now())"
            .formatted(tenant, partner.organisation(), gone, kept));
  }

  private ValidatableResponse run() {
    return creating(officer)
        .body("{\"dryRun\": false}")
        .post("/v1/retention/runs")
        .then()
        .statusCode(201);
  }

  private static void erased(String person, boolean is) {
    assertThat(
            TestDatabase.value(
                "select erased_at is not null from person where id = '" + person + "'"))
        .isEqualTo(is ? "t" : "f");
  }

  @Test
  void recordsOfOneHumanEndTogetherAndOnce() {
    // Given
    String first = old();
    String second = old();
    merged(first, second);

    // When, Then
    run().body(RESULT + "due", equalTo(3)).body(RESULT + "done", equalTo(3));
    erased(first, true);
    erased(second, true);
    erased(alone, true);
    assertThat(
            TestDatabase.value("select count(*) from erasure where tenant_id = '" + tenant + "'"))
        .isEqualTo("3");
  }

  @Test
  void whileAnyRecordIsInUseNoneOfThemEndsAndOthersDo() {
    // Given: two links away
    String first = old();
    String middle = old();
    String used = personOf(submitted(partner));
    merged(first, middle);
    merged(middle, used);

    // When, Then
    run().body(RESULT + "due", equalTo(1)).body(RESULT + "done", equalTo(1));
    erased(first, false);
    erased(middle, false);
    erased(used, false);
    erased(alone, true);
  }

  @Test
  void aRecordThatWasEnteredLatelyKeepsTheOldOne() {
    // Given: nobody has referred the second one yet
    String first = old();
    String lately = Casefile.idOf(Api.person(partner));
    merged(first, lately);

    // When, Then
    run().body(RESULT + "due", equalTo(1)).body(RESULT + "done", equalTo(1));
    erased(first, false);
    erased(lately, false);
    erased(alone, true);
  }

  @Test
  void aHoldOfOneRecordAndARestrictionKeep() {
    // Given
    String first = old();
    String held = old();
    merged(first, held);
    String restricted = old();
    change(officer, "/v1/people/" + held + "/rights", "hold", "{\"cause\": \"COMPLAINT\"}")
        .statusCode(200);
    change(
            officer,
            "/v1/people/" + restricted + "/rights",
            "restrict",
            "{\"cause\": \"NEEDED_FOR_CLAIM\"}")
        .statusCode(200);

    // When, Then
    run()
        .body(RESULT + "due", equalTo(4))
        .body(RESULT + "held", equalTo(3))
        .body(RESULT + "done", equalTo(1));
    erased(first, false);
    erased(held, false);
    erased(restricted, false);
    erased(alone, true);
  }
}
