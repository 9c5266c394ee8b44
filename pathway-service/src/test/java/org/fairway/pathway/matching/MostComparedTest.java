package org.fairway.pathway.matching;

import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.opportunity.Offered;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** An answer says that there were more exactly when there were. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MostComparedTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer(tenant, "RNA");

  private UUID profiled() {
    UUID referral = Offered.referrals(tenant, UUID.randomUUID(), 1).get(0);
    as(coordinator).body(Profiled.json()).put(Profiled.path(referral)).then().statusCode(200);
    return referral;
  }

  private static void told(Persona who, String path, boolean complete) {
    as(who)
        .get(path)
        .then()
        .statusCode(200)
        .body("considered", equalTo(Matches.MOST))
        .body("complete", equalTo(complete));
  }

  @Test
  void asManyOpportunitiesAsAreComparedAreAllAndOneMoreIsNot() {
    // Given
    String path = Profiled.path(profiled()) + "/opportunities";
    UUID like = Given.id(Offered.published(employer, 1));
    opportunities(like, 2, Matches.MOST);

    // When, Then
    told(coordinator, path, true);

    // When
    opportunities(like, Matches.MOST + 1, Matches.MOST + 1);

    // Then
    told(coordinator, path, false);
  }

  private static void opportunities(UUID like, int from, int to) {
    new Copies(from, to)
        .add("opportunity", "id", like, "id", Copies.id(like))
        .add("opportunity_place", "opportunity_id", like, "opportunity_id", Copies.id(like));
  }

  @Test
  void asManyPeopleAsAreComparedAreAllAndOneMoreIsNot() {
    // Given
    String path = Offered.published(employer, 1) + "/people";
    UUID like = profiled();
    Offered.consent(tenant, like, "SHARE_WITH_EMPLOYER");
    people(like, 2, Matches.MOST);

    // When, Then
    List.of(coordinator, employer).forEach(who -> told(who, path, true));

    // When
    people(like, Matches.MOST + 1, Matches.MOST + 1);

    // Then
    List.of(coordinator, employer).forEach(who -> told(who, path, false));
  }

  private static void people(UUID like, int from, int to) {
    String person = "'p_' || substr(md5('" + like + "' || n), 1, 22)";
    String id = Copies.id(like);
    new Copies(from, to)
        .add("accepted_referral", "id", like, "id", id, "reference", id, "person", person)
        .add("matching_profile", "id", like, "id", id, "person", person);
    for (String purpose : List.of("REFERRAL", "SHARE_WITH_EMPLOYER")) {
      String key = "purpose = '" + purpose + "' and o.person";
      new Copies(from, to)
          .add(
              "consent",
              key,
              Offered.person(like),
              "id",
              "md5('" + purpose + like + "' || n)::uuid",
              "person",
              person);
    }
  }
}
