package org.fairway.referral.subscriber;

import static org.fairway.platform.testing.Calls.creating;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.fairway.platform.testing.Persona;

/** A subscriber: a real server that keeps what it is sent and answers as the test says. */
public final class Receiver implements AutoCloseable {
  public static final String NOTICE = "org.fairway.notice.published.v1";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;
  private volatile Behaviour behaviour = exchange -> 204;

  /** What an answer is made of: sets headers, gives the status. */
  @FunctionalInterface
  interface Behaviour {
    int answer(HttpExchange exchange);
  }

  /** One request, as it came. */
  record Received(String path, String id, String timestamp, String signature, byte[] body) {
    JsonNode event() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    JsonNode data() {
      return event().path("data");
    }
  }

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    received.add(
        new Received(
            exchange.getRequestURI().getPath(),
            exchange.getRequestHeaders().getFirst("webhook-id"),
            exchange.getRequestHeaders().getFirst("webhook-timestamp"),
            exchange.getRequestHeaders().getFirst("webhook-signature"),
            exchange.getRequestBody().readAllBytes()));
    exchange.sendResponseHeaders(behaviour.answer(exchange), -1);
    exchange.close();
  }

  void behave(Behaviour as) {
    behaviour = as;
  }

  void answer(int status) {
    behaviour = exchange -> status;
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  List<Received> received(String path) {
    return received.stream().filter(r -> r.path().equals(path)).toList();
  }

  public static String json(String url, String... types) {
    return "{\"name\": \"Case system\", \"url\": \"%s\", \"types\": [\"%s\"]}"
        .formatted(url, String.join("\", \"", types));
  }

  /** Subscribes; gives what is answered. */
  ValidatableResponse subscribe(Persona owner, String path, String... types) {
    return creating(owner)
        .body(json(url(path), types))
        .post("/v1/webhook-endpoints")
        .then()
        .statusCode(201);
  }

  /** Subscribes; gives the path of the endpoint. */
  String subscribed(Persona owner, String path, String... types) {
    return "/v1/webhook-endpoints/" + subscribe(owner, path, types).extract().path("id");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
