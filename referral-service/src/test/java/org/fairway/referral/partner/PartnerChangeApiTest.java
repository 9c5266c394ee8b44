package org.fairway.referral.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.consent;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.draft;
import static org.fairway.referral.Api.partnerJson;
import static org.fairway.referral.Api.person;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.common.Moment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class PartnerChangeApiTest {
  private static final String CHANGE =
      """
      {"name": "Renamed Centre", "communitiesServed": ["women"],
       "serves": {"priorityGroups": ["LONE_PARENT"], "ethnicCommunities": ["J"], "languages": ["ur"],
        "areas": ["E01009719"]},
       "identifiers": [{"scheme": "COMPANY", "value": "09876543"}], "contactEmail": "new@partner.example",
       "contacts": [{"role": "SAFEGUARDING", "name": "Contact Name 17", "email": "seventeen@contact.example"}],
       "listing": {"listed": false}}""";

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  private static String path(Persona partner) {
    return "/v1/partners/" + partner.organisation();
  }

  private ValidatableResponse put(String path, String body) {
    return as(coordinator).header("If-Match", etag(coordinator, path)).body(body).put(path).then();
  }

  private static String agreement(String signed, String from, String to) {
    return "{\"signedOn\": \"%s\", \"validFrom\": \"%s\", \"validTo\": \"%s\"}"
        .formatted(signed, from, to);
  }

  @Test
  void allThatIsKnownIsChangedAndItsContactsAreSealed() {
    // Given
    Persona partner = registered(tenant);

    // When
    put(path(partner), CHANGE).statusCode(200);

    // Then
    as(partner)
        .get(path(partner))
        .then()
        .header("ETag", notNullValue())
        .body("name", equalTo("Renamed Centre"))
        .body("kind", equalTo("WOMENS_CENTRE"))
        .body("serves.languages", contains("ur"))
        .body("identifiers.scheme", contains("COMPANY"))
        .body("contactEmail", equalTo("new@partner.example"))
        .body("contacts[0].name", equalTo("Contact Name 17"))
        .body("listing.listed", equalTo(false));
    assertThat(
            TestDatabase.value(
                "select p::text || encode(contacts, 'escape') || encode(contact_email, 'escape')"
                    + " from partner p where tenant_id = '"
                    + tenant
                    + "'"))
        .doesNotContain("Contact Name", "seventeen", "new@partner");
    as(coordinator).body(CHANGE).put(path(partner)).then().statusCode(428);
    as(coordinator)
        .header("If-Match", "\"v0\"")
        .body(CHANGE)
        .put(path(partner))
        .then()
        .statusCode(412);
    as(partner.withScopes("partners:write"))
        .header("If-Match", "\"v1\"")
        .body(CHANGE)
        .put(path(partner))
        .then()
        .statusCode(403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LONE_PARENT | NO_SUCH_GROUP | 422 | /serves/priorityGroups/0",
        "[\"J\"] | [\"QQ\"] | 422 | /serves/ethnicCommunities/0",
        "E01009719 | E01999999 | 422 | /serves/areas/0",
        "E01009719 | Walsall | 400 | /serves/areas/0",
        "SAFEGUARDING | COOKING | 400 | /contacts/0/role",
        "new@partner.example | nowhere | 400 | /contactEmail",
        "\"listed\": false | \"website\": \"javascript:x\" | 400 | /listing/website",
        "\"name\": \"Renamed Centre\" | \"name\": \" \" | 400 | /name",
        "\"listing\" | \"kind\": \"SCHOOL\", \"listing\" | 400 | /kind",
      })
  void badInputIsRefusedWithItsPlaceAndChangesNothing(
      String good, String bad, int status, String pointer) {
    // Given
    Persona partner = registered(tenant);

    // When
    put(path(partner), CHANGE.replace(good, bad))
        .statusCode(status)
        .body("errors.pointer", hasItem(pointer));

    // Then
    as(coordinator)
        .get(path(partner))
        .then()
        .body("name", equalTo("Example Women's Centre"))
        .body("contacts", hasSize(0));
  }

  @Test
  void aLapsedAgreementStopsSendingUntilItIsRenewed() {
    // Given
    Persona partner = registered(tenant, partnerJson("2026-10-31"));
    String person = person(partner);
    consent(partner, person, "REFERRAL");
    String referral = draft(partner, person);
    change(partner, referral, "submit", null)
        .statusCode(409)
        .body("code", equalTo("agreement-lapsed"));

    // When
    LocalDate today = Moment.today();
    change(
            coordinator,
            path(partner),
            "renew-agreement",
            agreement(today.toString(), today.toString(), "2099-03-31"))
        .statusCode(200)
        .body("agreementState", equalTo("IN_FORCE"))
        .body("maySend", equalTo(true));

    // Then
    change(partner, referral, "submit", null).statusCode(200);
    as(partner.withScopes("partners:read"))
        .get(path(partner) + "/agreements")
        .then()
        .body("items.validTo", contains("2099-03-31", "2026-10-31"));
    change(
            coordinator,
            path(partner),
            "renew-agreement",
            agreement(today.toString(), today.toString(), "2098-03-31"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/validTo"));
    change(
            coordinator,
            path(partner),
            "renew-agreement",
            agreement("2099-01-01", "2099-06-01", "2100-03-31"))
        .statusCode(422);
    change(
            coordinator,
            path(partner),
            "renew-agreement",
            agreement("2099-01-01", "2099-04-01", "2099-03-01"))
        .statusCode(422)
        .body("errors.pointer", hasItem("/validTo"));
    as(partner.withScopes("partners:read"))
        .get(path(partner) + "/agreements")
        .then()
        .body("items", hasSize(2));
  }

  @Test
  void partnersAreListedByTheStateOfTheirAgreement() {
    // Given
    LocalDate today = Moment.today();
    String ending = registered(tenant, partnerJson(today.plusDays(10).toString())).organisation();
    String lapsed = registered(tenant, partnerJson("2026-10-31")).organisation();
    String inForce = registered(tenant).organisation();
    String future =
        registered(
                tenant,
                partnerJson("2099-03-31").replace("2026-04-01", today.plusDays(5).toString()))
            .organisation();

    // Then
    listed("ENDING", ending);
    listed("LAPSED", lapsed);
    listed("IN_FORCE", inForce);
    listed("FUTURE", future);
    as(coordinator).get("/v1/partners?status=SUSPENDED").then().body("items", hasSize(0));
    as(coordinator).get("/v1/partners?agreement=BROKEN").then().statusCode(400);
  }

  private void listed(String state, String partner) {
    as(coordinator)
        .get("/v1/partners?agreement=" + state)
        .then()
        .body("items.id", contains(partner))
        .body("items[0].agreementState", equalTo(state));
  }
}
