package org.fairway.pathway.opportunity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.etag;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.Given;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What the upgrade makes of opportunities that were kept for people who left prison. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class OffenceUpgradeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject OfferSweep sweep;

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  /** As it was kept before the group was no longer one. */
  private static void keptFor(String path, String groups) {
    TestDatabase.execute(
        "update opportunity set ring_fenced_groups = '{%s}' where id = '%s'"
            .formatted(groups, Given.id(path)));
  }

  private void upgraded() throws IOException, SQLException {
    try (Connection owner = TestDatabase.owner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      statement.execute("alter table opportunity_place drop column to_tell");
      statement.execute(script("V81_1__offence_alone_closes"));
      statement.execute(script("V82__offence_is_no_group"));
      owner.commit();
      owner.setAutoCommit(true);
    }
    sweep.run();
  }

  private static String script(String name) throws IOException {
    try (InputStream in =
        OffenceUpgradeTest.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static List<JsonNode> listed(String path) {
    return Sent.about(Given.id(path)).stream()
        .filter(told -> told.type().equals("opportunity.listed"))
        .map(Sent.Event::data)
        .toList();
  }

  @Test
  void whatWasKeptForThemAloneIsClosedAndNotOpenToEverybody() throws Exception {
    // Given: one with a place accepted and somebody who waits, and one that an earlier build opened
    String alone = Offered.published(coordinator, 1);
    keptFor(alone, "EX_OFFENDER");
    List<String> asked =
        Offered.referrals(tenant, UUID.randomUUID(), 2).stream()
            .map(id -> Offered.asked(coordinator, alone, id))
            .toList();
    change(coordinator, asked.get(0), "accept", null).statusCode(200);
    String opened = Offered.published(coordinator, 1);
    TestDatabase.execute(
        "update outbox set payload = jsonb_set(payload, '{ringFencedGroups}', '[\"EX_OFFENDER\"]')"
            + " where type = 'org.fairway.opportunity.listed.v1' and aggregateid = '"
            + Given.id(opened)
            + "'");
    String before = etag(coordinator, alone);

    // When
    upgraded();

    // Then
    for (String path : List.of(alone, opened)) {
      as(coordinator)
          .get(path)
          .then()
          .body("status", equalTo("CLOSED"))
          .body("ringFencedGroups", empty());
      await()
          .atMost(PATIENCE)
          .until(() -> !listed(path).get(listed(path).size() - 1).path("open").asBoolean());
      assertThat(Sent.typesAbout(Given.id(path)))
          .endsWith("opportunity.closed", "opportunity.listed");
    }
    assertThat(etag(coordinator, alone)).isNotEqualTo(before);
    as(coordinator).get(asked.get(0)).then().body("state", equalTo("ACCEPTED"));
    await()
        .atMost(PATIENCE)
        .until(() -> as(coordinator).get(asked.get(1)).path("state").equals("CLOSED"));

    // When the sweep comes by again, Then it is told no more
    int told = Sent.about(Given.id(alone)).size();
    sweep.run();
    assertThat(Sent.about(Given.id(alone))).hasSize(told);
  }

  @Test
  void whatIsKeptForOthersAsWellStaysTheirsAndDraftsAreReadAnew() throws Exception {
    // Given
    String both = Offered.published(coordinator, 1);
    keptFor(both, "EX_OFFENDER,VETERAN");
    String draft = Offered.draft(coordinator, 1);
    keptFor(draft, "EX_OFFENDER");
    String open = Offered.published(coordinator, 1);
    String tag = etag(coordinator, draft);

    // When
    upgraded();

    // Then
    as(coordinator)
        .get(both)
        .then()
        .body("status", equalTo("PUBLISHED"))
        .body("ringFencedGroups", equalTo(List.of("VETERAN")));
    await().atMost(PATIENCE).until(() -> listed(both).size() == 2);
    assertThat(listed(both).get(1).path("ringFencedGroups")).hasSize(1);
    as(coordinator).header("If-Match", tag).post(draft + "/publish").then().statusCode(412);
    as(coordinator).get(draft).then().body("status", equalTo("DRAFT"));
    assertThat(Sent.about(Given.id(draft))).isEmpty();

    // And what was open to everybody stays as it was
    as(coordinator).get(open).then().body("status", equalTo("PUBLISHED"));
    assertThat(listed(open)).hasSize(1);
  }
}
