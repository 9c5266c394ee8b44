package org.fairway.referral.rights;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands in for the three other services: answers what is kept of a pseudonym, or fails. The
 * suite's own tests ask the real ones.
 */
public final class Neighbours implements AutoCloseable {
  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final OtherServices addresses;
  private volatile String failing = "";
  private volatile String silent = "";

  /** Starts, and takes the place of the addresses until the test is over. */
  public Neighbours() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
    String base = "http://localhost:" + server.getAddress().getPort() + "/";
    addresses =
        new OtherServices(
            URI.create(base + "pathway-service"),
            URI.create(base + "metrics-service"),
            URI.create(base + "reporting-service"));
    QuarkusMock.installMockForType(addresses, OtherServices.class);
  }

  /** From now on that service answers 503. */
  public void fail(String service) {
    failing = service;
  }

  /** From now on that service sends headers and nothing after them; five seconds are waited. */
  public void fallSilent(String service) {
    silent = service;
    QuarkusMock.installMockForType(
        new SubjectCalls(addresses, new ObjectMapper(), Duration.ofSeconds(5)), SubjectCalls.class);
  }

  /** Paths that were asked for, with the first characters of the token. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String service = path.split("/")[1];
    asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization").substring(0, 10));
    int status = service.equals(failing) ? 503 : 200;
    String kinds =
        service.equals("pathway-service")
            ? "{\"kind\":\"enrolments\",\"records\":[{\"fields\":[{\"name\":\"status\",\"value\":\"<ACTIVE>\"}]}]}"
            : "";
    byte[] body =
        ("{\"service\":\"" + service + "\",\"kinds\":[" + kinds + "]}")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    if (service.equals(silent)) {
      return;
    }
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
