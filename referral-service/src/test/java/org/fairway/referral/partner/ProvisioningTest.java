package org.fairway.referral.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.platform.testing.Calls.creating;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.partnerJson;
import static org.fairway.referral.Api.registered;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.ScopedWork;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.representations.idm.UserRepresentation;

@QuarkusTest
@WithTestResource(SuiteResource.class)
class ProvisioningTest {

  @Inject Keycloak keycloak;
  @Inject ProvisioningQueue queue;
  @Inject PartnerAccounts accounts;
  @Inject ScopedWork work;

  @ConfigProperty(name = "quarkus.oidc.auth-server-url")
  String realm;

  private final String tenant = Tokens.newTenant();
  private final String username = "office-" + tenant.toLowerCase(Locale.ROOT);
  private final Persona coordinator = coordinator(tenant);

  private Persona partner() {
    String users =
        "\"users\": [{\"username\": \"%s\", \"email\": \"a@b.example\"}]".formatted(username);
    String json = partnerJson("2099-03-31").replace("\"users\": []", users);
    return registered(tenant, json.replace("\"machineClient\": false", "\"machineClient\": true"));
  }

  private static String path(Persona partner) {
    return "/v1/partners/" + partner.organisation();
  }

  private void awaitState(Persona partner, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                as(coordinator)
                    .get(path(partner))
                    .then()
                    .body("provisioning.state", equalTo(state)));
  }

  private ValidatableResponse credentials(Persona partner, String body) {
    return as(coordinator).body(body).post(path(partner) + "/credentials").then();
  }

  private Response token(String clientId, String secret, String scope) {
    return RestAssured.given()
        .formParams(
            Map.of(
                "grant_type", "client_credentials",
                "client_id", clientId,
                "client_secret", secret,
                "scope", scope))
        .post(realm + "/protocol/openid-connect/token");
  }

  private UserRepresentation user() {
    String id = keycloak.realm("fairway").users().searchByUsername(username, true).get(0).getId();
    return keycloak.realm("fairway").users().get(id).toRepresentation();
  }

  @Test
  void usersAndMachineClientAreMadeWithTenantOrganisationAndRole() {
    // When
    Persona partner = partner();
    awaitState(partner, "DONE");

    // Then
    assertThat(user().getAttributes())
        .containsEntry("tenant", List.of(tenant))
        .containsEntry("organisation", List.of(partner.organisation()));
    assertThat(keycloak.realm("fairway").users().get(user().getId()).roles().realmLevel().listAll())
        .anyMatch(role -> role.getName().equals("partner"));
    as(coordinator)
        .get(path(partner))
        .then()
        .body("provisioning.users", hasItem(username))
        .body("provisioning.clientId", equalTo("partner-" + partner.organisation()));
  }

  @Test
  void theMachineClientsSecretOpensWhatAPartnerMayAndNothingElse() {
    // Given
    Persona partner = partner();
    awaitState(partner, "DONE");

    // When
    ValidatableResponse issued = credentials(partner, "{\"for\": \"CLIENT\"}").statusCode(200);
    String clientId = issued.extract().path("clientId");
    String secret = issued.extract().path("secret");
    String access = token(clientId, secret, "people:read").path("access_token");

    // Then
    issued.header("Cache-Control", equalTo("no-store"));
    RestAssured.given().auth().oauth2(access).get("/v1/people").then().statusCode(200);
    RestAssured.given().auth().oauth2(access).get("/v1/partners").then().statusCode(403);
    token(clientId, secret, "equality:read").then().statusCode(400);
    assertThat(auditOf("partner.client-secret", partner)).isEqualTo("1");
    String fresh = credentials(partner, "{\"for\": \"CLIENT\"}").extract().path("secret");
    token(clientId, secret, "people:read").then().statusCode(401);
    token(clientId, fresh, "people:read").then().statusCode(200);
  }

  @Test
  void aUserGetsAFreshPasswordThatMustBeChanged() {
    // Given
    Persona partner = partner();
    awaitState(partner, "DONE");

    // When
    ValidatableResponse issued =
        credentials(partner, "{\"for\": \"USER\", \"username\": \"%s\"}".formatted(username));

    // Then
    issued.statusCode(200).body("username", equalTo(username)).body("temporary", equalTo(true));
    assertThat(issued.extract().<String>path("secret")).hasSize(24);
    assertThat(user().getRequiredActions()).contains("UPDATE_PASSWORD");
    credentials(partner, "{\"for\": \"USER\", \"username\": \"somebody-else\"}").statusCode(422);
    credentials(partner, "{\"for\": \"USER\"}").statusCode(400);
    credentials(partner, "{\"for\": \"CLIENT\", \"username\": \"x\"}").statusCode(400);
  }

  @Test
  void secretsAreForCoordinatorsOfTheSameCareSystem() {
    // Given
    Persona partner = partner();
    awaitState(partner, "DONE");
    String body = "{\"for\": \"CLIENT\"}";
    String path = path(partner) + "/credentials";

    // Then
    as(partner.withScopes("partners:write")).body(body).post(path).then().statusCode(403);
    as(coordinator(Tokens.newTenant())).body(body).post(path).then().statusCode(404);
    assertThat(auditOf("partner.client-secret", partner)).isEqualTo("0");
  }

  @Test
  void suspensionDisablesTheAccountsAndReinstatementEnablesThem() {
    // Given
    Persona partner = partner();
    awaitState(partner, "DONE");
    ValidatableResponse issued = credentials(partner, "{\"for\": \"CLIENT\"}");
    String clientId = issued.extract().path("clientId");
    String secret = issued.extract().path("secret");

    // When
    change(coordinator, path(partner), "suspend", null)
        .statusCode(200)
        .body("provisioning.state", equalTo("PENDING"));
    awaitState(partner, "DONE");

    // Then
    assertThat(user().isEnabled()).isFalse();
    token(clientId, secret, "people:read").then().statusCode(401);
    credentials(partner, "{\"for\": \"CLIENT\"}")
        .statusCode(409)
        .body("code", equalTo("partner-suspended"));
    change(coordinator, path(partner), "reinstate", null).statusCode(200);
    awaitState(partner, "DONE");
    assertThat(user().isEnabled()).isTrue();
    token(clientId, secret, "people:read").then().statusCode(200);
  }

  @Test
  void provisioningAgainChangesNothing() {
    // Given
    Persona partner = partner();
    awaitState(partner, "DONE");
    String before = user().getId();

    // When
    TestDatabase.execute(
        "update partner_provisioning set state = 'PENDING', next_attempt_at = now() where partner_id = '"
            + partner.organisation()
            + "'");
    awaitState(partner, "DONE");

    // Then
    assertThat(user().getId()).isEqualTo(before);
  }

  @Test
  void usersAndTheClientComeAndGoLater() {
    // Given
    Persona partner = partner();
    awaitState(partner, "DONE");
    ValidatableResponse issued = credentials(partner, "{\"for\": \"CLIENT\"}");
    String clientId = issued.extract().path("clientId");
    String secret = issued.extract().path("secret");
    String second = "second-" + username;
    String body = "{\"username\": \"%s\", \"email\": \"s@b.example\"}".formatted(second);

    // When
    change(coordinator, path(partner), "add-user", body)
        .statusCode(200)
        .body("provisioning.state", equalTo("PENDING"))
        .body("provisioning.users", hasItem(second));
    change(coordinator, path(partner), "add-user", body)
        .statusCode(409)
        .body("code", equalTo("username-taken"));
    change(coordinator, path(partner), "remove-user", "{\"username\": \"%s\"}".formatted(username))
        .statusCode(200)
        .body("provisioning.leaving", hasItem(username));
    change(coordinator, path(partner), "remove-client", null)
        .statusCode(200)
        .body("provisioning.clientId", nullValue());
    change(coordinator, path(partner), "remove-client", null).statusCode(409);
    awaitState(partner, "DONE");

    // Then
    assertThat(users(second)).hasSize(1);
    assertThat(users(username)).isEmpty();
    token(clientId, secret, "people:read").then().statusCode(401);
    as(coordinator)
        .get(path(partner))
        .then()
        .body("provisioning.users", contains(second))
        .body("provisioning.leaving", nullValue());
    change(coordinator, path(partner), "remove-user", "{\"username\": \"%s\"}".formatted(username))
        .statusCode(422);
    change(coordinator, path(partner), "add-client", null).statusCode(200);
    awaitState(partner, "DONE");
    token(clientId, secret, "people:read").then().statusCode(401);
    credentials(partner, "{\"for\": \"CLIENT\"}").statusCode(200);
    assertThat(auditOf("partner.remove-user", partner)).isEqualTo("1");
  }

  @Test
  void whileOneWorkerIsAtAPartnersAccountsNoOtherIsSoThatAnOlderWishNeverComesLast() {
    // Given
    Persona partner = registered(tenant);
    awaitState(partner, "DONE");
    lease(partner, "1 hour");
    String second = "second-" + username;

    // When
    change(
            coordinator,
            path(partner),
            "add-user",
            "{\"username\": \"%s\", \"email\": \"s@b.example\"}".formatted(second))
        .statusCode(200);
    List<ProvisioningQueue.Claim> claims = queue.claim();

    // Then
    assertThat(claims)
        .noneMatch(claim -> claim.partner().toString().equals(partner.organisation()));
    assertThat(users(second)).isEmpty();
    // and when its worker died, another takes over
    lease(partner, "-1 second");
    awaitState(partner, "DONE");
    assertThat(users(second)).hasSize(1);
  }

  /** Otherwise one of them is lost: the wish, or that the claim is over. */
  @Test
  void aWishOfTheMomentInWhichAnOlderOneIsFulfilledIsKeptAndItsTurnComes() throws Exception {
    // Given one that a worker is at, and somebody who suspends the partner
    Persona partner = registered(tenant);
    awaitState(partner, "DONE");
    lease(partner, "1 hour");
    UUID id = UUID.fromString(partner.organisation());
    Scope worker = Scope.worker(tenant);
    AccountWish older = work.inTransaction(worker, () -> accounts.wishOf(id));
    CountDownLatch wished = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    FutureTask<Void> suspending =
        new FutureTask<>(
            () ->
                work.inTransaction(
                    worker,
                    () -> {
                      accounts.enable(id, false);
                      wished.countDown();
                      goOn.await();
                      return null;
                    }));
    FutureTask<Void> fulfilling =
        new FutureTask<>(
            () ->
                work.inTransaction(
                    worker,
                    () -> {
                      accounts.done(id, older, Map.of());
                      return null;
                    }));
    new Thread(suspending).start();
    wished.await();
    // When
    new Thread(fulfilling).start();
    await().until(() -> fulfilling.isDone() || oneWaits());
    goOn.countDown();
    suspending.get();
    fulfilling.get();
    // Then
    assertThat(row("enabled", partner)).isEqualTo("f");
    assertThat(row("revision > " + older.revision(), partner)).isEqualTo("t");
    assertThat(row("coalesce(claimed_until, now()) <= now()", partner)).as("over").isEqualTo("t");
    awaitState(partner, "DONE");
  }

  private static boolean oneWaits() {
    return !TestDatabase.value(
            "select count(*) from pg_stat_activity where datname = current_database()"
                + " and wait_event_type = 'Lock' and query like '%partner_provisioning%'")
        .equals("0");
  }

  private static String row(String what, Persona partner) {
    return TestDatabase.value(
        "select "
            + what
            + " from partner_provisioning where partner_id = '"
            + partner.organisation()
            + "'");
  }

  private static void lease(Persona partner, String length) {
    TestDatabase.execute(
        "update partner_provisioning set claimed_until = now() + interval '"
            + length
            + "' where partner_id = '"
            + partner.organisation()
            + "'");
  }

  @Test
  void somebodyElsesAccountOfTheSameNameIsNotTakenAway() {
    // Given
    Persona first = partner();
    awaitState(first, "DONE");
    String elsewhere = Tokens.newTenant();
    Persona other = registered(elsewhere);
    String path = path(other);
    change(
            coordinator(elsewhere),
            path,
            "add-user",
            "{\"username\": \"%s\", \"email\": \"c@d.example\"}".formatted(username))
        .statusCode(200);
    awaitStateOf(elsewhere, path, "FAILED");

    // When
    change(
            coordinator(elsewhere),
            path,
            "remove-user",
            "{\"username\": \"%s\"}".formatted(username))
        .statusCode(200);
    awaitStateOf(elsewhere, path, "DONE");

    // Then
    assertThat(user().getAttributes()).containsEntry("tenant", List.of(tenant));
  }

  private static void awaitStateOf(String tenant, String path, String state) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                as(coordinator(tenant))
                    .get(path)
                    .then()
                    .body("provisioning.state", equalTo(state)));
  }

  private List<UserRepresentation> users(String name) {
    return keycloak.realm("fairway").users().searchByUsername(name, true);
  }

  @Test
  void aUsernameOfAnotherCareSystemIsNeverTakenOver() {
    // Given
    Persona first = partner();
    awaitState(first, "DONE");
    String elsewhere = Tokens.newTenant();
    String users =
        "\"users\": [{\"username\": \"%s\", \"email\": \"c@d.example\"}]".formatted(username);

    // When
    String id =
        creating(coordinator(elsewhere))
            .body(partnerJson("2099-03-31").replace("\"users\": []", users))
            .post("/v1/partners")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                as(coordinator(elsewhere))
                    .get("/v1/partners/" + id)
                    .then()
                    .body("provisioning.state", equalTo("FAILED")));
    assertThat(user().getAttributes()).containsEntry("tenant", List.of(tenant));
    creating(coordinator)
        .body(partnerJson("2099-03-31").replace("\"users\": []", users))
        .post("/v1/partners")
        .then()
        .statusCode(409)
        .body("code", equalTo("username-taken"));
  }

  private static String auditOf(String action, Persona partner) {
    return TestDatabase.value(
        "select count(*) from audit_entry where action = '"
            + action
            + "' and subject_id = '"
            + partner.organisation()
            + "'");
  }
}
