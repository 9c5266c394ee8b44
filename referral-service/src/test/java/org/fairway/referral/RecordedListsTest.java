package org.fairway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.engagement.EngagementApi.booking;
import static org.fairway.referral.engagement.EngagementApi.session;
import static org.fairway.referral.engagement.EngagementApi.sessionJson;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a list shows is on record, and nobody else. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RecordedListsTest {

  private final String tenant = Tokens.newTenant();
  private Persona partner;

  @BeforeEach
  void begin() {
    partner = registered(tenant);
  }

  private List<String> onRecord(String action) {
    return TestDatabase.column(
        "select subject_id from audit_entry where tenant_id = '"
            + tenant
            + "' and action = '"
            + action
            + "' order by seq");
  }

  private String named(String session) {
    String person = person(partner);
    consent(partner, person, "CONTACT");
    String body = "{\"personId\": \"" + Casefile.idOf(person) + "\"}";
    return Casefile.idOf(booking(partner, session, body));
  }

  @Test
  void bookingsAreReadWhenTheyNameSomebodyAndAreShown() {
    // Given: the oldest is below the page
    String session = session(coordinator(tenant), sessionJson(5, true, 9));
    named(session);
    String shown = named(session);
    booking(partner, session, "{}");

    // When
    as(partner).get(session + "/bookings?limit=2").then().body("items", hasSize(2));

    // Then
    assertThat(onRecord("booking.read")).containsExactly(shown);
  }

  @Test
  void aReferralOfWhichSeveralNoticesAreListedIsReadOnce() {
    // Given
    String referral = accepted(partner);
    change(coordinator(tenant), referral, "withdraw", "{\"reason\": \"MOVED_AWAY\"}")
        .statusCode(200);

    // When
    as(partner).get("/v1/notices?limit=100").then().body("items.size()", greaterThan(1));

    // Then
    assertThat(onRecord("notice.read")).containsExactly(Casefile.idOf(referral));
  }

  @Test
  void matchesBelowThePageAreNotRead() {
    // Given: three who are alike, so three matches
    for (int i = 0; i < 3; i++) {
      person(partner);
    }
    await().until(() -> as(partner).get("/v1/duplicates").path("items.size()").equals(3));
    int before = onRecord("duplicate.read").size();

    // When
    String shown = as(partner).get("/v1/duplicates?limit=1").path("items[0].id");

    // Then
    assertThat(onRecord("duplicate.read")).hasSize(before + 1).last().isEqualTo(shown);
  }
}
