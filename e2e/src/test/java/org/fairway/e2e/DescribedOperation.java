package org.fairway.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairway.local.server.Checkout;
import org.fairway.platform.testing.Persona;
import org.fairway.platform.testing.Tokens;

/** An operation as the API description of a running service has it, and how to call it. */
record DescribedOperation(
    String id,
    String method,
    String path,
    String url,
    String contentType,
    List<Integer> errors,
    String[] row,
    Set<String> scopes) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Every operation that is called with a token. */
  static List<DescribedOperation> of(String base, String service) {
    List<DescribedOperation> all = new ArrayList<>();
    Set<String> scopes =
        permissions(service).stream()
            .map(row -> row[1])
            .filter(scope -> scope.contains(":"))
            .collect(Collectors.toSet());
    JsonNode paths = read(RestAssured.get(base + "/openapi?format=json").asString()).path("paths");
    paths
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          String id = method.getValue().path("operationId").asText();
                          String[] row = id.isEmpty() ? null : permission(service, id);
                          if (row != null && row[1].contains(":")) {
                            all.add(
                                operation(
                                    base,
                                    path.getKey(),
                                    method.getKey(),
                                    method.getValue(),
                                    row,
                                    scopes));
                          }
                        }));
    return all;
  }

  private static DescribedOperation operation(
      String base,
      String path,
      String method,
      JsonNode description,
      String[] row,
      Set<String> scopes) {
    JsonNode content = description.path("requestBody").path("content");
    List<Integer> errors = new ArrayList<>();
    description
        .path("responses")
        .fieldNames()
        .forEachRemaining(
            status -> {
              if (status.matches("[45][0-9]{2}")) {
                errors.add(Integer.valueOf(status));
              }
            });
    return new DescribedOperation(
        row[0],
        method.toUpperCase(Locale.ROOT),
        path,
        base + path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()),
        content.isEmpty() ? null : content.fieldNames().next(),
        errors,
        row,
        scopes);
  }

  /** The row of the operation in the service's permissions.csv: operation, scope, roles. */
  private static String[] permission(String service, String operation) {
    return permissions(service).stream()
        .filter(row -> row[0].equals(operation))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no permission for " + operation));
  }

  private static List<String[]> permissions(String service) {
    try {
      return Files.readAllLines(
              Checkout.root().resolve(service + "-service/src/main/resources/permissions.csv"))
          .stream()
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Calls it as one of those who may, with a preference. The token has all scopes of the service,
   * so that few are needed.
   */
  HttpResponse<String> call(String tenant, String preference) {
    String role = Arrays.stream(row[2].split(" ")).sorted().findFirst().orElseThrow();
    Persona who = Persona.ofTenant(tenant, role, scopes.toArray(String[]::new));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Bearer " + Tokens.of(who))
            .header("Prefer", preference);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    request.method(
        method,
        contentType == null
            ? HttpRequest.BodyPublishers.noBody()
            : HttpRequest.BodyPublishers.ofString("{}"));
    try {
      return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
