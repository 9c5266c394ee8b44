package org.fairway.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Access tokens of a machine client (OAuth 2.0 client credentials). A token is kept until shortly
 * before it ends and is then fetched anew. Safe for use by many threads.
 */
public final class ClientCredentials implements TokenSource {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int TOO_MANY = 429;
  private static final int SERVER_ERROR = 500;

  /** A token that is about to end could end on its way. */
  private static final Duration MARGIN = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final URI endpoint;
  private final Map<String, String> form;
  private final Clock clock;
  private String token;
  private Instant renewAt = Instant.MIN;

  /**
   * @param endpoint the realm's token endpoint
   * @param scopes separated by spaces, only those that are needed; each also names the service that
   *     will take the token
   */
  public ClientCredentials(URI endpoint, String clientId, String clientSecret, String scopes) {
    this(endpoint, clientId, clientSecret, scopes, Clock.systemUTC());
  }

  ClientCredentials(
      URI endpoint, String clientId, String clientSecret, String scopes, Clock clock) {
    this.endpoint = endpoint;
    this.form =
        Map.of(
            "grant_type", "client_credentials",
            "client_id", clientId,
            "client_secret", clientSecret,
            "scope", scopes);
    this.clock = clock;
  }

  /**
   * A token that is good for a while.
   *
   * @throws TokenRefusedException if the realm gives none
   * @throws TokenUnavailableException if it cannot at the moment
   * @throws UncheckedIOException if the realm cannot be reached
   */
  @Override
  public synchronized String get() {
    if (!clock.instant().isBefore(renewAt)) {
      Instant asked = clock.instant();
      JsonNode answer = fetch();
      token = answer.path("access_token").asText();
      renewAt = asked.plus(used(Duration.ofSeconds(answer.path("expires_in").asLong())));
    }
    return token;
  }

  @Override
  public synchronized void forget() {
    renewAt = Instant.MIN;
  }

  /** How long a token is used; one that lives shorter than the margin, for half of its life. */
  private static Duration used(Duration life) {
    Duration half = life.dividedBy(2);
    return half.compareTo(MARGIN) < 0 ? half : life.minus(MARGIN);
  }

  private JsonNode fetch() {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .timeout(LIMIT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded()))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == TOO_MANY || answer.statusCode() >= SERVER_ERROR) {
        throw new TokenUnavailableException(endpoint, answer.statusCode());
      }
      JsonNode body = read(answer.body());
      if (answer.statusCode() != 200 || !body.hasNonNull("access_token")) {
        throw new TokenRefusedException(endpoint, answer.statusCode(), body);
      }
      return body;
    } catch (IOException e) {
      throw new UncheckedIOException("no answer from " + endpoint, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a token", e);
    }
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private String encoded() {
    StringJoiner encoded = new StringJoiner("&");
    form.forEach(
        (name, value) ->
            encoded.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
    return encoded.toString();
  }
}
