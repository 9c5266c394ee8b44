package org.fairway.referral.self;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.selfReferralJson;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Api;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody refers themselves on the care system's own site. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class SelfReferralApiTest {
  private static final String PATH = "/v1/self-referrals";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona site;

  @BeforeEach
  void given() {
    site = Api.site(tenant);
  }

  private Response refer(String json) {
    return creating(site).body(json).post(PATH);
  }

  private long rows(String table) {
    return Long.parseLong(
        TestDatabase.value(
            "select count(*) from " + table + " where tenant_id = '" + tenant + "'"));
  }

  @Test
  void oneCallSendsTheReferralAndGivesThePersonTheirLink() {
    // When
    Response sent = refer(selfReferralJson());

    // Then
    sent.then().statusCode(201).body("status", equalTo("SUBMITTED"));
    String referral = "/v1/referrals/" + sent.path("id");
    assertThat(sent.header("Location")).endsWith(referral);
    Response seen = as(coordinator).get(referral);
    seen.then()
        .body("sourceType", equalTo("SELF_REFERRAL"))
        .body("partnerId", equalTo(site.organisation()))
        .body("reference", equalTo(sent.path("reference")))
        .body("note", equalTo("Mornings are best for me"));
    String person = "/v1/people/" + seen.path("personId");
    as(coordinator).get(person).then().body("data.givenName", equalTo("Given Name 17"));
    as(coordinator)
        .get(person + "/consents")
        .then()
        .body("items.purpose", containsInAnyOrder("REFERRAL", "EQUALITY_MONITORING"))
        .body("items.givenBy", hasItem("PERSON_ONLINE"))
        .body("items.wordingVersion", containsInAnyOrder("2026-04", "2026-04e"));
    assertThat(OutboxRows.payloads(tenant, "org.fairway.referral.submitted.v1")).hasSize(1);
    RestAssured.given()
        .contentType("application/json")
        .body("{\"token\": \"" + sent.path("link.token") + "\"}")
        .post("/v1/status-links/open")
        .then()
        .statusCode(200)
        .body("reference", equalTo(sent.path("reference")));
  }

  @Test
  void answersToEqualityMonitoringGoIntoTheirOwnRoom() {
    // When
    Response sent = refer(selfReferralJson());

    // Then
    String person = as(coordinator).get("/v1/referrals/" + sent.path("id")).path("personId");
    as(Api.privacy(tenant))
        .get("/v1/people/" + person + "/equality")
        .then()
        .body("ethnicCode", equalTo("J"))
        .body("disability", equalTo("PREFER_NOT_TO_SAY"));
    as(coordinator).get("/v1/people/" + person + "/equality").then().statusCode(403);
    assertThat(OutboxRows.payloads(tenant, "org.fairway.equality.recorded.v1")).hasSize(1);
    assertThat(OutboxRows.payloads(tenant, "org.fairway.referral.submitted.v1"))
        .noneMatch(data -> data.contains("ethnic") || data.contains("NHS-2001"));
  }

  @Test
  void theSameKeyGivesTheSameReferralAndTheSameLink() {
    // Given
    Response first =
        as(site).header("Idempotency-Key", "form-17").body(selfReferralJson()).post(PATH);

    // When
    Response again =
        as(site).header("Idempotency-Key", "form-17").body(selfReferralJson()).post(PATH);

    // Then
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.asString()).isEqualTo(first.asString());
    assertThat(rows("referral")).isEqualTo(1);
    assertThat(rows("person")).isEqualTo(1);
    String secret = first.path("link.token").toString().split("\\.")[1];
    assertThat(
            TestDatabase.column(
                "select k::text || encode(body, 'escape') from idempotency_key k where tenant_id = '"
                    + tenant
                    + "'"))
        .isNotEmpty()
        .noneMatch(row -> row.contains(secret));
  }

  @Test
  void whatBreaksARuleIsToldAllAtOnceAndTheSameKeyServesWhenItIsMended() {
    // Given
    String wrong =
        selfReferralJson()
            .replace("E01009719", "E01999999")
            .replace("\"REFERRAL\"", "\"CONTACT\"")
            .replace("\"2026-04e\"", "\"2026-04e\", \"expiresAt\": \"2020-01-01T00:00:00Z\"")
            .replace("\"J\"", "\"JJ\"");

    // When
    Response refused = as(site).header("Idempotency-Key", "form-18").body(wrong).post(PATH);

    // Then
    refused
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems(
                "/person/lsoa21", "/consents", "/consents/1/expiresAt", "/equality/ethnicCode"));
    assertThat(List.of(rows("person"), rows("consent"), rows("referral"), rows("status_link")))
        .containsOnly(0L);
    as(site)
        .header("Idempotency-Key", "form-18")
        .body(selfReferralJson())
        .post(PATH)
        .then()
        .statusCode(201);
  }

  @Test
  void badInputIsToldWithItsPlaceAndNothingIsKept() {
    String good = selfReferralJson();
    String[][] cases = {
      {good.replace("\"Given Name 17\"", "\" \""), "400", "/person/givenName"},
      {good.replace("2004-05-06", "2999-05-06"), "400", "/person/dateOfBirth"},
      {good.replace("\"NEET\"", "\"neet\""), "400", "/person/priorityGroups/0"},
      {good.replace("\"NEET\"", "\"EX_OFFENDER\""), "422", "/person/priorityGroups/0"},
      {good.replace("\"20-24\"", "\"24\""), "400", "/equality/ageBand"},
      {good.replace("\"note\"", "\"nhsNumber\""), "400", "/nhsNumber"},
      {good.replace("\"EQUALITY_MONITORING\"", "\"CONTACT\""), "422", "/equality"},
      {
        good.replace("\"EQUALITY_MONITORING\"", "\"SHARE_WITH_EMPLOYER\""),
        "422",
        "/consents/1/recipients"
      },
      {
        good.replace("\"note\"", "\"sessionId\": \"" + Tokens.newTenant() + "\", \"note\""),
        "400",
        "/sessionId"
      },
      {
        good.replace(
            "\"note\"", "\"sessionId\": \"019aa000-0000-7000-8000-00000000000a\", \"note\""),
        "422",
        "/sessionId"
      },
      {"{}", "400", "/person"},
    };
    for (String[] each : cases) {
      refer(each[0])
          .then()
          .statusCode(Integer.parseInt(each[1]))
          .body("errors.pointer", hasItem(each[2]));
    }
    as(site).body(good).post(PATH).then().statusCode(400);
    assertThat(List.of(rows("person"), rows("consent"), rows("referral"), rows("status_link")))
        .containsOnly(0L);
  }

  @Test
  void onlyTheCareSystemsOwnSiteSendsThemWithItsOwnRoleAndScope() {
    String json = selfReferralJson();
    Persona partner = registered(tenant);
    creating(partner.withRole("self-referral").withScopes("self-referrals:write"))
        .body(json)
        .post(PATH)
        .then()
        .statusCode(403);
    for (Persona other :
        List.of(
            site.withRole("integration"),
            site.withScopes("people:read"),
            coordinator.withScopes("self-referrals:write"),
            site.inTenant(Tokens.newTenant()))) {
      creating(other).body(json).post(PATH).then().statusCode(403);
    }
    as(site).get("/v1/referrals").then().statusCode(403);
    change(coordinator, "/v1/partners/" + site.organisation(), "suspend", null).statusCode(200);
    refer(json).then().statusCode(403);
    assertThat(rows("referral")).isZero();
  }

  @Test
  void whoIsKnownAlreadyIsNotToldApartAndThePolicySaysWhoHearsOfIt() {
    // Given a partner that has entered the same person
    Persona partner = registered(tenant);
    String known = Api.person(partner);
    Api.consent(partner, known, "REFERRAL");
    Response first = refer(selfReferralJson());

    // When
    Response second = refer(selfReferralJson());

    // Then
    second.then().statusCode(201);
    assertThat(second.jsonPath().getMap("").keySet())
        .isEqualTo(first.jsonPath().getMap("").keySet());
    String person = as(coordinator).get("/v1/referrals/" + second.path("id")).path("personId");
    String list = "/v1/duplicates?person=" + person;
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(as(coordinator).get(list).jsonPath().getList("items")).hasSize(2));
    assertThat(as(partner).get("/v1/duplicates").jsonPath().getList("items"))
        .as("another's people are not disclosed to a partner")
        .isEmpty();
    // and when the policy is to look no further than the same partner
    as(coordinator)
        .header("If-Match", as(coordinator).get("/v1/duplicate-policy").header("ETag"))
        .body("{\"reach\": \"SAME_PARTNER\"}")
        .put("/v1/duplicate-policy")
        .then()
        .statusCode(200);
    assertThat(as(coordinator).get(list).jsonPath().getList("items")).hasSize(1);
  }
}
