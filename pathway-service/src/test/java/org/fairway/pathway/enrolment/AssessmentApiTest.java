package org.fairway.pathway.enrolment;

import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.fairway.pathway.Given;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class AssessmentApiTest {
  private static final String FACTS =
      """
      {"dateOfBirthYearMonth": "2006-04", "ehcPlan": "YES", "startsOn": "2025-09-01", "endsOn": "2026-07-31",
       "jobCoach": "YES"}""";

  private final Persona coordinator = coordinator(Tokens.newTenant());

  @Test
  void eligibilityIsExplainedRuleByRule() {
    String path = Given.active(coordinator);

    as(coordinator)
        .body(FACTS)
        .post(path + "/eligibility")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("PASS"))
        .body("assessedOn", equalTo("2025-09-01"))
        .body("rules.rule", hasItems("SI-AGE", "SI-EHC-PLAN", "SI-LENGTH", "SI-JOB-COACH"))
        .body("rules.version", everyItem(notNullValue()))
        .body("rules.source", everyItem(notNullValue()))
        .body("rules.find { it.rule == 'SI-AGE' }.inputs.born", equalTo("2006-04"))
        .body("rules.find { it.rule == 'SI-AGE' }.sentence", notNullValue());
  }

  @Test
  void whatIsMissingIsUnknownAndWhatIsWrongFails() {
    String path = Given.active(coordinator);

    as(coordinator)
        .body("{\"dateOfBirthYearMonth\": \"1990-01\", \"startsOn\": \"2025-09-01\"}")
        .post(path + "/eligibility")
        .then()
        .body("verdict", equalTo("FAIL"))
        .body("rules.find { it.rule == 'SI-AGE' }.verdict", equalTo("FAIL"))
        .body("rules.find { it.rule == 'SI-JOB-COACH' }.verdict", equalTo("UNKNOWN"));
  }

  @Test
  void completionIsJudgedFromTheLedger() {
    // Given
    String path = Given.active(coordinator);
    hours(path, "2025-09-02", "7.5", "EMPLOYER_SITE");
    hours(path, "2025-09-03", "2.5", "CLASSROOM");
    change(coordinator, path, "complete", "{\"effectiveOn\": \"2026-07-01\"}").statusCode(200);

    // Then
    as(coordinator)
        .get(path + "/completion")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("PASS"))
        .body("assessedOn", equalTo("2026-07-01"))
        .body("rules.find { it.rule == 'SI-EMPLOYER-TIME' }.inputs.totalHours", equalTo("10.00"));
  }

  @Test
  void badFactsAreNamedAndStrangersFindNothing() {
    String path = Given.active(coordinator);

    as(coordinator)
        .body("{\"dateOfBirthYearMonth\": \"2006-13\"}")
        .post(path + "/eligibility")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/dateOfBirthYearMonth"));
    as(coordinator(Tokens.newTenant()))
        .body(FACTS)
        .post(path + "/eligibility")
        .then()
        .statusCode(404);
    as(coordinator.withRole("analyst"))
        .body(FACTS)
        .post(path + "/eligibility")
        .then()
        .statusCode(403);
  }

  private void hours(String path, String date, String hours, String mode) {
    creating(coordinator)
        .body(
            "{\"date\": \"%s\", \"hours\": \"%s\", \"deliveryMode\": \"%s\"}"
                .formatted(date, hours, mode))
        .post(path + "/hours")
        .then()
        .statusCode(201);
  }
}
