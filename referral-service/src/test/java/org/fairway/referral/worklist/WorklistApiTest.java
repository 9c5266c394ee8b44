package org.fairway.referral.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.accepted;
import static org.fairway.referral.Api.consentJson;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.fairway.referral.Api.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.fairway.referral.referral.RoutedApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class WorklistApiTest {

  private static final String OTHER = "00000000-0000-4000-8000-000000000018";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  @Test
  void aCoordinatorSeesWhatIsDueAndWhatIsLateFirst() {
    // Given
    String late = submitted(partner);
    String soon = submitted(partner);
    String calm = submitted(partner);
    TestDatabase.execute(
        "update sla_clock set warn_at = now() + interval '9 days', due_at = now() + interval '10 days'"
            + " where tenant_id = '"
            + tenant
            + "'");
    Casefile.hurry(soon, "ACKNOWLEDGE", "warn_at");
    Casefile.hurry(late, "ACKNOWLEDGE", "due_at");
    // Then
    as(coordinator)
        .get("/v1/worklist")
        .then()
        .statusCode(200)
        .body("items.referralId", contains(Casefile.idOf(late), Casefile.idOf(soon)))
        .body("items.kind", contains("ACKNOWLEDGE", "ACKNOWLEDGE"))
        .body("items.overdue", contains(true, false));
    as(coordinator)
        .get("/v1/worklist/counts")
        .then()
        .body("items[0].today", equalTo(2))
        .body("items[0].overdue", equalTo(1));
    change(coordinator, late, "acknowledge", null).statusCode(200);
    as(coordinator).get("/v1/worklist?kind=ACKNOWLEDGE").then().body("items", hasSize(1));
    assertThat(calm).isNotEqualTo(late);
  }

  @Test
  void whatOthersCarryIsTheirsUnlessEverythingIsAskedFor() {
    // Given
    Casefile.caseworker(coordinator, 9);
    Casefile.caseworker(coordinator, OTHER, 9);
    List<String> referrals = new ArrayList<>();
    for (String carrier : List.of(Casefile.subject(coordinator), OTHER, "")) {
      String referral = accepted(partner);
      if (!carrier.isEmpty()) {
        change(coordinator, referral, "assign", "{\"caseworker\": \"" + carrier + "\"}")
            .statusCode(200);
      }
      Casefile.hurry(referral, "FIRST_CONTACT", "due_at");
      referrals.add(Casefile.idOf(referral));
    }
    // Then
    as(coordinator)
        .get("/v1/worklist?kind=FIRST_CONTACT")
        .then()
        .body("items.referralId", containsInAnyOrder(referrals.get(0), referrals.get(2)));
    as(coordinator)
        .get("/v1/worklist?kind=FIRST_CONTACT&everyone=true")
        .then()
        .body("items", hasSize(3));
  }

  @Test
  void appointmentsOfTodayAndThoseThatNobodySpokeOfAreWork() {
    // Given
    String referral = accepted(partner);
    book(referral, Instant.now().minusSeconds(3600));
    book(referral, Instant.now().plusSeconds(3 * 86400));
    // Then
    as(coordinator)
        .get("/v1/worklist")
        .then()
        .body("items.kind", contains("RECORD_ATTENDANCE"))
        .body("items.overdue", contains(true));
  }

  private void book(String referral, Instant at) {
    creating(coordinator)
        .body("{\"kind\": \"REVIEW\", \"startsAt\": \"%s\", \"minutes\": 30}".formatted(at))
        .post(referral + "/appointments")
        .then()
        .statusCode(201);
  }

  @Test
  void aReferrerSeesQuestionsAndForgottenDraftsAndNothingOfTheTeam() {
    // Given
    String asked = submitted(partner);
    change(coordinator, asked, "acknowledge", null).statusCode(200);
    change(coordinator, asked, "request-info", "{\"note\": \"Which hours?\"}").statusCode(200);
    String forgotten = draft(partner, person(partner));
    draft(partner, person(partner));
    TestDatabase.execute(
        "update referral set updated_at = now() - interval '8 days' where id = '"
            + Casefile.idOf(forgotten)
            + "'");
    Casefile.hurry(submitted(partner), "ACKNOWLEDGE", "due_at");
    // Then
    as(partner)
        .get("/v1/worklist")
        .then()
        .statusCode(200)
        .body("items.kind", contains("FINISH_DRAFT", "ANSWER_INFO"))
        .body("items.referralId", contains(Casefile.idOf(forgotten), Casefile.idOf(asked)))
        .body("items[0].dueAt", nullValue());
    as(registered(tenant)).get("/v1/worklist").then().body("items", hasSize(0));
    as(partner).get("/v1/worklist/counts").then().statusCode(403);
  }

  @Test
  void anEmployerSeesWhatWasRoutedToItAsLongAsThePersonAgreesToThat() {
    // Given
    Persona employer = Persona.of(tenant, "RNA", "employer", "referrals:read");
    String fresh = RoutedApiTest.shared(partner, "RNA");
    String begun = RoutedApiTest.shared(partner, "RNA");
    String ending = accepted(partner);
    String person = "/v1/people/" + as(partner).get(ending).path("personId");
    String soon =
        consentJson("SHARE_WITH_EMPLOYER")
            .replace("\"QUA\"", "\"RNA\"")
            .replaceFirst("\\{", "{\"expiresAt\": \"" + Instant.now().plusSeconds(86_400) + "\",");
    String consent =
        creating(partner).body(soon).post(person + "/consents").then().extract().path("id");
    for (String referral : List.of(fresh, begun, ending)) {
      change(coordinator, referral, "route", "{\"employer\": \"RNA\"}").statusCode(200);
    }
    change(coordinator, begun, "start", null).statusCode(200);

    // Then what it is shown is on record, and not that there is more
    String read =
        "select count(*) from audit_entry where action = 'referral.read' and purpose = 'employer'"
            + " and tenant_id = '"
            + tenant
            + "'";
    as(employer).get("/v1/worklist?limit=1").then().body("items", hasSize(1));
    assertThat(TestDatabase.value(read)).isEqualTo("1");
    as(employer)
        .get("/v1/worklist")
        .then()
        .statusCode(200)
        .body("items.kind", contains("MEET_ROUTED", "MEET_ROUTED", "SHARING_ENDS"))
        .body(
            "items.referralId",
            contains(Casefile.idOf(fresh), Casefile.idOf(ending), Casefile.idOf(ending)))
        .body("items.assignedTo", everyItem(nullValue()));
    assertThat(TestDatabase.value(read)).isEqualTo("3");
    as(Persona.of(tenant, "RXK", "employer", "referrals:read"))
        .get("/v1/worklist")
        .then()
        .body("items", hasSize(0));

    // When
    change(partner, "/v1/consents/" + consent, "withdraw", null).statusCode(200);

    // Then
    as(employer)
        .get("/v1/worklist")
        .then()
        .body("items.referralId", contains(Casefile.idOf(fresh)));
  }

  @Test
  void theOfficerSeesRightsThatAreNotDoneWithAndNobodyElseDoes() {
    // Given
    Persona officer = Persona.ofTenant(tenant, "privacy", "subjects:read", "subjects:write");
    String held = person(partner);
    change(officer, held + "/rights", "hold", "{\"cause\": \"COMPLAINT\"}").statusCode(200);
    String calm = person(partner);
    change(officer, calm + "/rights", "restrict", "{\"cause\": \"UNLAWFUL\"}").statusCode(200);
    TestDatabase.execute(
        "update person_rights set held_at = now() - interval '4 months' where person_id = '"
            + Casefile.idOf(held)
            + "'");
    String objecting = person(partner);
    creating(partner)
        .body(
            "{\"purpose\": \"CONTACT\", \"made\": \"IN_WRITING\", \"receivedOn\": \"%s\", \"stopBy\": \"%s\"}"
                .formatted(Casefile.today(), Casefile.today().plusDays(3)))
        .post(objecting + "/objections")
        .then()
        .statusCode(201);
    String erased = person(partner);
    change(officer, erased + "/rights", "restrict", "{\"cause\": \"UNLAWFUL\"}").statusCode(200);
    TestDatabase.execute(
        "update person_rights set restricted_at = now() - interval '5 months' where person_id = '"
            + Casefile.idOf(erased)
            + "'");
    as(officer)
        .get("/v1/worklist/oversight")
        .then()
        .body("items.kind", contains("REVIEW_RESTRICTION", "REVIEW_HOLD", "OBJECTION_STOPS"));
    creating(officer)
        .body("{\"cause\": \"REQUEST\"}")
        .post(erased + "/erasure")
        .then()
        .statusCode(201);

    // Then
    as(officer)
        .get("/v1/worklist/oversight")
        .then()
        .statusCode(200)
        .body("items.kind", contains("REVIEW_HOLD", "OBJECTION_STOPS", "CONFIRM_ERASURE"))
        .body(
            "items.personId",
            contains(Casefile.idOf(held), Casefile.idOf(objecting), Casefile.idOf(erased)))
        .body("items.overdue", contains(true, false, false));
    String next = as(officer).get("/v1/worklist/oversight?limit=2").path("next");
    as(officer)
        .get("/v1/worklist/oversight?limit=2&cursor=" + next)
        .then()
        .body("items.kind", contains("CONFIRM_ERASURE"));
    as(officer.inTenant(Tokens.newTenant()))
        .get("/v1/worklist/oversight")
        .then()
        .body("items", hasSize(0));
    as(coordinator).get("/v1/worklist/oversight").then().statusCode(403);

    // When every service has said so, and the hold is released
    TestDatabase.execute(
        "update erasure_reply set records = 0, forgotten_at = now() where tenant_id = '"
            + tenant
            + "'");
    change(officer, held + "/rights", "release-hold", null).statusCode(200);

    // Then
    as(officer)
        .get("/v1/worklist/oversight")
        .then()
        .body("items.kind", contains("OBJECTION_STOPS"));
  }

  @Test
  void anAnalystSeesCountsAndNoReferral() {
    // Given
    Casefile.hurry(submitted(partner), "ACKNOWLEDGE", "due_at");
    Persona analyst = Persona.ofTenant(tenant, "analyst", "referrals:read");
    // Then
    as(analyst)
        .get("/v1/worklist/counts")
        .then()
        .statusCode(200)
        .body("items.kind", contains("ACKNOWLEDGE"))
        .body("items.overdue", contains(1));
    as(analyst).get("/v1/worklist").then().statusCode(403);
  }

  @Test
  void theListHasPages() {
    // Given
    for (int i = 0; i < 3; i++) {
      Casefile.hurry(submitted(partner), "ACKNOWLEDGE", "due_at");
    }
    // When
    String next =
        as(coordinator)
            .get("/v1/worklist?limit=2")
            .then()
            .body("items", hasSize(2))
            .extract()
            .path("next");
    // Then
    as(coordinator)
        .get("/v1/worklist?limit=2&cursor=" + next)
        .then()
        .body("items", hasSize(1))
        .body("next", nullValue());
    as(coordinator).get("/v1/worklist?limit=2&everyone=true&cursor=" + next).then().statusCode(400);
  }
}
