package org.fairway.local.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.fairway.local.server.ServerException;

/** Gets access tokens from the realm in the two ways that the realm allows. */
public final class SignIn {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String realmUrl;

  /**
   * @param realmUrl issuer, for example {@code http://localhost:8180/realms/fairway}
   */
  public SignIn(String realmUrl) {
    this.realmUrl = realmUrl;
  }

  /**
   * An access token of the persona.
   *
   * @param scopes space separated; each adds the audience of its service
   * @throws ServerException when the realm refuses, with its reason
   */
  public String token(Persona persona, String scopes) {
    return persona.isUser()
        ? new CodeFlow(realmUrl).token(persona.name(), persona.secret(), null, scopes)
        : clientCredentials(persona, scopes);
  }

  /**
   * Signs in a new user for the first time, with a password that must be changed, and changes it.
   */
  public void choosePassword(String username, String temporary, String password) {
    new CodeFlow(realmUrl).token(username, temporary, password, "");
  }

  private String clientCredentials(Persona client, String scopes) {
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("client_id", client.name());
    form.put("client_secret", client.secret());
    if (!scopes.isBlank()) {
      form.put("scope", scopes);
    }
    Browser browser = new Browser();
    return accessToken(browser.post(realmUrl + "/protocol/openid-connect/token", form));
  }

  /** The token in an answer of the token endpoint. */
  static String accessToken(HttpResponse<String> response) {
    try {
      JsonNode answer = JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new ServerException(
            "Keycloak gives no token: " + answer.path("error_description").asText(response.body()));
      }
      return answer.path("access_token").asText();
    } catch (IOException e) {
      throw new ServerException("Keycloak gives no token: status " + response.statusCode(), e);
    }
  }
}
