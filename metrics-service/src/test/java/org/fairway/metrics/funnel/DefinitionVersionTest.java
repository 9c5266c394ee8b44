package org.fairway.metrics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Ties the version of the counting to the counting: figures of one history, kept in a file that is
 * named by the version. Figures of different versions are never compared with one another, so one
 * that is counted otherwise needs another version.
 */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class DefinitionVersionTest {

  private static final String IN_MAY = "2019-05-06T10:00:00Z";
  private static final String IN_JUNE = "2019-06-03T10:00:00Z";

  @Inject FunnelProjection projection;
  @Inject ScopedWork work;

  private final Persona analyst = Persona.ofTenant(Tokens.newTenant(), "analyst", "metrics:read");

  private FunnelEventsFixture referred(String ethnicCode, String at) {
    return new FunnelEventsFixture(analyst.tenant())
        .referral("submitted", 1, at)
        .equality(ethnicCode, "UNKNOWN", 1);
  }

  private FunnelEventsFixture accepted(String ethnicCode) {
    return referred(ethnicCode, IN_MAY).referral("accepted", 2, IN_MAY);
  }

  private FunnelEventsFixture started(String ethnicCode, String day) {
    return accepted(ethnicCode)
        .enrolment("active", 1, IN_JUNE)
        .stage("STARTED", 5, day + "T09:00:00Z")
        .employed(6, day);
  }

  private void jobs(Taker taker) {
    FunnelEventsFixture twoJobs = started("N", "2019-07-01").ended(7, "2019-08-05");
    twoJobs.anotherApplication().stage("STARTED", 1, "2020-04-06T09:00:00Z");
    taker.take(
        started("A", "2019-07-01").sustained(7, "2019-09-30"),
        started("A", "2019-07-01").sustained(7, "2020-07-06").progressed(8, "2020-01-06"),
        started("A", "2019-07-01").progressed(7, "2019-07-01"),
        started("N", "2019-07-01").ended(7, "2019-10-14"),
        started("N", "2019-07-01").stage("DID_NOT_START", 7, "2019-07-02T09:00:00Z"),
        twoJobs.sustained(8, "2020-07-06"));
  }

  private void journeys(Taker taker) {
    FunnelEventsFixture sentOn = accepted("N");
    FunnelEventsFixture child =
        sentOn
            .another()
            .referral(
                "submitted", 1, IN_JUNE, data -> data.put("parentReferralId", sentOn.referralId()))
            .stage("INTERVIEWED", 1, IN_JUNE);
    sentOn.referral(
        "redirected", 3, IN_JUNE, data -> data.put("childReferralId", child.referralId()));
    FunnelEventsFixture record = referred("A", IN_MAY);
    FunnelEventsFixture same = accepted("Z").merged(3, record);
    taker.take(
        sentOn,
        child,
        record,
        same,
        accepted("A").stage("LONGLISTED", 1, IN_JUNE),
        accepted("N").stage("OFFER_CONDITIONAL", 1, IN_JUNE),
        referred("N", IN_MAY).referral("entered-in-error", 2, IN_MAY),
        accepted("A").referral("withdrawn", 3, IN_JUNE).referral("reopened", 4, IN_JUNE));
  }

  /** Clocks of England go by summer time on either last night. */
  private void firstAndLastNights(Taker taker) {
    taker.take(referred("A", "2019-03-31T23:30:00Z"), referred("N", "2020-03-31T23:30:00Z"));
  }

  private String counted(String count) {
    JsonPath answer =
        as(analyst)
            .queryParams("from", "2019-04-01", "to", "2020-03-31")
            .queryParams("groupBy", "ethnicGroup", "count", count)
            .get("/v1/funnels")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<Map<String, Object>> rows = new ArrayList<>(List.of(answer.getMap("total")));
    rows.addAll(answer.getList("groups"));
    return rows.stream()
        .map(row -> count + " " + row.get("group") + "\n" + told(row))
        .collect(Collectors.joining());
  }

  @SuppressWarnings("unchecked")
  private static String told(Map<String, Object> row) {
    StringBuilder text = new StringBuilder();
    for (Map<String, Object> step : (List<Map<String, Object>>) row.get("steps")) {
      text.append("  %s %s\n".formatted(step.get("stage"), step.get("count")));
    }
    for (Map<String, Object> weeks : (List<Map<String, Object>>) row.get("retention")) {
      text.append(
          "  %s weeks: due %s, in work %s, left %s, not known %s\n"
              .formatted(
                  weeks.get("weeks"),
                  weeks.get("due"),
                  weeks.get("inWork"),
                  weeks.get("left"),
                  weeks.get("notKnown")));
    }
    return text.toString();
  }

  private static String kept(String version) throws IOException {
    try (InputStream file =
        DefinitionVersionTest.class.getResourceAsStream("/funnel/" + version + ".txt")) {
      assertThat(file).as("figures kept for " + version).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aHistoryIsCountedAsWasKeptWithTheVersion() throws IOException {
    // Given
    Taker taker = new Taker(projection, work);
    jobs(taker);
    journeys(taker);
    firstAndLastNights(taker);
    // When
    String figures = counted("REFERRALS") + counted("PEOPLE");
    // Then
    assertThat(figures)
        .as(
            "What is counted has changed: give Funnel.DEFINITION_VERSION another number, keep these"
                + " figures in a file of that name, leave the old one, and add a line to the"
                + " versions in docs/funnel.md")
        .isEqualTo(kept(Funnel.DEFINITION_VERSION));
  }
}
