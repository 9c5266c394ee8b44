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
import java.util.List;
import org.fairway.pathway.Given;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
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

  @Test
  void whatWasWrittenDownBeforeTheFirstDayWasKnownCountsFromThatDay() {
    // Given a new job, an old one with a step of before and one of later, and no first day yet
    path = Given.interested(coordinator, "CAREER_COACHING");
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    String fresh = recorded(LocalDate.of(2025, 10, 15), "2");
    found(fresh, LocalDate.of(2026, 1, 20), "3").statusCode(201);
    String old = recorded(LocalDate.of(2023, 2, 1), "2");
    found(old, LocalDate.of(2025, 6, 1), "3").statusCode(201);
    found(old, LocalDate.of(2025, 10, 1), "4").statusCode(201);
    assertThat(Sent.typesAbout(Given.id(fresh))).isEmpty();
    // When
    Calls.change(coordinator, path, "activate", "{\"effectiveOn\": \"2025-09-01\"}")
        .statusCode(200);
    // Then
    as(coordinator).get(fresh).then().body("origin", equalTo("DESTINATION"));
    as(coordinator).get(old).then().body("origin", equalTo("IN_POST"));
    List<String> ofFresh =
        List.of("employment.started", "employment.sustained", "employment.progressed");
    assertThat(Sent.typesAbout(Given.id(fresh))).isEqualTo(ofFresh);
    assertThat(Sent.typesAbout(Given.id(old)))
        .containsExactly("employment.started", "employment.progressed");
    assertThat(Sent.about(Given.id(old)).get(0).data().path("band").asText()).isEqualTo("4");
    assertThat(reminders(fresh))
        .as("13 weeks are answered")
        .containsExactly("13 false", "26 true", "52 true");
    assertThat(reminders(old)).isEmpty();
    // When they come back from a break, nothing of it is told again
    String pause = "{\"reason\": \"AGREED_BREAK\", \"effectiveOn\": \"2025-12-01\"}";
    Calls.change(coordinator, path, "pause", pause).statusCode(200);
    Calls.change(coordinator, path, "resume", "{\"effectiveOn\": \"2026-01-01\"}").statusCode(200);
    assertThat(Sent.typesAbout(Given.id(fresh))).isEqualTo(ofFresh);
    // And the job is where they went
    Calls.change(coordinator, path, "complete", "{\"effectiveOn\": \"2026-02-01\"}")
        .statusCode(200);
    creating(coordinator)
        .body(
            """
            {"kind": "PAID_16_HOURS_OR_MORE", "beganOn": "2025-10-15",
             "employment": {"weeklyHours": "20", "employer": "RNA", "band": "2"}}""")
        .post(path + "/destinations")
        .then()
        .statusCode(201);
    assertThat(Sent.typesAbout(Given.id(fresh))).isEqualTo(ofFresh);
  }

  private String recorded(LocalDate since, String band) {
    return works(since, ", \"band\": \"" + band + "\"")
        .statusCode(201)
        .body("origin", equalTo("IN_POST"))
        .extract()
        .header("Location");
  }

  /** The weeks, and whether they are still to be answered. */
  private static List<String> reminders(String employment) {
    return TestDatabase.column(
        "select right(subject, 2) || ' ' || (closed_at is null)::text from reminder where subject like '"
            + Given.id(employment)
            + "-%' order by subject");
  }
}
