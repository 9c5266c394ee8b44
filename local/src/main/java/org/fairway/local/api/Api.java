package org.fairway.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.fairway.local.server.ServerException;

/** Calls one service with one caller's token. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private final String base;
  private final Supplier<String> token;

  /**
   * @param base address of the service, without {@code /v1}
   * @param token gives a valid access token at every call; null gives none
   */
  public Api(String base, Supplier<String> token) {
    this.base = base;
    this.token = token;
  }

  public Answer get(String path) {
    return send(request(path).GET(), "GET " + path);
  }

  /** Creates: with an idempotency key of its own. */
  public Answer post(String path, Object body) {
    return post(path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  public Answer post(String path, Object body, Map<String, String> headers) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    headers.forEach(request::header);
    return send(request.POST(json(body)), "POST " + path);
  }

  /** Posts bytes as they are, as JSON. */
  public Answer postRaw(String path, byte[] body, Map<String, String> headers) {
    HttpRequest.Builder request = request(path).setHeader("Content-Type", "application/json");
    headers.forEach(request::setHeader);
    return send(request.POST(BodyPublishers.ofByteArray(body)), "POST " + path);
  }

  /** Makes a move on the version that the caller has seen. */
  public Answer move(String path, Object body, String etag) {
    return post(path, body, Map.of("If-Match", etag));
  }

  public Answer put(String path, Object body) {
    return send(
        request(path).header("Content-Type", "application/json").PUT(json(body)), "PUT " + path);
  }

  /** Sends a body of another kind, such as CSV. */
  public Answer upload(String path, String contentType, BodyPublisher body) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", contentType)
            .header("Idempotency-Key", UUID.randomUUID().toString());
    return send(request.POST(body), "POST " + path);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(LIMIT);
    return token == null ? request : request.header("Authorization", "Bearer " + token.get());
  }

  private static BodyPublisher json(Object body) {
    JsonNode tree = JSON.valueToTree(body);
    return BodyPublishers.ofString(tree.toString());
  }

  private static Answer send(HttpRequest.Builder request, String what) {
    HttpRequest built = request.build();
    try {
      return new Answer(what, HTTP.send(built, BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new ServerException(
          built.uri().getAuthority() + " does not answer: is the suite running? (./fairway status)",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted at " + what, e);
    }
  }
}
