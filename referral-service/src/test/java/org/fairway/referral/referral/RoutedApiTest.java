package org.fairway.referral.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.consentJson;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.privacy;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Referrals that are routed to an employer, and what the employer sees of them. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
public class RoutedApiTest {
  private static final String ROUTED = "/v1/routed-referrals";
  private static final String TO_RNA = "{\"employer\": \"RNA\"}";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private final Persona employer = employer("RNA");
  private Persona partner;
  private String referral;

  @BeforeEach
  void given() {
    partner = partner == null ? registered(tenant) : partner;
    referral = shared(partner, "RNA");
  }

  private Persona employer(String ods) {
    return Persona.of(tenant, ods, "employer", "referrals:read");
  }

  /** An accepted referral of somebody who agrees to sharing with that employer. */
  public static String shared(Persona partner, String employer) {
    String referral = accepted(partner);
    consent(partner, referral, employer, "");
    return referral;
  }

  private static String person(Persona partner, String referral) {
    return "/v1/people/" + as(partner).get(referral).path("personId");
  }

  private static String consent(Persona partner, String referral, String employer, String more) {
    String json = consentJson("SHARE_WITH_EMPLOYER").replace("\"QUA\"", "\"" + employer + "\"");
    String id =
        creating(partner)
            .body(json.replace("\"givenBy\"", more + "\"givenBy\""))
            .post(person(partner, referral) + "/consents")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    return "/v1/consents/" + id;
  }

  private ValidatableResponse route(String body) {
    return change(coordinator, referral, "route", body);
  }

  private List<String> seenBy(Persona who) {
    return as(who).get(ROUTED).then().statusCode(200).extract().path("items.id");
  }

  private String one() {
    return ROUTED + "/" + Casefile.idOf(referral);
  }

  @Test
  void theEmployerSeesWhatIsRoutedToItAndNobodysName() {
    // When
    route(TO_RNA).statusCode(200).body("routedTo", equalTo("RNA"));

    // Then
    assertThat(seenBy(employer)).containsExactly(Casefile.idOf(referral));
    String seen =
        as(employer)
            .get(one())
            .then()
            .statusCode(200)
            .body("status", equalTo("ACCEPTED"))
            .body("reference", equalTo(as(coordinator).get(referral).path("reference")))
            .extract()
            .asString();
    assertThat(seen).doesNotContain("Name 17", "seventeen", "mornings", "personId", "note");
    assertThat(seenBy(employer("RXK"))).isEmpty();
    as(employer("RXK")).get(one()).then().statusCode(404);
    as(employer).get(referral).then().statusCode(403);
    as(partner).get(referral).then().body("routedTo", nullValue());
    assertThat(OutboxRows.payloads(tenant, "org.fairway.referral.assigned.v1"))
        .singleElement()
        .asString()
        .contains("\"routedTo\"", "RNA");
    String first = Casefile.idOf(referral);
    given();
    route(TO_RNA).statusCode(200);
    assertThat(as(employer).get(ROUTED + "?limit=1").<List<String>>path("items.id"))
        .containsExactly(Casefile.idOf(referral));
    // On record is what was shown, and not that there is more
    assertThat(
            TestDatabase.value(
                "select count(*) from audit_entry where action = 'referral.read' and subject_id = '"
                    + first
                    + "' and purpose = 'employer' and tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("2");
  }

  @Test
  void aWithdrawnConsentEndsItAtOnceAndAnotherOneBeginsItAgain() {
    for (String purpose : List.of("SHARE_WITH_EMPLOYER", "REFERRAL")) {
      // Given
      given();
      route(TO_RNA).statusCode(200);
      assertThat(seenBy(employer)).containsExactly(Casefile.idOf(referral));
      String consent =
          as(partner)
              .get(person(partner, referral) + "/consents")
              .path("items.find { it.purpose == '" + purpose + "' }.id");

      // When
      change(partner, "/v1/consents/" + consent, "withdraw", null).statusCode(200);

      // Then
      assertThat(seenBy(employer)).isEmpty();
      as(employer).get(one()).then().statusCode(404);
    }
    // and a consent that is given anew
    creating(partner)
        .body(consentJson("REFERRAL"))
        .post(person(partner, referral) + "/consents")
        .then()
        .statusCode(201);
    as(employer).get(one()).then().statusCode(200);
  }

  @Test
  void aConsentThatIsWithdrawnWhileSomebodyRoutesEndsItToo() throws Exception {
    // Given: routed, and not yet for good
    String consents = person(partner, referral) + "/consents";
    String consent =
        as(partner).get(consents).path("items.find { it.purpose == 'SHARE_WITH_EMPLOYER' }.id");
    String row = "from referral where id = '" + Casefile.idOf(referral) + "'";
    try (Connection routing = TestDatabase.app();
        Statement statement = routing.createStatement()) {
      routing.setAutoCommit(false);
      statement.execute("select fairway_enter('" + tenant + "', '" + tenant + "')");
      statement.execute(
          "update referral set routed_to = 'RNA', routed_at = now() where id = '"
              + Casefile.idOf(referral)
              + "'");

      // When
      CompletableFuture<Void> withdrawn =
          CompletableFuture.runAsync(
              () -> change(partner, "/v1/consents/" + consent, "withdraw", null).statusCode(200));
      await().until(() -> withdrawn.isDone() || waiting());
      routing.commit();
      withdrawn.get();
    }

    // Then
    assertThat(TestDatabase.value("select routed_to " + row)).isEqualTo("RNA");
    assertThat(TestDatabase.value("select routed_until is null " + row)).isEqualTo("t");
    assertThat(seenBy(employer)).isEmpty();
  }

  private static boolean waiting() {
    return !TestDatabase.value(
            "select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock'")
        .equals("0");
  }

  @Test
  void anEndOfTheConsentIsObeyedWithoutAnybodysDoing() {
    // Given
    referral = accepted(partner);
    String end = "\"expiresAt\": \"" + Instant.now().plusSeconds(3600) + "\", ";
    consent(partner, referral, "RNA", end);
    route(TO_RNA).statusCode(200);
    assertThat(seenBy(employer)).hasSize(1);

    // When the hour is over
    TestDatabase.execute(
        "update referral set routed_until = now() - interval '1 second' where routed_until <> 'infinity'"
            + " and id = '"
            + Casefile.idOf(referral)
            + "'");

    // Then
    assertThat(seenBy(employer)).isEmpty();
    // and the moment kept was that of the consent
    TestDatabase.execute(
        "update consent set recipients = recipients where tenant_id = '" + tenant + "'");
    assertThat(
            TestDatabase.value(
                "select routed_until between now() + interval '50 minutes' and now() + interval '61 minutes'"
                    + " from referral where id = '"
                    + Casefile.idOf(referral)
                    + "'"))
        .isEqualTo("t");
  }

  @Test
  void aConsentThatNamesAnotherEmployerOrNobodyIsNotEnough() {
    for (String named : List.of("RXK", "CARE_SYSTEM")) {
      referral = shared(partner, named);
      route(TO_RNA).statusCode(409).body("code", equalTo("consent-missing"));
    }
    assertThat(seenBy(employer)).isEmpty();
  }

  /** Such receipts were taken once; what is stored still says whom the person named: nobody. */
  @Test
  void aStoredConsentThatNamesNobodyLetsNoEmployerSee() {
    // Given: one that is not routed yet, and one that is
    route(TO_RNA).statusCode(200);
    String routed = referral;
    referral = shared(partner, "RNA");

    // When
    TestDatabase.execute(
        "update consent set recipients = '{}' where purpose = 'SHARE_WITH_EMPLOYER'"
            + " and tenant_id = '"
            + tenant
            + "'");

    // Then
    route(TO_RNA).statusCode(409).body("code", equalTo("consent-missing"));
    assertThat(seenBy(employer)).isEmpty();
    as(employer).get(ROUTED + "/" + Casefile.idOf(routed)).then().statusCode(404);
  }

  @Test
  void restrictionReopeningAndTakingBackCloseTheWindow() {
    // Taking back
    route(TO_RNA).statusCode(200);
    route(TO_RNA).statusCode(409).body("code", equalTo("routed-already"));
    route("{}").statusCode(200).body("routedTo", nullValue());
    assertThat(seenBy(employer)).isEmpty();
    // Restriction
    route(TO_RNA).statusCode(200);
    String rights = person(partner, referral) + "/rights";
    Persona officer = privacy(tenant).withScopes("subjects:read", "subjects:write", "people:read");
    change(officer, rights, "restrict", "{\"cause\": \"ACCURACY_CONTESTED\"}").statusCode(200);
    assertThat(seenBy(employer)).isEmpty();
    change(officer, rights, "lift-restriction", null).statusCode(200);
    assertThat(seenBy(employer)).hasSize(1);
    // What has ended otherwise, and begins anew
    change(coordinator, referral, "withdraw", "{\"reason\": \"OTHER\"}").statusCode(200);
    assertThat(seenBy(employer)).isEmpty();
    change(coordinator, referral, "reopen", "{\"note\": \"Back\"}").statusCode(200);
    change(coordinator, referral, "accept", null).statusCode(200);
    as(coordinator).get(referral).then().body("routedTo", nullValue());
    assertThat(seenBy(employer)).isEmpty();
  }

  @Test
  void onlyCoordinatorsRouteWhatIsAcceptedAndBadInputChangesNothing() {
    as(partner)
        .header("If-Match", "\"v3\"")
        .body(TO_RNA)
        .post(referral + "/route")
        .then()
        .statusCode(403);
    as(coordinator(Tokens.newTenant()))
        .header("If-Match", "\"v3\"")
        .body(TO_RNA)
        .post(referral + "/route")
        .then()
        .statusCode(404);
    as(coordinator).body(TO_RNA).post(referral + "/route").then().statusCode(428);
    as(coordinator)
        .header("If-Match", "\"v1\"")
        .body(TO_RNA)
        .post(referral + "/route")
        .then()
        .statusCode(412);
    route("{\"employer\": \"rna!\"}").statusCode(400).body("errors.pointer", hasItem("/employer"));
    route("{\"employr\": \"RNA\"}").statusCode(400);
    as(coordinator).get(referral).then().body("routedTo", nullValue());
    referral = org.fairway.referral.Api.submitted(partner);
    route(TO_RNA).statusCode(409).body("code", equalTo("transition-not-allowed"));
    as(coordinator).get(ROUTED).then().statusCode(403);
    as(partner).get(ROUTED).then().statusCode(403);
    assertThat(seenBy(Persona.of(Tokens.newTenant(), "RNA", "employer", "referrals:read")))
        .isEmpty();
  }

  /**
   * The wall in the database holds by itself, and the control arm shows that the test would see.
   */
  @Test
  void theDatabaseShowsTheEmployerNothingWithoutConsentAndLetsItChangeNothing() throws Exception {
    // Given
    route(TO_RNA).statusCode(200);
    assertThat(asEmployer("select count(*) from referral")).isEqualTo("1");
    assertThat(
            asEmployer(
                "with u as (update referral set note = null returning 1) select count(*) from u"))
        .isEqualTo("0");
    String consent =
        as(partner)
            .get(person(partner, referral) + "/consents")
            .path("items.find { it.purpose == 'SHARE_WITH_EMPLOYER' }.id");

    // When
    change(partner, "/v1/consents/" + consent, "withdraw", null).statusCode(200);

    // Then
    assertThat(asEmployer("select count(*) from referral")).isEqualTo("0");
    try {
      TestDatabase.execute("drop policy organisation_wall on referral");
      assertThat(asEmployer("select count(*) from referral")).isEqualTo("1");
    } finally {
      TestDatabase.execute(
          "create policy organisation_wall on referral as restrictive for select using ("
              + " organisation_id = fairway_organisation() or fairway_organisation() = fairway_tenant()"
              + " or (routed_to = fairway_organisation() and routed_until > now()"
              + " and status in ('ACCEPTED', 'IN_PROGRESS', 'COMPLETED')))");
    }
  }

  private String asEmployer(String sql) throws SQLException {
    try (Connection connection = TestDatabase.app();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("select fairway_enter('" + tenant + "', 'RNA')");
      try (ResultSet row = statement.executeQuery(sql)) {
        row.next();
        return row.getString(1);
      } finally {
        connection.rollback();
      }
    }
  }
}
