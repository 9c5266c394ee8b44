package org.fairway.referral.self;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Api;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person who referred themselves, and what they do without an account. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class StatusLinkApiTest {

  private final String tenant = Tokens.newTenant();
  private Persona site;
  private String referral;

  @BeforeEach
  void given() {
    String json = Api.partnerJson("2099-03-31").replace("WOMENS_CENTRE", "SELF_REFERRAL");
    Persona partner = registered(tenant, json);
    site = partner.withRole("integration");
    referral = submitted(site);
  }

  private String link() {
    return as(site).post(referral + "/status-links").then().statusCode(200).extract().path("token");
  }

  /** As somebody without a token. */
  private static ValidatableResponse open(String token) {
    return RestAssured.given()
        .contentType("application/json")
        .body("{\"token\": \"" + token + "\"}")
        .post("/v1/status-links/open")
        .then();
  }

  private static ValidatableResponse withdraw(String token, String purpose) {
    return RestAssured.given()
        .contentType("application/json")
        .body("{\"token\": \"" + token + "\", \"purpose\": \"" + purpose + "\"}")
        .post("/v1/status-links/withdraw-consent")
        .then();
  }

  @Test
  void aLinkOpensOnceAndTellsNobodysName() {
    // Given
    String link = link();
    change(coordinator(tenant), referral, "acknowledge", null).statusCode(200);

    // When
    ValidatableResponse seen = open(link);

    // Then
    seen.statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("status", equalTo("ACKNOWLEDGED"))
        .body("reference", equalTo(as(site).get(referral).path("reference")))
        .body("consents", contains("REFERRAL", "SHARE_OUTCOME_WITH_REFERRER"));
    assertThat(seen.extract().asString())
        .doesNotContain("Name 17", "seventeen", "7700 900017", "7700900017", "2004-05-06");
    open(link).statusCode(404).body("code", equalTo("not-found"));
    open(seen.extract().path("next.token")).statusCode(200);
  }

  @Test
  void whatIsKeptOfALinkDoesNotOpenAnythingAndEachUseIsOnRecord() {
    // Given
    String link = link();
    open(link).statusCode(200);

    // Then
    assertThat(
            TestDatabase.column(
                "select l::text || encode(digest, 'escape') from status_link l where tenant_id = '"
                    + tenant
                    + "'"))
        .hasSize(2)
        .noneMatch(row -> row.contains(link.substring(link.indexOf('.') + 1)));
    assertThat(
            TestDatabase.column(
                "select actor from audit_entry where action = 'referral.read' and tenant_id = '"
                    + tenant
                    + "'"))
        .contains("person-by-link");
  }

  @Test
  void thePersonTakesAConsentBackAndOthersHearOfIt() {
    // Given
    String person = "/v1/people/" + as(site).get(referral).path("personId");
    consent(site, person, "REFERRAL");

    // When
    ValidatableResponse after = withdraw(link(), "REFERRAL");

    // Then
    after.statusCode(200).body("consents", contains("SHARE_OUTCOME_WITH_REFERRER"));
    assertThat(OutboxRows.payloads(tenant, "org.fairway.consent.withdrawn.v1")).hasSize(2);
    as(coordinator(tenant)).get(person).then().body("disclosed", equalTo(false));
    withdraw(after.extract().path("next.token"), "REFERRAL")
        .statusCode(409)
        .body("code", equalTo("consent-missing"));
  }

  @Test
  void aLinkThatIsOldOrForgedOrOfAnotherTenantIsLikeOneThatNeverWas() {
    // Given
    String old = link();
    TestDatabase.execute(
        "update status_link set created_at = now() - interval '2 hours', expires_at = now() - interval '1 second'"
            + " where tenant_id = '"
            + tenant
            + "'");
    String good = link();

    // Then
    String unknown =
        open(tenant + ".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
            .statusCode(404)
            .extract()
            .path("detail");
    open(old).statusCode(404).body("detail", equalTo(unknown));
    open(Tokens.newTenant() + good.substring(good.indexOf('.')))
        .statusCode(404)
        .body("detail", equalTo(unknown));
    open("nonsense").statusCode(400).body("errors.pointer", hasItem("/token"));
    assertThat(
            TestDatabase.value(
                "select count(*) from status_link where used_at is not null and tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("0");
    open(good).statusCode(200);
  }

  @Test
  void ofTwoWhoOpenALinkAtOnceOneSeesIt() throws Exception {
    // Given
    String link = link();
    Callable<Integer> open = () -> open(link).extract().statusCode();

    // When
    ExecutorService two = Executors.newFixedThreadPool(2);
    List<Future<Integer>> answers;
    try {
      answers = two.invokeAll(List.of(open, open));
    } finally {
      two.shutdown();
    }

    // Then
    assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
        .containsExactlyInAnyOrder(200, 404);
  }

  @Test
  void onlyWhoMaySeeAReferralMakesLinksToIt() {
    as(registered(tenant)).post(referral + "/status-links").then().statusCode(404);
    as(coordinator(Tokens.newTenant())).post(referral + "/status-links").then().statusCode(404);
    as(coordinator(tenant)).post(referral + "/status-links").then().statusCode(200);
    as(site.withScopes("people:read")).post(referral + "/status-links").then().statusCode(403);
    as(site)
        .post(draft(site, person(site)) + "/status-links")
        .then()
        .statusCode(409)
        .body("code", equalTo("not-sent"));
    as(site)
        .body("{\"validForHours\": 1000}")
        .post(referral + "/status-links")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/validForHours"));
  }

  /** Of a link that the care system made for somebody whom a partner referred. */
  @Test
  void thePersonsOwnLinkGoesOnWhenTheReferrerMayNotKnow() {
    // Given
    String mine = submitted(registered(tenant));
    String link = as(coordinator(tenant)).post(mine + "/status-links").path("token");

    // When
    ValidatableResponse after = withdraw(link, "SHARE_OUTCOME_WITH_REFERRER").statusCode(200);

    // Then
    ValidatableResponse seen = open(after.extract().path("next.token")).statusCode(200);
    withdraw(seen.extract().path("next.token"), "REFERRAL")
        .statusCode(200)
        .body("consents", empty());
  }

  @Test
  void aReferrersLinkOpensOnlyWhileThePersonLetsItKnow() {
    // Given
    Persona referrer = registered(tenant);
    String mine = submitted(referrer);
    String link = as(referrer).post(mine + "/status-links").path("token");
    String other = as(referrer).post(mine + "/status-links").path("token");
    String fromCareSystem = as(coordinator(tenant)).post(mine + "/status-links").path("token");
    String next = open(link).statusCode(200).extract().path("next.token");

    // When
    ValidatableResponse last = withdraw(next, "SHARE_OUTCOME_WITH_REFERRER").statusCode(200);

    // Then: whoever did it is told that the link goes no further
    String ended = last.extract().path("next.expiresAt");
    assertThat(Instant.parse(ended)).isBeforeOrEqualTo(Instant.now());
    last.body("allowedActions.allowed", contains(false, false))
        .body("allowedActions[0].reason", containsString("care system"));
    open(last.extract().path("next.token")).statusCode(404);
    open(other).statusCode(404);
    as(referrer)
        .post(mine + "/status-links")
        .then()
        .statusCode(409)
        .body("code", equalTo("consent-missing"));
    // the control arm: the care system's own link tells the person all the same, step by step
    ValidatableResponse own = open(fromCareSystem).statusCode(200);
    open(own.extract().path("next.token")).statusCode(200);
  }
}
