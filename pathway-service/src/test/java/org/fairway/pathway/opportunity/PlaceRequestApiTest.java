package org.fairway.pathway.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.partner;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.Sent;
import org.fairway.pathway.support.Today;
import org.fairway.platform.testing.ErasedPerson;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class PlaceRequestApiTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona owner = employer(tenant, "RNA");
  private final UUID partnerId = UUID.randomUUID();
  private final Persona partner = partner(tenant, partnerId);

  private void awaitState(String request, String state) {
    await()
        .atMost(PATIENCE)
        .until(() -> state.equals(as(coordinator).get(request).jsonPath().getString("state")));
  }

  @Test
  void placesAreTakenGivenBackAndPassedOnInTheOrderOfArrival() {
    // Given
    String path = Offered.published(owner, 1);
    List<UUID> people = Offered.referrals(tenant, partnerId, 3);
    String first = Offered.asked(partner, path, people.get(0));
    String second = Offered.asked(coordinator, path, people.get(1));
    String third = Offered.asked(partner, path, people.get(2));
    as(partner)
        .get(first)
        .then()
        .body("state", equalTo("OFFERED"))
        .body("offerExpiresAt", notNullValue())
        .body("position", nullValue());
    as(partner)
        .get(third)
        .then()
        .body("state", equalTo("WAITING"))
        .body("sequence", equalTo(3))
        .body("position", equalTo(2));

    // When the first takes the place, and then gives it back
    change(partner, first, "accept", null).statusCode(200).body("state", equalTo("ACCEPTED"));
    as(partner).get(path).then().body("status", equalTo("FILLED")).body("waiting", equalTo(2));
    change(partner, first, "withdraw", null).statusCode(200).body("state", equalTo("WITHDRAWN"));

    // Then
    awaitState(second, "OFFERED");
    as(partner).get(third).then().body("position", equalTo(1));
    change(coordinator, second, "decline", null).statusCode(200);
    awaitState(third, "OFFERED");
    assertThat(Sent.typesAbout(Given.id(path)))
        .filteredOn(type -> !type.equals("opportunity.listed"))
        .containsExactly("opportunity.published", "opportunity.filled", "opportunity.published");
    List<Sent.Event> listed =
        Sent.about(Given.id(path)).stream()
            .filter(event -> event.type().equals("opportunity.listed"))
            .toList();
    assertThat(listed)
        .as("each change of the free places is told, in order")
        .extracting(event -> event.data().path("available").asInt())
        .containsExactly(1, 0, 1, 0, 1, 0);
    assertThat(listed).extracting(Sent.Event::version).isSorted().doesNotHaveDuplicates();
    assertThat(Sent.typesAbout(Given.id(first)))
        .containsExactly("match.proposed", "match.accepted");
    assertThat(Sent.typesAbout(Given.id(third))).containsExactly("match.proposed");
  }

  @Test
  void anOfferThatRanOutIsNotTakenAndGoesToTheNext() {
    // Given
    String path = Offered.published(owner, 1);
    List<UUID> people = Offered.referrals(tenant, partnerId, 2);
    String first = Offered.asked(partner, path, people.get(0));
    String second = Offered.asked(partner, path, people.get(1));

    // When: the offer has run out, and the sweep has not come by
    TestDatabase.execute(
        "update place_request set offer_expires_at = now() - interval '1 second' where id = '"
            + Given.id(first)
            + "'");
    change(partner, first, "accept", null).statusCode(409).body("code", equalTo("offer-expired"));
    TestDatabase.execute(
        "update opportunity_place set next_at = now() where opportunity_id = '"
            + Given.id(path)
            + "'");

    // Then
    awaitState(second, "OFFERED");
    as(partner).get(first).then().body("state", equalTo("EXPIRED"));
    as(partner).get(path).then().body("available", equalTo(0)).body("waiting", equalTo(0));
  }

  @Test
  void closingEndsOffersAndTheQueueAndKeepsWhatWasAccepted() {
    // Given
    String path = Offered.published(owner, 2);
    List<UUID> people = Offered.referrals(tenant, partnerId, 4);
    List<String> asked = people.stream().map(id -> Offered.asked(partner, path, id)).toList();
    change(partner, asked.get(0), "accept", null).statusCode(200);

    // When
    change(owner, path, "close", null).statusCode(200);

    // Then
    awaitState(asked.get(3), "CLOSED");
    as(partner).get(asked.get(1)).then().body("state", equalTo("CLOSED"));
    as(partner).get(asked.get(0)).then().body("state", equalTo("ACCEPTED"));
    Offered.ask(partner, path, Offered.referrals(tenant, partnerId, 1).get(0))
        .statusCode(409)
        .body("code", equalTo("opportunity-not-open"));
  }

  @Test
  void whoLeavesFreesThePlace() {
    // Given
    String path = Offered.published(owner, 2);
    List<UUID> people = Offered.referrals(tenant, partnerId, 4);
    UUID consent = Offered.consent(tenant, people.get(0), "REFERRAL");
    TestDatabase.execute(
        "delete from consent where person = '%s' and id <> '%s'"
            .formatted(Offered.person(people.get(0)), consent));
    List<String> asked = people.stream().map(id -> Offered.asked(partner, path, id)).toList();

    // When
    new ReferralEvents(tenant).consentWithdrawn(consent, Offered.person(people.get(0)), "REFERRAL");
    ErasedPerson.tell("pathway", tenant, Offered.person(people.get(1)));

    // Then
    awaitState(asked.get(2), "OFFERED");
    awaitState(asked.get(3), "OFFERED");
    as(coordinator)
        .get(path + "/place-requests?state=WITHDRAWN")
        .then()
        .body("items", hasSize(2))
        .body("items[1].person", equalTo("erased-" + Given.id(asked.get(1))));
  }

  private static void endConsent(UUID referral) {
    TestDatabase.execute(
        "update consent set expires_at = now() - interval '1 second' where person = '%s'"
            .formatted(Offered.person(referral)));
  }

  @Test
  void aPlaceIsTakenUpWithConsentAloneAndOnlyOfWhatIsNotClosed() {
    // Given: no event told of either end, and the sweep does not come by
    String path = Offered.published(owner, 2);
    List<UUID> people = Offered.referrals(tenant, partnerId, 2);
    List<String> asked = people.stream().map(id -> Offered.asked(partner, path, id)).toList();
    endConsent(people.get(0));

    // When, Then
    change(partner, asked.get(0), "accept", null)
        .statusCode(409)
        .body("code", equalTo("consent-missing"));

    // When, Then
    TestDatabase.execute(
        "update opportunity set closed_at = now() where id = '" + Given.id(path) + "'");
    change(partner, asked.get(1), "accept", null)
        .statusCode(409)
        .body("code", equalTo("opportunity-not-open"));
    as(partner).get(asked.get(1)).then().body("state", equalTo("OFFERED"));
  }

  @Test
  void whoNoLongerConsentsIsOfferedNothingAndTheNextIs() {
    // Given
    String path = Offered.published(owner, 1);
    List<UUID> people = Offered.referrals(tenant, partnerId, 3);
    List<String> asked = people.stream().map(id -> Offered.asked(partner, path, id)).toList();
    endConsent(people.get(1));

    // When
    change(partner, asked.get(0), "decline", null).statusCode(200);

    // Then
    awaitState(asked.get(2), "OFFERED");
    as(partner).get(asked.get(1)).then().body("state", equalTo("WITHDRAWN"));
    assertThat(Sent.typesAbout(Given.id(asked.get(1)))).isEmpty();
  }

  @Test
  void noPlaceIsOfferedOrTakenUpAfterTheLastDayToBegin() {
    // Given
    String path = Offered.published(owner, 2);
    List<UUID> people = Offered.referrals(tenant, partnerId, 3);
    List<String> asked = people.stream().map(id -> Offered.asked(partner, path, id)).toList();
    change(partner, asked.get(0), "accept", null).statusCode(200);
    LocalDate over = Today.inEngland().minusDays(1);
    Offered.lastDay(path, "starts_until", over.toString());

    // When, Then
    change(partner, asked.get(1), "accept", null)
        .statusCode(409)
        .body("code", equalTo("opportunity-not-open"))
        .body("detail", containsString(over.toString()));

    // When a place is given back, and the sweep has come by
    change(partner, asked.get(0), "withdraw", null).statusCode(200);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                "true"
                    .equals(
                        TestDatabase.value(
                            "select (next_at > now() + interval '1 day')::text from opportunity_place"
                                + " where opportunity_id = '%s'".formatted(Given.id(path)))));

    // Then
    as(partner).get(asked.get(2)).then().body("state", equalTo("WAITING"));
    as(partner).get(path).then().body("available", equalTo(1));
  }

  @Test
  void aConsentThatIsToldToHaveRunOutHasEndedWhateverTheClockHere() {
    // Given: by the clock here it lasts an hour more
    String path = Offered.published(owner, 1);
    UUID referral = Offered.referrals(tenant, partnerId, 1).get(0);
    String person = Offered.person(referral);
    String asked = Offered.asked(partner, path, referral);
    TestDatabase.execute(
        "update consent set expires_at = now() + interval '1 hour' where person = '"
            + person
            + "'");
    UUID consent =
        UUID.fromString(
            TestDatabase.value("select id from consent where person = '" + person + "'"));

    // When
    new ReferralEvents(tenant).consentExpired(consent, person, "REFERRAL", Instant.now());

    // Then
    awaitState(asked, "WITHDRAWN");
  }

  @Test
  void twoOrganisationsDoNotAskForOnePersonTwice() {
    // Given: a person whom two partners refer, and who neither sees of the other
    String path = Offered.published(owner, 2);
    UUID otherId = UUID.randomUUID();
    Persona other = partner(tenant, otherId);
    UUID ours = Offered.referrals(tenant, partnerId, 1).get(0);
    UUID theirs = Offered.referrals(tenant, otherId, 1).get(0);
    TestDatabase.execute(
        "update accepted_referral set person = '%s' where id = '%s'"
            .formatted(Offered.person(ours), theirs));
    Offered.asked(partner, path, ours);

    // When, Then
    Offered.ask(other, path, theirs).statusCode(409).body("code", equalTo("already-asked"));
    as(coordinator).get(path).then().body("available", equalTo(1)).body("waiting", equalTo(0));
  }

  @Test
  void whoMayNotAskIsToldWhy() {
    String path = Offered.published(owner, 1);
    UUID theirs = Offered.referrals(tenant, partnerId, 1).get(0);
    UUID silent = Offered.referrals(tenant, partnerId, 1).get(0);
    TestDatabase.execute("delete from consent where person = '" + Offered.person(silent) + "'");

    Offered.ask(partner(tenant, UUID.randomUUID()), path, theirs)
        .statusCode(422)
        .body("errors.pointer", hasItem("/referralId"));
    Offered.ask(partner, path, UUID.randomUUID())
        .statusCode(422)
        .body("errors.code", hasItem("unknown-referral"));
    Offered.ask(partner, path, silent).statusCode(409).body("code", equalTo("consent-missing"));
    Offered.ask(partner, "/v1/opportunities/" + UUID.randomUUID(), theirs).statusCode(404);
    Offered.ask(partner, Offered.draft(owner, 1), theirs).statusCode(404);
    Offered.ask(owner, path, theirs).statusCode(403);
    Offered.ask(partner, path, theirs).statusCode(201);
    Offered.ask(partner, path, theirs).statusCode(409).body("code", equalTo("already-asked"));
    Offered.ask(partner, past(), theirs)
        .statusCode(409)
        .body("code", equalTo("opportunity-not-open"))
        .body("detail", containsString("2025-01-31"));
  }

  private String past() {
    String path = Offered.published(owner, 1);
    Offered.lastDay(path, "closes_on", "2025-01-31");
    return path;
  }

  @Test
  void anEmployerSeesThoseWhoConsentToBeKnownToItAndAPartnerItsOwn() {
    // Given
    String path = Offered.published(owner, 2);
    List<UUID> people = Offered.referrals(tenant, partnerId, 2);
    String shy = Offered.asked(partner, path, people.get(0));
    String open = Offered.asked(partner, path, people.get(1));
    Offered.consent(tenant, people.get(0), "SHARE_WITH_EMPLOYER", "");
    Offered.consent(tenant, people.get(1), "SHARE_WITH_EMPLOYER");

    // When, Then
    as(owner).get(shy).then().statusCode(404);
    as(owner).get(open).then().statusCode(200);
    as(owner)
        .get(path + "/place-requests")
        .then()
        .body("items.id", equalTo(List.of(Given.id(open).toString())));
    as(employer(tenant, "RXX")).get(open).then().statusCode(404);
    Persona stranger = partner(tenant, UUID.randomUUID());
    as(stranger).get(open).then().statusCode(404);
    as(stranger).header("If-Match", "\"v0\"").post(open + "/accept").then().statusCode(404);
    as(partner).get(path + "/place-requests?limit=1").then().body("next", notNullValue());
  }
}
