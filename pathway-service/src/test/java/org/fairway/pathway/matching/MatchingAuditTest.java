package org.fairway.pathway.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.employer;
import static org.fairway.platform.testing.Calls.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.opportunity.Offered;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Who was shown whom can be told later: each person of a list leaves an entry, and nobody else. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class MatchingAuditTest {
  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer(tenant, "RNA");

  private List<String> entries(String action) {
    return TestDatabase.column(
        "select actor || ' ' || subject_id from audit_entry where tenant_id = '%s' and action = '%s'"
            .formatted(tenant, action));
  }

  @Test
  void everybodyWhoIsShownForAnOpportunityIsAuditedAndNobodyElse() {
    // Given: two consent to be known to employers, the third does not
    List<UUID> people = Offered.referrals(tenant, UUID.randomUUID(), 3);
    for (UUID referral : people) {
      as(coordinator).body(Profiled.json()).put(Profiled.path(referral)).then().statusCode(200);
    }
    people.subList(0, 2).forEach(id -> Offered.consent(tenant, id, "SHARE_WITH_EMPLOYER"));
    String path = Offered.published(employer, 1);

    // When
    List<String> shown =
        as(employer)
            .get(path + "/people?limit=1")
            .then()
            .statusCode(200)
            .extract()
            .path("items.referralId");

    // Then
    assertThat(shown).hasSize(1);
    assertThat(entries("match.read")).hasSize(1).first().asString().endsWith(" " + shown.get(0));
  }

  @Test
  void whoLooksForAPersonOrReadsARequestIsAudited() {
    // Given
    UUID referral = Offered.referrals(tenant, UUID.randomUUID(), 1).get(0);
    as(coordinator).body(Profiled.json()).put(Profiled.path(referral)).then().statusCode(200);
    String asked = Offered.asked(coordinator, Offered.published(employer, 1), referral);
    assertThat(entries("matching-profile.read")).isEmpty();
    assertThat(entries("place-request.read")).isEmpty();

    // When
    as(coordinator).get(Profiled.path(referral) + "/opportunities").then().statusCode(200);
    as(coordinator).get(asked).then().statusCode(200);

    // Then
    assertThat(entries("matching-profile.read"))
        .singleElement()
        .asString()
        .endsWith(" " + referral);
    assertThat(entries("place-request.read"))
        .singleElement()
        .asString()
        .endsWith(" " + Given.id(asked));
  }
}
