package org.fairway.referral.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.partnerJson;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The open feed: nobody in these tests has a token. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class FeedTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  /** A partner with all that can be said of it, under a name of its own. */
  private Persona rich() {
    String more =
        """
        "name": "%s Centre", "serves": {"priorityGroups": ["LONE_PARENT"], "ethnicCommunities": ["J"],
          "languages": ["ur"], "areas": ["E01009719", "E08000027"]},
         "contacts": [{"role": "REFERRALS", "name": "Contact Name 17", "email": "seventeen@contact.example",
          "phone": "+44 7700 900018"}],
         "listing": {"listed": true, "description": "A centre for women.", "website": "https://partner.example"}"""
            .formatted(tenant);
    return registered(
        tenant, partnerJson("2099-03-31").replace("\"name\": \"Example Women's Centre\"", more));
  }

  private static Response service(Object id) {
    return RestAssured.get("/services/" + id);
  }

  @Test
  void theFeedIsHsdsUkWithItsEnvelopeAndNamesNobody() {
    // Given
    Persona partner = rich();
    person(partner);
    Programmes.published(tenant, UUID.randomUUID(), "RNA", 7, 0);
    Programmes.published(tenant, UUID.randomUUID(), tenant, 0, 0);

    // When
    Response page = RestAssured.get("/services?per_page=100");

    // Then
    page.then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", equalTo("*"))
        .header("RateLimit", notNullValue())
        .body("page_number", equalTo(1))
        .body("first_page", equalTo(true))
        .body("total_items", greaterThanOrEqualTo(3))
        .body("empty", equalTo(false));
    assertThat(Hsds.violations("service_list", page.asString())).isEmpty();
    assertThat(Hsds.unknownNames("service_list", page.asString())).isEmpty();
    assertThat(page.asString())
        .contains(tenant + " Centre")
        .doesNotContain(
            "Contact Name", "seventeen", "7700 900018", "7700900018", "office@", "@contact")
        .doesNotContain(
            "Given Name", "Family Name", "7700 900017", "7700900017", "\"contacts\"", "\"email\"");
  }

  @Test
  void aPartnerIsAServiceWithWhomItServesAndWhere() {
    // Given
    Persona partner = rich();

    // When
    Response read = service(partner.organisation());

    // Then
    assertThat(Hsds.violations("service", read.asString())).isEmpty();
    read.then()
        .statusCode(200)
        .body("name", equalTo(tenant + " Centre"))
        .body("organization.id", equalTo(partner.organisation()))
        .body("organization.website", equalTo("https://partner.example"))
        .body("organization.organization_identifiers[0].identifier_scheme", equalTo("GB-CHC"))
        .body("service_areas.name", contains("E01009719", "E08000027"))
        .body("languages.name", contains("Urdu"))
        .body("attributes.taxonomy_term.term", contains("WOMENS_CENTRE", "LONE_PARENT"))
        .body("service_capacity", nullValue());
  }

  @Test
  void aProgrammeTellsItsFreePlacesAndAnOlderTaleChangesNothing() {
    // Given
    UUID programme = UUID.randomUUID();
    Programmes.published(tenant, programme, "RNA", 7, 3);

    // When
    Programmes.published(tenant, programme, "RNA", 6, 4);
    Programmes.told(tenant, programme, "RNA", 9, 2);
    Programmes.published(tenant, UUID.randomUUID(), "RNA", 1, 0);

    // Then
    Response read = service(programme);
    assertThat(Hsds.violations("service", read.asString())).isEmpty();
    read.then()
        .body("service_capacity[0].available", equalTo(6))
        .body("service_capacity[0].maximum", equalTo(12))
        .body("service_capacity[0].unit.name", equalTo("Place"))
        .body("organization.name", equalTo("NHS organisation RNA"));
  }

  @Test
  void anOpportunityOfAnEmployerIsListedWithItsFreePlacesUntilItIsClosedForGood() {
    // Given
    UUID opportunity = UUID.randomUUID();
    Programmes.opportunity(tenant, opportunity, 19, true, 2);
    Programmes.opportunity(tenant, opportunity, 20, true, 1);
    Programmes.opportunity(tenant, opportunity, 7, true, 3);

    // When
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                service(opportunity)
                    .then()
                    .statusCode(200)
                    .body("service_capacity[0].available", equalTo(7)));

    // Then
    Response read = service(opportunity);
    assertThat(Hsds.violations("service", read.asString())).isEmpty();
    read.then()
        .body("name", equalTo("Ward host"))
        .body("description", containsString("occupation 6131, band 2"))
        .body("organization.name", equalTo("NHS organisation RNA"))
        .body("organization.organization_identifiers[0].identifier_scheme", equalTo("GB-NHS"))
        .body("service_areas.name", contains("E01009719"))
        .body("service_capacity[0].maximum", equalTo(20))
        .body(
            "attributes.taxonomy_term.term",
            contains("SUPPORTED_INTERNSHIP", "LEARNING_DISABILITY"));

    // When it is closed, and a place is given back later
    Programmes.opportunity(tenant, opportunity, 7, false, 4);
    Programmes.opportunity(tenant, opportunity, 8, true, 5);
    heard(opportunity, 5);

    // Then
    service(opportunity).then().statusCode(404);
  }

  @Test
  void aProgrammeThatWasClosedIsInTheFeedNoMoreAndHasNoRoom() {
    // Given
    UUID programme = UUID.randomUUID();
    Programmes.published(tenant, programme, "RNA", 7, 1);
    service(programme).then().statusCode(200);
    String room = "/v1/capacity?pathwayType=SUPPORTED_INTERNSHIP&receiver=RNA";
    as(coordinator).get(room).then().body("answer", equalTo("CAPACITY"));

    // When somebody leaves after it was closed
    Programmes.closed(tenant, programme, 1);
    Programmes.published(tenant, programme, "RNA", 6, 2);

    // Then
    service(programme).then().statusCode(404);
    as(coordinator).get(room).then().body("answer", equalTo("NO_CAPACITY"));
  }

  private static void heard(UUID id, long version) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                TestDatabase.column("select told from directory_listing where id = '" + id + "'")
                    .contains("" + version));
  }

  @Test
  void whoIsSuspendedLapsedOrWishesNotToBeListedIsNotInIt() {
    // Given
    Persona partner = rich();
    String path = "/v1/partners/" + partner.organisation();
    Persona lapsed = registered(tenant, partnerJson("2026-10-31"));
    Persona quiet =
        registered(
            tenant,
            partnerJson("2099-03-31").replaceFirst("\\{", "{\"listing\": {\"listed\": false}, "));
    UUID over = UUID.randomUUID();
    Programmes.published(tenant, over, "RNA", 3, 0, "2026-10-31");
    service(partner.organisation()).then().statusCode(200);

    // When
    change(coordinator, path, "suspend", null).statusCode(200);

    // Then
    service(partner.organisation()).then().statusCode(404).body("code", equalTo("not-found"));
    service(lapsed.organisation()).then().statusCode(404);
    service(quiet.organisation()).then().statusCode(404);
    service(over).then().statusCode(404);
    service(UUID.randomUUID()).then().statusCode(404);
    RestAssured.get("/services?per_page=100&search=" + tenant).then().body("empty", equalTo(true));
    change(coordinator, path, "reinstate", null).statusCode(200);
    service(partner.organisation()).then().statusCode(200);
  }

  @Test
  void theFeedIsPagedSearchedAndFiltered() {
    // Given
    Persona one = rich();
    rich();
    rich();
    String mine = "/services?search=" + tenant.toLowerCase(java.util.Locale.ROOT);

    // Then
    RestAssured.get(mine + "&per_page=2")
        .then()
        .body("total_items", equalTo(3))
        .body("total_pages", equalTo(2))
        .body("size", equalTo(2))
        .body("last_page", equalTo(false));
    RestAssured.get(mine + "&per_page=2&page=2")
        .then()
        .body("contents", hasSize(1))
        .body("first_page", equalTo(false))
        .body("last_page", equalTo(true));
    RestAssured.get(mine + "&page=9")
        .then()
        .body("empty", equalTo(true))
        .body("last_page", equalTo(true));
    RestAssured.get(mine + "&organization_id=" + one.organisation())
        .then()
        .body("contents.id", contains(one.organisation()));
    RestAssured.get(mine + "&modified_after=" + Instant.now().plusSeconds(60))
        .then()
        .body("total_items", equalTo(0));
    for (String bad :
        new String[] {
          "page=0", "per_page=101", "page=x", "organization_id=1", "modified_after=1", "colour=blue"
        }) {
      RestAssured.get("/services?" + bad)
          .then()
          .statusCode(400)
          .contentType("application/problem+json");
    }
  }

  @Test
  void aChangeOfAPartnerIsSeenAtOnce() {
    // Given
    Persona partner = rich();
    String path = "/v1/partners/" + partner.organisation();

    // When
    as(coordinator)
        .header("If-Match", etag(coordinator, path))
        .body("{\"name\": \"Renamed Centre\", \"contactEmail\": \"office@partner.example\"}")
        .put(path)
        .then()
        .statusCode(200);

    // Then
    service(partner.organisation())
        .then()
        .body("name", equalTo("Renamed Centre"))
        .body("languages", nullValue());
  }

  @Test
  void whereTheFeedBeginsItSaysWhatItIs() {
    // When
    Response details = RestAssured.get("/");

    // Then
    details.then().statusCode(200).body("version", equalTo("HSDS-UK-3.0"));
    assertThat(Hsds.violations("api_details", details.asString())).isEmpty();
    assertThat(Hsds.unknownNames("api_details", details.asString())).isEmpty();
  }

  @Test
  void controlArmWhatIsNotHsdsIsFound() {
    // Given
    String good = service(rich().organisation()).asString();

    // Then
    assertThat(Hsds.violations("service", good)).isEmpty();
    assertThat(Hsds.violations("service", good.replace("\"status\"", "\"state\""))).isNotEmpty();
    assertThat(Hsds.violations("service", good.replace("\"active\"", "\"open\""))).isNotEmpty();
    assertThat(Hsds.violations("service", good.replace("\"identifier_type\"", "\"kind\"")))
        .isNotEmpty();
    assertThat(Hsds.violations("service_list", "{\"contents\": [" + good + "]}")).isNotEmpty();
    assertThat(Hsds.unknownNames("service", good)).isEmpty();
    assertThat(Hsds.unknownNames("service", good.replace("\"identifier_scheme\"", "\"scheme\"")))
        .containsOnly("/organization/organization_identifiers[]/scheme");
  }

  @Test
  void theFeedReadsItsOwnTableAndNoOther() {
    // Given
    rich();

    // Then: as the application without a scope, even the worker's word opens nothing else
    assertThat(seenByWorker("directory_listing")).isNotEqualTo("0");
    for (String closed : new String[] {"partner", "person", "partner_user", "partner_agreement"}) {
      assertThat(seenByWorker(closed)).as(closed).isEqualTo("0");
    }
  }

  private static String seenByWorker(String table) {
    try (java.sql.Connection app = TestDatabase.app();
        java.sql.Statement statement = app.createStatement()) {
      app.setAutoCommit(false);
      statement.execute("select set_config('fairway.worker', 'on', true)");
      try (java.sql.ResultSet row = statement.executeQuery("select count(*) from " + table)) {
        row.next();
        return row.getString(1);
      }
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
