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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens for any persona, issued and signed by the real Keycloak; spoilt ones too. */
public final class Tokens {
  private static final int SECONDS = 300;
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
    return ISSUED.computeIfAbsent(persona, p -> living(p, SECONDS));
  }

  private static String issue(Persona persona, TokenClient client) {
    String form =
        "grant_type=client_credentials&client_id="
            + encode(client.name())
            + "&client_secret="
            + encode(client.secret())
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

  /** A token that lives for some seconds. */
  public static String living(Persona persona, int seconds) {
    return issue(persona, TokenClient.of(persona, seconds));
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
