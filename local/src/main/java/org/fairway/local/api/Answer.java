package org.fairway.local.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.fairway.local.server.ServerException;

/**
 * What a service answered.
 *
 * @param what the request, for messages
 */
public record Answer(String what, HttpResponse<byte[]> response) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public int status() {
    return response.statusCode();
  }

  /** The body as JSON; an empty object when there is no body. */
  public JsonNode json() {
    try {
      byte[] body = response.body();
      return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    } catch (IOException e) {
      throw new ServerException(what + " answered no JSON: " + text(), e);
    }
  }

  public byte[] bytes() {
    return response.body();
  }

  private String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  /** The version that a change must name. */
  public String etag() {
    return header("ETag");
  }

  public String header(String name) {
    return response
        .headers()
        .firstValue(name)
        .orElseThrow(() -> new ServerException(what + " answered no " + name));
  }

  /**
   * This answer, if it has the status.
   *
   * @throws ServerException otherwise, with the problem that the service named
   */
  public Answer expect(int wanted) {
    if (status() != wanted) {
      throw new ServerException(
          "%s: expected %d, got %d %s"
              .formatted(what, wanted, status(), text().replaceAll("\\s+", " ")));
    }
    return this;
  }
}
