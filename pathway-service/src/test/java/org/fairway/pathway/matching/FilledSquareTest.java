package org.fairway.pathway.matching;

import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.opportunity.Offered;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What takes nobody stands in nobody's way, however much of it is in a square. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FilledSquareTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer(tenant, "RNA");

  @Test
  void whatIsOpenIsFoundBehindMoreThatIsFilledThanIsCompared() {
    // Given
    UUID referral = Offered.referrals(tenant, UUID.randomUUID(), 1).get(0);
    as(coordinator).body(Profiled.json()).put(Profiled.path(referral)).then().statusCode(200);
    String filled = Offered.published(employer, 1);
    filledLike(filled, Matches.MOST + 1);
    change(employer, filled, "close", null).statusCode(200);
    String open = Offered.published(employer, 1);

    // When, Then
    as(coordinator)
        .get(Profiled.path(referral) + "/opportunities")
        .then()
        .statusCode(200)
        .body("items.opportunityId", contains(Given.id(open).toString()))
        .body("considered", equalTo(1))
        .body("complete", equalTo(true));
  }

  /** So many more at the same site, of which each place was accepted. */
  private static void filledLike(String path, int count) {
    UUID like = Given.id(path);
    new Copies(1, count)
        .add("opportunity", "id", like, "id", Copies.id(like))
        .add(
            "opportunity_place",
            "opportunity_id",
            like,
            "opportunity_id",
            Copies.id(like),
            "taken",
            "1",
            "accepted",
            "1");
  }
}
