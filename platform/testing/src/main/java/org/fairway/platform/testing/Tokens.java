package org.fairway.platform.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.fairway.local.server.KeycloakAdmin;

/** Access tokens for any persona, issued and signed by the real Keycloak; spoilt ones too. */
public final class Tokens {
  private static final Map<Persona, String> ISSUED = new ConcurrentHashMap<>();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private Tokens() {}

  /** A code for a tenant that no other test uses. */
  public static String newTenant() {
    return "T"
        + UUID.randomUUID()
            .toString()
            .replace("-", "")
            .substring(0, 9)
            .toUpperCase(java.util.Locale.ROOT);
  }

  /** A valid token (5 minutes), issued once per persona and run. */
  public static String of(Persona persona) {
    return ISSUED.computeIfAbsent(persona, p -> issue(p, client(p)));
  }

  private static String[] client(Persona persona) {
    KeycloakAdmin admin = Servers.keycloak();
    Map<String, List<String>> claims = new TreeMap<>();
    if (persona.tenant() != null) {
      claims.put("tenant", List.of(persona.tenant()));
    }
    if (persona.organisation() != null) {
      claims.put("organisation", List.of(persona.organisation().split(",")));
    }
    String name = "test-" + UUID.randomUUID();
    String id =
        admin.createMachineClient(
            name, claims, List.of(persona.role()), List.copyOf(persona.scopes()));
    return new String[] {name, admin.clientSecret(id), id};
  }

  private static String issue(Persona persona, String[] client) {
    String form =
        "grant_type=client_credentials&client_id="
            + encode(client[0])
            + "&client_secret="
            + encode(client[1])
            + "&scope="
            + encode(String.join(" ", persona.scopes()));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(Servers.realmUrl() + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("no token for " + persona + ": " + answer.body());
      }
      return JSON.readTree(answer.body()).path("access_token").asText();
    } catch (IOException e) {
      throw new IllegalStateException("no token for " + persona, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A token of the realm that has just expired. */
  public static String expired(Persona persona) {
    String token = living(persona, 1);
    awaitExpiry(token);
    return token;
  }

  /** A token that lives for some seconds. */
  public static String living(Persona persona, int seconds) {
    String[] client = client(persona);
    Servers.keycloak().setAccessTokenLifespan(client[2], seconds);
    return issue(persona, client);
  }

  /** Returns when the token's life is over. */
  public static void awaitExpiry(String token) {
    org.awaitility.Awaitility.await()
        .until(() -> expiry(token) < System.currentTimeMillis() / 1000);
  }

  private static long expiry(String token) throws IOException {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1])).path("exp").asLong();
  }

  /** The persona's claims in a token with {@code alg: none} and no signature. */
  public static String unsigned(Persona persona) {
    String header = "{\"alg\":\"none\",\"typ\":\"JWT\"}";
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(header.getBytes(StandardCharsets.UTF_8))
        + "."
        + of(persona).split("\\.")[1]
        + ".";
  }

  /** A valid token into which another tenant was written after signing. */
  public static String forged(Persona persona, String tenant) {
    String[] parts = of(persona).split("\\.");
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    String changed = claims.replace("\"" + persona.tenant() + "\"", "\"" + tenant + "\"");
    return parts[0]
        + "."
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(changed.getBytes(StandardCharsets.UTF_8))
        + "."
        + parts[2];
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
