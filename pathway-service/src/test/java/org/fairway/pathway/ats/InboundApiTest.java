package org.fairway.pathway.ats;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.ats.Sender.event;
import static org.fairway.pathway.ats.Sender.owner;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fairway.pathway.Api;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.RawHttp;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class InboundApiTest {
  @Inject MeterRegistry meters;

  private final String tenant = Tokens.newTenant();
  private final Persona owner = owner(tenant, "RNA");
  private final Persona reader = Api.employer(tenant, "RNA");

  @Test
  void anApplicationMovesFromAppliedToStarted() {
    // Given
    Sender sender = Sender.of(owner);

    // When
    Response answer =
        sender.send(
            event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z"),
            event("e2", "A-1", "SHORTLISTED", "2026-03-05T09:00:00Z"),
            event("e3", "A-1", "STARTED", "2026-04-01T09:00:00Z"));

    // Then
    answer.then().statusCode(200).body("results.status", contains("APPLIED", "APPLIED", "APPLIED"));
    String id = answer.path("results[0].applicationId");
    as(reader)
        .get("/v1/applications/" + id)
        .then()
        .statusCode(200)
        .body("stage", equalTo("STARTED"))
        .body("startedOn", equalTo("2026-04-01"))
        .body("employer", equalTo("RNA"))
        .body("vacancy.band", equalTo("2"))
        .body("stages.stage", contains("APPLIED", "SHORTLISTED", "STARTED"))
        .body("source", nullValue());
    assertThat(Sent.typesAbout(id))
        .containsExactly(
            "application.stage-changed",
            "application.stage-changed",
            "application.stage-changed",
            "employment.started");
    assertThat(Sent.about(id).get(2).data().path("previousStage").asText())
        .isEqualTo("SHORTLISTED");
  }

  @Test
  void anyOrderAndRepetitionEndTheSameAndTheStartIsToldOnce() {
    // Given
    Sender sender = Sender.of(owner);
    List<String> events =
        new ArrayList<>(
            List.of(
                event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z"),
                event("e2", "A-1", "SHORTLISTED", "2026-03-05T09:00:00Z"),
                event("e3", "A-1", "STARTED", "2026-04-01T09:00:00Z"),
                event("e4", "A-1", "STARTED", "2026-04-02T09:00:00Z")));

    // When
    Collections.reverse(events);
    events.forEach(event -> sender.send(event).then().statusCode(200));
    Collections.shuffle(events);
    Response again = sender.send(events.toArray(String[]::new));

    // Then
    again
        .then()
        .body("results.status", contains("DUPLICATE", "DUPLICATE", "DUPLICATE", "DUPLICATE"));
    String id = again.path("results[0].applicationId");
    as(reader)
        .get("/v1/applications/" + id)
        .then()
        .body("stage", equalTo("STARTED"))
        .body("stages.stage", contains("APPLIED", "SHORTLISTED", "STARTED", "STARTED"));
    assertThat(Sent.typesAbout(id).stream().filter("employment.started"::equals)).hasSize(1);
  }

  @Test
  void theSameDeliveryAtTheSameMomentFromManyHandsIsAppliedOnce() {
    // Given
    Sender sender = Sender.of(owner);
    String event = event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z");

    // When
    List<String> statuses =
        IntStream.range(0, 6)
            .parallel()
            .mapToObj(i -> sender.send(event).<String>path("results[0].status"))
            .toList();

    // Then
    assertThat(statuses).filteredOn("APPLIED"::equals).hasSize(1);
    assertThat(statuses).containsOnly("APPLIED", "DUPLICATE");
    as(reader).get("/v1/applications").then().body("items", hasSize(1));
  }

  @Test
  void aBatchNeverFailsWholeForOneBadItem() {
    // Given
    Sender sender = Sender.of(owner);
    String good = event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z");

    // When
    Response answer =
        sender.send(
            good,
            good.replace("\"e1\"", "\"e2\"").replace("\"stage\"", "\"stege\""),
            good.replace("\"e1\"", "\"e3\"").replace("2026-03-01", "2099-03-01"),
            good.replace("\"e1\"", "\"e4\"").replace("\"RNA\"", "\"RXX\""),
            good.replace("\"e1\"", "\"e5\"").replace("2026-03-01T09:00:00Z", "last week"),
            good.replace("APPLIED", "SHORTLISTED"),
            good.replace("\"e1\"", "\"e6\"").replace("\"V-1\"", "\"V-2\""),
            "7",
            event("e7", "A-2", "APPLIED", "2026-03-01T09:00:00Z"));

    // Then
    answer
        .then()
        .statusCode(200)
        .body(
            "results.status",
            contains(
                "APPLIED",
                "REJECTED",
                "REJECTED",
                "REJECTED",
                "REJECTED",
                "REJECTED",
                "REJECTED",
                "REJECTED",
                "APPLIED"))
        .body("results.index", contains(0, 1, 2, 3, 4, 5, 6, 7, 8))
        .body("results[1].code", equalTo("unknown-property"))
        .body("results[2].code", equalTo("in-the-future"))
        .body("results[3].code", equalTo("other-employer"))
        .body("results[4].detail", equalTo("/occurredAt has a value of the wrong type or form."))
        .body("results[5].code", equalTo("event-id-reused"))
        .body("results[6].code", equalTo("other-vacancy"));
    assertThat(
            TestDatabase.column(
                "select external_id from vacancy where tenant_id = '" + tenant + "'"))
        .as("of what is refused nothing stays")
        .containsExactly("V-1");
    assertThat(
            TestDatabase.column(
                "select type from outbox where type like 'org.fairway.vacancy.%' and tenant_id = '"
                    + tenant
                    + "'"))
        .containsExactly("org.fairway.vacancy.opened.v1");
    as(reader).get("/v1/applications").then().body("items", hasSize(2));
  }

  @Test
  void aWrongSignatureIs401CountedAndLeavesNothing() {
    // Given
    Sender sender = Sender.of(owner);
    double before = refused("signature_wrong");
    String body = "{\"events\": [" + event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z") + "]}";

    // When, Then
    sender
        .deliver("m1", Instant.now(), body, body.replace("APPLIED", "STARTED"))
        .then()
        .statusCode(401);
    sender.with("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").deliver(body).then().statusCode(401);
    sender
        .deliver("m1", Instant.now().minusSeconds(301), body, body)
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("signature-invalid"));
    given()
        .contentType("application/json")
        .body(body)
        .post(sender.path() + "/events")
        .then()
        .statusCode(401);
    assertThat(refused("signature_wrong") - before).isEqualTo(2);
    assertThat(deliveries()).isZero();
    as(reader).get("/v1/applications").then().body("items", hasSize(0));
  }

  @Test
  void aSuspendedOrganisationIsToldSoOnlyBehindAValidSignature() {
    // Given
    Sender sender = Sender.of(owner);
    String body = "{\"events\": [" + event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z") + "]}";
    TestDatabase.execute(
        "insert into organisation_standing values ('" + tenant + "', 'RNA', true, now())");
    String entries = "select count(*) from audit_entry where tenant_id = '" + tenant + "'";
    String before = TestDatabase.value(entries);

    // When, Then
    sender
        .with("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
        .deliver(body)
        .then()
        .statusCode(401)
        .body("code", equalTo("signature-invalid"));
    assertThat(TestDatabase.value(entries)).isEqualTo(before);
    sender.deliver(body).then().statusCode(403);
  }

  @Test
  void anUnknownConnectionAnswersAsAWrongSignatureDoes() {
    Response unknown =
        given()
            .contentType("application/json")
            .body("{}")
            .post("/v1/ats/connections/" + UUID.randomUUID() + "/events");
    Response wrong =
        given()
            .contentType("application/json")
            .body("{}")
            .post(Sender.of(owner).path() + "/events");

    assertThat(unknown.statusCode()).isEqualTo(401).isEqualTo(wrong.statusCode());
    assertThat(unknown.<String>path("detail")).isEqualTo(wrong.path("detail"));
  }

  @Test
  void aBodyOverOneMebibyteIs413() {
    Sender sender = Sender.of(owner);

    long tooMuch = 1024 * 1024 + 1;
    assertThat(RawHttp.statusForAnnounced(sender.path() + "/events", tooMuch)).isEqualTo(413);
    assertThat(deliveries()).isZero();
  }

  @Test
  void whatCameSignedIsKeptSealedAlsoWhenItCannotBeRead() {
    // Given
    Sender sender = Sender.of(owner);

    // When
    sender.deliver("not json").then().statusCode(400).body("code", equalTo("malformed-json"));
    sender
        .deliver("{\"events\": []}")
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/events"));
    sender.send(event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z")).then().statusCode(200);

    // Then
    assertThat(
            TestDatabase.column(
                "select state from ats_delivery where tenant_id = '" + tenant + "' order by id"))
        .containsExactly("UNREADABLE", "UNREADABLE", "PROCESSED");
    assertThat(
            TestDatabase.column(
                "select encode(body, 'escape') from ats_delivery where tenant_id = '"
                    + tenant
                    + "'"))
        .noneMatch(stored -> stored.contains("not json") || stored.contains("APPLIED"));
  }

  @Test
  void aStrangersTokenDoesNotOpenTheDoorAndAnotherOrganisationSeesNothing() {
    Sender sender = Sender.of(owner);
    String id =
        sender
            .send(event("e1", "A-1", "APPLIED", "2026-03-01T09:00:00Z"))
            .path("results[0].applicationId");

    as(owner).body("{\"events\": []}").post(sender.path() + "/events").then().statusCode(401);
    as(Api.coordinator(tenant)).get("/v1/applications/" + id).then().statusCode(200);
    as(Api.employer(tenant, "RXX")).get("/v1/applications/" + id).then().statusCode(404);
    as(Api.coordinator(Tokens.newTenant())).get("/v1/applications/" + id).then().statusCode(404);
    as(Api.partner(tenant, UUID.randomUUID())).get("/v1/applications/" + id).then().statusCode(403);
  }

  private double refused(String outcome) {
    return meters.counter("fairway.ats.deliveries", "outcome", outcome).count();
  }

  private long deliveries() {
    return Long.parseLong(
        TestDatabase.value("select count(*) from ats_delivery where tenant_id = '" + tenant + "'"));
  }
}
