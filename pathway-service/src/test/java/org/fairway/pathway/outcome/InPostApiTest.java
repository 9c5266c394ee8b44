package org.fairway.pathway.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.fairway.pathway.Given;
import org.fairway.pathway.Jobs;
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

  @Test
  void staffAreInPostBeforeTheyBeginAndStepsOfBeforeAreNotThePathways() {
    // Given somebody who is referred and has not begun
    path = Given.interested(coordinator, "CAREER_COACHING");
    String inPost = "rules.find { it.rule == 'PR-IN-POST' }.verdict";
    as(coordinator).body("{}").post(path + "/eligibility").then().body(inPost, equalTo("UNKNOWN"));
    // When
    String employment = Jobs.inPost(coordinator, path, "2023-02-01", "2");
    // Then
    as(coordinator).body("{}").post(path + "/eligibility").then().body(inPost, equalTo("PASS"));
    // When a step is found of before they began, and of the day before, and of the first day
    Jobs.found(coordinator, employment, "2025-06-01", "3");
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    Calls.change(coordinator, path, "activate", "{\"effectiveOn\": \"2025-09-01\"}")
        .statusCode(200);
    Jobs.found(coordinator, employment, "2025-08-31", "4");
    assertThat(Sent.typesAbout(Given.id(employment))).isEmpty();
    Jobs.found(coordinator, employment, "2025-09-01", "5");
    // Then
    assertThat(Sent.typesAbout(Given.id(employment)))
        .containsExactly("employment.started", "employment.progressed");
    // And who never began one is in no post of it any more
    path = Given.interested(coordinator, "RECIPROCAL_MENTORING");
    Calls.change(coordinator, path, "withdraw", "{\"reason\": \"OTHER\"}").statusCode(200);
    Jobs.written(coordinator, path, "2023-02-01", "2")
        .statusCode(409)
        .body("code", equalTo("not-started"));
  }

  @Test
  void whatWasWrittenDownBeforeTheFirstDayWasKnownCountsFromThatDay() {
    // Given a new job, an old one with a step of before and one of later, and no first day yet
    path = Given.interested(coordinator, "CAREER_COACHING");
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    String fresh = Jobs.inPost(coordinator, path, "2025-10-15", "2");
    Jobs.found(coordinator, fresh, "2026-01-20", "3");
    String old = Jobs.inPost(coordinator, path, "2023-02-01", "2");
    Jobs.found(coordinator, old, "2025-06-01", "3");
    Jobs.found(coordinator, old, "2025-10-01", "4");
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
    assertThat(Jobs.reminders(fresh))
        .as("13 weeks are answered")
        .containsExactly("13 false", "26 true", "52 true");
    assertThat(Jobs.reminders(old)).isEmpty();
    // When they come back from a break, nothing of it is told again
    String pause = "{\"reason\": \"AGREED_BREAK\", \"effectiveOn\": \"2025-12-01\"}";
    Calls.change(coordinator, path, "pause", pause).statusCode(200);
    Calls.change(coordinator, path, "resume", "{\"effectiveOn\": \"2026-01-01\"}").statusCode(200);
    assertThat(Sent.typesAbout(Given.id(fresh))).isEqualTo(ofFresh);
    // And the job is where they went
    Calls.change(coordinator, path, "complete", "{\"effectiveOn\": \"2026-02-01\"}")
        .statusCode(200);
    Jobs.wentTo(coordinator, path, "2025-10-15", "2");
    assertThat(Sent.typesAbout(Given.id(fresh))).isEqualTo(ofFresh);
  }
}
