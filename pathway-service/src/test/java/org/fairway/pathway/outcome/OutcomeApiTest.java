package org.fairway.pathway.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.Api;
import org.fairway.pathway.Given;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Calls;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class OutcomeApiTest {
  private static final LocalDate LEFT = LocalDate.of(2025, 9, 30);

  private final Persona coordinator = coordinator(Tokens.newTenant());
  private String path;

  private void left() {
    path = Given.active(coordinator);
    Given.consented(path);
    leave();
  }

  private void leave() {
    Calls.change(coordinator, path, "complete", "{\"effectiveOn\": \"" + LEFT + "\"}")
        .statusCode(200);
  }

  private ValidatableResponse works(LocalDate since, String more) {
    return works("RNA", since, more);
  }

  private ValidatableResponse works(String employer, LocalDate since, String more) {
    String json =
        "{\"employer\": \"%s\", \"startedOn\": \"%s\"%s}".formatted(employer, since, more);
    return creating(coordinator).body(json).post(path + "/employments").then();
  }

  private ValidatableResponse went(String kind, LocalDate on, String work) {
    String json =
        "{\"kind\": \"%s\", \"beganOn\": \"%s\"%s}"
            .formatted(kind, on, work == null ? "" : ", \"employment\": " + work);
    return creating(coordinator).body(json).post(path + "/destinations").then();
  }

  private static String work(String hours, String employer) {
    return "{\"weeklyHours\": \"%s\"%s, \"band\": \"2\"}"
        .formatted(hours, employer == null ? "" : ", \"employer\": \"" + employer + '"');
  }

  private ValidatableResponse found(String employment, LocalDate on, boolean inWork, String band) {
    return found(coordinator, employment, on, inWork, band);
  }

  private static ValidatableResponse found(
      Persona who, String employment, LocalDate on, boolean inWork, String band) {
    String json =
        "{\"checkedOn\": \"%s\", \"inWork\": %s%s}"
            .formatted(on, inWork, band == null ? "" : ", \"band\": \"" + band + '"');
    return creating(who).body(json).post(employment + "/checks").then();
  }

  private List<String> openReminders() {
    return TestDatabase.column(
        "select kind || ' ' || right(subject, 3) || ' ' || due_on from reminder where closed_at is null and enrolment_id = '"
            + Given.id(path)
            + "' order by due_on");
  }

  @Test
  void paidWorkOfSixteenHoursIsAskedAboutForAYear() {
    // Given
    left();
    assertThat(openReminders()).hasSize(1).first().asString().startsWith("DESTINATION");
    // When
    String employment =
        "/v1/employments/"
            + went("PAID_16_HOURS_OR_MORE", LEFT.plusDays(3), work("16", "RNA"))
                .statusCode(201)
                .extract()
                .path("employmentId");
    LocalDate start = LEFT.plusDays(3);
    // Then
    assertThat(openReminders())
        .containsExactly(
            "WORK_CHECK -13 " + start.plusWeeks(13),
            "WORK_CHECK -26 " + start.plusWeeks(26),
            "WORK_CHECK -52 " + start.plusWeeks(52));
    outcome("UNKNOWN");
    // When
    found(employment, start.plusWeeks(26).minusDays(1), true, null).statusCode(201);
    assertThat(openReminders()).hasSize(2);
    found(employment, start.plusWeeks(52), true, "3").statusCode(201);
    // Then
    assertThat(openReminders()).isEmpty();
    outcome("PASS");
    as(coordinator)
        .get(employment)
        .then()
        .body("sustained.state", contains("IN_WORK", "IN_WORK", "IN_WORK"))
        .body("rung", equalTo("SENIOR_HEALTHCARE_SUPPORT_WORKER"))
        .body("nextRung", equalTo("NURSING_ASSOCIATE"));
    assertThat(Sent.about(Given.id(employment)))
        .extracting(Sent.Event::type)
        .containsExactly(
            "employment.started",
            "employment.sustained",
            "employment.sustained",
            "employment.progressed");
    assertThat(Sent.about(Given.id(employment)).get(0).data().path("referralId").asText())
        .isNotEmpty();
    // When it had been there before the pathway, then it is no outcome of that
    TestDatabase.execute(
        "update employment set origin = 'IN_POST' where id = '" + Given.id(employment) + "'");
    outcome("UNKNOWN");
  }

  @Test
  void aJobThatBeginsOnThePathwayIsToldAndAskedAboutAndIsTheDestinationToo() {
    // Given
    path = Given.begun(coordinator, "IPS_EMPLOYMENT");
    LocalDate start = LocalDate.of(2025, 9, 15);
    // When
    String work =
        works(start, ", \"band\": \"2\"")
            .statusCode(201)
            .body("origin", equalTo("DESTINATION"))
            .extract()
            .path("id");
    // Then
    assertThat(Sent.typesAbout(work)).containsExactly("employment.started");
    assertThat(openReminders())
        .containsExactly(
            "WORK_CHECK -13 " + start.plusWeeks(13),
            "WORK_CHECK -26 " + start.plusWeeks(26),
            "WORK_CHECK -52 " + start.plusWeeks(52));
    // When
    leave();
    went("PAID_16_HOURS_OR_MORE", start, work("20", "RNA"))
        .statusCode(201)
        .body("employmentId", equalTo(work));
    // Then
    as(coordinator).get(path + "/employments").then().body("items.id", contains(work));
    assertThat(Sent.typesAbout(work)).containsExactly("employment.started");
  }

  @Test
  void anEmployerChecksItsOwnJobsAloneForAnEndStands() {
    // Given one who works with RNA, and found a job at RXX that no application led to
    Api.programme(coordinator, 10);
    Persona host = Api.employer(coordinator.tenant(), "RNA");
    Persona other = Api.employer(coordinator.tenant(), "RXX");
    path = Given.shared(coordinator, host, "RNA", "RXX").path();
    String theirs = works("RXX", LEFT, "").statusCode(201).extract().header("Location");
    String own = works("RNA", LEFT, "").statusCode(201).extract().header("Location");
    as(host).get(theirs).then().statusCode(200);
    // When, Then
    for (boolean inWork : new boolean[] {true, false}) {
      found(host, theirs, LEFT.plusWeeks(1), inWork, null)
          .statusCode(422)
          .body("errors.code", hasItem("other-organisation"));
    }
    as(coordinator).get(theirs).then().body("endedOn", nullValue()).body("checks", empty());
    assertThat(Sent.typesAbout(Given.id(theirs))).containsExactly("employment.started");
    found(other, theirs, LEFT.plusWeeks(1), true, null).statusCode(201);
    found(host, own, LEFT.plusWeeks(1), false, null).statusCode(201);
    found(coordinator, theirs, LEFT.plusWeeks(2), false, null).statusCode(201);
  }

  @Test
  void theSameJobIsOneEmploymentHoweverItIsTold() {
    // Given
    left();
    String work =
        went("PAID_UNDER_16_HOURS", LEFT, work("10", "RNA"))
            .statusCode(201)
            .extract()
            .path("employmentId");
    // When it is told again, by itself
    works(LEFT, "").statusCode(409).body("code", equalTo("employment-exists"));
    // and as work of more hours than are known of it
    went("PAID_16_HOURS_OR_MORE", LEFT, work("20", "RNA"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/employment/weeklyHours"))
        .body("errors.code", hasItem("other-kind"));
    // Then
    as(coordinator).get(path + "/employments").then().body("items.id", contains(work));
    as(coordinator).get(path + "/destinations").then().body("items", hasSize(1));
    assertThat(Sent.typesAbout(work)).containsExactly("employment.started");
    assertThat(openReminders()).hasSize(3);
    // Another first day or another employer is another job
    works(LEFT.plusDays(1), "").statusCode(201);
    works("RXX", LEFT, "").statusCode(201);
  }

  @Test
  void whatIsNotOfThePathwayIsNoEmploymentOfIt() {
    Api.programme(coordinator, 10);
    path = Given.enrolment(coordinator);
    works(LEFT, "").statusCode(409).body("code", equalTo("not-started"));
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    Calls.change(coordinator, path, "activate", "{\"effectiveOn\": \"2025-09-01\"}")
        .statusCode(200);
    leave();
    works(LocalDate.of(2025, 8, 31), "")
        .statusCode(422)
        .body("errors.code", hasItem("before-start"));
    works(LEFT.plusMonths(2).plusDays(1), "")
        .statusCode(422)
        .body("errors.code", hasItem("too-late"));
    String unknown = ", \"applicationId\": \"" + UUID.randomUUID() + "\"";
    works(LEFT, unknown)
        .statusCode(422)
        .body("errors.pointer", hasItem("/applicationId"))
        .body("errors.code", hasItem("unknown-application"));
    went("PAID_16_HOURS_OR_MORE", LEFT, work("20", "RNA").replace("}", unknown + "}"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/employment/applicationId"))
        .body("errors.code", hasItem("unknown-application"));
    works(LEFT.plusMonths(2), "").statusCode(201);
  }

  @Test
  void anEndBeforeADayInWorkIsRefused() {
    left();
    String employment =
        "/v1/employments/"
            + went("PAID_UNDER_16_HOURS", LEFT, work("8", "RNA"))
                .statusCode(201)
                .extract()
                .path("employmentId");
    found(employment, LEFT.plusWeeks(14), true, null).statusCode(201);
    found(employment, LEFT.plusWeeks(13), false, null)
        .statusCode(422)
        .body("errors.code", hasItem("found-in-work-later"));
    found(employment, LEFT.plusWeeks(14), false, null).statusCode(201);
    as(coordinator).get(employment).then().body("endedOn", equalTo(LEFT.plusWeeks(14).toString()));
  }

  private void outcome(String verdict) {
    as(coordinator).get(path + "/outcome").then().statusCode(200).body("verdict", equalTo(verdict));
  }

  @Test
  void whoeverLeavesTheJobIsNotAskedAboutAnyMore() {
    left();
    String employment =
        "/v1/employments/"
            + went("PAID_UNDER_16_HOURS", LEFT, work("15.75", "RNA"))
                .statusCode(201)
                .extract()
                .path("employmentId");
    found(employment, LEFT.plusWeeks(20), false, null).statusCode(201);

    assertThat(openReminders()).isEmpty();
    as(coordinator)
        .get(employment)
        .then()
        .body("sustained.state", contains("IN_WORK", "LEFT", "LEFT"))
        .body("endedOn", equalTo(LEFT.plusWeeks(20).toString()));
    outcome("FAIL");
    found(employment, LEFT.plusWeeks(21), true, null)
        .statusCode(409)
        .body("code", equalTo("employment-ended"));
    assertThat(Sent.typesAbout(Given.id(employment)))
        .containsExactly("employment.started", "employment.ended");
  }

  @Test
  void whoeverWithdrewConsentIsNotNamedInEventsAndWorkWithoutACodeIsNotTold() {
    left();
    String cafe =
        went("PAID_16_HOURS_OR_MORE", LEFT, work("20", null))
            .statusCode(201)
            .extract()
            .path("employmentId");
    assertThat(Sent.about(cafe)).isEmpty();
    Given.consentRanOut(path);
    String told =
        went("PAID_16_HOURS_OR_MORE", LEFT, work("20", "RNA"))
            .statusCode(201)
            .extract()
            .path("employmentId");
    assertThat(Sent.about(told)).hasSize(1);
    assertThat(Sent.about(told).get(0).data().has("referralId")).isFalse();
    assertThat(Sent.about(told).get(0).data().has("person")).isFalse();
  }

  @Test
  void staffInPostAreToldOfWithTheirFirstStepUp() {
    path = Given.begun(coordinator, "CAREER_COACHING");
    String employment =
        works(LocalDate.of(2023, 2, 1), ", \"band\": \"2\"")
            .statusCode(201)
            .body("origin", equalTo("IN_POST"))
            .body("nextRung", equalTo("SENIOR_HEALTHCARE_SUPPORT_WORKER"))
            .extract()
            .header("Location");
    found(employment, LEFT, true, "2").statusCode(201);
    assertThat(Sent.about(Given.id(employment))).isEmpty();
    found(employment, LEFT.plusDays(1), true, "3").statusCode(201);
    found(employment, LEFT.plusDays(2), true, "4").statusCode(201);
    assertThat(Sent.typesAbout(Given.id(employment)))
        .containsExactly(
            "employment.started",
            "employment.progressed",
            "employment.sustained",
            "employment.progressed");
    assertThat(Sent.about(Given.id(employment)).get(0).data().path("startedOn").asText())
        .isEqualTo(LEFT.plusDays(1).toString());
    as(coordinator).get(employment).then().body("nextRung", equalTo("REGISTERED_NURSE"));
    as(coordinator).get(path + "/employments").then().body("items.band", contains("4"));
    assertThat(openReminders()).isEmpty();
  }

  @Test
  void aLastCheckThatFindsAStepUpTellsTheEndToo() {
    path = Given.begun(coordinator, "CAREER_COACHING");
    String employment =
        works(LocalDate.of(2023, 2, 1), ", \"band\": \"2\"")
            .statusCode(201)
            .extract()
            .header("Location");
    found(employment, LEFT, false, "3").statusCode(201);
    assertThat(Sent.typesAbout(Given.id(employment)))
        .containsExactly("employment.started", "employment.ended", "employment.progressed");
  }

  @Test
  void whatCannotBeIsRefused() {
    path = Given.active(coordinator);
    went("STUDY", LEFT, null).statusCode(409).body("code", equalTo("not-left"));
    Calls.change(coordinator, path, "complete", "{\"effectiveOn\": \"" + LEFT + "\"}")
        .statusCode(200);
    went("STUDY", LEFT.plusMonths(2).plusDays(1), null)
        .statusCode(422)
        .body("errors.code", hasItem("too-late"));
    went("STUDY", LEFT.plusMonths(2), null).statusCode(201).body("employmentId", nullValue());
    went("STUDY", LEFT, work("20", "RNA"))
        .statusCode(422)
        .body("errors.code", hasItem("of-work-only"));
    went("PAID_16_HOURS_OR_MORE", LEFT, null).statusCode(422);
    went("PAID_16_HOURS_OR_MORE", LEFT, work("15.75", "RNA"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/employment/weeklyHours"));
    went("PAID_UNDER_16_HOURS", LEFT, work("16", "RNA")).statusCode(422);
    went("PAID_UNDER_16_HOURS", LEFT, work("1e1", "RNA")).statusCode(400);
    went("STUDY", LEFT.plusYears(90), null).statusCode(422);
    went("NOT_KNOWN", LEFT, null)
        .statusCode(201)
        .body("ilrOutcome", equalTo("OTH3"))
        .body("ilrOutcomeLabel", equalTo("Unable to contact learner"));
    as(coordinator)
        .get(path + "/destinations")
        .then()
        .body("items.kind", contains("STUDY", "NOT_KNOWN"))
        .body("items[0].ilrOutcome", nullValue());
    as(coordinator(Tokens.newTenant())).get(path + "/destinations").then().statusCode(404);
  }
}
