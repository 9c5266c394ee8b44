package org.fairway.referral.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.personJson;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class SearchApiTest {

  private static final String PATH = "/v1/referrals/search";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);
  private Persona partner;

  @BeforeEach
  void given() {
    partner = registered(tenant);
  }

  private String person(String given, String family) {
    String json = personJson().replace("Given Name 17", given).replace("Family Name 17", family);
    return creating(partner)
        .body(json)
        .post("/v1/people")
        .then()
        .statusCode(201)
        .extract()
        .header("Location")
        .replaceFirst("^https?://[^/]+", "");
  }

  private String sent(String person) {
    consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    change(partner, referral, "submit", null).statusCode(200);
    return id(referral);
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private List<String> found(Persona who, String json) {
    return as(who).body(json).post(PATH).then().statusCode(200).extract().path("items.id");
  }

  private static String named(String name) {
    return "{\"name\": \"" + name + "\"}";
  }

  @Test
  void aReferralIsFoundByItsReferenceHoweverTyped() {
    // Given
    String referral = sent(person("Given", "Family"));
    sent(person("Given", "Family"));
    String reference = as(partner).get("/v1/referrals/" + referral).path("reference");

    // Then
    for (String typed :
        List.of(reference, reference.toLowerCase(java.util.Locale.ROOT).replace("-", " "))) {
      assertThat(found(partner, "{\"reference\": \"" + typed + "\"}")).containsExactly(referral);
      assertThat(found(coordinator, "{\"reference\": \"" + typed + "\"}"))
          .containsExactly(referral);
    }
    char last = reference.charAt(reference.length() - 1);
    String wrong = reference.substring(0, reference.length() - 1) + (last == 'A' ? 'B' : 'A');
    as(partner)
        .body("{\"reference\": \"" + wrong + "\"}")
        .post(PATH)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/reference"))
        .body("errors.code", hasItem("reference-invalid"));
  }

  @Test
  void peopleAreFoundByWholeWordsOfTheirNamesWithoutCaseAndAccents() {
    // Given
    String one = sent(person("Zoë Anne", "O'Brien-Müller"));
    String other = sent(person("Anne", "Zimmermann"));

    // Then
    assertThat(found(partner, named("zoe obrien"))).containsExactly(one);
    assertThat(found(partner, named("MULLER"))).containsExactly(one);
    assertThat(found(partner, named("anne"))).containsExactly(other, one);
    assertThat(found(partner, named("anne zimmermann"))).containsExactly(other);
    assertThat(found(partner, named("zimm"))).isEmpty();
    assertThat(found(registered(tenant), named("anne"))).isEmpty();
    assertThat(found(coordinator(Tokens.newTenant()), named("anne"))).isEmpty();
  }

  @Test
  void aChangedNameIsFoundAndTheOldOneIsNot() {
    // Given
    String person = person("Before", "Family");
    String referral = sent(person);

    // When
    as(partner)
        .contentType("application/merge-patch+json")
        .header("If-Match", as(partner).get(person).header("ETag"))
        .body("{\"givenName\": \"After\"}")
        .patch(person)
        .then()
        .statusCode(200);

    // Then
    assertThat(found(partner, named("After"))).containsExactly(referral);
    assertThat(found(partner, named("Before"))).isEmpty();
  }

  @Test
  void theCareSystemFindsByNameOnlyWhoConsentsToBeShown() {
    // Given
    String person = person("Consenting", "Family");
    String consent = consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    assertThat(found(coordinator, named("consenting")))
        .as("a draft is the partner's own")
        .isEmpty();
    change(partner, referral, "submit", null).statusCode(200);
    assertThat(found(coordinator, named("consenting"))).containsExactly(id(referral));
    String group = "{\"priorityGroups\": [\"LEARNING_DISABILITY\", \"NEET\"]}";
    assertThat(found(coordinator, group)).containsExactly(id(referral));

    // When
    change(partner, consent, "withdraw", null).statusCode(200);

    // Then
    assertThat(found(coordinator, named("consenting"))).isEmpty();
    assertThat(found(coordinator, group)).isEmpty();
    assertThat(found(coordinator, "{}")).containsExactly(id(referral));
    assertThat(found(partner, named("consenting"))).containsExactly(id(referral));
  }

  @Test
  void criminalOffenceDataFindsNobody() {
    // Given
    sent(person("Given", "Family"));

    // Then
    as(coordinator)
        .body("{\"priorityGroups\": [\"NEET\", \"EX_OFFENDER\"]}")
        .post(PATH)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/priorityGroups/1"));
    assertThat(
            TestDatabase.value(
                "select count(*) from person_term where term like '%OFFENDER%' and tenant_id = '"
                    + tenant
                    + "'"))
        .isEqualTo("0");
  }

  @Test
  void listsByStatusDayAndPartnerGoOnWhereThePageEnded() {
    // Given: three submitted, one draft
    List<String> sent = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      sent.add(0, sent(person("Paged", "Number " + i)));
    }
    String draft = id(draft(partner, person("Paged", "Draft")));
    String today = LocalDate.now(java.time.ZoneId.of("Europe/London")).toString();

    // Then
    String statuses = "{\"statuses\": [\"DRAFT\", \"SUBMITTED\"]}";
    List<String> all = new ArrayList<>(List.of(draft));
    all.addAll(sent);
    assertThat(paged(partner, statuses)).isEqualTo(all);
    assertThat(paged(partner, "{\"statuses\": [\"SUBMITTED\"]}")).isEqualTo(sent);
    assertThat(paged(partner, "{\"submittedFrom\": \"" + today + "\"}")).isEqualTo(sent);
    assertThat(paged(coordinator, named("paged"))).isEqualTo(sent);
    assertThat(paged(coordinator, "{\"partner\": \"" + partner.organisation() + "\"}"))
        .isEqualTo(sent);
    assertThat(paged(partner, "{\"submittedTo\": \"2020-01-01\"}")).isEmpty();
    assertThat(paged(partner, "{\"pathwayType\": \"T_LEVEL_PLACEMENT\"}")).isEmpty();
  }

  /** Page by page of one. */
  private List<String> paged(Persona who, String json) {
    List<String> ids = new ArrayList<>();
    String next = "";
    while (next != null) {
      var page = as(who).body(json).post(PATH + "?limit=1" + next).then().statusCode(200).extract();
      ids.addAll(page.path("items.id"));
      String cursor = page.path("next");
      next = cursor == null ? null : "&cursor=" + cursor;
    }
    return ids;
  }

  @Test
  void aCursorOfAnotherSearchIsRefused() {
    // Given
    String person = person("Given", "Family");
    sent(person);
    sent(person);
    String cursor = as(partner).body("{}").post(PATH + "?limit=1").path("next");

    // Then
    as(partner)
        .body(named("family"))
        .post(PATH + "?limit=1&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
  }

  @Test
  void aPartnerMayNotAskForWhatIsBehindTheCurtainAndNonsenseIsRefused() {
    // Then
    as(partner)
        .body("{\"statuses\": [\"SUBMITTED\", \"ACCEPTED\"]}")
        .post(PATH)
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("filter-not-open"))
        .body("errors.pointer", hasItem("/statuses/1"));
    as(partner).body(named("--")).post(PATH).then().statusCode(400);
    as(partner).body("{\"nmae\": \"x\"}").post(PATH).then().statusCode(400);
    as(partner)
        .body("{\"submittedFrom\": \"2026-02-01\", \"submittedTo\": \"2026-01-01\"}")
        .post(PATH)
        .then()
        .statusCode(400);
    as(partner.withScopes("people:read")).body("{}").post(PATH).then().statusCode(403);
  }

  @Test
  void whoWasFoundIsOnRecordAndNoNameIs() {
    // Given
    String person = person("Recorded", "Family");
    sent(person);

    // When
    found(coordinator, named("recorded"));

    // Then
    assertThat(
            TestDatabase.column(
                "select action || ' ' || coalesce(fields, '') from audit_entry where action in"
                    + " ('person.find', 'referral.search') and (subject_id is null or subject_id = '"
                    + id(person)
                    + "') and tenant_id = '"
                    + tenant
                    + "' order by action"))
        .containsExactly("person.find ", "referral.search name");
  }

  @Test
  void termsDoNotShowWordsAndDifferBetweenTenants() {
    // Given
    person("Unrepeatable", "Family");
    Persona elsewhere = registered(Tokens.newTenant());
    creating(elsewhere)
        .body(personJson().replace("Given Name 17", "Unrepeatable"))
        .post("/v1/people")
        .then()
        .statusCode(201);

    // Then
    String terms = "select string_agg(term, ' ') from person_term where tenant_id = '%s'";
    String here = TestDatabase.value(terms.formatted(tenant));
    String there = TestDatabase.value(terms.formatted(elsewhere.tenant()));
    assertThat(here.toLowerCase(java.util.Locale.ROOT)).doesNotContain("unrepeatable", "family");
    assertThat(List.of(here.split(" ")))
        .filteredOn(term -> !term.startsWith("g:"))
        .doesNotContainAnyElementsOf(List.of(there.split(" ")));
  }
}
