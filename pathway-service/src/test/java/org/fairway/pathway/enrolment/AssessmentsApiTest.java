package org.fairway.pathway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.programme;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.pathway.Sent;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.rules.RuleBook;
import org.fairway.pathway.rules.Stage;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The rules of every type of pathway, asked of enrolments, and answers that are kept. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class AssessmentsApiTest {
  private static final String APPRENTICE =
      """
      {"startsOn": "2025-08-01", "endsOn": "2026-03-31", "employers": ["RNA"],
       "standardReference": "ST0827", "standardVersion": "2.0"}""";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  @Test
  void enrolmentsOfEveryTypeAreAnsweredByTheRulesOfTheirType() {
    // Given
    Map<PathwayType, Referral> referrals = new EnumMap<>(PathwayType.class);
    for (PathwayType type : PathwayType.values()) {
      Referral referral = Referral.random();
      new ReferralEvents(tenant).accepted(referral, type.name(), 1, UUID.randomUUID());
      referrals.put(type, referral);
    }

    for (PathwayType type : PathwayType.values()) {
      // When
      String path = Given.enrolment(coordinator, referrals.get(type));
      Response eligible = as(coordinator).body("{}").post(path + "/eligibility");
      Response completed = as(coordinator).get(path + "/completion");

      // Then
      assertThat(eligible.statusCode())
          .as("eligibility of " + type)
          .isEqualTo(has(type, Stage.ELIGIBILITY) ? 200 : 409);
      if (has(type, Stage.COMPLETION)) {
        assertThat(completed.statusCode()).as("completion of " + type).isEqualTo(200);
        assertThat(completed.jsonPath().getString("verdict")).as("" + type).isNotEqualTo("PASS");
      }
    }
  }

  @Test
  void aBreakDoesNotCountTowardsTheShortestTimeOfAnApprenticeship() {
    // Given: eight months agreed, a month of them on a break
    String path = apprentice();
    change(
            coordinator,
            path,
            "pause",
            "{\"reason\": \"AGREED_BREAK\", \"effectiveOn\": \"2025-12-01\"}")
        .statusCode(200);
    change(coordinator, path, "resume", "{\"effectiveOn\": \"2026-01-01\"}")
        .body("plan.movedEndsOn", equalTo("2026-05-01"));

    // When, Then: eligible by the end that was agreed; the break moved it; a day short is too short
    verdict(path, "AP-LENGTH", "PASS");
    change(coordinator, path, "complete", "{\"effectiveOn\": \"2026-04-30\"}").statusCode(200);
    as(coordinator)
        .get(path + "/completion")
        .then()
        .body("rules.find { it.rule == 'AP-LASTED' }.verdict", equalTo("FAIL"))
        .body("rules.find { it.rule == 'AP-LASTED' }.inputs.breakDays", equalTo("31"))
        .body("rules.find { it.rule == 'AP-BREAK' }.verdict", equalTo("PASS"));
    assertThat(
            as(coordinator).get(path + "/breaches").jsonPath().getList("items.rule", String.class))
        .containsExactly("AP-LASTED");

    // When another one stays for a day more
    String longer = apprentice();
    change(
            coordinator,
            longer,
            "pause",
            "{\"reason\": \"AGREED_BREAK\", \"effectiveOn\": \"2025-12-01\"}")
        .statusCode(200);
    change(coordinator, longer, "resume", "{\"effectiveOn\": \"2026-01-01\"}").statusCode(200);
    change(coordinator, longer, "complete", "{\"effectiveOn\": \"2026-05-01\"}").statusCode(200);

    // Then
    as(coordinator)
        .get(longer + "/completion")
        .then()
        .body("rules.find { it.rule == 'AP-LASTED' }.verdict", equalTo("PASS"))
        .body("rules.find { it.rule == 'AP-BREAK' }.verdict", equalTo("PASS"));
  }

  @Test
  void anAnswerIsKeptAsItWasGivenAndSealed() {
    // Given
    String path = apprentice();

    // When
    String kept =
        assessed(
                path, "{\"facts\": {\"person\": {\"born\": \"2006-04\", \"careLeaver\": \"YES\"}}}")
            .statusCode(201)
            .body("assessment.rules.rule", hasItem("AP-AGE"))
            .body("assessment.rules.rule", hasItem("AP-LEVEL-7"))
            .extract()
            .header("Location");

    // Then: what is known of the enrolment was not told again, and goes before what is told
    as(coordinator)
        .get(kept)
        .then()
        .statusCode(200)
        .body(
            "assessment.rules.find { it.rule == 'AP-STANDARD' }.inputs.standardReference",
            equalTo("ST0827"))
        .body("assessment.rules.find { it.rule == 'AP-AGE' }.inputs.born", equalTo("2006-04"));
    assessed(
            path,
            """
            {"stages": ["ELIGIBILITY"],
             "facts": {"apprenticeship": {"standardReference": "ST9999", "standardVersion": "9"}}}""")
        .body(
            "assessment.rules.find { it.rule == 'AP-STANDARD' }.inputs.standardReference",
            equalTo("ST0827"))
        .body("assessment.rules.rule", not(hasItem("AP-LEVEL-7")));
    as(coordinator).get(path + "/assessments").then().body("items", hasSize(2));
    assertThat(
            TestDatabase.value(
                "select count(*) from enrolment_assessment where encode(answer, 'escape') ~ 'AP-|born'"))
        .isEqualTo("0");
  }

  @Test
  void othersNeitherKeepNorReadAnswersAndBadFactsAreNamed() {
    String path = apprentice();
    String kept = assessed(path, "{}").extract().header("Location");
    for (Persona other : List.of(coordinator.withRole("partner"), employer(tenant, "RNA"))) {
      as(other).get(kept).then().statusCode(403);
      as(other).get(path + "/assessments").then().statusCode(403);
      creating(other).body("{}").post(path + "/assessments").then().statusCode(403);
    }
    Persona elsewhere = coordinator(Tokens.newTenant());
    as(elsewhere).get(kept).then().statusCode(404);
    creating(elsewhere).body("{}").post(path + "/assessments").then().statusCode(404);
    as(elsewhere).get(path + "/breaches").then().statusCode(404);
    assessed(path, "{\"facts\": {\"person\": {\"born\": \"2006-13\"}}}")
        .statusCode(400)
        .body("errors.pointer", hasItem("/facts/person/born"));
    assessed(path, "{\"stages\": [\"LATER\"]}").statusCode(400);
    as(coordinator).get(path + "/assessments/" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void anEmployerLearnsNothingOfWhatOnlyTheIcsWasTold() {
    // Given
    programme(coordinator, 10);
    Persona employer = employer(tenant, "RNA");
    String path = Given.shared(coordinator, employer, "RNA").path();

    // When: an answer about another day says nothing of today
    assessed(path, told("NO", "2025-09-02")).statusCode(201);
    assertThat(open(coordinator, path)).isEmpty();
    assessed(path, told("NO", null)).statusCode(201);
    assessed(path, told("YES", "2025-09-02")).statusCode(201);

    // Then: neither in the list, also of a rule that holds meanwhile, nor by an event
    assertThat(open(coordinator, path))
        .containsExactlyInAnyOrder("SI-EHC-PLAN", "SI-LENGTH", "SI-UNPAID");
    assertThat(open(employer, path)).isEmpty();
    assertThat(Sent.typesAbout(Given.id(path))).doesNotContain("rule.breached");

    // When the employer completes it too early, which it sees for itself
    change(employer, path, "complete", "{\"effectiveOn\": \"2025-10-01\"}").statusCode(200);

    // Then
    assertThat(open(employer, path)).containsExactly("SI-LASTED");
    assertThat(open(coordinator, path))
        .containsExactlyInAnyOrder("SI-EHC-PLAN", "SI-LENGTH", "SI-UNPAID", "SI-LASTED");
    assertThat(Sent.typesAbout(Given.id(path))).containsOnlyOnce("rule.breached");

    // When it is asked about today, and about its last day
    assessed(path, told("YES", null)).statusCode(201);
    assertThat(open(coordinator, path)).contains("SI-EHC-PLAN");
    assessed(path, told("YES", "2025-10-01")).statusCode(201);

    // Then
    assertThat(open(coordinator, path))
        .containsExactlyInAnyOrder("SI-LENGTH", "SI-UNPAID", "SI-LASTED");
  }

  private static String told(String ehcPlan, String asOf) {
    return """
        {"facts": {"person": {"ehcPlan": "%s"}, "work": {"paid": "YES", "pilotPlace": "NO"}}%s}"""
        .formatted(ehcPlan, asOf == null ? "" : ", \"asOf\": \"" + asOf + "\"");
  }

  private static List<String> open(Persona who, String path) {
    return as(who)
        .get(path + "/breaches")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.findAll { it.curedAt == null }.rule", String.class);
  }

  private String apprentice() {
    Referral referral = Referral.random();
    new ReferralEvents(tenant).accepted(referral, "APPRENTICESHIP", 1, UUID.randomUUID());
    creating(coordinator)
        .body(
            """
            {"name": "Nursing associates", "stream": "APPRENTICESHIP", "pathwayType": "APPRENTICESHIP",
             "startsOn": "2025-08-01", "endsOn": "2099-07-31", "targetGroups": ["NEET"], "places": 10}""")
        .post("/v1/programmes")
        .then()
        .statusCode(201);
    String path = Given.enrolment(coordinator, referral);
    Given.chosen(coordinator, path);
    as(coordinator)
        .header("If-Match", etag(coordinator, path))
        .body(APPRENTICE)
        .put(path + "/plan")
        .then()
        .statusCode(200);
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    change(coordinator, path, "activate", "{\"effectiveOn\": \"2025-08-01\"}").statusCode(200);
    return path;
  }

  private void verdict(String path, String rule, String expected) {
    JsonPath answer = as(coordinator).body("{}").post(path + "/eligibility").jsonPath();
    assertThat(answer.getString("rules.find { it.rule == '" + rule + "' }.verdict"))
        .isEqualTo(expected);
  }

  private ValidatableResponse assessed(String path, String body) {
    return creating(coordinator).body(body).post(path + "/assessments").then();
  }

  private static boolean has(PathwayType type, Stage stage) {
    return RuleBook.standard().of(type).stream().anyMatch(rule -> rule.stage() == stage);
  }
}
