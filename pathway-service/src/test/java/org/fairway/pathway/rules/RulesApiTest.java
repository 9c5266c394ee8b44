package org.fairway.pathway.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class RulesApiTest {
  private static final String LEDGER =
      """
      {"pathwayType": "T_LEVEL_PLACEMENT", "asOf": "2026-06-30", "stages": ["DURING", "COMPLETION"],
       "facts": {"plan": {"specialism": "THERAPY_TEAMS", "externalEmployer": "YES", "startsOn": "2025-09-01"},
        "ledger": [{"mode": "EMPLOYER_SITE", "hours": "%s", "employer": "RNA"},
                   {"mode": "SIMULATED", "hours": "%s"}]}}""";

  private final Persona coordinator = coordinator(Tokens.newTenant());

  @Test
  void aLedgerIsJudgedRuleByRule() {
    evaluate(LEDGER.formatted("210", "105.00"))
        .body("verdict", equalTo("PASS"))
        .header("Cache-Control", containsString("no-store"));

    evaluate(LEDGER.formatted("209", "106"))
        .body("verdict", equalTo("FAIL"))
        .body("rules.findAll { it.verdict == 'FAIL' }.rule", contains("TL-HOURS", "TL-SIMULATED"))
        .body(
            "rules.find { it.rule == 'TL-HOURS' }.sentence",
            equalTo(
                "315 h on placement; 315 h are required. Hours above a cap do not count; 314 h do."))
        .body("rules.find { it.rule == 'TL-SIMULATED' }.sentence", containsString("105 h"))
        .body("rules.find { it.rule == 'TL-SIMULATED' }.version", equalTo("2025-01-01"))
        .body("stages.find { it.stage == 'COMPLETION' }.verdict", equalTo("FAIL"))
        .body("stages.find { it.stage == 'DURING' }.verdict", equalTo("FAIL"));
  }

  @Test
  void everyPathwayAnswersAQuestionWithoutFactsByNamingThem() {
    for (org.fairway.pathway.programme.PathwayType type :
        org.fairway.pathway.programme.PathwayType.values()) {
      evaluate("{\"pathwayType\": \"%s\", \"asOf\": \"2026-06-30\", \"facts\": {}}".formatted(type))
          .body("verdict", equalTo("UNKNOWN"))
          .body("rules.verdict", everyItem(equalTo("UNKNOWN")))
          .body("rules.missing.flatten()", everyItem(containsString("/facts/")));
    }
  }

  @Test
  void anAgeIsAsGoodAsADayOfBirthWhereItDecides() {
    String question =
        """
        {"pathwayType": "SWAP", "asOf": "2026-09-01", "rules": ["SW-AGE"],
         "facts": {"person": {%s}, "plan": {"startsOn": "2026-09-01"}}}""";

    evaluate(question.formatted("\"age\": 18")).body("verdict", equalTo("PASS"));
    evaluate(question.formatted("\"born\": \"2008-09-01\"")).body("verdict", equalTo("PASS"));
    evaluate(question.formatted("\"born\": \"2008-09-02\"")).body("verdict", equalTo("FAIL"));
    evaluate(question.formatted("\"born\": \"2008-09\""))
        .body("verdict", equalTo("UNKNOWN"))
        .body("rules[0].missing", contains("/facts/person/born"));
  }

  @Test
  void whatIsWrongIsNamed() {
    bad("{\"facts\": {}}", "/pathwayType");
    bad("{\"pathwayType\": \"SWAP\"}", "/facts");
    bad(
        "{\"pathwayType\": \"SWAP\", \"facts\": {\"person\": {\"ethnicity\": \"A\"}}}",
        "/facts/person/ethnicity");
    bad(
        "{\"pathwayType\": \"SWAP\", \"facts\": {\"person\": {\"born\": \"2006-02-30\"}}}",
        "/facts/person/born");
    bad(
        "{\"pathwayType\": \"SWAP\", \"facts\": {\"person\": {\"born\": \"2006-02\", \"age\": 20}}}",
        "/facts/person/born");
    bad(
        "{\"pathwayType\": \"SWAP\", \"facts\": {\"ledger\": [{\"mode\": \"REMOTE\", \"hours\": \"-1\"}]}}",
        "/facts/ledger/0/hours");
    bad(
        "{\"pathwayType\": \"IPS_EMPLOYMENT\", \"facts\": {\"ips\": {\"scores\": [{\"item\": 26, \"points\": 6}]}}}",
        "/facts/ips/scores/0/item");
    bad(
            "{\"pathwayType\": \"SWAP\", \"rules\": [\"SW-AGE\", \"TL-HOURS\"], \"facts\": {}}",
            "/rules/1")
        .body("errors.pointer", contains("/rules/1"))
        .body("errors.code", contains("unknown-rule"));
    bad(
        "{\"pathwayType\": \"APPRENTICESHIP\", \"facts\": {\"funding\": {\"price\": \"1.005\"}}}",
        "/facts/funding/price");
    String steps =
        """
        {"pathwayType": "OVERSEAS_QUALIFIED_REGISTRATION", "facts": {"registration":
         {"regulator": "NMC", "steps": [{"step": "CBT", "done": "YES"}, {"step": "%s", "done": "NO"}]}}}""";
    bad(steps.formatted("CBT"), "/facts/registration/steps")
        .body("errors.code", contains("step-twice"));
    evaluate(steps.formatted("OSCE"));
  }

  @Test
  void whereTheFundsCoverThePriceTheEmployerAddsNothing() {
    String question =
        """
        {"pathwayType": "APPRENTICESHIP", "asOf": "2026-09-01", "rules": ["CO-INVESTMENT"],
         "facts": {"plan": {"startsOn": "2026-09-01"},
          "funding": {"levyPayer": "YES", "employerPercent": "0"%s}}}""";

    evaluate(question.formatted(", \"fundsCover\": \"YES\""))
        .body("verdict", equalTo("PASS"))
        .body(
            "rules[0].sentence",
            equalTo("The account's funds cover the price; the employer adds nothing."))
        .body("rules[0].source", endsWith(" (weak source: confirm with the publisher)"));
    evaluate(question.formatted(", \"fundsCover\": \"NO\"")).body("verdict", equalTo("FAIL"));
    evaluate(question.formatted(""))
        .body("verdict", equalTo("UNKNOWN"))
        .body("rules[0].missing", contains("/facts/funding/fundsCover"));
  }

  @Test
  void rulesAreListedByPathwayAndDate() {
    as(coordinator)
        .get("/v1/rules")
        .then()
        .statusCode(200)
        .body("items.size()", equalTo(RuleBook.standard().rules().size()));
    as(coordinator)
        .get("/v1/rules?pathwayType=APPRENTICESHIP&asOf=2025-07-31")
        .then()
        .statusCode(200)
        .body("items.id", hasItems("AP-LENGTH", "AP-LEVEL-7"))
        .body("items.findAll { it.id == 'AP-OFF-THE-JOB-FLOOR' }", is(empty()))
        .body("items.versions", everyItem(hasSize(1)))
        .body(
            "items.find { it.id == 'AP-LENGTH' }.versions[0].states",
            equalTo("Planned for at least 12 months, before any break."))
        .body("items.find { it.id == 'AP-LENGTH' }.versions[0].validTo", equalTo("2025-07-31"));
    as(coordinator).get("/v1/rules?asOf=someday").then().statusCode(400);
    as(coordinator).get("/v1/rules?pathwayType=JUGGLING").then().statusCode(400);
  }

  @Test
  void integratorsAskAndOthersAreRefused() {
    Persona integration = coordinator.withRole("integration");
    as(integration).get("/v1/rules?pathwayType=SWAP").then().statusCode(200);
    as(integration)
        .body("{\"pathwayType\": \"SWAP\", \"facts\": {}}")
        .post("/v1/rules/evaluate")
        .then()
        .statusCode(200);
    as(coordinator.withRole("analyst"))
        .body("{\"pathwayType\": \"SWAP\", \"facts\": {}}")
        .post("/v1/rules/evaluate")
        .then()
        .statusCode(403);
    as(coordinator.withScopes("pathways:write")).get("/v1/rules").then().statusCode(403);
  }

  @Test
  void nothingOfAQuestionIsStored() {
    // Given
    String secret = "ZZ-" + java.util.UUID.randomUUID().toString().substring(0, 8);

    // When
    evaluate(
            """
            {"pathwayType": "T_LEVEL_PLACEMENT", "facts": {"person": {"born": "2008-04-12"},
             "ledger": [{"mode": "EMPLOYER_SITE", "hours": "315", "employer": "%s"}]}}"""
                .formatted(secret))
        .body("rules.findAll { it.rule == 'TL-EMPLOYERS' }.verdict", hasItem("PASS"))
        .body("id", nullValue());

    // Then
    assertThat(tablesWith(secret)).isEmpty();
  }

  @Test
  void controlArmWhatIsStoredIsFound() {
    org.fairway.pathway.Api.programme(coordinator, 1);

    assertThat(tablesWith(coordinator.tenant())).contains("programme");
  }

  private static List<String> tablesWith(String text) {
    return TestDatabase.column(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE'")
        .stream()
        .filter(
            table ->
                !TestDatabase.value(
                        "select count(*) from public.%s t where t::text like '%%%s%%'"
                            .formatted(table, text))
                    .equals("0"))
        .toList();
  }

  private ValidatableResponse evaluate(String question) {
    return as(coordinator).body(question).post("/v1/rules/evaluate").then().statusCode(200);
  }

  private ValidatableResponse bad(String question, String pointer) {
    return as(coordinator)
        .body(question)
        .post("/v1/rules/evaluate")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem(pointer));
  }
}
