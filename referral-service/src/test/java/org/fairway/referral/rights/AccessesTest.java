package org.fairway.referral.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.engagement.EngagementApi.booking;
import static org.fairway.referral.engagement.EngagementApi.session;
import static org.fairway.referral.engagement.EngagementApi.sessionJson;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Objects;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.junit.jupiter.api.Test;

/** A copy says who did what with the person's data, under whatever it is on record. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class AccessesTest {

  private static final String OBJECTION =
      """
      {"purpose": "EQUALITY_MONITORING", "made": "ONLINE", "receivedOn": "%1$s", "stopBy": "%1$s"}""";

  private final String tenant = Tokens.newTenant();
  private final Persona officer =
      Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write");

  @Test
  void whatIsOnRecordUnderAnObjectionABookingOrALikenessIsInTheCopyToo() {
    // Given: somebody who is like another, objected, consented and is named in a booking
    Persona partner = registered(tenant);
    String person = person(partner);
    person(partner);
    String likeness =
        await()
            .until(() -> as(partner).get("/v1/duplicates").path("items[0].id"), Objects::nonNull);
    String consent = consent(partner, person, "CONTACT");
    booking(
        partner,
        session(coordinator(tenant), sessionJson(5, true, 4)),
        "{\"personId\": \"" + Casefile.idOf(person) + "\"}");
    String today = OBJECTION.formatted(Casefile.today());
    String objection =
        creating(partner).body(today).post(person + "/objections").then().extract().path("id");
    // and somebody else, of whom none of it is told
    String other = person(registered(tenant));
    as(partner).get("/v1/objections/" + objection).then().statusCode(200);
    as(partner).get("/v1/duplicates/" + likeness).then().statusCode(200);
    as(partner).get(consent).then().statusCode(200);

    try (Neighbours others = new Neighbours()) {
      // When, Then
      as(officer)
          .get(person + "/subject-access")
          .then()
          .statusCode(200)
          .body("accesses.action", hasItems("person.create", "consent.read", "objection.read"))
          .body("accesses.action", hasItems("duplicate.read", "booking.make"));
      as(officer)
          .get(other + "/subject-access")
          .then()
          .statusCode(200)
          .body("accesses.action", hasItems("person.create"))
          .body("accesses.action", not(hasItems("objection.read")))
          .body("accesses.action", not(hasItems("duplicate.read")))
          .body("accesses.action", not(hasItems("booking.make")));
      assertThat(others.asked()).hasSize(6);
    }
  }
}
