package org.fairway.referral.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.duplicate.DuplicateCalls.compared;
import static org.fairway.referral.duplicate.DuplicateCalls.consenting;
import static org.fairway.referral.duplicate.DuplicateCalls.idOf;
import static org.fairway.referral.duplicate.DuplicateCalls.merge;
import static org.fairway.referral.duplicate.DuplicateCalls.onlyMatch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class DuplicateApiTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  @Test
  void aMatchOfTwoPartnersIsForTheCareSystemAloneAndNeitherPartnerNoticesTheMerge() {
    // Given
    Persona neighbour = registered(tenant);
    String mine = consenting(partner);
    String theirs = consenting(neighbour);

    // When
    String match = onlyMatch(coordinator);

    // Then
    for (Persona one : List.of(partner, neighbour)) {
      as(one).get("/v1/duplicates").then().body("items", hasSize(0));
      as(one).get("/v1/duplicates?person=" + idOf(mine)).then().body("items", hasSize(0));
      as(one).get(match).then().statusCode(404);
      as(one)
          .header("If-Match", "\"v0\"")
          .body("{\"keep\": \"" + idOf(mine) + "\"}")
          .post(match + "/merge")
          .then()
          .statusCode(404);
    }

    // When
    String before = as(neighbour).get(theirs).asString();
    merge(coordinator, match, mine).statusCode(200).body("acrossPartners", equalTo(true));

    // Then
    as(coordinator).get(theirs).then().body("mergedInto", equalTo(idOf(mine)));
    assertThat(as(neighbour).get(theirs).asString()).isEqualTo(before);
    as(neighbour)
        .contentType("application/merge-patch+json")
        .header("If-Match", etag(neighbour, theirs))
        .body("{\"englishLevel\": \"FLUENT\"}")
        .patch(theirs)
        .then()
        .statusCode(200);
  }

  @Test
  void whoDoesNotConsentToBeingReferredIsNotComparedBeyondTheirPartner() {
    // Given
    String mine = consenting(partner);
    Persona neighbour = registered(tenant);
    String theirs = person(neighbour);
    compared(tenant);
    as(coordinator).get("/v1/duplicates").then().body("items", hasSize(0));

    // When they consent
    String consent = consent(neighbour, theirs, "REFERRAL");

    // Then
    String match = onlyMatch(coordinator);

    // When the consent is taken back
    change(neighbour, consent, "withdraw", null).statusCode(200);

    // Then: at once
    as(coordinator).get(match).then().statusCode(404);
    as(coordinator).get("/v1/duplicates?person=" + idOf(mine)).then().body("items", hasSize(0));
  }

  @Test
  void thePolicyKeepsComparisonsWithinAPartner() {
    // Given
    consenting(partner);
    consenting(registered(tenant));
    String match = onlyMatch(coordinator);
    String path = "/v1/duplicate-policy";
    as(coordinator).get(path).then().body("reach", equalTo("ICS"));

    // When
    String own = "{\"reach\": \"SAME_PARTNER\"}";
    as(coordinator).header("If-Match", "\"v0\"").body(own).put(path).then().statusCode(200);

    // Then: hidden at once, and found no more
    as(coordinator).get(match).then().statusCode(404);
    consenting(registered(tenant));
    compared(tenant);
    as(coordinator).get("/v1/duplicates").then().body("items", hasSize(0));

    // When
    String ics = own.replace("SAME_PARTNER", "ICS");
    as(coordinator)
        .header("If-Match", etag(coordinator, path))
        .body(ics)
        .put(path)
        .then()
        .statusCode(200);
    compared(tenant);

    // Then: all three with each other
    as(coordinator).get("/v1/duplicates").then().body("items", hasSize(3));
    as(coordinator).header("If-Match", "\"v0\"").body(own).put(path).then().statusCode(412);
    as(coordinator).body(own).put(path).then().statusCode(428);
    as(partner).header("If-Match", "\"v0\"").body(own).put(path).then().statusCode(403);
  }

  @Test
  void aDismissedMatchStaysDismissedWhenThePersonChanges() {
    // Given
    person(partner);
    String second = person(partner);
    String match = onlyMatch(partner);

    // When
    change(partner, match, "dismiss", "{\"note\": \"Twins 17\"}")
        .statusCode(200)
        .body("state", equalTo("DISMISSED"));
    as(partner)
        .contentType("application/merge-patch+json")
        .header("If-Match", etag(partner, second))
        .body("{\"lsoa21\": null}")
        .patch(second)
        .then()
        .statusCode(200);
    compared(tenant);

    // Then
    as(partner).get("/v1/duplicates?state=OPEN").then().body("items", hasSize(0));
    as(partner).get("/v1/duplicates").then().body("items.state", contains("DISMISSED"));
    change(partner, match, "dismiss", null).statusCode(409);
    change(partner, match, "unmerge", null).statusCode(409);
  }

  @Test
  void aMatchThatIsNoneAnyMoreGoes() {
    // Given
    person(partner);
    String second = person(partner);
    onlyMatch(partner);

    // When
    as(partner)
        .contentType("application/merge-patch+json")
        .header("If-Match", etag(partner, second))
        .body(
            "{\"givenName\": \"Xy\", \"familyName\": \"Qu\", \"dateOfBirth\": \"1971-11-30\", \"contact\": null}")
        .patch(second)
        .then()
        .statusCode(200);
    compared(tenant);

    // Then
    as(partner).get("/v1/duplicates").then().body("items", hasSize(0));
  }

  @Test
  void theCodesByWhichPeopleAreFoundTellNothing() {
    // When
    person(partner);
    compared(tenant);

    // Then
    List<String> codes =
        TestDatabase.column("select code from person_match_key where tenant_id = '" + tenant + "'");
    assertThat(codes).isNotEmpty().allMatch(code -> code.matches("[A-Za-z0-9_-]{16}"));
    Persona elsewhere = registered(Tokens.newTenant());
    person(elsewhere);
    await()
        .until(
            () ->
                !TestDatabase.column(
                        "select code from person_match_key where tenant_id = '"
                            + elsewhere.tenant()
                            + "'")
                    .isEmpty());
    assertThat(
            TestDatabase.column(
                "select code from person_match_key where tenant_id = '" + elsewhere.tenant() + "'"))
        .doesNotContainAnyElementsOf(codes);
  }
}
