package org.fairway.pathway.enrolment;

import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.fairway.pathway.Given;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Standards are agreed as the catalogue of the care system has them. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class AgreedStandardApiTest {
  private static final String FOUNDATION =
      "FA0001,Health and care foundation,2,8,4500,9001,1.0,2026-09-30\n";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  @Test
  void onlyAStandardOfTheCatalogueIsAgreedAndWhatWasAgreedStays() throws IOException {
    // Given
    String nurse = Given.begun(coordinator, "APPRENTICESHIP");
    String starter = Given.begun(coordinator, "APPRENTICESHIP_FOUNDATION");

    // When, Then: another standard, another version, and none of that kind in the catalogue
    refused(nurse, "ST9999", "1.0", "/standardReference", "unknown-standard", "ST9999");
    refused(nurse, "ST0827", "1.2", "/standardVersion", "unknown-version", "ST0827 in 2.0,");
    refused(nurse, "ST0827", "2", "/standardVersion", "unknown-version", "ST0827 in 2.0,");
    refused(nurse, "FA0001", "1.0", "/standardReference", "other-pathway-type", "APPRENTICESHIP");
    refused(starter, "FA0001", "1.0", "/standardReference", "unknown-standard", "FA0001");
    as(coordinator).get(nurse).then().body("plan.standardReference", nullValue());
    agreed(nurse, "ST0827", "2.0", "").statusCode(200);

    // When a file brings foundation apprenticeships
    imported(bundled().replace("2026-09-29", "2026-09-30") + FOUNDATION);

    // Then
    agreed(starter, "FA0001", "1.0", "").statusCode(200);
    agreed(coordinator(Tokens.newTenant()), starter, "FA0001", "1.0", "\"v1\"").statusCode(404);

    // When the next one lacks both: what was agreed stays, and is not agreed anew
    imported(bundled().replace("2026-09-29", "2026-10-01").replaceAll("ST0827,[^\n]*\n", ""));
    String later = ", \"startsOn\": \"2025-09-01\", \"endsOn\": \"2026-09-30\"";
    agreed(nurse, "ST0827", "2.0", later)
        .statusCode(200)
        .body("plan.endsOn", equalTo("2026-09-30"));
    agreed(starter, "FA0001", "1.0", later).statusCode(200);
    refused(
        Given.begun(coordinator, "APPRENTICESHIP"),
        "ST0827",
        "2.0",
        "/standardReference",
        "unknown-standard",
        "ST0827");
  }

  @Test
  void theLevelOfTheAgreedVersionAnswersTheRulesThatAskForIt() throws IOException {
    // Given
    imported(bundled().replace("2026-09-29", "2026-09-30") + FOUNDATION);
    String starter = Given.begun(coordinator, "APPRENTICESHIP_FOUNDATION");
    String level = "rules.find { it.rule == 'FA-LEVEL' }.verdict";
    as(coordinator)
        .body("{}")
        .post(starter + "/eligibility")
        .then()
        .body(level, equalTo("UNKNOWN"));

    // When
    agreed(starter, "FA0001", "1.0", "").statusCode(200);

    // Then
    as(coordinator).body("{}").post(starter + "/eligibility").then().body(level, equalTo("PASS"));
  }

  @Test
  void aVersionIsStartedOnItsDaysAlone() throws IOException {
    // Given two versions, one after the other
    String windows = ",2025-01-01,2025-08-31\n";
    imported(
        bundled()
                .replace("2026-09-29", "2026-09-30")
                .replaceAll("(?m)^(reference.*)$", "$1,earliest_start,latest_start")
                .replaceAll("(?m)^(?!reference)(.*)$", "$1,,")
                .replaceAll("(?m)^(ST0827,.*),,$", "$1,2025-09-01,")
            + "ST0827,Nursing associate,5,24,15000,433,1.1,2026-09-30"
            + windows);
    String nurse = Given.interested(coordinator, "APPRENTICESHIP");

    // When, Then: the last day of the one, and the first of the other
    outside(starts(nurse, "1.1", "2025-09-01"), "/startsOn", "until 2025-08-31");
    outside(starts(nurse, "1.1", "2024-12-31"), "/startsOn", "from 2025-01-01");
    outside(starts(nurse, "2.0", "2025-08-31"), "/startsOn", "from 2025-09-01");
    starts(nurse, "1.1", "2025-01-01").statusCode(200);
    starts(nurse, "1.1", "2025-08-31").statusCode(200);
    as(coordinator).get(nurse).then().body("plan.startsOn", equalTo("2025-08-31"));

    // When the first day comes later than was agreed
    Given.moved(coordinator, nurse, "offer", "accept", "enrol");
    outside(
        change(coordinator, nurse, "activate", "{\"effectiveOn\": \"2025-09-01\"}"),
        "/effectiveOn",
        "until 2025-08-31");
    as(coordinator).get(nurse).then().body("status", equalTo("ENROLLED"));

    // Then another version is agreed on first
    starts(nurse, "2.0", "2025-09-01").statusCode(200);
    change(coordinator, nurse, "activate", "{\"effectiveOn\": \"2025-09-01\"}").statusCode(200);
    outside(starts(nurse, "1.1", "2025-08-31"), "/standardVersion", "until 2025-08-31");
    outside(agreed(nurse, "ST0827", "1.1", ""), "/standardVersion", "until 2025-08-31");
    starts(nurse, "2.0", "2030-01-01").statusCode(200);
  }

  private ValidatableResponse starts(String path, String version, String day) {
    return agreed(path, "ST0827", version, ", \"startsOn\": \"" + day + "\"");
  }

  private static void outside(ValidatableResponse answer, String pointer, String says) {
    answer
        .statusCode(422)
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].code", equalTo("outside-start-window"))
        .body("errors[0].detail", containsString(says));
  }

  private void refused(
      String path, String reference, String version, String pointer, String code, String says) {
    agreed(path, reference, version, "")
        .statusCode(422)
        .body("errors[0].pointer", equalTo(pointer))
        .body("errors[0].code", equalTo(code))
        .body("errors[0].detail", containsString(says));
  }

  private ValidatableResponse agreed(String path, String reference, String version, String more) {
    return agreed(coordinator, path, reference, version, etag(coordinator, path), more);
  }

  private static ValidatableResponse agreed(
      Persona who, String path, String reference, String version, String tag) {
    return agreed(who, path, reference, version, tag, "");
  }

  private static ValidatableResponse agreed(
      Persona who, String path, String reference, String version, String tag, String more) {
    return as(who)
        .header("If-Match", tag)
        .body(
            "{\"standardReference\": \"%s\", \"standardVersion\": \"%s\"%s}"
                .formatted(reference, version, more))
        .put(path + "/plan")
        .then();
  }

  private void imported(String file) {
    creating(coordinator)
        .contentType("text/csv")
        .body(file)
        .post("/v1/catalogues/standards/imports?mode=COMMIT")
        .then()
        .statusCode(201);
  }

  private static String bundled() throws IOException {
    try (var in =
        AgreedStandardApiTest.class.getResourceAsStream(
            "/reference/apprenticeship_standards.csv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
