package org.fairway.local.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** JSON over HTTP as Keycloak's administrator; renews the token before it runs out. */
final class KeycloakHttp {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration RENEW_BEFORE = Duration.ofSeconds(15);

  private final String url;
  private final String user;
  private final String password;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private String token;
  private Instant tokenEnds = Instant.MIN;

  KeycloakHttp(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  synchronized String token() {
    if (Instant.now().isAfter(tokenEnds)) {
      String form =
          "grant_type=password&client_id=admin-cli&username=%s&password=%s"
              .formatted(encode(user), encode(password));
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .timeout(LIMIT)
              .POST(BodyPublishers.ofString(form))
              .build();
      JsonNode answer = parse(checked(send(request), "sign in as " + user).body());
      token = answer.path("access_token").asText();
      tokenEnds = Instant.now().plusSeconds(answer.path("expires_in").asLong()).minus(RENEW_BEFORE);
    }
    return token;
  }

  /** The resource; empty when Keycloak does not know it. */
  Optional<JsonNode> find(String path) {
    HttpResponse<String> response = send(request(path).GET().build());
    if (response.statusCode() == 404) {
      return Optional.empty();
    }
    return Optional.of(parse(checked(response, "GET " + path).body()));
  }

  /**
   * Posts, and returns the last part of the new resource's address, or nothing when there is none.
   */
  String post(String path, JsonNode body) {
    HttpResponse<String> response = send(request(path).POST(json(body)).build());
    String location = checked(response, "POST " + path).headers().firstValue("Location").orElse("");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  void put(String path, JsonNode body) {
    checked(send(request(path).PUT(json(body)).build()), "PUT " + path);
  }

  void delete(String path) {
    HttpResponse<String> response = send(request(path).DELETE().build());
    if (response.statusCode() != 404) {
      checked(response, "DELETE " + path);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token())
        .header("Content-Type", "application/json");
  }

  private static BodyPublisher json(JsonNode body) {
    return BodyPublishers.ofString(body.toString());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new ServerException("Keycloak at " + url + " does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted while calling Keycloak", e);
    }
  }

  private static HttpResponse<String> checked(HttpResponse<String> response, String what) {
    if (response.statusCode() / 100 != 2) {
      throw new ServerException(
          "Keycloak refused to " + what + ": " + response.statusCode() + " " + response.body());
    }
    return response;
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      throw new ServerException("Keycloak answered no JSON", e);
    }
  }
}
