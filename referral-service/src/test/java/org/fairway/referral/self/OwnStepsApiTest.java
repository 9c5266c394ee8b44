package org.fairway.referral.self;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.selfReferralJson;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Api;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people do about their own referral by a link: answer, take back, say how to be reached. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class OwnStepsApiTest {
  private static final String TRIES = "fairway.self.tries-per-minute";
  private static final String OPEN = "fairway.web.open-requests-per-minute";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona site;
  private String referral;
  private String link;

  @BeforeEach
  void given() {
    site = site == null ? Api.site(tenant) : site;
    Response sent = creating(site).body(selfReferralJson()).post("/v1/self-referrals");
    referral = "/v1/referrals/" + sent.then().statusCode(201).extract().path("id");
    link = sent.path("link.token");
  }

  @AfterEach
  void settings() {
    System.clearProperty(TRIES);
    System.clearProperty(OPEN);
  }

  private static ValidatableResponse step(String path, String token, String more) {
    return RestAssured.given()
        .contentType("application/json")
        .body("{\"token\": \"" + token + "\"" + more + "}")
        .post("/v1/status-links/" + path)
        .then();
  }

  private void asked() {
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    change(coordinator, referral, "request-info", "{\"note\": \"Which mornings are free?\"}")
        .statusCode(200);
  }

  @Test
  void thePersonReadsTheQuestionAndAnswersIt() {
    // Given
    asked();
    ValidatableResponse seen =
        step("open", link, "")
            .statusCode(200)
            .body("question", equalTo("Which mornings are free?"))
            .body("allowedActions.findAll { it.allowed }.action", contains("answer", "withdraw"));

    // When
    ValidatableResponse after =
        step("answer", seen.extract().path("next.token"), ", \"answer\": \"Monday, with 17\"");

    // Then
    after
        .statusCode(200)
        .body("status", equalTo("ACKNOWLEDGED"))
        .body("question", nullValue())
        .body("allowedActions.findAll { it.allowed }.action", equalTo(java.util.List.of()));
    as(coordinator)
        .get(referral + "/timeline?kind=MOVED")
        .then()
        .body("items[0].note", equalTo("Monday, with 17"))
        .body("items[0].actor", equalTo("person-by-link"));
    assertThat(
            TestDatabase.column(
                "select r::text from referral_change r where tenant_id = '" + tenant + "'"))
        .noneMatch(row -> row.contains("Monday"));
    step("answer", after.extract().path("next.token"), ", \"answer\": \"Again\"")
        .statusCode(409)
        .body("code", equalTo("transition-not-allowed"));
  }

  @Test
  void whoReferredThemselvesTakesItBackBeforeAnybodyLooksAndWhileSomethingIsAsked() {
    // When
    ValidatableResponse early = step("withdraw-referral", link, ", \"reason\": \"CARING\"");
    // Then
    early.statusCode(200).body("status", equalTo("CANCELLED"));
    as(coordinator).get(referral).then().body("reason", equalTo("CARING"));

    // Given
    given();
    asked();
    // When
    step("withdraw-referral", link, "").statusCode(200).body("status", equalTo("WITHDRAWN"));
    // Then
    as(coordinator).get(referral).then().body("reason", equalTo("NO_LONGER_INTERESTED"));
    assertThat(OutboxRows.payloads(tenant, "org.fairway.referral.cancelled.v1")).hasSize(1);
    assertThat(OutboxRows.payloads(tenant, "org.fairway.referral.withdrawn.v1")).hasSize(1);
  }

  @Test
  void whatOthersMustEndIsRefusedAndTheLinkIsGoodStill() {
    // Given
    change(coordinator, referral, "acknowledge", null).statusCode(200);
    change(coordinator, referral, "accept", null).statusCode(200);

    // When
    step("withdraw-referral", link, "").statusCode(409);

    // Then
    as(coordinator).get(referral).then().body("status", equalTo("ACCEPTED"));
    step("withdraw-consent", link, ", \"purpose\": \"REFERRAL\"")
        .statusCode(200)
        .body("consents", contains("EQUALITY_MONITORING"));
  }

  @Test
  void whoWasReferredByAPartnerCannotTakeItBackInThePartnersStead() {
    // Given
    Persona partner = registered(tenant);
    String others = submitted(partner);
    String token = as(partner).post(others + "/status-links").path("token");
    // Then
    step("withdraw-referral", token, "").statusCode(409);
    as(partner).get(others).then().body("status", equalTo("SUBMITTED"));
  }

  @Test
  void thePersonSaysHowToBeReachedAndWhatIsKnownIsNotTold() {
    // Given
    String person = "/v1/people/" + as(coordinator).get(referral).path("personId");

    // When
    ValidatableResponse after =
        step(
            "change-contact",
            link,
            ", \"contact\": {\"phone\": \"+44 7700 900018\", \"preferred\": \"PHONE\"},"
                + " \"contactWishes\": {\"never\": [\"EMAIL\"], \"bestTimes\": \"After five\"}");

    // Then
    after.statusCode(200);
    assertThat(after.extract().asString())
        .doesNotContain("7700 900018", "7700900018", "seventeen", "five", "Name 17");
    as(coordinator)
        .get(person)
        .then()
        .body("data.contact.phone", equalTo("+44 7700 900018"))
        .body("data.contact.email", equalTo("seventeen@person.example"))
        .body("data.contact.preferred", equalTo("PHONE"))
        .body("data.contactWishes.never", contains("EMAIL"))
        .body("data.givenName", equalTo("Given Name 17"));
    assertThat(
            TestDatabase.value(
                "select actor from audit_entry where action = 'person.change' and tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("person-by-link");
    String next = after.extract().path("next.token");
    step("change-contact", next, ", \"contact\": {\"preferred\": \"EMAIL\"}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/contact/preferred"));
    step("open", next, "").statusCode(200);
  }

  @Test
  void aLinkToComeBackWithLastsAsLongAsIsAskedFor() {
    Instant expires =
        Instant.parse(
            step("open", link, ", \"keepForHours\": 336")
                .statusCode(200)
                .extract()
                .path("next.expiresAt"));
    assertThat(Duration.between(Instant.now(), expires))
        .isBetween(Duration.ofHours(335), Duration.ofHours(336));
  }

  @Test
  void badInputAndBadLinksChangeNothingAndAnswerAlike() {
    String unknown = Tokens.newTenant() + link.substring(link.indexOf('.'));
    String detail = step("open", unknown, "").statusCode(404).extract().path("detail");
    String[][] steps = {
      {"answer", ", \"answer\": \"x\"", ", \"answer\": \" \"", "/answer"},
      {"withdraw-referral", "", ", \"reason\": \"WHIM\"", "/reason"},
      {
        "change-contact",
        ", \"contact\": {\"preferred\": \"POST\"}",
        ", \"contact\": {\"email\": \"at\"}",
        "/contact/email"
      },
      {"withdraw-consent", ", \"purpose\": \"CONTACT\"", ", \"purpose\": \"ALL\"", "/purpose"},
      {"open", "", ", \"keepForHours\": 0", "/keepForHours"}
    };
    for (String[] each : steps) {
      step(each[0], unknown, each[1]).statusCode(404).body("detail", equalTo(detail));
      step(each[0], link, each[2]).statusCode(400).body("errors.pointer", hasItem(each[3]));
    }
    as(coordinator).get(referral).then().body("status", equalTo("SUBMITTED"));
    step("open", link, "").statusCode(200);
  }

  @Test
  void oneLinkIsTriedSoOftenAMinuteAndOthersAreServed() {
    // Given
    System.setProperty(TRIES, "2");
    String guessed = tenant + "." + "A".repeat(43);
    step("open", guessed, "")
        .statusCode(404)
        .header("RateLimit", org.hamcrest.Matchers.notNullValue());
    step("open", guessed, "").statusCode(404);

    // Then
    step("open", guessed, "")
        .statusCode(429)
        .header("Retry-After", org.hamcrest.Matchers.matchesPattern("[0-9]+"))
        .body("code", equalTo("too-many-requests"));
    step("open", link, "").statusCode(200);
    // Control arm: without the limit the guessing goes on
    System.setProperty(TRIES, "0");
    step("open", guessed, "").statusCode(404);
  }

  @Test
  void oneAddressIsServedSoOftenAMinuteWhateverItSaysOfItself() {
    // Given
    System.setProperty(OPEN, "3");
    for (int i = 0; i < 3; i++) {
      RestAssured.get("/services?per_page=1")
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", equalTo("\"minute\";q=3;w=60"));
    }

    // Then
    for (String header : new String[] {"X-Forwarded-For", "X-Real-IP", "Forwarded"}) {
      String other = header.equals("Forwarded") ? "for=192.0.2.17" : "192.0.2.17";
      RestAssured.given()
          .header(header, other)
          .get("/services?per_page=1")
          .then()
          .statusCode(429)
          .header("Retry-After", org.hamcrest.Matchers.matchesPattern("[0-9]+"))
          .header("RateLimit", org.hamcrest.Matchers.containsString("r=0"));
    }
    step("open", link, "").statusCode(429);
    as(coordinator).get(referral).then().statusCode(200);
    // Control arm: without the limit everything is served
    System.setProperty(OPEN, "0");
    RestAssured.get("/services?per_page=1").then().statusCode(200);
    step("open", link, "").statusCode(200);
  }
}
