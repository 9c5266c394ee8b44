package org.fairway.pathway.plan;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers as metrics-service does, until the test that began it ends. The calls are real; which
 * server is asked is all that is changed.
 */
public final class FunnelStandIn implements AutoCloseable {
  static final String FUNNEL =
      """
      {"total": {"group": "TOTAL", "status": "COMPUTED", "steps": [
          {"stage": "REFERRED", "count": 200, "status": "COMPUTED"}]},
       "groups": [{"group": "CARE_LEAVER", "status": "COMPUTED", "steps": [
          {"stage": "STARTED", "count": 57, "conversion": 0.74, "status": "COMPUTED"}]}]}""";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private boolean closed;
  private volatile boolean silent;
  private volatile Told answer = new Told(200, FUNNEL);

  /** The newest first. */
  private final List<Part> parts = new CopyOnWriteArrayList<>();

  private record Told(int status, String body) {}

  private record Part(String of, Told told) {}

  public FunnelStandIn() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          String token = exchange.getRequestHeaders().getFirst("Authorization");
          asked.add(exchange.getRequestURI() + " " + token);
          Told told = told(exchange.getRequestURI().toString());
          byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(told.status(), body.length);
          if (silent) {
            return;
          }
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    QuarkusMock.installMockForType(new MetricsDoor(address()), MetricsDoor.class);
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** From now on. */
  public void answer(int code, String body) {
    answer = new Told(code, body);
  }

  /** From now on, to requests that have this part. */
  void answer(String part, int code, String body) {
    parts.add(0, new Part(part, new Told(code, body)));
  }

  private Told told(String request) {
    return parts.stream()
        .filter(one -> request.contains(one.of()))
        .map(Part::told)
        .findFirst()
        .orElse(answer);
  }

  /** From now on the headers come and nothing after them, for which one second is waited. */
  void fallSilent() {
    silent = true;
    QuarkusMock.installMockForType(
        new MetricsDoor(address(), Duration.ofSeconds(1)), MetricsDoor.class);
  }

  /** Each request with its authorization. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      server.stop(0);
    }
  }
}
