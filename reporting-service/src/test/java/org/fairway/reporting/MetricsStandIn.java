package org.fairway.reporting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers what metrics-service answers to a caller's token, from recorded answers; a year in the
 * request brings out each of its refusals. It stands in for the other service in this service's own
 * tests; the suite's tests use the real one.
 */
public class MetricsStandIn implements QuarkusTestResourceLifecycleManager {
  private static final Pattern INDICATORS =
      Pattern.compile("/v1/organisations/([A-Z0-9]+)/indicators/WRES/(20[0-9]{2})-[0-9]{2}");
  private static final Path PERMISSIONS =
      Path.of("..", "metrics-service", "src", "main", "resources", "permissions.csv");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What an answer may take on a machine that compiles and tests other modules meanwhile. */
  private static final String PATIENCE_MILLIS = "10000";

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::handle);
    server.start();
    return Map.of(
        "fairway.metrics.url",
        "http://localhost:" + server.getAddress().getPort(),
        "quarkus.rest-client.metrics.connect-timeout",
        PATIENCE_MILLIS,
        "quarkus.rest-client.metrics.read-timeout",
        PATIENCE_MILLIS,
        "fairway.reporting.poll",
        "0.2s");
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode claims = claims(exchange.getRequestHeaders().getFirst("Authorization"));
    if (claims == null || !claims.path("aud").toString().contains("\"metrics-service\"")) {
      answer(exchange, 401, problem("A valid access token is required"));
      return;
    }
    Matcher indicators = INDICATORS.matcher(exchange.getRequestURI().getPath());
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    String refusal = refusal(claims, indicators.matches() ? "getIndicators" : "getFunnels", query);
    if (refusal != null) {
      answer(exchange, 403, problem(refusal));
    } else if (indicators.matches()) {
      indicators(exchange, claims, indicators.group(1), indicators.group(2), query);
    } else {
      funnels(exchange, query);
    }
  }

  /** As metrics-service: by its own permissions, and true counts for analysts and machines only. */
  private static String refusal(JsonNode claims, String operation, String query)
      throws IOException {
    Set<String> roles = new HashSet<>();
    claims.path("realm_access").path("roles").forEach(role -> roles.add(role.asText()));
    List<String> scopes = List.of(claims.path("scope").asText().split(" "));
    String[] permission =
        Files.readAllLines(PERMISSIONS).stream()
            .map(line -> line.split(","))
            .filter(row -> row[0].equals(operation))
            .findFirst()
            .orElseThrow();
    if (!scopes.contains(permission[1])) {
      return "Your token lacks the scope " + permission[1];
    }
    if (List.of(permission[2].split(" ")).stream().noneMatch(roles::contains)) {
      return "Your role may not do this";
    }
    boolean counts = roles.contains("analyst") || roles.contains("integration");
    return counts || !query.contains("audience=ORGANISATION")
        ? null
        : "You may ask for the audience ICS at most";
  }

  private void indicators(
      HttpExchange exchange, JsonNode claims, String ods, String year, String query)
      throws IOException {
    String organisation = one(claims.path("organisation"));
    boolean own = organisation.equals(ods) || organisation.equals(one(claims.path("tenant")));
    if (ods.equals("ZZZ") || !own) {
      answer(exchange, 404, problem("There is no such resource"));
      return;
    }
    switch (year) {
      case "2003" -> answer(exchange, 403, problem("You may ask for the audience ICS at most"));
      case "2004" -> answer(exchange, 422, problem("There is no catalogue for this period"));
      case "2005" -> answer(exchange, 500, problem("secret of the inside"));
      case "2006" -> answer(exchange, 200, "{\"indicators\": \"none\"}");
      case "2007" -> answer(exchange, 200, "<html>not JSON</html>");
      case "2008" -> {
        // Never answered: the caller's patience ends first.
      }
      case "2009" ->
          answer(
              exchange,
              200,
              "{\"organisation\":\"RNA\",\"indicators\":[{\"id\":\"2\",\"status\":\"COMPUTED\",\"unit\":\"RATIO\"}]}");
      default -> answer(exchange, 200, wres(ods, query));
    }
  }

  private static String one(JsonNode claim) {
    return claim.isArray() ? claim.path(0).asText() : claim.asText();
  }

  private static String wres(String ods, String query) {
    ObjectNode answer = (ObjectNode) Samples.json("wres-rna-2024-25");
    answer
        .put("organisation", ods)
        .put("audience", query.replaceAll(".*audience=([A-Z]+).*", "$1"));
    return answer.toString();
  }

  private static void funnels(HttpExchange exchange, String query) throws IOException {
    String by = query.replaceAll(".*groupBy=([A-Za-z]+).*", "$1");
    boolean recorded = Samples.ATTRIBUTES.contains(by);
    ObjectNode answer = (ObjectNode) Samples.json("funnel-" + (recorded ? by : "ethnicGroup"));
    if (!recorded) {
      answer.put("groupBy", by).putArray("groups");
    }
    answer.put("asOf", java.time.Instant.now().toString());
    answer(exchange, 200, answer.toString());
  }

  private static JsonNode claims(String authorization) throws JsonProcessingException {
    if (authorization == null || !authorization.startsWith("Bearer ")) {
      return null;
    }
    String[] parts = authorization.split("\\.");
    return JSON.readTree(
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
  }

  private static String problem(String detail) {
    return JSON.createObjectNode().put("detail", detail).toString();
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .add("Content-Type", status == 200 ? "application/json" : "application/problem+json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
