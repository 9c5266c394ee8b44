package org.fairway.platform.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
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

  /** A run may take longer than a token lives: one with less than this left is not given out. */
  private static final int LEAST_LEFT = SECONDS / 2;

  private static final Map<Persona, Issued> ISSUED = new ConcurrentHashMap<>();
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

  /** A valid token (for 2.5 to 5 minutes); a persona stays the same account when it grows old. */
  public static String of(Persona persona) {
    return ISSUED.compute(persona, (p, issued) -> Issued.lasting(issued, p)).token;
  }

  private record Issued(TokenClient client, String token) {
    static Issued lasting(Issued before, Persona persona) {
      if (before != null && secondsLeft(before.token) > LEAST_LEFT) {
        return before;
      }
      TokenClient client = before == null ? TokenClient.of(persona, SECONDS) : before.client;
      return new Issued(client, issue(persona, client));
    }
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
    org.awaitility.Awaitility.await().until(() -> secondsLeft(token) < 0);
  }

  private static long secondsLeft(String token) {
    try {
      byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
      return JSON.readTree(claims).path("exp").asLong() - System.currentTimeMillis() / 1000;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
