package org.fairway.platform.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real server; names are looked up where the test says. */
class HttpSenderTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final Map<String, String> HEADERS = Map.of("webhook-id", "m1");
  private static final byte[] BODY = "{\"x\":1}".getBytes(UTF_8);
  private static final Duration SHORT = Duration.ofMillis(400);
  private static final Duration LONG = Duration.ofSeconds(10);

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger lookups = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
    server.setExecutor(threads);
    answering("/ok", 200, null);
    answering("/none", 204, null);
    answering("/moved", 302, "http://localhost:" + port() + "/ok");
    answering("/moved-keeping", 307, "http://169.254.169.254/");
    server.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (exchange) {
            byte[] drop = new byte[8192];
            while (!Thread.currentThread().isInterrupted()) {
              exchange.getResponseBody().write(drop);
            }
          }
        });
    server.createContext("/silent", exchange -> drip(exchange.getRequestURI().getPath()));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void drip(String path) {
    received.add(path);
    try {
      Thread.sleep(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answering(String path, int status, String location) {
    server.createContext(
        path,
        exchange -> {
          String host = exchange.getRequestHeaders().getFirst("Host");
          String type = exchange.getRequestHeaders().getFirst("Content-Type");
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          received.add(path + " " + host + " " + type + " " + body);
          if (location != null) {
            exchange.getResponseHeaders().set("Location", location);
          }
          exchange.getResponseHeaders().set("Retry-After", "7");
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private Answer send(TargetRules rules, VettedNames.Lookup lookup, String url) throws Exception {
    return send(rules, lookup, url, LONG);
  }

  private Answer send(TargetRules rules, VettedNames.Lookup lookup, String url, Duration longest)
      throws Exception {
    VettedNames.Lookup counted =
        host -> {
          lookups.incrementAndGet();
          return lookup.of(host);
        };
    try (HttpSender sender =
        new HttpSender(new VettedNames(counted, rules), SSLContext.getDefault(), longest)) {
      return sender.send(URI.create(url), HEADERS, BODY);
    }
  }

  private Answer local(String path) throws Exception {
    return local(path, LONG);
  }

  private Answer local(String path, Duration longest) throws Exception {
    return send(
        new TargetRules(true),
        host -> new InetAddress[] {HERE},
        "http://a.example:" + port() + path,
        longest);
  }

  @Test
  void theNameIsLookedUpOnceAndStaysInTheRequest() throws Exception {
    // When
    Answer answer = local("/ok");
    // Then
    assertThat(answer.outcome()).isEqualTo(AttemptOutcome.DELIVERED);
    assertThat(answer.retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(lookups).hasValue(1);
    assertThat(received)
        .containsExactly("/ok a.example:" + port() + " application/cloudevents+json {\"x\":1}");
    assertThat(local("/none").status()).isEqualTo(204);
  }

  @Test
  void redirectsAreNotFollowed() throws Exception {
    assertThat(local("/moved").outcome()).isEqualTo(AttemptOutcome.REDIRECTED);
    assertThat(local("/moved-keeping").status()).isEqualTo(307);
    assertThat(received).hasSize(2).noneMatch(line -> line.startsWith("/ok"));
  }

  @Test
  void nobodyIsWaitedForLongerThanTheTimeOut() throws Exception {
    // When
    Answer answer = local("/silent", SHORT);
    // Then
    assertThat(answer.outcome()).isEqualTo(AttemptOutcome.TIMED_OUT);
    assertThat(answer.millis()).isBetween(300, 3000);
    assertThat(received).hasSize(1);
  }

  @Test
  void anAnswerWithoutEndIsNotRead() throws Exception {
    Answer answer = local("/endless");
    assertThat(answer.outcome()).isEqualTo(AttemptOutcome.DELIVERED);
    assertThat(answer.millis()).isLessThan(3000);
  }

  @Test
  void whoDoesNotListenOrHasNoNameIsUnreachable() throws Exception {
    TargetRules rules = new TargetRules(true);
    VettedNames.Lookup nobody =
        host -> {
          throw new UnknownHostException(host);
        };
    assertThat(send(rules, nobody, "http://a.example/").outcome())
        .isEqualTo(AttemptOutcome.UNREACHABLE);
    server.stop(0);
    assertThat(local("/ok").outcome()).isEqualTo(AttemptOutcome.UNREACHABLE);
  }

  /** Else the attempt would stay open, and be made again without end. */
  @Test
  void whateverTheClientThrowsIsAnOutcome() throws Exception {
    VettedNames.Lookup broken =
        host -> {
          throw new IllegalStateException(host);
        };
    assertThat(send(new TargetRules(true), broken, "http://a.example/").outcome())
        .isEqualTo(AttemptOutcome.UNREACHABLE);
  }

  @Test
  void aNameThatLeadsInsideIsRefusedAlsoAmongOthersAndAlsoALiteral() throws Exception {
    TargetRules strict = new TargetRules(false);
    InetAddress open = InetAddress.getByName("1.1.1.1");
    InetAddress mapped = InetAddress.getByName("::ffff:127.0.0.1");
    String url = "http://a.example:" + port() + "/ok";
    for (InetAddress[] found : new InetAddress[][] {{HERE}, {open, HERE}, {HERE, open}, {mapped}}) {
      assertThat(send(strict, host -> found, url).outcome())
          .isEqualTo(AttemptOutcome.TARGET_REFUSED);
    }
    for (String host : List.of("127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost")) {
      assertThat(
              send(strict, InetAddress::getAllByName, "http://" + host + ":" + port() + "/ok")
                  .outcome())
          .isEqualTo(AttemptOutcome.TARGET_REFUSED);
    }
    assertThat(received).isEmpty();
  }

  /** Public when it is asked first, inside when asked again. */
  private VettedNames.Lookup rebinding() throws UnknownHostException {
    InetAddress open = InetAddress.getByName("192.0.2.1");
    AtomicInteger asked = new AtomicInteger();
    return host -> new InetAddress[] {asked.getAndIncrement() == 0 ? open : HERE};
  }

  @Test
  void aNameThatChangesBetweenTheLookAndTheConnectionGainsNothing() throws Exception {
    // Given: rules by which only the first address may be called
    InetAddress open = InetAddress.getByName("1.1.1.1");
    AtomicInteger asked = new AtomicInteger();
    List<InetAddress> given = new CopyOnWriteArrayList<>();
    VettedNames names =
        new VettedNames(
            host -> {
              lookups.incrementAndGet();
              return new InetAddress[] {asked.getAndIncrement() == 0 ? open : HERE};
            },
            new TargetRules(false));
    // When: what the connection is made to is what was let pass
    given.addAll(List.of(names.resolve("a.example")));
    // Then
    assertThat(given).containsExactly(open);
    assertThat(
            send(new TargetRules(false), host -> names.resolve(host), "http://a.example:" + port())
                .outcome())
        .isEqualTo(AttemptOutcome.TARGET_REFUSED);
    assertThat(received).isEmpty();
  }

  /** What would happen without the pin: look, find it good, then connect by name. */
  @Test
  void controlArmLookingFirstAndConnectingByNameReachesInside() throws Exception {
    // Given
    VettedNames.Lookup lookup = rebinding();
    InetAddress looked = lookup.of("a.example")[0];
    assertThat(looked.isLoopbackAddress()).isFalse();
    // When
    InetAddress connected = lookup.of("a.example")[0];
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create("http://" + connected.getHostAddress() + ":" + port() + "/ok")
                .toURL()
                .openConnection();
    // Then
    assertThat(connection.getResponseCode()).isEqualTo(200);
    assertThat(received).hasSize(1);
  }
}
