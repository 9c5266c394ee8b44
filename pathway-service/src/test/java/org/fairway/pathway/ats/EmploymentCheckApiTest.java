package org.fairway.pathway.ats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.ats.Sender.event;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.Sent;
import org.fairway.pathway.support.Today;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether people are still in work, and what is told of it. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EmploymentCheckApiTest {

  private final String tenant = Tokens.newTenant();
  private final Persona employer = employer(tenant, "RNA");
  private Sender sender;

  @BeforeEach
  void openConnection() {
    sender = Sender.of(Sender.owner(tenant, "RNA"));
  }

  private String application(String stage) {
    return sender
        .send(event("e1", "A-1", stage, "2026-01-05T09:00:00Z"))
        .then()
        .statusCode(200)
        .extract()
        .path("results[0].applicationId");
  }

  private static String check(String day, boolean inWork, String band) {
    String asked = band == null ? "" : ", \"band\": \"" + band + "\"";
    return "{\"checkedOn\": \"%s\", \"inWork\": %s%s}".formatted(day, inWork, asked);
  }

  private ValidatableResponse record(Persona who, String application, String body) {
    return creating(who)
        .body(body)
        .post("/v1/applications/" + application + "/employment-checks")
        .then();
  }

  @Test
  void aCheckIsKeptAndTold() {
    // Given
    String application = application("STARTED");
    // When
    String made =
        record(employer, application, check("2026-04-06", true, null))
            .statusCode(201)
            .body("inWork", equalTo(true))
            .extract()
            .header("Location");
    // Then
    as(employer).get(made).then().body("checkedOn", equalTo("2026-04-06"));
    as(coordinator(tenant))
        .get("/v1/applications/" + application + "/employment-checks")
        .then()
        .body("items.checkedOn", contains("2026-04-06"))
        .body("items[0].recordedAt", notNullValue());
    assertThat(Sent.typesAbout(application))
        .containsExactly("application.stage-changed", "employment.started", "employment.sustained");
    assertThat(Sent.about(application).get(2).data().path("inWorkOn").asText())
        .isEqualTo("2026-04-06");
  }

  @Test
  void aBandAboveAllBeforeIsAStepUpAndOnlyThat() {
    // Given a vacancy of band 2
    String application = application("STARTED");
    // When
    record(employer, application, check("2026-04-06", true, "2")).statusCode(201);
    record(employer, application, check("2026-05-06", true, "3")).statusCode(201);
    record(employer, application, check("2026-06-06", true, "2")).statusCode(201);
    record(employer, application, check("2026-07-06", true, "3")).statusCode(201);
    // Then
    List<Sent.Event> steps =
        Sent.about(application).stream()
            .filter(sent -> sent.type().equals("employment.progressed"))
            .toList();
    assertThat(steps)
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.data().path("band").asText()).isEqualTo("3");
              assertThat(step.data().path("previousBand").asText()).isEqualTo("2");
              assertThat(step.data().path("progressedOn").asText()).isEqualTo("2026-05-06");
            });
  }

  @Test
  void anEndIsToldWithItsLastDay() {
    String application = application("STARTED");
    record(employer, application, check("2026-03-01", false, null)).statusCode(201);
    assertThat(Sent.about(application).get(2).data().path("endedOn").asText())
        .isEqualTo("2026-03-01");
  }

  @Test
  void whatCannotBeIsRefused() {
    String started = application("STARTED");
    String tomorrow = Today.inEngland().plusDays(2).toString();
    record(employer, started, check("2026-01-04", true, null))
        .statusCode(422)
        .body("errors[0].code", equalTo("before-start"));
    record(employer, started, check(tomorrow, true, null))
        .statusCode(422)
        .body("errors[0].code", equalTo("in-the-future"));
    record(employer, started, check("2026-04-06", true, "22")).statusCode(400);
    record(employer, started, "{\"checkedOn\": \"2026-04-06\"}").statusCode(400);
    assertThat(Sent.typesAbout(started)).hasSize(2);
  }

  @Test
  void beforeTheStartThereIsNothingToCheck() {
    String applied = application("APPLIED");
    record(employer, applied, check("2026-04-06", true, null)).statusCode(409);
  }

  @Test
  void othersNeitherReadNorWrite() {
    // Given
    String application = application("STARTED");
    String path = "/v1/applications/" + application + "/employment-checks";
    record(employer, application, check("2026-04-06", true, null)).statusCode(201);
    // When, Then
    for (Persona other : List.of(employer(tenant, "RXX"), employer(Tokens.newTenant(), "RNA"))) {
      record(other, application, check("2026-04-07", true, null)).statusCode(404);
      as(other).get(path).then().statusCode(404);
      as(other).get(path + "/" + UUID.randomUUID()).then().statusCode(404);
    }
    record(employer.withScopes("pathways:read"), application, check("2026-04-07", true, null))
        .statusCode(403);
  }

  @Test
  void whatTheSenderTellsOfTheHiringIsToldOn() {
    // Given
    String vacancy =
        "\"employer\": \"RNA\", \"band\": \"2\", \"authorisedAt\": \"2026-01-02T09:00:00Z\","
            + " \"advertisedAt\": \"2026-01-09T09:00:00Z\", \"closedAt\":"
            + " \"2026-01-23T23:59:00Z\"";
    String applied =
        event("e1", "A-1", "APPLIED", "2026-01-12T09:00:00Z")
            .replace("\"employer\": \"RNA\", \"band\": \"2\"", vacancy);
    // When a later event does not tell it again
    String application = sender.send(applied).path("results[0].applicationId");
    sender.send(
        event("e2", "A-1", "OFFER_CONDITIONAL", "2026-02-02T09:00:00Z")
            .replace("\"occurredAt\"", "\"noticeDays\": 28, \"occurredAt\""));
    // Then
    var first = Sent.about(application).get(0).data();
    var second = Sent.about(application).get(1).data();
    assertThat(first.path("advertisedAt").asText()).isEqualTo("2026-01-09T09:00:00Z");
    assertThat(first.has("noticeDays")).isFalse();
    assertThat(second.path("authorisedAt").asText()).isEqualTo("2026-01-02T09:00:00Z");
    assertThat(second.path("closedAt").asText()).isEqualTo("2026-01-23T23:59:00Z");
    assertThat(second.path("noticeDays").asInt()).isEqualTo(28);
  }

  @Test
  void aVacancyIsToldOfWhenItIsNewWhenItIsAnotherAndWhenItHasClosed() {
    // Given
    sender.send(described("e1", "A-1", "2026-01-12T09:00:00Z", "2"));
    // When: the same of another application, a newer one with another band, and an older one
    sender.send(
        described("e2", "A-2", "2026-01-13T09:00:00Z", "2"),
        described("e3", "A-1", "2026-01-14T09:00:00Z", "3"),
        described("e4", "A-3", "2026-01-11T09:00:00Z", "5"),
        // on the last moment itself, and after it
        described("e5", "A-2", "2026-01-23T23:58:59Z", "3"),
        described("e6", "A-2", "2026-01-23T23:59:00Z", "3"),
        described("e7", "A-2", "2026-02-02T09:00:00Z", "3"));
    // Then
    String id = TestDatabase.value("select id from vacancy where tenant_id = '" + tenant + "'");
    assertThat(Sent.typesAbout(id))
        .containsExactly("vacancy.opened", "vacancy.changed", "vacancy.closed");
    assertThat(Sent.about(id).stream().map(Sent.Event::version)).containsExactly(1L, 2L, 3L);
    assertThat(Sent.about(id).stream().map(told -> told.data().path("band").asText()))
        .containsExactly("2", "3", "3");
    Sent.about(id)
        .forEach(
            told -> {
              assertThat(told.data().path("vacancyId").asText()).isEqualTo(id);
              assertThat(told.data().toString()).doesNotContain("support worker");
            });
  }

  private static String described(String eventId, String application, String at, String band) {
    return event(eventId, application, "APPLIED", at)
        .replace(
            "\"band\": \"2\"",
            "\"band\": \"%s\", \"closedAt\": \"2026-01-23T23:59:00Z\"".formatted(band));
  }

  @Test
  void anEventWithoutThemIsTheSameEventAsBefore() {
    // Given an event that was stored by a release that did not know them
    String plain = event("e1", "A-1", "APPLIED", "2026-01-12T09:00:00Z");
    sender.send(plain).then().body("results[0].status", equalTo("APPLIED"));
    // When, Then: its form has not changed, so a repetition is known as one
    sender.send(plain).then().body("results[0].status", equalTo("DUPLICATE"));
    assertThat(
            new EventForm(
                    new com.fasterxml.jackson.databind.ObjectMapper()
                        .registerModule(new com.fasterxml.jackson.datatype.jsr310.JavaTimeModule()))
                .write(
                    new AtsEvent(
                        "e1",
                        "application.stage-changed",
                        "A-1",
                        new AtsVacancy("V-1", "t", "RNA", "2", null, null, null),
                        null,
                        "APPLIED",
                        null,
                        java.time.Instant.EPOCH,
                        null)))
        .doesNotContain("authorisedAt", "advertisedAt", "closedAt", "noticeDays");
  }
}
