package org.fairway.referral.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.ofPartner;
import static org.fairway.referral.Api.partnerJson;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class PartnerApiTest {

  private final String tenant = Tokens.newTenant();
  private final Persona coordinator = coordinator(tenant);

  @Test
  void aPartnerIsRegisteredReadAndListed() {
    // When
    Response made = creating(coordinator).body(partnerJson("2099-03-31")).post("/v1/partners");

    // Then
    made.then().statusCode(201).header("ETag", notNullValue()).body("status", equalTo("ACTIVE"));
    String id = made.path("id");
    as(coordinator)
        .get("/v1/partners/" + id)
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("kind", equalTo("WOMENS_CENTRE"))
        .body("contactEmail", equalTo("office@partner.example"))
        .body("identifiers[0].scheme", equalTo("CHARITY"))
        .body("agreement.validTo", equalTo("2099-03-31"))
        .body("maySend", equalTo(true))
        .body("allowedActions.find { it.action == 'suspend' }.allowed", equalTo(true))
        .body("allowedActions.find { it.action == 'reinstate' }.reason", notNullValue());
    as(coordinator).get("/v1/partners").then().body("items.id", contains(id));
    assertThat(OutboxRows.types(tenant)).containsExactly("org.fairway.partner.registered.v1");
  }

  @Test
  void theContactIsNotStoredInTheClear() {
    // When
    registered(tenant);

    // Then
    String row =
        TestDatabase.value(
            "select encode(contact_email, 'escape') || p::text from partner p where tenant_id = '"
                + tenant
                + "'");
    assertThat(row).doesNotContain("office@");
  }

  @Test
  void aPartnerSeesItselfAndNoOther() {
    // Given
    Persona one = registered(tenant);
    Persona other = registered(tenant);

    // Then
    as(one).get("/v1/partners/" + one.organisation()).then().statusCode(200);
    as(one).get("/v1/partners").then().body("items.id", contains(one.organisation()));
    Response foreign = as(one).get("/v1/partners/" + other.organisation());
    Response unknown = as(one).get("/v1/partners/" + UUID.randomUUID());
    foreign.then().statusCode(404);
    assertThat(foreign.path("detail").toString()).isEqualTo(unknown.path("detail"));
    as(coordinator(Tokens.newTenant()))
        .get("/v1/partners/" + one.organisation())
        .then()
        .statusCode(404);
  }

  @Test
  void onlyTheCareSystemRegistersPartners() {
    creating(ofPartner(tenant, UUID.randomUUID().toString()))
        .body(partnerJson("2099-03-31"))
        .post("/v1/partners")
        .then()
        .statusCode(403);
    creating(coordinator.inOrganisation("RNA"))
        .body(partnerJson("2099-03-31"))
        .post("/v1/partners")
        .then()
        .statusCode(403);
    as(coordinator).get("/v1/partners").then().body("items", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Example Women's Centre | '' | 400 | /name",
        "WOMENS_CENTRE | WINDMILL | 400 | /kind",
        "office@partner.example | nowhere | 400 | /contactEmail",
        "\"CHARITY\" | \"NHS_NUMBER\" | 400 | /identifiers/0/scheme",
        "2099-03-31 | 2026-03-31 | 422 | /agreement/validTo",
        "2099-03-31 | 31.3.2099 | 400 | /agreement/validTo",
        "\"users\": [] | \"users\": [], \"colour\": 1 | 400 | /colour",
        "\"users\": [] | \"users\": [{\"username\": \"No\", \"email\": \"a@b.example\"}] | 400 | /users/0/username",
      })
  void whatIsWrongIsNamedAndNothingIsStored(String good, String bad, int status, String pointer) {
    creating(coordinator)
        .body(partnerJson("2099-03-31").replace(good, bad))
        .post("/v1/partners")
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("errors.pointer", hasItem(pointer));
    as(coordinator).get("/v1/partners").then().body("items", hasSize(0));
    assertThat(OutboxRows.types(tenant)).isEmpty();
  }

  @Test
  void aSuspendedPartnerIsRefusedAtOnceAndComesBack() {
    // Given
    Persona partner = registered(tenant);
    String path = "/v1/partners/" + partner.organisation();
    as(partner).get("/v1/people").then().statusCode(200);

    // When
    change(coordinator, path, "suspend", null)
        .statusCode(200)
        .body("status", equalTo("SUSPENDED"))
        .body("maySend", equalTo(false));

    // Then
    as(partner)
        .get("/v1/people")
        .then()
        .statusCode(403)
        .body("code", equalTo("organisation-suspended"));
    change(coordinator, path, "suspend", null)
        .statusCode(409)
        .body("code", equalTo("transition-not-allowed"));
    change(coordinator, path, "reinstate", null).statusCode(200).body("status", equalTo("ACTIVE"));
    as(partner).get("/v1/people").then().statusCode(200);
    assertThat(OutboxRows.types(tenant))
        .containsExactly(
            "org.fairway.partner.registered.v1",
            "org.fairway.partner.suspended.v1",
            "org.fairway.partner.reinstated.v1");
  }

  @Test
  void aSuspensionNeedsThePresentVersionAndACoordinator() {
    // Given
    Persona partner = registered(tenant);
    String path = "/v1/partners/" + partner.organisation() + "/suspend";

    // Then
    as(coordinator).post(path).then().statusCode(428);
    as(coordinator).header("If-Match", "\"v99\"").post(path).then().statusCode(412);
    as(coordinator(Tokens.newTenant()))
        .header("If-Match", "\"v0\"")
        .post(path)
        .then()
        .statusCode(404);
    as(partner.withScopes("partners:write"))
        .header("If-Match", "\"v0\"")
        .post(path)
        .then()
        .statusCode(403);
    as(coordinator).get("/v1/partners").then().body("items[0].status", equalTo("ACTIVE"));
  }

  @Test
  void aListIsPagedByASignedCursor() {
    // Given
    registered(tenant);
    String middle = registered(tenant).organisation();
    registered(tenant);

    // When
    String next =
        as(coordinator)
            .get("/v1/partners?limit=2")
            .then()
            .body("items", hasSize(2))
            .extract()
            .path("next");

    // Then
    as(coordinator)
        .get("/v1/partners?limit=2&cursor=" + next)
        .then()
        .body("items", hasSize(1))
        .body("items.id", not(hasItem(middle)))
        .body("next", nullValue());
    as(coordinator).get("/v1/partners?cursor=" + next + "x").then().statusCode(400);
    as(coordinator).get("/v1/partners?limit=0").then().statusCode(400);
  }

  @Test
  void theSameKeyRegistersOnce() {
    // Given
    String key = UUID.randomUUID().toString();
    String body = partnerJson("2099-03-31");

    // When
    Response first = as(coordinator).header("Idempotency-Key", key).body(body).post("/v1/partners");
    Response second =
        as(coordinator).header("Idempotency-Key", key).body(body).post("/v1/partners");

    // Then
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(OutboxRows.types(tenant)).hasSize(1);
  }
}
