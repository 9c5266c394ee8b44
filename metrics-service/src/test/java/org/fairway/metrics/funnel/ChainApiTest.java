package org.fairway.metrics.funnel;

import static org.fairway.platform.testing.Calls.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairway.platform.messaging.IncomingEvent;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One journey is counted once, whatever it is told by. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class ChainApiTest {

  private static final String FIRST = "2025-05-01T10:00:00Z";
  private static final String LATER = "2025-09-01T10:00:00Z";

  @Inject FunnelProjection projection;
  @Inject ScopedWork work;

  private final Persona analyst = Persona.ofTenant(Tokens.newTenant(), "analyst", "metrics:read");
  private Taker taker;

  @BeforeEach
  void taker() {
    taker = new Taker(projection, work);
  }

  private FunnelEventsFixture person() {
    return new FunnelEventsFixture(analyst.tenant());
  }

  private ValidatableResponse people() {
    return as(analyst)
        .queryParam("count", "PEOPLE")
        .queryParam("groupBy", "ethnicGroup")
        .get("/v1/funnels")
        .then()
        .statusCode(200)
        .body("counted", equalTo("PEOPLE"));
  }

  private ValidatableResponse referrals(String groupBy) {
    return as(analyst)
        .queryParam("groupBy", groupBy)
        .get("/v1/funnels")
        .then()
        .statusCode(200)
        .body("counted", equalTo("REFERRALS"));
  }

  @Test
  void twoRecordsOfOnePersonAreOnePersonUntilTheMergeIsTakenBack() {
    // Given two records, each with a referral; the later one came further
    FunnelEventsFixture kept =
        person().referral("submitted", 1, FIRST).equality("N", "DISABLED", 1);
    FunnelEventsFixture gone =
        person().referral("submitted", 1, LATER).referral("accepted", 2, LATER);
    taker.take(gone.merged(5, kept), kept);
    taker.take(gone, kept);
    // When, Then: two referrals, both of the person's ethnicity, and one person
    referrals("ethnicGroup")
        .body("total.steps[0].count", equalTo(2))
        .body("groups.group", contains("BME"));
    people()
        .body("total.steps[0].count", equalTo(1))
        .body("total.steps[1].count", equalTo(1))
        .body("groups.group", contains("BME"));
    // When, Then: told the other way round they are two again
    taker.take(gone.unmerged(6, kept));
    taker.take(gone.merged(5, kept));
    people()
        .body("total.steps[0].count", equalTo(2))
        .body("groups.group", contains("BME", "UNKNOWN"));
  }

  @Test
  void mergesOfMergesAndAnswersOfARecordThatIsGone() {
    // Given a into b into c; a alone has answers
    FunnelEventsFixture a = person().referral("submitted", 1, LATER).equality("A", "UNKNOWN", 1);
    FunnelEventsFixture b = person().referral("submitted", 1, FIRST);
    FunnelEventsFixture c = person().referral("submitted", 1, LATER);
    // When
    taker.take(a.merged(2, b), b.merged(2, c), c);
    // Then
    people().body("total.steps[0].count", equalTo(1)).body("groups.group", contains("WHITE"));
    // When the record that stands for all has answers of its own
    taker.take(c.equality("N", "UNKNOWN", 3));
    // Then
    people().body("groups.group", contains("BME"));
  }

  @Test
  void whatWasEnteredInErrorIsInNoCount() {
    // Given
    FunnelEventsFixture wrong =
        person()
            .referral("submitted", 1, FIRST)
            .referral("accepted", 2, FIRST)
            .enrolment("enrolled", 1, FIRST)
            .stage("STARTED", 5, LATER);
    taker.take(wrong, person().referral("submitted", 1, FIRST));
    referrals("sex").body("total.steps[7].count", equalTo(1));
    // When the error is told before the rest once more
    List<IncomingEvent> all =
        new ArrayList<>(wrong.referral("entered-in-error", 3, LATER).events());
    Collections.reverse(all);
    taker.take(all);
    // Then nothing of it is left, for people neither
    referrals("sex").body("total.steps.count[0,1,2,7]", contains(1, 0, 0, 0));
    people().body("total.steps[0].count", equalTo(1));
    as(analyst)
        .get("/v1/funnels/times")
        .then()
        .body("total.steps.findAll { it.status != 'NOT_SUPPLIED' }", empty());
    // When a later move says that it is a referral after all
    taker.take(wrong.referral("reopened", 4, LATER));
    // Then
    referrals("sex").body("total.steps.count[0,1,2,7]", contains(2, 1, 1, 1));
  }

  private FunnelEventsFixture child(FunnelEventsFixture parent) {
    return parent
        .another()
        .referral(
            "submitted",
            1,
            LATER,
            data ->
                data.put("parentReferralId", parent.referralId())
                    .put("sourceType", "SELF_REFERRAL"))
        .referral("accepted", 2, LATER, data -> data.put("sourceType", "SELF_REFERRAL"))
        .enrolment("enrolled", 1, LATER);
  }

  @Test
  void aRedirectedReferralGoesOnInItsChild() {
    // Given a referral that was accepted, and sent on to another pathway
    FunnelEventsFixture parent =
        person().referral("submitted", 1, FIRST).referral("accepted", 2, FIRST);
    FunnelEventsFixture child = child(parent);
    parent.referral(
        "redirected", 3, LATER, data -> data.put("childReferralId", child.referralId()));
    // When told backwards
    List<IncomingEvent> events = new ArrayList<>(parent.events());
    events.addAll(child.events());
    Collections.reverse(events);
    taker.take(events);
    // Then it was referred once, on the parent's day and by its source, and came as far as the
    // child
    referrals("sourceType")
        .body("total.steps.count[0,1,2]", contains(1, 1, 1))
        .body("groups.group", contains("WOMENS_CENTRE"));
    as(analyst)
        .queryParam("from", "2025-08-01")
        .get("/v1/funnels")
        .then()
        .body("total.steps[0].count", equalTo(0));
    as(analyst)
        .get("/v1/funnels/times")
        .then()
        .body("total.steps.find { it.span == 'REFERRED_TO_ACCEPTED' }.count", equalTo(1));
    // When the parent is taken up again, or was an error
    taker.take(parent.referral("reopened", 4, LATER).referral("accepted", 5, LATER));
    referrals("sourceType").body("total.steps.count[0,1,2]", contains(1, 1, 1));
    taker.take(parent.referral("entered-in-error", 6, LATER));
    // Then the child stands for itself
    referrals("sourceType")
        .body("total.steps.count[0,1,2]", contains(1, 1, 1))
        .body("groups.group", contains("SELF_REFERRAL"));
  }

  @Test
  void aReopenedReferralIsTheSameOne() {
    taker.take(
        person()
            .referral("submitted", 1, FIRST)
            .referral("accepted", 2, FIRST)
            .referral("withdrawn", 3, LATER)
            .referral("reopened", 4, LATER)
            .referral("accepted", 5, LATER));
    referrals("sex").body("total.steps.count[0,1,2]", contains(1, 1, 0));
  }

  @Test
  void peopleAreNotForOthersAndWhatIsCountedIsOneOfTwo() {
    as(analyst)
        .queryParam("count", "PEOPLE")
        .queryParam("audience", "PUBLIC")
        .get("/v1/funnels")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("people-not-for-audience"));
    as(analyst)
        .queryParam("count", "HEADS")
        .get("/v1/funnels")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("query.count"));
  }
}
