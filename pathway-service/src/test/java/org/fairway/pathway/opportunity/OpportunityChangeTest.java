package org.fairway.pathway.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.partner;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class OpportunityChangeTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer(tenant, "RNA");
  private final UUID partnerId = UUID.randomUUID();
  private final Persona partner = partner(tenant, partnerId);

  private static ValidatableResponse patch(Persona who, String path, String etag, String json) {
    var call = as(who).contentType("application/merge-patch+json").body(json);
    return (etag == null ? call : call.header("If-Match", etag)).patch(path).then();
  }

  private static ValidatableResponse patch(Persona who, String path, String json) {
    return patch(who, path, etag(who, path), json);
  }

  @Test
  void aDraftChangesInEverythingAndWhatIsAbsentStays() {
    // Given
    String path = Offered.draft(employer, 3);
    String before = as(employer).get(path).path("site.latitude").toString();

    // When
    patch(
            employer,
            path,
            """
            {"title": "Porter", "pathwayType": "SWAP", "band": null, "site": {"lsoa21": "E01009720"}, "places": 1,
             "requirements": {"minimumAge": 18, "essentialSkills": []}, "startsUntil": "2026-10-31"}""")
        .statusCode(200)
        .body("title", equalTo("Porter"))
        .body("band", nullValue())
        .body("site.lsoa21", equalTo("E01009720"))
        .body("site.latitude.toString()", not(equalTo(before)))
        .body("places", equalTo(1))
        .body("requirements.minimumAge", equalTo(18))
        .body("requirements.essentialSkills", equalTo(List.of()))
        .body("requirements.excludedOffences", equalTo(List.of()))
        .body("supports", equalTo(List.of("JOB_COACH")))
        .body("status", equalTo("DRAFT"));

    // Then coordinates put the area aside, and a coordinator may as well; nothing is told
    patch(coordinator, path, "{\"site\": {\"latitude\": 52.5, \"longitude\": -2.1}}")
        .statusCode(200)
        .body("site.lsoa21", nullValue())
        .body("pathwayType", equalTo("SWAP"));
    patch(
            coordinator,
            path,
            "{\"site\": {\"latitude\": null, \"longitude\": null, \"lsoa21\": \"E01009720\"}}")
        .statusCode(200);
    patch(coordinator, path, "{\"site\": {\"latitude\": 51.5}}")
        .statusCode(200)
        .body("site.lsoa21", nullValue());
    assertThat(Sent.typesAbout(Given.id(path))).isEmpty();
  }

  @Test
  void onlyItsOwnerOrTheIcsChangesItUnderItsTag() {
    // Given
    String draft = Offered.draft(employer, 1);
    String published = Offered.published(employer, 1);
    Persona other = employer(tenant, "RXX");
    String title = "{\"title\": \"Porter\"}";

    // When, Then
    patch(other, draft, "\"v0\"", title).statusCode(404);
    patch(other, published, title).statusCode(404);
    patch(coordinator(Tokens.newTenant()), published, "\"v1\"", title).statusCode(404);
    patch(partner, published, title).statusCode(403);
    patch(employer, draft, null, title).statusCode(428);
    patch(employer, published, "\"v0\"", title).statusCode(412);
    patch(employer, draft, "{\"employer\": \"RXX\"}")
        .statusCode(400)
        .body("errors.pointer", hasItem("/employer"));
    as(coordinator).get(draft).then().body("title", equalTo("Ward host"));
  }

  @Test
  void whatIsPublishedStaysButTitlePlacesAndTheLastDay() {
    // Given
    String path = Offered.published(employer, 1);
    Map<String, String> changes =
        Map.of(
            "site", "{\"site\": {\"lsoa21\": \"E01009720\"}}",
            "requirements", "{\"requirements\": {\"minimumAge\": 18}}",
            "hoursPerWeek", "{\"hoursPerWeek\": \"20\"}",
            "supports", "{\"supports\": []}",
            "pathwayType", "{\"pathwayType\": \"SWAP\"}",
            "startsFrom", "{\"startsFrom\": \"2026-10-01\"}");

    // When, Then
    changes.forEach(
        (part, json) ->
            patch(employer, path, json)
                .statusCode(409)
                .body("code", equalTo("published-stays"))
                .body("detail", containsString("would change " + part + ".")));
    patch(
            employer,
            path,
            "{\"title\": \"Porter\", \"closesOn\": \"2026-12-31\", \"hoursPerWeek\": \"30\"}")
        .statusCode(200)
        .body("title", equalTo("Porter"))
        .body("closesOn", equalTo("2026-12-31"));

    // When, Then
    change(employer, path, "close", null).statusCode(200);
    patch(employer, path, "{\"title\": \"Host\"}")
        .statusCode(409)
        .body("detail", containsString("CLOSED"));
    as(employer)
        .get(path)
        .then()
        .body("allowedActions.find { it.action == 'change' }.allowed", equalTo(false));
  }

  @Test
  void morePlacesGoToThoseWhoWaitAndThereAreNeverFewerThanTaken() {
    // Given: one accepted, one offered, two who wait
    String path = Offered.published(employer, 2);
    List<String> asked =
        Offered.referrals(tenant, partnerId, 4).stream()
            .map(id -> Offered.asked(partner, path, id))
            .toList();
    change(partner, asked.get(0), "accept", null).statusCode(200);

    // When, Then
    patch(employer, path, "{\"places\": 1}").statusCode(409).body("code", equalTo("places-taken"));
    patch(employer, path, "{\"places\": 3}").statusCode(200).body("places", equalTo(3));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> as(partner).get(asked.get(2)).path("state").equals("OFFERED"));
    as(partner).get(asked.get(3)).then().body("position", equalTo(1));

    // When all but one are given back, one place is left and it is filled
    change(partner, asked.get(3), "withdraw", null).statusCode(200);
    change(partner, asked.get(2), "decline", null).statusCode(200);
    change(partner, asked.get(1), "decline", null).statusCode(200);
    patch(employer, path, "{\"places\": 1}").statusCode(200).body("status", equalTo("FILLED"));

    // Then
    patch(employer, path, "{\"places\": 2}").statusCode(200).body("status", equalTo("PUBLISHED"));
    assertThat(
            Sent.about(Given.id(path)).stream()
                .filter(told -> !told.type().equals("opportunity.listed"))
                .map(told -> told.type() + told.version()))
        .as("between them free places were told, each with a number of its own")
        .containsExactly(
            "opportunity.published1",
            "opportunity.published4",
            "opportunity.filled8",
            "opportunity.published9");
    assertThat(listed(path))
        .extracting(told -> told.path("places").asInt() + "/" + told.path("available").asInt())
        .containsExactly("2/2", "2/1", "2/0", "3/1", "3/0", "3/1", "3/2", "1/0", "2/1");

    // When its public name is changed, that is told too, and nothing else
    patch(employer, path, "{\"title\": \"Porter\"}").statusCode(200);

    // Then
    assertThat(listed(path))
        .hasSize(10)
        .last()
        .extracting(told -> told.path("title").asText())
        .isEqualTo("Porter");
  }

  private static List<JsonNode> listed(String path) {
    return Sent.about(Given.id(path)).stream()
        .filter(told -> told.type().equals("opportunity.listed"))
        .map(Sent.Event::data)
        .toList();
  }
}
