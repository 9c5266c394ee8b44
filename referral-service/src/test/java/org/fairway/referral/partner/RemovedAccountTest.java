package org.fairway.referral.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fairway.platform.testing.Calls.as;
import static org.fairway.platform.testing.Calls.change;
import static org.fairway.referral.Api.coordinator;
import static org.fairway.referral.Api.partnerJson;
import static org.fairway.referral.Api.registered;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.SuiteResource;
import org.fairway.platform.testing.TestDatabase;
import org.fairway.platform.testing.Tokens;
import org.fairway.referral.Casefile;
import org.fairway.referral.OutboxRows;
import org.junit.jupiter.api.Test;
import org.keycloak.admin.client.Keycloak;

/** Whose account is taken away is refused at once, though the token lives on. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class RemovedAccountTest {
  private static final String TOLD = "org.fairway.partner.account-removed.v1";

  @Inject Keycloak keycloak;

  @ConfigProperty(name = "quarkus.oidc.auth-server-url")
  String realm;

  private final String tenant = Tokens.newTenant();
  private final String username = "leaver-" + tenant.toLowerCase(Locale.ROOT);
  private final Persona coordinator = coordinator(tenant);

  private String partner() {
    String users =
        "\"users\": [{\"username\": \"%s\", \"email\": \"a@b.example\"}]".formatted(username);
    String json = partnerJson("2099-03-31").replace("\"users\": []", users);
    String id =
        registered(tenant, json.replace("\"machineClient\": false", "\"machineClient\": true"))
            .organisation();
    awaitDone(id);
    return id;
  }

  private void awaitDone(String partner) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                "DONE"
                    .equals(
                        as(coordinator).get("/v1/partners/" + partner).path("provisioning.state")));
  }

  private Response login(Response credential) {
    return RestAssured.given()
        .formParams(
            Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                credential.path("clientId"),
                "client_secret",
                credential.path("secret"),
                "scope",
                "people:read"))
        .post(realm + "/protocol/openid-connect/token");
  }

  private Response credential(String partner) {
    return as(coordinator)
        .body("{\"for\": \"CLIENT\"}")
        .post("/v1/partners/" + partner + "/credentials");
  }

  private static ValidatableResponse people(String token) {
    return RestAssured.given().auth().oauth2(token).get("/v1/people").then();
  }

  /** Keycloak hears of nothing for an hour, or at once. */
  private static void lease(String partner, String length) {
    TestDatabase.execute(
        "update partner_provisioning set claimed_until = now() + interval '%s' where partner_id = '%s'"
            .formatted(length, partner));
  }

  @Test
  void tokensOfARemovedUserAndClientAreRefusedAtOnceAndOthersAreNot() {
    // Given: a token that stands for the user's, who signs in by hand
    String partner = partner();
    Persona member = Persona.of(tenant, partner, "partner", "people:read");
    Persona colleague = Persona.of(tenant, partner, "partner", "people:read", "people:write");
    String known = "select subject from partner_user where username = '" + username + "'";
    assertThat(TestDatabase.value(known))
        .isEqualTo(
            keycloak.realm("fairway").users().searchByUsername(username, true).get(0).getId());
    TestDatabase.execute(
        "update partner_user set subject = '%s' where username = '%s'"
            .formatted(Casefile.subject(member), username));
    Response first = credential(partner);
    String machine = login(first).path("access_token");
    people(machine).statusCode(200);
    people(Tokens.of(member)).statusCode(200);
    lease(partner, "1 hour");

    // When
    String path = "/v1/partners/" + partner;
    change(coordinator, path, "remove-user", "{\"username\": \"%s\"}".formatted(username))
        .statusCode(200);
    change(coordinator, path, "remove-client", null).statusCode(200);

    // Then
    people(machine).statusCode(401);
    people(Tokens.of(member)).statusCode(401);
    people(Tokens.of(colleague)).statusCode(200);
    people(login(first).path("access_token")).statusCode(401); // Keycloak still knows the client
    assertThat(OutboxRows.types(tenant)).filteredOn(TOLD::equals).hasSize(2);

    // When: the client comes again
    lease(partner, "-1 second");
    awaitDone(partner);
    change(coordinator, path, "add-client", null).statusCode(200);
    awaitDone(partner);
    Response second = credential(partner);

    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> people(login(second).path("access_token")).statusCode(200));
    people(machine).statusCode(401);
    people(Tokens.of(member)).statusCode(401);
  }

  @Test
  void nobodyElsesAccountOfTheSameIdIsRefused() {
    // Given
    String partner = partner();
    String other = Tokens.newTenant();
    Persona stranger = Persona.ofTenant(other, "coordinator", "people:read");
    TestDatabase.execute(
        "update partner_user set subject = '%s' where username = '%s'"
            .formatted(Casefile.subject(stranger), username));

    // When
    change(
            coordinator,
            "/v1/partners/" + partner,
            "remove-user",
            "{\"username\": \"%s\"}".formatted(username))
        .statusCode(200);

    // Then
    people(Tokens.of(stranger)).statusCode(200);
    assertThat(
            TestDatabase.column(
                "select tenant_id from removed_account where account = '"
                    + Casefile.subject(stranger)
                    + "'"))
        .isEqualTo(List.of(tenant));
  }
}
