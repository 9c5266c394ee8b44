package org.fairway.pathway.levy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.partner;
import static org.fairway.pathway.Api.programmeJson;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commitments go where their enrolments go. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class LevyFollowingTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer(tenant, "RNA");
  private final ReferralEvents events = new ReferralEvents(tenant);
  private Levy levy;

  @BeforeEach
  void openAccount() {
    Levy opened = Levy.open(employer, "2026-01", true);
    levy = new Levy(coordinator, opened.path());
  }

  private void programme(String type, Persona owner) {
    creating(owner)
        .body(programmeJson(5).replace("SUPPORTED_INTERNSHIP", type))
        .post("/v1/programmes")
        .then()
        .statusCode(201);
  }

  private String enrolment(Referral referral, String type) {
    events.accepted(referral, type, 11, UUID.randomUUID());
    return Given.enrolment(coordinator, referral);
  }

  private ValidatableResponse commit(String enrolment) {
    String more = ", \"enrolmentId\": \"" + Given.id(enrolment) + "\"";
    return levy.commit(Levy.commitment("1250.00", "2026-02-02", 10, more));
  }

  private static ValidatableResponse dated(Persona who, String path, String verb, String on) {
    String reason = verb.equals("pause") ? "\"reason\": \"OTHER\", " : "";
    return change(who, path, verb, "{" + reason + "\"effectiveOn\": \"" + on + "\"}")
        .statusCode(200);
  }

  private void is(String commitment, String state) {
    as(coordinator).get(commitment).then().body("state", equalTo(state));
  }

  @Test
  void aCommitmentBeginsPausesGoesOnAndCompletesWithItsEnrolment() {
    // Given
    programme("APPRENTICESHIP", employer);
    String path = enrolment(Referral.random(), "APPRENTICESHIP");
    String commitment = commit(path).statusCode(201).extract().header("Location");
    is(commitment, "AWAITED");
    commit(path).statusCode(409).body("code", equalTo("committed-already"));
    levy.move(commitment, "complete", "2026-02-03").statusCode(409);

    // When, Then
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    is(commitment, "AWAITED");
    dated(coordinator, path, "activate", "2026-03-02");
    as(coordinator)
        .get(commitment)
        .then()
        .body("state", equalTo("RUNNING"))
        .body("startsOn", equalTo("2026-03-02"));
    // Of whom the employer may not know, it is told the month, as by the books
    as(employer)
        .get(commitment)
        .then()
        .body("withheld", equalTo(true))
        .body("startsOn", equalTo("2026-03-01"));
    levy.move(commitment, "leave", "2026-03-03").statusCode(409);
    dated(coordinator, path, "pause", "2026-04-13");
    is(commitment, "ON_BREAK");
    dated(coordinator, path, "resume", "2026-05-11");
    as(coordinator)
        .get(commitment)
        .then()
        .body("breaks[0].from", equalTo("2026-04-13"))
        .body("breaks[0].until", equalTo("2026-05-11"));
    dated(coordinator, path, "complete", "2026-10-30");
    as(coordinator)
        .get(commitment)
        .then()
        .body("state", equalTo("COMPLETED"))
        .body("completedOn", equalTo("2026-10-30"));

    // Then: March to October without April, and what was open and held back in October
    Months.todayIs("2026-11-22");
    levy.settle();
    assertThat(levy.months().stream().map(month -> month.get(8)).toList())
        .containsExactly(
            "0.00", "0.00", "95.00", "0.00", "95.00", "95.00", "95.00", "95.00", "95.00", "617.50");
  }

  @Test
  void aDayWithoutTermsIsRefusedAndABreakOfNoDayIsNone() {
    // Given
    programme("APPRENTICESHIP", employer);
    String path = enrolment(Referral.random(), "APPRENTICESHIP");
    final String commitment = commit(path).statusCode(201).extract().header("Location");
    Given.moved(coordinator, path, "offer", "accept", "enrol");

    // When, Then
    change(coordinator, path, "activate", "{\"effectiveOn\": \"1999-02-01\"}")
        .statusCode(422)
        .body("errors[0].code", equalTo("before-terms"))
        .body("errors[0].pointer", equalTo("/effectiveOn"));
    is(commitment, "AWAITED");
    dated(coordinator, path, "activate", "2026-03-02");
    dated(coordinator, path, "pause", "2026-03-31");
    dated(coordinator, path, "resume", "2026-03-31");
    as(coordinator)
        .get(commitment)
        .then()
        .body("state", equalTo("RUNNING"))
        .body("breaks", hasSize(0));
    Months.todayIs("2026-04-01");
    levy.settle();
    assertThat(levy.months().get(2).get(8)).isEqualTo("95.00");
  }

  @Test
  void anEmployerIsToldOfMoneyAndNotOfBreaksOnceTheConsentHasEnded() {
    // Given: an apprentice who consents, and whose break the employer reads
    programme("APPRENTICESHIP", employer);
    Referral referral = Referral.random();
    events.consent(referral.person(), "REFERRAL");
    UUID sharing = events.consent(referral.person(), "SHARE_WITH_EMPLOYER");
    String path = enrolment(referral, "APPRENTICESHIP");
    final String commitment = commit(path).statusCode(201).extract().header("Location");
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    dated(coordinator, path, "activate", "2026-03-02");
    dated(coordinator, path, "pause", "2026-04-13");
    await().atMost(Duration.ofSeconds(20)).until(() -> as(employer).get(path).statusCode() == 200);
    as(employer)
        .get(commitment)
        .then()
        .body("state", equalTo("ON_BREAK"))
        .body("breaks", hasSize(1))
        .body("withheld", equalTo(false));
    assertThat(onBreak(employer)).containsExactly(Given.id(commitment).toString());
    dated(coordinator, path, "resume", "2026-05-11");

    // When: the consent ends, and then they go on a break again
    events.consentWithdrawn(sharing, referral.person(), "SHARE_WITH_EMPLOYER");
    await().atMost(Duration.ofSeconds(20)).until(() -> as(employer).get(path).statusCode() == 404);
    final String running = all(as(employer).get(commitment));
    dated(coordinator, path, "pause", "2026-06-10");

    // Then: not a letter of the answer has changed, the tag neither; the care system is told
    as(employer)
        .get(commitment)
        .then()
        .body("state", equalTo("RUNNING"))
        .body("breaks", hasSize(0))
        .body("plannedEnd", nullValue())
        .body("withheld", equalTo(true));
    assertThat(all(as(employer).get(commitment))).isEqualTo(running);
    as(employer)
        .get(levy.path() + "/commitments")
        .then()
        .body("items[0].state", equalTo("RUNNING"))
        .body("items[0].breaks", hasSize(0));
    assertThat(onBreak(employer)).isEmpty();
    assertThat(onBreak(coordinator)).containsExactly(Given.id(commitment).toString());
    as(coordinator).get(commitment).then().body("breaks", hasSize(2));
    is(commitment, "ON_BREAK");

    // Then: what is paid is told, and no reason
    Months.todayIs("2026-08-01");
    levy.settle();
    List<String> paid =
        new Levy(employer, levy.path()).get("/months").getList("months.governmentShare");
    assertThat(paid).containsExactly("0.00", "0.00", "95.00", "0.00", "95.00", "0.00", "0.00");
  }

  private static String all(Response answer) {
    return answer.getHeader("ETag") + answer.asString();
  }

  private List<String> onBreak(Persona who) {
    return new Levy(who, levy.path()).get("/forecast?months=1").getList("onBreak");
  }

  @Test
  void anEnrolmentBeginsBeforeTheAccountWhenItsCommitmentWasGivenUp() {
    // Given: an account from January 2026 on, and a commitment that waits
    programme("APPRENTICESHIP", employer);
    String path = enrolment(Referral.random(), "APPRENTICESHIP");
    final String commitment = commit(path).statusCode(201).extract().header("Location");
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    String day = "{\"effectiveOn\": \"2025-12-31\"}";

    // When, Then: a day before it is refused, without saying when the account began
    change(coordinator, path, "activate", day)
        .statusCode(422)
        .body("errors[0].code", equalTo("before-account"))
        .body("errors[0].pointer", equalTo("/effectiveOn"))
        .body("errors[0].detail", not(containsString("2026")));
    is(commitment, "AWAITED");
    as(coordinator).get(path).then().body("status", equalTo("ENROLLED"));

    // When: it is given up by hand, which only what waits can be
    levy.move(commitment, "leave", "2026-02-03").statusCode(200).body("state", equalTo("DROPPED"));
    change(coordinator, path, "activate", day).statusCode(200);

    // Then
    levy.move(commitment, "leave", "2026-02-03").statusCode(409);
    commit(path).statusCode(422).body("errors[0].code", equalTo("before-account"));
    String next = enrolment(Referral.random(), "APPRENTICESHIP");
    commit(next).statusCode(201);
    Given.moved(coordinator, next, "offer", "accept", "enrol");
    dated(coordinator, next, "activate", "2026-01-01");
  }

  @Test
  void whatIsActiveBeginsWithItsBreaksAndNotBeforeTheAccount() {
    // Given: three that are active, one of them after two breaks
    programme("APPRENTICESHIP", employer);
    String path = active("2026-03-02");
    dated(coordinator, path, "pause", "2026-04-13");
    dated(coordinator, path, "resume", "2026-05-11");
    dated(coordinator, path, "pause", "2026-06-01");
    dated(coordinator, path, "resume", "2026-06-01");

    // When, Then
    commit(path)
        .statusCode(201)
        .body("breaks.from", contains("2026-04-13"))
        .body("breaks.until", contains("2026-05-11"));
    commit(active("1999-02-01")).statusCode(409).body("code", equalTo("before-terms"));
    commit(active("2025-12-31")).statusCode(422).body("errors[0].code", equalTo("before-account"));
    levy.commit(Levy.commitment("1250.00", "2025-12-31", 10, "")).statusCode(422);
    levy.commit(Levy.commitment("1250.00", "2026-01-01", 10, "")).statusCode(201);
  }

  private String active(String since) {
    String path = enrolment(Referral.random(), "APPRENTICESHIP");
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    dated(coordinator, path, "activate", since);
    return path;
  }

  @Test
  void anotherEmployersCommitmentIsInTheWayAndNotTold() {
    // Given: an apprentice whom two employers share
    Persona other = employer(tenant, "RXX");
    programme("APPRENTICESHIP", coordinator);
    Referral referral = Referral.random();
    events.consentToApplications(referral.person(), "RNA", "RXX");
    String path = enrolment(referral, "APPRENTICESHIP");
    as(coordinator)
        .header("If-Match", etag(coordinator, path))
        .body("{\"employers\": [\"RNA\", \"RXX\"]}")
        .put(path + "/plan")
        .then()
        .statusCode(200);
    await().atMost(Duration.ofSeconds(20)).until(() -> as(other).get(path).statusCode() == 200);
    final String commitment = commit(path).statusCode(201).extract().header("Location");
    // When
    String more = ", \"enrolmentId\": \"" + Given.id(path) + "\"";
    Levy others = Levy.open(other, "2026-01", true);
    // Then
    others
        .commit(Levy.commitment("1250.00", "2026-02-02", 10, more))
        .statusCode(409)
        .body("code", equalTo("committed-already"));
    as(other).get(commitment).then().statusCode(404);
  }

  @Test
  void whoWithdrawsNeedNotSeeTheAccount() {
    // Given: the partner that referred, which may see the enrolment and no account
    programme("APPRENTICESHIP_FOUNDATION", employer);
    Referral referral = Referral.random();
    events.consent(referral.person(), "REFERRAL");
    events.consent(referral.person(), "SHARE_OUTCOME_WITH_REFERRER");
    String path = enrolment(referral, "APPRENTICESHIP_FOUNDATION");
    final String commitment = commit(path).statusCode(201).extract().header("Location");
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    dated(coordinator, path, "activate", "2026-03-02");
    Persona partner = partner(tenant, referral.partner());
    await().atMost(Duration.ofSeconds(20)).until(() -> as(partner).get(path).statusCode() == 200);

    // When
    change(partner, path, "withdraw", "{\"reason\": \"OTHER\"}").statusCode(200);

    // Then
    is(commitment, "LEFT");
    as(partner).get(levy.path()).then().statusCode(403);
    as(partner).get("/v1/enrolments").then().statusCode(200);
  }

  @Test
  void nothingIsPromisedForWhomWasErased() {
    programme("APPRENTICESHIP", employer);
    String path = enrolment(Referral.random(), "APPRENTICESHIP");
    TestDatabase.execute(
        "update enrolment set person = 'erased-' || id where id = '" + Given.id(path) + "'");

    commit(path).statusCode(409).body("code", equalTo("person-erased"));

    as(coordinator).get(levy.path() + "/commitments").then().body("items", hasSize(0));
  }

  @Test
  void whatNeverBeginsIsDroppedAndOthersAreNotFollowed() {
    programme("APPRENTICESHIP", employer);
    String path = enrolment(Referral.random(), "APPRENTICESHIP");
    String commitment = commit(path).statusCode(201).extract().header("Location");
    Given.moved(coordinator, path, "offer", "accept");
    // When
    change(coordinator, path, "not-start", "{\"reason\": \"OTHER\"}").statusCode(200);
    // Then
    is(commitment, "DROPPED");
    commit(path).statusCode(422).body("errors[0].code", equalTo("not-running"));

    programme("SUPPORTED_INTERNSHIP", employer);
    commit(enrolment(Referral.random(), "SUPPORTED_INTERNSHIP")).statusCode(422);
    programme("APPRENTICESHIP_UNIT", employer(tenant, "RXX"));
    commit(enrolment(Referral.random(), "APPRENTICESHIP_UNIT"))
        .statusCode(422)
        .body("errors[0].code", equalTo("no-apprenticeship"));
  }
}
