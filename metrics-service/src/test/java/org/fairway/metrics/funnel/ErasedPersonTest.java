package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.fairway.platform.messaging.IncomingEvent;
import org.fairway.platform.testing.ErasedPerson;
import org.fairway.platform.testing.PeopleTables;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ErasedPersonTest {

  private static final String REBUILD = "/v1/projections/funnel/rebuild";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String tenant = Tokens.newTenant();
  private final Persona officer = Persona.ofTenant(tenant, "privacy", "subjects:read");
  private final Persona operator = Persona.ofTenant(tenant, "operator", "metrics:operate");

  private String count(String table, String condition) {
    return TestDatabase.value(
        "select count(*) from "
            + table
            + " where tenant_id = '"
            + tenant
            + "' and build = 'live' and "
            + condition);
  }

  private void rebuild() {
    as(operator).post(REBUILD).then().statusCode(202);
    await()
        .atMost(PATIENCE)
        .until(() -> !as(operator).get(REBUILD).path("state").equals("RUNNING"));
  }

  @Test
  void everyTableAboutPeopleIsKnownToSubjectAccessAndErasure() {
    assertThat(PeopleTables.unlisted()).isEmpty();
  }

  @Test
  void theCountStaysWithoutThePersonAlsoAfterARebuild() {
    // Given
    List<IncomingEvent> events =
        new FunnelEventsFixture(tenant)
            .referral("submitted", 1, "2025-05-01T10:00:00Z")
            .equality("N", "DISABLED", 1)
            .referral("accepted", 3, "2025-05-03T10:00:00Z")
            .enrolment("enrolled", 4, "2025-05-05T10:00:00Z")
            .merged(5, new FunnelEventsFixture(tenant))
            .events();
    String person = events.get(0).data().path("person").asText();
    Wire.send(events);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                count("funnel_person", "true").equals("1")
                    && count("funnel_person_link", "into_person is not null").equals("1")
                    && count("funnel_enrolment", "true").equals("1")
                    && count("funnel_referral", "accepted_at is not null").equals("1"));
    String records = "/v1/subjects/" + person + "/records";
    as(officer)
        .get(records)
        .then()
        .statusCode(200)
        .body("kinds.kind", hasItems("equality monitoring as counted", "referrals as counted"));

    // When
    String answer = ErasedPerson.tell("metrics", tenant, person);

    // Then
    assertThat(answer).contains("\"records\": 3");
    as(officer).get(records).then().body("kinds", hasSize(0));
    assertThat(count("funnel_person", "true")).isEqualTo("0");
    assertThat(count("funnel_person_link", "true")).isEqualTo("0");
    assertThat(count("funnel_referral", "person is null and lsoa21 is null")).isEqualTo("1");

    // When: the events come again
    rebuild();

    // Then
    assertThat(count("funnel_person", "true")).isEqualTo("0");
    assertThat(count("funnel_person_link", "true")).isEqualTo("0");
    assertThat(count("funnel_referral", "person is null and accepted_at is not null"))
        .isEqualTo("1");
    assertThat(count("funnel_referral", "person is not null")).isEqualTo("0");
  }
}
