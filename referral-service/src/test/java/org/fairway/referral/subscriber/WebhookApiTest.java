package org.fairway.referral.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.platform.testing.Calls.etag;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.ofPartner;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fairway.platform.testing.EventCatalogue;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class WebhookApiTest {
  private static final String LIST = "/v1/webhook-endpoints";
  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String NOWHERE = "http://127.0.0.1:9/?token=hush";

  private final String tenant = Tokens.newTenant();
  private final Persona partner = ofPartner(tenant, "01932c6e-7d10-7c3a-9a52-1f0d6f5b2a11");
  private final Persona coordinator = coordinator(tenant);

  private String made() {
    String id =
        creating(partner)
            .body(Receiver.json(NOWHERE, Receiver.NOTICE))
            .post(LIST)
            .then()
            .statusCode(201)
            .body("secret", startsWith("whsec_"))
            .body("organisation", equalTo(partner.organisation()))
            .extract()
            .path("id");
    return LIST + "/" + id;
  }

  @Test
  void theSecretIsShownOnceAndSealedLikeTheAddress() {
    // When
    String endpoint = made();
    // Then
    as(partner).get(endpoint).then().body("secret", nullValue()).body("url", equalTo(NOWHERE));
    as(partner).get(LIST).then().body("items.secret", contains(nullValue()));
    assertThat(
            TestDatabase.value(
                "select encode(secret, 'escape') || encode(url, 'escape') from webhook_endpoint where tenant_id = '"
                    + tenant
                    + "'"))
        .doesNotContain("whsec_", "hush", "127.0.0.1");
  }

  @Test
  void itsOwnerChangesItUnderItsVersionAndRemovesIt() {
    // Given
    String endpoint = made();
    String change = "{\"name\": \"Other\", \"state\": \"DISABLED\"}";
    // When, Then
    as(partner).contentType(MERGE_PATCH).body(change).patch(endpoint).then().statusCode(428);
    as(partner)
        .contentType(MERGE_PATCH)
        .header("If-Match", "\"v7\"")
        .body(change)
        .patch(endpoint)
        .then()
        .statusCode(412);
    as(partner)
        .contentType(MERGE_PATCH)
        .header("If-Match", "\"v0\"")
        .body(change)
        .patch(endpoint)
        .then()
        .statusCode(200)
        .body("name", equalTo("Other"))
        .body("url", equalTo(NOWHERE))
        .body("disabledReason", equalTo("OWNER"))
        .body("disabledAt", notNullValue())
        .body("allowedActions.allowed", contains(false, false));
    creating(partner)
        .post(endpoint + "/test")
        .then()
        .statusCode(409)
        .body("code", equalTo("endpoint-disabled"));
    creating(partner)
        .body("{\"from\": \"2026-04-01T00:00:00Z\"}")
        .post(endpoint + "/replay")
        .then()
        .statusCode(409);
    as(partner).header("If-Match", "\"v0\"").delete(endpoint).then().statusCode(412);
    as(partner).header("If-Match", "\"v1\"").delete(endpoint).then().statusCode(204);
    as(partner).get(endpoint).then().statusCode(404);
    assertThat(
            TestDatabase.column(
                "select action from audit_entry where outcome = 'ALLOWED' and tenant_id = '"
                    + tenant
                    + "' order by seq"))
        .containsExactly(
            "webhook-endpoint.create", "webhook-endpoint.change", "webhook-endpoint.delete");
  }

  @Test
  void theCareSystemSeesAPartnersEndpointAndDoesNotTouchIt() {
    // Given
    String endpoint = made();
    String version = etag(coordinator, endpoint);
    // Then: an address without what may let its holder in
    as(coordinator).get(endpoint).then().body("url", equalTo("http://127.0.0.1:9"));
    as(coordinator).get(LIST).then().body("items.url", contains("http://127.0.0.1:9"));
    as(partner).get(endpoint).then().body("url", equalTo(NOWHERE));
    as(coordinator)
        .contentType(MERGE_PATCH)
        .header("If-Match", version)
        .body("{\"url\": \"https://elsewhere.example/\"}")
        .patch(endpoint)
        .then()
        .statusCode(403);
    as(coordinator)
        .header("If-Match", version)
        .post(endpoint + "/rotate-secret")
        .then()
        .statusCode(403);
    as(coordinator).header("If-Match", version).delete(endpoint).then().statusCode(403);
    creating(coordinator).post(endpoint + "/test").then().statusCode(403);
  }

  private static Persona without(Persona who, String scope) {
    Set<String> rest = new TreeSet<>(who.scopes());
    rest.remove(scope);
    return who.withScopes(rest.toArray(String[]::new));
  }

  private static void refused(Response answer, String scope) {
    answer.then().statusCode(403).body("code", equalTo("scope-missing"));
    assertThat(answer.asString()).contains(scope);
  }

  /** To be sent something is to read it: of each type, by a partner and by the care system. */
  @Test
  void whatIsSentNeedsTheScopeToReadItToo() {
    Map<String, String> reading =
        Map.of(
            "org.fairway.referral.accepted.v1", "referrals:read",
            "org.fairway.session.held.v1", "referrals:read",
            "org.fairway.consent.withdrawn.v1", "people:read",
            "org.fairway.person.erased.v1", "people:read",
            "org.fairway.partner.suspended.v1", "partners:read");
    reading.forEach((type, scope) -> needs(coordinator, type, scope));
    needs(partner, Receiver.NOTICE, "referrals:read");
    // of itself a webhook may tell everybody
    creating(partner.withScopes("webhooks:write"))
        .body(Receiver.json(NOWHERE, "org.fairway.webhook-endpoint.disabled.v1"))
        .post(LIST)
        .then()
        .statusCode(201);
  }

  private void needs(Persona owner, String type, String scope) {
    // Given
    Persona blind = without(owner, scope);
    String wanted = Receiver.json(NOWHERE, type);
    String from = "{\"from\": \"2026-04-01T00:00:00Z\"}";
    String endpoint =
        LIST + "/" + creating(owner).body(wanted).post(LIST).then().extract().path("id");

    // When, Then
    refused(creating(blind).body(wanted).post(LIST), scope);
    for (String change :
        List.of(
            "{\"url\": \"https://elsewhere.example/\"}",
            "{\"types\": [\"" + type + "\"]}",
            "{\"state\": \"ACTIVE\"}")) {
      refused(patched(blind, endpoint, change), scope);
    }
    refused(creating(blind).body(from).post(endpoint + "/replay"), scope);
    creating(owner).body(from).post(endpoint + "/replay").then().statusCode(200);
    as(blind).get(endpoint).then().body("url", equalTo(NOWHERE));
    // who may not read it may still end it
    patched(blind, endpoint, "{\"state\": \"DISABLED\"}").then().statusCode(200);
  }

  private static Response patched(Persona who, String endpoint, String change) {
    return as(who)
        .contentType(MERGE_PATCH)
        .header("If-Match", "\"v0\"")
        .body(change)
        .patch(endpoint);
  }

  @Test
  void aReplayNeedsTheScopesOfWhatWasSubscribedToOnceToo() {
    // Given: an endpoint that was told of people, and is told of referrals now
    Persona blind = without(coordinator, "people:read");
    String endpoint =
        LIST
            + "/"
            + creating(coordinator)
                .body(Receiver.json(NOWHERE, "org.fairway.person.erased.v1"))
                .post(LIST)
                .path("id");
    TestDatabase.execute(
        "insert into webhook_delivery (id, tenant_id, organisation_id, endpoint_id, position, event_id,"
            + " type, subject, occurred_at, data, state, ended_at, created_at)"
            + " select gen_random_uuid(), tenant_id, organisation_id, id, 1, gen_random_uuid(),"
            + " 'org.fairway.person.erased.v1', 'p', now(), '{}', 'DELIVERED', now(), now()"
            + " from webhook_endpoint where tenant_id = '"
            + tenant
            + "'");
    patched(coordinator, endpoint, "{\"types\": [\"org.fairway.referral.accepted.v1\"]}")
        .then()
        .statusCode(200);

    // When, Then
    refused(
        creating(blind).body("{\"from\": \"2026-04-01T00:00:00Z\"}").post(endpoint + "/replay"),
        "people:read");
    creating(blind)
        .body("{\"from\": \"2099-04-01T00:00:00Z\"}")
        .post(endpoint + "/replay")
        .then()
        .statusCode(200);
  }

  @Test
  void othersFindNothing() {
    // Given
    String endpoint = made();
    for (Persona other :
        List.of(ofPartner(tenant, "other-partner"), coordinator(Tokens.newTenant()))) {
      as(other).get(LIST).then().body("items", hasSize(0));
      as(other).get(endpoint).then().statusCode(404);
      as(other).get(endpoint + "/deliveries").then().statusCode(404);
      creating(other).post(endpoint + "/test").then().statusCode(404);
      as(other).header("If-Match", "\"v0\"").delete(endpoint).then().statusCode(404);
    }
    as(partner.withScopes("webhooks:read"))
        .header("Idempotency-Key", "k")
        .body(Receiver.json(NOWHERE, Receiver.NOTICE))
        .post(LIST)
        .then()
        .statusCode(403);
  }

  @Test
  void whatMayNotBeSubscribedToOrCalledIsNamed() {
    for (String url :
        List.of(
            "http://hooks.partner.example/",
            "https://169.254.169.254/latest/",
            "https://10.0.0.1/",
            "https://2130706433/",
            "https://0177.0.0.1/",
            "https://[fd00::1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://0.0.0.0/")) {
      creating(partner)
          .body(Receiver.json(url, Receiver.NOTICE, "org.fairway.referral.accepted.v1"))
          .post(LIST)
          .then()
          .statusCode(422)
          .body("errors.pointer", contains("/url", "/types/1"))
          .body("errors.code", contains("target-not-allowed", "type-not-allowed"));
    }
    creating(coordinator)
        .body(Receiver.json(NOWHERE, "org.fairway.equality.recorded.v1"))
        .post(LIST)
        .then()
        .statusCode(422);
    creating(partner)
        .body("{\"name\": \"\", \"url\": \"javascript:1\", \"types\": [], \"secret\": \"x\"}")
        .post(LIST)
        .then()
        .statusCode(400);
    creating(partner)
        .body("{\"name\": \"\", \"url\": \"javascript:1\", \"types\": []}")
        .post(LIST)
        .then()
        .statusCode(400)
        .body("errors.pointer", hasItem("/url"))
        .body("errors.pointer", hasItem("/types"));
  }

  @Test
  void anOrganisationHasTwentyAtMost() {
    for (int i = 0; i < 20; i++) {
      made();
    }
    creating(partner)
        .body(Receiver.json(NOWHERE, Receiver.NOTICE))
        .post(LIST)
        .then()
        .statusCode(409)
        .body("code", equalTo("too-many-endpoints"));
  }

  /** What goes to the topic is what the care system may subscribe to. */
  @Test
  void theCareSystemsTypesAreThoseOfTheTopic() {
    Set<String> topic = new TreeSet<>();
    EventCatalogue.entries().stream()
        .filter(e -> e.service().equals("referral-service") && e.topic().equals("referral.events"))
        .forEach(e -> topic.add(e.type()));
    assertThat(new TreeSet<>(ReferralWebhooks.CARE_SYSTEM)).isEqualTo(topic);
  }
}
