package org.fairway.pathway.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.programme;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fairway.pathway.Given;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.AtOnce;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class EnrolmentApiTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  @Test
  void theWholeWayIsWalkedAndEachStepIsTold() {
    // Given
    UUID programme = programme(coordinator, 10);
    String path = Given.enrolment(coordinator);

    // When
    Given.moved(coordinator, path, "offer", "accept", "enrol");
    change(coordinator, path, "activate", "{\"effectiveOn\": \"2025-09-15\"}")
        .body("startedOn", equalTo("2025-09-15"));
    change(coordinator, path, "pause", "{\"reason\": \"HEALTH\", \"effectiveOn\": \"2026-01-05\"}")
        .body("status", equalTo("BREAK"));
    change(coordinator, path, "resume", "{\"effectiveOn\": \"2026-02-02\"}")
        .body("reason", nullValue());
    change(coordinator, path, "complete", "{\"effectiveOn\": \"2026-07-01\"}")
        .body("endedOn", equalTo("2026-07-01"));

    // Then
    assertThat(Sent.typesAbout(Given.id(path)))
        .containsExactly(
            "enrolment.expressed-interest",
            "enrolment.offered",
            "enrolment.accepted",
            "enrolment.enrolled",
            "enrolment.active",
            "enrolment.break",
            "enrolment.active",
            "enrolment.completed");
    assertThat(Sent.about(Given.id(path)))
        .allSatisfy(
            e -> assertThat(e.data().path("programmeId").asText()).isEqualTo(programme.toString()))
        .extracting(Sent.Event::version)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 8).boxed().toList());
  }

  @Test
  void allowedActionsSayWhatThisCallerMayDoAndWhyNot() {
    programme(coordinator, 10);
    String path = Given.enrolment(coordinator);

    as(coordinator)
        .get(path)
        .then()
        .body("allowedActions.find { it.action == 'offer' }.allowed", equalTo(true))
        .body("allowedActions.find { it.action == 'complete' }.allowed", equalTo(false))
        .body(
            "allowedActions.find { it.action == 'complete' }.reason",
            equalTo("Not possible from EXPRESSED_INTEREST."));
  }

  @Test
  void aMoveThatDoesNotLeadFromHereIsRefusedAndNothingIsTold() {
    programme(coordinator, 10);
    String path = Given.enrolment(coordinator);

    change(coordinator, path, "complete", null)
        .statusCode(409)
        .body("code", equalTo("transition-not-allowed"));
    assertThat(Sent.typesAbout(Given.id(path))).containsExactly("enrolment.expressed-interest");
  }

  @Test
  void aChangeNeedsThePresentTag() {
    programme(coordinator, 10);
    String path = Given.enrolment(coordinator);
    String stale = etag(coordinator, path);
    Given.moved(coordinator, path, "offer");

    as(coordinator).post(path + "/accept").then().statusCode(428);
    as(coordinator).header("If-Match", stale).post(path + "/accept").then().statusCode(412);
    as(coordinator).get(path).then().body("status", equalTo("OFFERED"));
  }

  @Test
  void aMoveThatNeedsNoReasonNeedsNoBodyAndNoContentType() {
    programme(coordinator, 10);
    String path = Given.enrolment(coordinator);

    as(coordinator)
        .noContentType()
        .header("If-Match", etag(coordinator, path))
        .post(path + "/offer")
        .then()
        .statusCode(200);
  }

  @Test
  void noPlaceIsOfferedTwice() {
    // Given
    programme(coordinator, 1);
    String first = Given.enrolment(coordinator);
    String second = Given.enrolment(coordinator);
    Given.moved(coordinator, first, "offer");

    // When, Then
    change(coordinator, second, "offer", null)
        .statusCode(409)
        .body("code", equalTo("programme-full"));
    change(coordinator, first, "withdraw", "{\"reason\": \"FOUND_WORK\"}").statusCode(200);
    change(coordinator, second, "offer", null).statusCode(200);
  }

  @Test
  void ofManyWhoAreOfferedAPlaceAtOnceNoMoreHaveOneThanThereAre() {
    // Given
    UUID programme = programme(coordinator, 2);
    List<String> paths = Stream.generate(() -> Given.enrolment(coordinator)).limit(6).toList();

    // When
    List<Integer> answers = AtOnce.all(paths.stream().map(this::offering).toList());

    // Then
    assertThat(answers).containsOnly(200, 409).filteredOn(status -> status == 200).hasSize(2);
    assertThat(
            Sent.about(programme).stream()
                .filter(told -> told.data().has("available"))
                .map(told -> told.data().path("available").asInt()))
        .containsExactly(2, 1, 0);
  }

  private Supplier<Integer> offering(String path) {
    String tag = etag(coordinator, path);
    return () -> as(coordinator).header("If-Match", tag).post(path + "/offer").statusCode();
  }

  @Test
  void withoutAProgrammeNoPlaceIsOfferedAndACoordinatorChoosesOne() {
    // Given two open programmes, so that none is chosen by itself
    programme(coordinator, 1);
    UUID chosen = programme(coordinator, 1);
    String path = Given.enrolment(coordinator);

    // When, Then
    as(coordinator).get(path).then().body("programmeId", nullValue());
    change(coordinator, path, "offer", null)
        .statusCode(409)
        .body("code", equalTo("programme-missing"));
    change(coordinator, path, "programme", "{\"programmeId\": \"" + UUID.randomUUID() + "\"}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/programmeId"));
    change(coordinator, path, "programme", "{\"programmeId\": \"" + chosen + "\"}")
        .statusCode(200)
        .body("programmeId", equalTo(chosen.toString()));
    change(coordinator, path, "offer", null).statusCode(200);
    change(coordinator, path, "programme", "{\"programmeId\": \"" + chosen + "\"}").statusCode(409);
  }

  @Test
  void leavingNeedsACodedReasonAndADayThatHasHappened() {
    String path = Given.active(coordinator);

    change(coordinator, path, "withdraw", null)
        .statusCode(422)
        .body("errors.pointer", hasItem("/reason"));
    change(coordinator, path, "withdraw", "{\"reason\": \"was tired\"}")
        .statusCode(400)
        .body("errors.pointer", hasItem("/reason"));
    change(
            coordinator,
            path,
            "withdraw",
            "{\"reason\": \"CARING\", \"effectiveOn\": \"2099-01-01\"}")
        .statusCode(422)
        .body("errors.pointer", hasItem("/effectiveOn"));
    change(
            coordinator,
            path,
            "withdraw",
            "{\"reason\": \"CARING\", \"effectiveOn\": \"2025-08-01\"}")
        .statusCode(422)
        .body("errors.code", hasItem("ends-before-start"));
    as(coordinator).get(path).then().body("status", equalTo("ACTIVE"));
  }

  @Test
  void anotherCareSystemAndAnotherOrganisationFindNothing() {
    programme(coordinator, 10);
    String path = Given.enrolment(coordinator);

    for (Persona stranger :
        new Persona[] {coordinator(Tokens.newTenant()), employer(tenant, "RXX")}) {
      as(stranger).get(path).then().statusCode(404);
      as(stranger).header("If-Match", "\"v0\"").post(path + "/offer").then().statusCode(404);
      as(stranger).get("/v1/enrolments").then().body("items.size()", equalTo(0));
    }
    as(coordinator.withRole("analyst")).get(path).then().statusCode(403);
  }

  @Test
  void everyReadOfAPersonIsAudited() {
    programme(coordinator, 10);
    String path = Given.enrolment(coordinator);
    long before = audited(path);

    as(coordinator).get(path).then().statusCode(200);

    assertThat(audited(path)).isEqualTo(before + 1);
  }

  private static long audited(String path) {
    return Long.parseLong(
        org.fairway.platform.testing.TestDatabase.value(
            "select count(*) from audit_entry where action = 'enrolment.read' and subject_id = '"
                + Given.id(path)
                + "'"));
  }
}
