package org.fairway.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.fairway.local.server.KeycloakAdmin;
import org.fairway.local.server.Realm;
import org.fairway.local.server.ServerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the realm file promises, asked of a real Keycloak. */
class RealmTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private KeycloakAdmin admin;
  private SignIn signIn;
  private String name;
  private String password;

  @BeforeEach
  void newName() throws IOException {
    admin = RunningStack.admin();
    signIn = new SignIn(RunningStack.realmUrl());
    name = "someone-" + UUID.randomUUID();
    password = Personas.password();
  }

  @Test
  void aPersonSignsInByCodeFlowAndTheTokenSaysWhoTheyAre() throws IOException {
    // Given
    user(List.of("QUA"));

    // When
    JsonNode token = claims(signIn.token(person(), "people:read metrics:read"));

    // Then
    assertThat(texts(token.path("aud")))
        .containsExactlyInAnyOrder("referral-service", "metrics-service");
    assertThat(texts(token.path("tenant"))).containsExactly("QUA");
    assertThat(texts(token.path("organisation"))).containsExactly("RNA");
    assertThat(texts(token.at("/realm_access/roles")))
        .contains("employer")
        .doesNotContain("coordinator");
    assertThat(token.path("azp").asText()).isEqualTo("fairway-console");
    assertThat(token.path("exp").asLong() - token.path("iat").asLong()).isEqualTo(300);
  }

  @Test
  void aTokenWithoutAScopeOfAServiceIsForNoService() throws IOException {
    // Given
    user(List.of("QUA"));

    // When, then
    assertThat(claims(signIn.token(person(), "")).has("aud")).isFalse();
  }

  @Test
  void aWrongPasswordIsRefusedWithTheReason() {
    // Given
    user(List.of("QUA"));
    Persona stranger = new Persona(Persona.Kind.USER, name, "not the password");

    // When, then
    assertThatThrownBy(() -> signIn.token(stranger, "people:read"))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("Invalid username or password");
  }

  @Test
  void aPasswordIsNeverSentToTheTokenEndpoint() throws IOException {
    // Given
    user(List.of("QUA"));

    // When
    int status = PasswordGrant.ask("fairway-console", name, password).statusCode();

    // Then
    assertThat(status).isBetween(400, 403);
  }

  @Test
  void withoutPkceThereIsNoSignIn() throws IOException {
    // When
    String query =
        Browser.encode(
            Map.of(
                "response_type", "code",
                "client_id", "fairway-console",
                "redirect_uri", "http://localhost/callback",
                "scope", "openid"));
    String answer =
        new Browser()
            .get(RunningStack.realmUrl() + "/protocol/openid-connect/auth?" + query)
            .headers()
            .firstValue("Location")
            .orElse("none");

    // Then
    assertThat(answer).contains("error=invalid_request").doesNotContain("code=");
  }

  @Test
  void twoTenantsShowInTheTokenSoThatServicesRefuseIt() throws IOException {
    // Given
    user(List.of("QUA", "QYG"));

    // When, then
    assertThat(texts(claims(signIn.token(person(), "people:read")).path("tenant")))
        .containsExactlyInAnyOrder("QUA", "QYG");
  }

  @Test
  void aMachineGetsTheScopesOfItsClientAndNoOther() throws IOException {
    // Given
    Map<String, List<String>> attributes =
        Map.of("tenant", List.of("QUA"), "organisation", List.of("RNA"));
    String id =
        admin.createMachineClient(name, attributes, List.of("integration"), List.of("people:read"));
    Persona machine = new Persona(Persona.Kind.CLIENT, name, admin.clientSecret(id));

    // When
    JsonNode token = claims(signIn.token(machine, "people:read"));

    // Then
    assertThat(texts(token.path("aud"))).containsExactly("referral-service");
    assertThat(texts(token.path("organisation"))).containsExactly("RNA");
    assertThatThrownBy(() -> signIn.token(machine, "people:write"))
        .hasMessageContaining("Invalid scopes");
    admin.deleteClient(id);
  }

  @Test
  void aFirstSignInChangesTheTemporaryPassword() throws IOException {
    // Given a user whose password must be changed
    String id = user(List.of("QUA"));
    admin.setTemporaryPassword(id, "temporary-password-1");
    assertThatThrownBy(
            () -> signIn.token(new Persona(Persona.Kind.USER, name, "temporary-password-1"), ""))
        .isInstanceOf(ServerException.class);

    // When
    String chosen = Personas.password();
    signIn.choosePassword(name, "temporary-password-1", chosen);

    // Then
    Persona person = new Persona(Persona.Kind.USER, name, chosen);
    assertThat(claims(signIn.token(person, "people:read")).path("typ").asText())
        .isEqualTo("Bearer");
  }

  @Test
  void theProvisionerMayMakeUsersAndClientsAndNothingElse() throws IOException {
    // Given
    String secret = RunningStack.properties().getProperty("keycloak.provisioner.secret");
    Persona provisioner = new Persona(Persona.Kind.CLIENT, Realm.PROVISIONER, secret);

    // When
    JsonNode token = claims(signIn.token(provisioner, ""));

    // Then
    assertThat(texts(token.at("/resource_access/realm-management/roles")))
        .contains("manage-users", "manage-clients")
        .doesNotContain(
            "realm-admin", "manage-realm", "impersonation", "manage-identity-providers");
    assertThat(token.has("tenant")).isFalse();
  }

  private String user(List<String> tenants) {
    return admin.createUser(
        name,
        password,
        Map.of("tenant", tenants, "organisation", List.of("RNA")),
        List.of("employer"));
  }

  private Persona person() {
    return new Persona(Persona.Kind.USER, name, password);
  }

  private static JsonNode claims(String token) throws IOException {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static Set<String> texts(JsonNode node) {
    Set<String> texts = new TreeSet<>();
    if (node.isArray()) {
      node.forEach(each -> texts.add(each.asText()));
    } else if (!node.isMissingNode()) {
      texts.add(node.asText());
    }
    return texts;
  }
}
