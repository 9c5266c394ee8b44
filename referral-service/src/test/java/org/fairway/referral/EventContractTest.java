package org.fairway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.consentJson;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fairway.platform.testing.EventContract;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.engagement.EngagementApi;
import org.fairway.referral.referral.PathwayEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class EventContractTest {

  private static final String ANSWERS =
      """
      {"ethnicCode": "J", "ethnicCodeSystem": "NHS-2001", "disability": "DISABLED", "sex": "FEMALE",
       "ageBand": "20-24"}""";

  static Stream<String> types() {
    return Stream.of("partner.", "consent.", "person.", "referral.", "equality.", "session.")
        .flatMap(kind -> EventContract.types("org.fairway." + kind).stream());
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSampleOfEachTypeIsWhatItsSchemaAllows(String type) {
    EventContract.assertMatches(type, EventContract.sample(type));
  }

  @Test
  void everythingThatIsToldIsWhatItsSchemaAllowsAndNamesNobody() {
    // Given: one of everything
    String tenant = Tokens.newTenant();
    Persona partner = registered(tenant);
    Persona coordinator = coordinator(tenant);
    everyEnd(partner, coordinator);
    String person = person(partner);
    as(partner).body(ANSWERS).put(person + "/equality").then().statusCode(204);
    String monitoring = consent(partner, person, "EQUALITY_MONITORING");
    change(partner, monitoring, "withdraw", null).statusCode(200);
    as(partner)
        .body("{\"situations\": [\"PRISON_LEAVER\"], \"basis\": \"CONSENT\"}")
        .put(person + "/offence")
        .then()
        .statusCode(204);
    expired(partner, person);
    PathwayEvents.awaitTold(tenant, "org.fairway.consent.expired.v1");
    mergedAndUnmerged(partner);
    creating(Persona.ofTenant(tenant, "privacy", "subjects:write"))
        .body("{\"cause\": \"REQUEST\"}")
        .post(person + "/erasure")
        .then()
        .statusCode(201);
    PathwayEvents.send(tenant, PathwayEvents.employed(accepted(partner)));
    PathwayEvents.awaitTold(tenant, "org.fairway.referral.completed.v1");
    String session = EngagementApi.session(partner, EngagementApi.sessionJson(-3, false, 20));
    change(partner, session, "hold", "{\"invited\": 30, \"attended\": 12}").statusCode(200);
    String path = "/v1/partners/" + partner.organisation();
    change(coordinator, path, "add-client", null).statusCode(200);
    change(coordinator, path, "remove-client", null).statusCode(200);
    change(coordinator, path, "suspend", null).statusCode(200);
    change(coordinator, path, "reinstate", null).statusCode(200);

    // When
    List<String> told =
        TestDatabase.column(
            "select type || ' ' || payload from outbox where tenant_id = '" + tenant + "'");

    // Then
    assertThat(told)
        .allSatisfy(
            event -> {
              int space = event.indexOf(' ');
              EventContract.assertMatches(event.substring(0, space), event.substring(space + 1));
            });
    assertThat(told.stream().map(event -> event.substring(0, event.indexOf(' '))))
        .containsAll(new TreeSet<>(types().toList()));
    assertThat(String.join("\n", told))
        .doesNotContain(
            "Given Name", "Family Name", "2004-05-06", "seventeen", "7700 900017", "7700900017")
        .doesNotContain("Prefers mornings", "Example Women", "office@", "Community hall")
        .doesNotContain("PRISON_LEAVER", "Carer Name")
        .doesNotContain(person.substring(person.lastIndexOf('/') + 1))
        .contains("LEARNING_DISABILITY", "E01009719");
  }

  private static void mergedAndUnmerged(Persona partner) {
    String list = "/v1/duplicates?state=OPEN";
    String id =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(() -> as(partner).get(list).path("items[0].id"), found -> found != null);
    String match = "/v1/duplicates/" + id;
    String keep = as(partner).get(match).path("people[0]");
    change(partner, match, "merge", "{\"keep\": \"" + keep + "\"}").statusCode(200);
    change(partner, match, "unmerge", null).statusCode(200);
  }

  /** A consent that has run out, given with somebody's help. */
  private static void expired(Persona partner, String person) {
    String json =
        consentJson("CONTACT")
            .replace(
                "\"givenBy\"",
                "\"expiresAt\": \""
                    + Instant.now().minusSeconds(30)
                    + "\", \"supporter\": {\"name\": \"Carer Name 17\", \"relation\": \"CARER\"}, \"givenBy\"");
    creating(partner).body(json).post(person + "/consents").then().statusCode(201);
  }

  private static void everyEnd(Persona partner, Persona coordinator) {
    change(partner, submitted(partner), "cancel", "{\"reason\": \"MISTAKEN\"}").statusCode(200);
    change(coordinator, submitted(partner), "decline", "{\"reason\": \"NO_CAPACITY\"}")
        .statusCode(200);
    change(coordinator, accepted(partner), "withdraw", "{\"reason\": \"MOVED_AWAY\"}")
        .statusCode(200);
    String redirected = submitted(partner);
    for (String verb : List.of("acknowledge", "redirect", "reopen", "enter-in-error")) {
      change(coordinator, redirected, verb, Casefile.bodyOf(verb)).statusCode(200);
    }
    String lost = accepted(partner);
    Casefile.caseworker(coordinator, 9);
    String self = Casefile.subject(coordinator);
    change(coordinator, lost, "assign", "{\"caseworker\": \"" + self + "\"}").statusCode(200);
    Casefile.hurry(lost, "FIRST_CONTACT", "warn_at");
    PathwayEvents.awaitTold(partner.tenant(), "org.fairway.referral.sla-approaching.v1");
    Casefile.hurry(lost, "FIRST_CONTACT", "due_at");
    change(coordinator, lost, "no-contact", null).statusCode(200);
    draft(partner, person(partner));
  }
}
