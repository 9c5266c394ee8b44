package org.fairway.pathway.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.pathway.Api.partner;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.opportunity.Offered;
import org.fairway.platform.testing.AtOnce;
import org.fairway.platform.testing.ErasedPerson;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class MatchingApiTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer(tenant, "RNA");
  private final UUID partnerId = UUID.randomUUID();
  private final Persona partner = partner(tenant, partnerId);

  private UUID referral() {
    return Offered.referrals(tenant, partnerId, 1).get(0);
  }

  private UUID profiled(String... changes) {
    UUID referral = referral();
    as(partner).body(Profiled.json(changes)).put(Profiled.path(referral)).then().statusCode(200);
    return referral;
  }

  @Test
  void opportunitiesAreRankedAndExplained() {
    // Given
    UUID referral = profiled();
    String good = Offered.published(employer, 2);
    String poor =
        Offered.published(employer, Offered.json(2).replace("TALKING_TO_PATIENTS", "DRIVING"));
    Offered.published(employer, Offered.json(2).replace("E01009719", "E01000001"));
    Offered.draft(employer, 1);

    // When, Then: that in London is out of reach, the draft is none
    as(partner)
        .get(Profiled.path(referral) + "/opportunities")
        .then()
        .statusCode(200)
        .body("items.opportunityId", contains(Given.id(good).toString(), Given.id(poor).toString()))
        .body("items[0].percentage", equalTo(100))
        .body("items[0].guaranteedInterview", equalTo(true))
        .body("items[0].criteria.points.sum()", equalTo(100))
        .body(
            "items[1].criteria.find { it.criterion == 'ESSENTIAL_SKILLS' }.sentence",
            equalTo("0 of 1 essential skills are there; missing: DRIVING."))
        .body("considered", equalTo(2))
        .body("complete", equalTo(true));
    as(partner)
        .get(Profiled.path(referral) + "/opportunities?limit=1")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void whatTakesNobodyIsRankedForNobodyAndSaysSo() {
    // Given
    UUID referral = profiled();
    String draft = Offered.draft(employer, 1);
    String closed = Offered.published(employer, 1);
    change(employer, closed, "close", null).statusCode(200);
    String asked = Offered.published(employer, 1);
    Offered.lastDay(asked, "closes_on", "2025-01-31");
    String begun = Offered.published(employer, 1);
    Offered.lastDay(begun, "starts_until", "2025-02-28");
    Map<String, String> sentences =
        Map.of(
            draft,
            "draft",
            closed,
            "closed",
            asked,
            "2025-01-31",
            begun,
            "to begin was 2025-02-28");

    // When, Then
    sentences.forEach(
        (path, sentence) ->
            as(employer)
                .get(path + "/people")
                .then()
                .statusCode(409)
                .body("code", equalTo("opportunity-not-open"))
                .body("detail", containsString(sentence)));
    as(partner)
        .get(Profiled.path(referral) + "/opportunities")
        .then()
        .body("items", hasSize(0))
        .body("considered", equalTo(0));

    // And what is another's is not there, whatever its state
    for (String path : sentences.keySet()) {
      as(employer(tenant, "RXX")).get(path + "/people").then().statusCode(404);
    }
  }

  @Test
  void anEmployerIsShownThoseWhoConsentToBeKnownToItByPseudonymAlone() {
    // Given
    String path = Offered.published(employer, 2);
    UUID shy = profiled();
    UUID open = profiled();
    UUID named = profiled();
    Offered.consent(tenant, open, "SHARE_WITH_EMPLOYER");
    Offered.consent(tenant, named, "SHARE_WITH_EMPLOYER", "RXX");
    Offered.consent(tenant, shy, "SHARE_WITH_EMPLOYER", "");

    // When, Then
    as(employer)
        .get(path + "/people")
        .then()
        .statusCode(200)
        .body("items.referralId", contains(open.toString()))
        .body("items[0].person", equalTo(Offered.person(open)))
        .body("items[0].criteria.criterion", not(hasItem("SUPPORTS")));
    as(coordinator).get(path + "/people").then().body("items", hasSize(3));
    as(employer(tenant, "RXX")).get(path + "/people").then().statusCode(404);
    as(employer).get(Profiled.path(open)).then().statusCode(403);
    as(partner(tenant, UUID.randomUUID())).get(Profiled.path(shy)).then().statusCode(404);
  }

  @Test
  void anEmployerLearnsNeitherWhoDeclaredAGroupNorWhereSomebodyLives() {
    // Given: two who differ by a declared group and by where they live: one at the site, the other
    // 4 km off, more than half of what they would travel
    UUID veteran = profiled("\"declaredGroups\": []", "\"declaredGroups\": [\"VETERAN\"]");
    UUID far =
        profiled("E01009719", "E01009811", "\"travelKilometres\": 20", "\"travelKilometres\": 6");
    List.of(veteran, far).forEach(id -> Offered.consent(tenant, id, "SHARE_WITH_EMPLOYER"));
    String path =
        Offered.published(
            employer,
            Offered.json(1)
                .replace("\"ringFencedGroups\": []", "\"ringFencedGroups\": [\"VETERAN\"]"));

    // When, Then: to the employer they are alike
    as(employer)
        .get(path + "/people")
        .then()
        .statusCode(200)
        .body("items.percentage", equalTo(List.of(100, 100)))
        .body(
            "items.referralId",
            equalTo(List.of(veteran, far).stream().sorted().map(UUID::toString).toList()))
        .body("items.criteria.flatten().criterion", not(hasItem("RING_FENCE")))
        .body(
            "items.criteria.flatten().findAll { it.criterion == 'DISTANCE' }.sentence.unique()",
            equalTo(List.of("Within what the person would travel, or near to it.")));

    // When, Then: control arm, the ICS sees both differences
    as(coordinator)
        .get(path + "/people")
        .then()
        .body("items.referralId", equalTo(List.of(veteran.toString(), far.toString())))
        .body("items[0].criteria.criterion", hasItem("RING_FENCE"))
        .body(
            "items[1].criteria.find { it.criterion == 'DISTANCE' }.sentence",
            containsString("km as the crow flies"));
  }

  @Test
  void whereSomebodyLivesInTheirSquareMakesNoDifferenceToAnEmployer() {
    // Given: one lives at the southern edge of a square, the other 12 km north at the other
    List.of("E01032433", "E01009844")
        .forEach(
            area -> Offered.consent(tenant, profiled("E01009719", area), "SHARE_WITH_EMPLOYER"));

    // When sites move away from the square, up to the hundred kilometres in which people are found
    for (String latitude : List.of("53.30", "53.35", "53.39", "53.45")) {
      String path =
          Offered.published(
              employer,
              Offered.json(1)
                  .replace(
                      "{\"lsoa21\": \"E01009719\"}",
                      "{\"latitude\": " + latitude + ", \"longitude\": -2.1}"));

      // Then both are there or neither
      as(employer)
          .get(path + "/people")
          .then()
          .body("considered", equalTo(latitude.equals("53.45") ? 0 : 2));
      if (latitude.equals("53.35")) { // control arm: the ICS finds one of them
        as(coordinator).get(path + "/people").then().body("considered", equalTo(1));
      }
    }
  }

  @Test
  void whoLeftPrisonIsKeptApart() {
    // Given: it is no group of a person, nor one that places are kept for
    as(partner)
        .body(Profiled.json("\"declaredGroups\": []", "\"declaredGroups\": [\"EX_OFFENDER\"]"))
        .put(Profiled.path(referral()))
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/declaredGroups/0"))
        .body("errors.code", contains("kept-apart"))
        .body("errors[0].detail", containsString("PRISON_LEAVER_EMPLOYMENT"));
    String kept =
        Offered.json(1)
            .replace("\"ringFencedGroups\": []", "\"ringFencedGroups\": [\"EX_OFFENDER\"]");
    creating(employer)
        .body(kept)
        .post("/v1/opportunities")
        .then()
        .statusCode(422)
        .body("errors.code", contains("kept-apart"));

    // When: the pathway is there for it
    String path =
        Offered.published(
            employer, Offered.json(1).replace("SUPPORTED_INTERNSHIP", "PRISON_LEAVER_EMPLOYMENT"));
    UUID looking =
        profiled("\"pathwayTypes\": []", "\"pathwayTypes\": [\"PRISON_LEAVER_EMPLOYMENT\"]");
    Offered.consent(tenant, looking, "SHARE_WITH_EMPLOYER");

    // Then the person finds it and the ICS the person, but no employer lists who they are
    as(partner)
        .get(Profiled.path(looking) + "/opportunities")
        .then()
        .body("items.opportunityId", contains(Given.id(path).toString()));
    as(coordinator)
        .get(path + "/people")
        .then()
        .body("items.referralId", contains(looking.toString()));
    as(employer).get(path + "/people").then().statusCode(403);
    as(employer).get(Offered.published(employer, 1) + "/people").then().body("items", hasSize(0));
  }

  @Test
  void aGroupIsOneOfTheList() {
    for (String code : List.of("ALL", "NONE_DECLARED", "LEFT_HANDED")) {
      as(partner)
          .body(Profiled.json("\"declaredGroups\": []", "\"declaredGroups\": [\"" + code + "\"]"))
          .put(Profiled.path(referral()))
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/declaredGroups/0"))
          .body("errors.code", contains("unknown-priority-group"));
      creating(employer)
          .body(
              Offered.json(1)
                  .replace(
                      "\"ringFencedGroups\": []",
                      "\"ringFencedGroups\": [\"VETERAN\", \"" + code + "\"]"))
          .post("/v1/opportunities")
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/ringFencedGroups/1"));
    }
  }

  @Test
  void ofAWithdrawnReferralThereIsNoProfile() {
    // Given: it was withdrawn, and the profile stayed
    UUID referral = profiled();
    String offered = Offered.published(employer, 1);
    as(coordinator).get(offered + "/people").then().body("items", hasSize(1));

    // When
    TestDatabase.execute(
        "update accepted_referral set withdrawn = true where id = '" + referral + "'");

    // Then
    as(coordinator).get(offered + "/people").then().body("items", hasSize(0));
  }

  @Test
  void whatWasWithdrawnWhileOthersHadThePersonGetsNoProfileAndNoPlace() throws Exception {
    // Given
    UUID referral = referral();
    String offered = Offered.published(employer, 1);
    String key = "hashtextextended('" + Offered.person(referral) + "', 0)";
    try (Connection other = TestDatabase.superuser();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(" + key + ")");

      // When: both have seen that it stands, and wait
      CompletableFuture<Integer> profile =
          AtOnce.begin(
              () -> as(partner).body(Profiled.json()).put(Profiled.path(referral)).statusCode());
      CompletableFuture<Integer> place =
          AtOnce.begin(() -> Offered.ask(partner, offered, referral).extract().statusCode());
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  TestDatabase.value(
                          "select count(*) from pg_locks where locktype = 'advisory' and not granted"
                              + " and ((classid::bigint << 32) | objid::bigint) = "
                              + key)
                      .equals("2"));
      statement.execute(
          "update accepted_referral set withdrawn = true where id = '" + referral + "'");
      other.commit();
      other.setAutoCommit(true);

      // Then
      assertThat(profile.join()).isEqualTo(404);
      assertThat(place.join()).isEqualTo(422);
    }
    assertThat(rows(referral)).isEqualTo("0");
  }

  @Test
  void aProfileNeedsConsentAndGoesWithIt() {
    // Given
    UUID referral = profiled();
    String path = Profiled.path(referral);
    UUID silent = referral();
    TestDatabase.execute("delete from consent where person = '" + Offered.person(silent) + "'");
    as(partner)
        .body(Profiled.json())
        .put(Profiled.path(silent))
        .then()
        .statusCode(409)
        .body("code", equalTo("consent-missing"));

    // When the consent has run out, though no event told of it yet
    TestDatabase.execute(
        "update consent set expires_at = now() - interval '1 second' where person = '%s'"
            .formatted(Offered.person(referral)));

    // Then it is not there
    as(partner).get(path).then().statusCode(404);
    String offered = Offered.published(employer, 1);
    as(coordinator).get(offered + "/people").then().body("items", hasSize(0));

    // When the event comes, it is removed
    UUID consent = UUID.fromString(idOfConsent(referral));
    new ReferralEvents(tenant).consentWithdrawn(consent, Offered.person(referral), "REFERRAL");
    await().atMost(Duration.ofSeconds(20)).until(() -> rows(referral).equals("0"));
  }

  @Test
  void anErasedPersonHasNoProfileAndAWithdrawnReferralNeither() {
    UUID erased = profiled();

    ErasedPerson.tell("pathway", tenant, Offered.person(erased));

    assertThat(rows(erased)).isEqualTo("0");
  }

  private static String idOfConsent(UUID referral) {
    return TestDatabase.value(
        "select id from consent where person = '" + Offered.person(referral) + "'");
  }

  private static String rows(UUID referral) {
    return TestDatabase.value(
        "select count(*) from matching_profile where id = '" + referral + "'");
  }

  @Test
  void aProfileIsChangedUnderItsTagAndRemoved() {
    UUID referral = profiled();
    String path = Profiled.path(referral);

    as(partner).body(Profiled.json()).put(path).then().statusCode(428);
    as(partner)
        .header("If-Match", etag(partner, path))
        .body(Profiled.json("\"travelKilometres\": 20", "\"travelKilometres\": 30"))
        .put(path)
        .then()
        .statusCode(200)
        .body("travelKilometres", equalTo(30));
    as(partner)
        .header("If-Match", etag(partner, path))
        .body(Profiled.json("\"30.00\"", "\"3.00\""))
        .put(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/mostHours"));
    as(partner).delete(path).then().statusCode(204);
    as(partner).get(path).then().statusCode(404);
    as(partner).delete(path).then().statusCode(404);
  }

  @Test
  void exposureIsToldByGroupAndNeverOfFew() {
    // Given: twelve people who look, of whom three are veterans
    Offered.published(employer, 1);
    for (int i = 0; i < 12; i++) {
      UUID referral =
          i < 3
              ? profiled("\"declaredGroups\": []", "\"declaredGroups\": [\"VETERAN\"]")
              : profiled();
      as(partner).get(Profiled.path(referral) + "/opportunities").then().statusCode(200);
    }
    profiled(); // was shown nothing

    // When, Then
    as(coordinator.withRole("analyst"))
        .get("/v1/matching/exposure")
        .then()
        .statusCode(200)
        .body("groups.group", equalTo(List.of("ALL")))
        .body("groups[0].shown", equalTo(10))
        .body("groups[0].reason", nullValue())
        .body("groups[0].percentage", equalTo(100));
    as(partner).get("/v1/matching/exposure").then().statusCode(403);

    // When all that is left is kept for others, Then nobody sees a good match, whatever its
    // percentage
    TestDatabase.execute(
        "update opportunity set ring_fenced_groups = '{CARE_LEAVER}' where tenant_id = '%s'"
            .formatted(tenant));
    for (String referral :
        TestDatabase.column(
            "select id from matching_profile where seen_at is not null and tenant_id = '%s'"
                .formatted(tenant))) {
      as(partner)
          .get(Profiled.path(UUID.fromString(referral)) + "/opportunities")
          .then()
          .body("items[0].percentage", greaterThan(70));
    }
    as(coordinator).get("/v1/matching/exposure").then().body("groups[0].percentage", equalTo(0));

    // When two referrals each are of one person, Then six people are too few to tell of
    TestDatabase.execute(
        """
        update matching_profile p set person = o.person
        from (select id, first_value(person) over (partition by (n - 1) / 2 order by n) as person
              from (select id, person, row_number() over (order by id) as n from matching_profile
                    where tenant_id = '%s' and seen_at is not null) each) o
        where p.id = o.id"""
            .formatted(tenant));
    as(coordinator)
        .get("/v1/matching/exposure")
        .then()
        .body("groups.group", equalTo(List.of("ALL")))
        .body("groups[0].shown", nullValue())
        .body("groups[0].reason", equalTo("FEWER_THAN_TEN"));
  }
}
