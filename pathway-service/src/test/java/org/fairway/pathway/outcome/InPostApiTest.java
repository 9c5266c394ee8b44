package org.fairway.pathway.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.fairway.pathway.Given;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Staff who come to a pathway are in post before it; what they rose to before is not its own. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class InPostApiTest {
  private final Persona coordinator = coordinator(Tokens.newTenant());
  private String path;

  private ValidatableResponse works(LocalDate since, String more) {
    return creating(coordinator)
        .body("{\"employer\": \"RNA\", \"startedOn\": \"%s\"%s}".formatted(since, more))
        .post(path + "/employments")
        .then();
  }

  private ValidatableResponse found(String employment, LocalDate on, String band) {
    return creating(coordinator)
        .body("{\"checkedOn\": \"%s\", \"inWork\": true, \"band\": \"%s\"}".formatted(on, band))
        .post(employment + "/checks")
        .then();
  }

  @Test
  void staffAreInPostBeforeTheyBeginAndStepsOfBeforeAreNotThePathways() {
    // Given somebody who is referred and has not begun
    path = Given.interested(coordinator, "CAREER_COACHING");
    String inPost = "rules.find { it.rule == 'PR-IN-POST' }.verdict";
    as(coordinator).body("{}").post(path + "/eligibility").then().body(inPost, equalTo("UNKNOWN"));
    // When
    String employment =
        works(LocalDate.of(2023, 2, 1), ", \"band\": \"2\"")
            .statusCode(201)
            .body("origin", equalTo("IN_POST"))
            .extract()
            .header("Location");
    // Then
    as(coordinator).body("{}").post(path + "/eligibility").then().body(inPost, equalTo("PASS"));
    // When a step is found of before they began, and of the day before, and of the first day
    found(employment, LocalDate.of(2025, 6, 1), "3").statusCode(201);
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    Calls.change(coordinator, path, "activate", "{\"effectiveOn\": \"2025-09-01\"}")
        .statusCode(200);
    found(employment, LocalDate.of(2025, 8, 31), "4").statusCode(201);
    assertThat(Sent.typesAbout(Given.id(employment))).isEmpty();
    found(employment, LocalDate.of(2025, 9, 1), "5").statusCode(201);
    // Then
    assertThat(Sent.typesAbout(Given.id(employment)))
        .containsExactly("employment.started", "employment.progressed");
    // And who never began one is in no post of it any more
    path = Given.interested(coordinator, "RECIPROCAL_MENTORING");
    Calls.change(coordinator, path, "withdraw", "{\"reason\": \"OTHER\"}").statusCode(200);
    works(LocalDate.of(2023, 2, 1), "").statusCode(409).body("code", equalTo("not-started"));
  }
}
