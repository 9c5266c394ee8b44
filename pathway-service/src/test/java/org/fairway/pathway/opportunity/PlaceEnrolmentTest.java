package org.fairway.pathway.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.pathway.Api.coordinator;
import static org.fairway.pathway.Api.partner;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.fairway.pathway.Api;
import org.fairway.pathway.Given;
import org.fairway.pathway.ReferralEvents;
import org.fairway.pathway.ReferralEvents.Referral;
import org.fairway.pathway.Sent;
import org.fairway.platform.testing.AtOnce;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class PlaceEnrolmentTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final List<String> ALL_THE_WAY =
      List.of("enrolment.expressed-interest", "enrolment.offered", "enrolment.accepted");

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final UUID partnerId = UUID.randomUUID();
  private final Persona partner = partner(tenant, partnerId);
  private final ReferralEvents events = new ReferralEvents(tenant);

  /** An accepted referral of a person who consents to be referred. */
  private Referral referred() {
    Referral any = Referral.random();
    Referral referral =
        new Referral(any.id(), any.reference(), Offered.person(any.id()), partnerId, null);
    events.accepted(referral);
    Offered.consent(tenant, referral.id(), "REFERRAL");
    return referral;
  }

  private String enrolled(Referral referral, String... moves) {
    String path = Given.enrolment(coordinator, referral);
    Given.moved(coordinator, path, moves);
    return path;
  }

  private ValidatableResponse taken(String request) {
    return change(partner, request, "accept", null);
  }

  private void isTold(String request, String outcome, String enrolment) {
    as(coordinator)
        .get(request)
        .then()
        .body("enrolment.outcome", equalTo(outcome))
        .body(
            "enrolment.enrolmentId",
            enrolment == null ? nullValue() : equalTo(Given.id(enrolment).toString()));
  }

  private String status(String enrolment) {
    return as(coordinator).get(enrolment).path("status");
  }

  @Test
  void anAcceptedPlaceMovesTheEnrolmentOnAndOnlyWhoSeesItIsTold() {
    // Given
    UUID programme = Api.programme(coordinator, 5);
    String path = Offered.published(coordinator, 2);
    Referral referral = referred();
    String enrolment = enrolled(referral);
    String request = Offered.asked(partner, path, referral.id());
    as(coordinator).get(request).then().body("enrolment", nullValue());

    // When: the partner does not see the enrolment
    taken(request).statusCode(200).body("enrolment", nullValue());

    // Then
    isTold(request, "MOVED", enrolment);
    assertThat(status(enrolment)).isEqualTo("ACCEPTED");
    assertThat(Sent.typesAbout(Given.id(enrolment))).isEqualTo(ALL_THE_WAY);
    assertThat(placesTaken(programme)).isEqualTo("1");
    Offered.consent(tenant, referral.id(), "SHARE_OUTCOME_WITH_REFERRER");
    as(partner)
        .get(request)
        .then()
        .body("enrolment.outcome", equalTo("MOVED"))
        .body("enrolment.sentence", equalTo("The enrolment moved on to ACCEPTED."));

    // When the place is given back, Then the enrolment stays: moving it is for somebody to decide
    change(partner, request, "withdraw", null).statusCode(200);
    assertThat(status(enrolment)).isEqualTo("ACCEPTED");
  }

  @Test
  void itMovesNeverBackAndNotWithoutAPlaceOfItsProgramme() {
    // Given: two whose programme is not chosen; then a programme with one place for the others
    Referral early = referred();
    Referral other = referred();
    String undecided = enrolled(early);
    String onAnother = enrolled(other);
    Api.programme(coordinator, 2);
    Referral first = referred();
    Referral second = referred();
    Referral third = referred();
    String ahead = enrolled(first, "offer", "accept", "enrol", "activate");
    String offered = enrolled(second, "offer");
    String late = enrolled(third);
    String path = Offered.published(coordinator, 9);
    String elsewhere =
        Offered.published(coordinator, Offered.json(9).replace("SUPPORTED_INTERNSHIP", "SWAP"));

    // When, Then
    is(path, early, "NO_PROGRAMME", undecided, "EXPRESSED_INTEREST");
    is(path, first, "AHEAD", ahead, "ACTIVE");
    is(path, second, "MOVED", offered, "ACCEPTED");
    is(path, third, "PROGRAMME_FULL", late, "EXPRESSED_INTEREST");
    String request = Offered.asked(partner, elsewhere, other.id());
    taken(request).statusCode(200).body("enrolment", nullValue());
    isTold(request, "NONE", null);
    assertThat(status(onAnother)).isEqualTo("EXPRESSED_INTEREST");
    assertThat(Sent.typesAbout(Given.id(offered))).isEqualTo(ALL_THE_WAY);
  }

  private void is(
      String path, Referral referral, String outcome, String enrolment, String afterwards) {
    String request = Offered.asked(partner, path, referral.id());
    taken(request).statusCode(200);
    isTold(request, outcome, enrolment);
    assertThat(status(enrolment)).isEqualTo(afterwards);
  }

  @Test
  void aPlaceAtOneEmployerLeavesTheProgrammeOfAnother() {
    // Given: a programme of RXX, and places at RNA and at RXX
    Persona host = Api.employer(tenant, "RXX");
    UUID programme = Api.programme(host, 5);
    String elsewhere = Offered.published(Api.employer(tenant, "RNA"), 5);
    Referral early = referred();
    Referral late = referred();
    String interested = enrolled(early);
    String offered = enrolled(late, "offer");

    // When, Then
    is(elsewhere, early, "OTHER_EMPLOYER", interested, "EXPRESSED_INTEREST");
    is(elsewhere, late, "OTHER_EMPLOYER", offered, "OFFERED");
    assertThat(placesTaken(programme)).isEqualTo("1");
    assertThat(Sent.typesAbout(Given.id(interested))).isEqualTo(ALL_THE_WAY.subList(0, 1));

    // And the employer's own place moves it on
    Referral third = referred();
    is(Offered.published(host, 5), third, "MOVED", enrolled(third), "ACCEPTED");
  }

  @Test
  void whoNoLongerConsentsIsNotMoved() {
    // Given
    Api.programme(coordinator, 2);
    Referral referral = referred();
    String enrolment = enrolled(referral);
    String request = Offered.asked(partner, Offered.published(coordinator, 1), referral.id());
    TestDatabase.execute(
        "update consent set expires_at = now() - interval '1 second' where person = '%s'"
            .formatted(referral.person()));

    // When
    taken(request).statusCode(409).body("code", equalTo("consent-missing"));

    // Then
    assertThat(status(enrolment)).isEqualTo("EXPRESSED_INTEREST");
    assertThat(Sent.typesAbout(Given.id(enrolment))).isEqualTo(ALL_THE_WAY.subList(0, 1));
  }

  @Test
  void aMoveByHandAtTheSameMomentMakesOneWayAndTakesOnePlace() throws Exception {
    // Given
    UUID programme = Api.programme(coordinator, 5);
    String path = Offered.published(coordinator, 5);
    List<String> verbs = List.of("offer", "withdraw");
    for (String verb : verbs) {
      Referral referral = referred();
      String enrolment = enrolled(referral);
      String request = Offered.asked(partner, path, referral.id());

      // When both wait for the enrolment
      Answers answers =
          atOnce(
              enrolment,
              () -> taken(request).extract().statusCode(),
              () -> byHand(enrolment, verb));

      // Then: whoever came second saw what the first did
      assertThat(answers.place()).isEqualTo(200);
      String outcome = as(coordinator).get(request).path("enrolment.outcome");
      boolean left = verb.equals("withdraw") && answers.byHand() == 200;
      assertThat(answers.byHand()).isIn(200, 412);
      assertThat(outcome).isEqualTo(left ? "NONE" : "MOVED");
      assertThat(status(enrolment)).isEqualTo(left ? "WITHDRAWN" : "ACCEPTED");
      assertThat(Sent.typesAbout(Given.id(enrolment)))
          .isEqualTo(left ? List.of(ALL_THE_WAY.get(0), "enrolment.withdrawn") : ALL_THE_WAY);
      assertThat(Sent.about(Given.id(enrolment)).stream().map(Sent.Event::version))
          .isSorted()
          .doesNotHaveDuplicates();
    }
    assertThat(placesTaken(programme)).isEqualTo(accepted());
  }

  private record Answers(int place, int byHand) {}

  private int byHand(String enrolment, String verb) {
    return as(coordinator)
        .header("If-Match", "\"v0\"")
        .body(verb.equals("withdraw") ? "{\"reason\": \"OTHER\"}" : "{}")
        .post(enrolment + "/" + verb)
        .statusCode();
  }

  /** Lets both go as soon as both wait for the enrolment's row. */
  private static Answers atOnce(String enrolment, Supplier<Integer> place, Supplier<Integer> byHand)
      throws SQLException {
    try (Connection other = TestDatabase.superuser();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute(
          "select 1 from enrolment where id = '" + Given.id(enrolment) + "' for update");
      CompletableFuture<Integer> first = AtOnce.begin(place);
      CompletableFuture<Integer> second = AtOnce.begin(byHand);
      await().atMost(PATIENCE).until(() -> Integer.parseInt(waiting()) >= 2);
      other.commit();
      other.setAutoCommit(true);
      return new Answers(first.join(), second.join());
    }
  }

  private static String waiting() {
    return TestDatabase.value(
        "select count(distinct l.pid) from pg_locks l join pg_stat_activity a using (pid)"
            + " where a.datname = current_database() and not l.granted");
  }

  private static String placesTaken(UUID programme) {
    return TestDatabase.value(
        "select taken from programme_place where programme_id = '" + programme + "'");
  }

  private String accepted() {
    return TestDatabase.value(
        "select count(*) from enrolment where status = 'ACCEPTED' and tenant_id = '"
            + tenant
            + "'");
  }

  @Test
  void aReferralThatIsWithdrawnWhileAPlaceIsTakenHoldsNobodyUp() {
    // Given: many of one programme and one opportunity
    UUID programme = Api.programme(coordinator, 20);
    String path = Offered.published(coordinator, 20);
    List<Referral> leaving = Stream.generate(this::referred).limit(3).toList();
    List<Referral> staying = Stream.generate(this::referred).limit(3).toList();
    leaving.forEach(referral -> enrolled(referral, "offer"));
    staying.forEach(this::enrolled);
    leaving.forEach(referral -> Offered.asked(partner, path, referral.id()));
    List<String> asked =
        staying.stream().map(each -> Offered.asked(partner, path, each.id())).toList();

    // When: places of both kinds change hands at the same moment
    leaving.forEach(events::withdrawn);
    asked.parallelStream().forEach(request -> taken(request).statusCode(200));

    // Then
    await().atMost(PATIENCE).until(() -> placesTaken(programme).equals("3"));
    assertThat(accepted()).isEqualTo("3");
  }
}
