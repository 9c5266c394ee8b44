package org.fairway.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairway.platform.sample.Sample.as;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.fairway.platform.testing.RawHttp;
import org.fairway.platform.testing.SuiteResource;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller without a token can do with requests that no client library would send. */
@QuarkusTest
@WithTestResource(SuiteResource.class)
class EdgeTest {
  private static final String NAME = "Unmistakable";
  private static final String HOST = "Host: localhost";
  private static final int MANY = 200;

  @Test
  void noCallerMakesALabel() {
    // Given
    for (int i = 0; i < MANY; i++) {
      String who = NAME + i;
      RawHttp.answer("GET /v1/things/%zz" + who + "@example.org HTTP/1.1", HOST);
      RawHttp.answer("GET /v1/things/a|" + who + " HTTP/1.1", HOST);
      RawHttp.answer("GET /docs/x/<" + who + " HTTP/1.1", HOST);
      RawHttp.answer("GET //" + who + " HTTP/1.1", HOST);
      RawHttp.answer("GET /v1/" + who + " HTTP/1.1", "Host: a:b");
      RawHttp.answer("UNMISTAKABLE" + i + " /v1/things HTTP/1.1", HOST);
    }
    // When
    as(Sample.coordinator()).get("/v1/things").then().statusCode(200);
    as(Sample.coordinator()).get("/v1/things/open").then().statusCode(200);
    // Then
    List<String> series = series();
    assertThat(series).noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("unmistakable"));
    assertThat(series).hasSizeLessThan(100);
    assertThat(series)
        .anyMatch(line -> line.contains("uri=\"/v1/things\"") && line.contains("status=\"200\""))
        .anyMatch(line -> line.contains("uri=\"/v1/things/open\""))
        .anyMatch(line -> line.contains("uri=\"UNKNOWN\""))
        .anyMatch(line -> line.contains("method=\"OTHER\""));
  }

  /** Over HTTP/2 that began as HTTP/1.1, the first body would come without flow control. */
  @Test
  void anOfferToGoOnInHttp2WithoutTlsIsNotTaken() {
    // When
    String answer =
        RawHttp.answer(
            "GET /q/health/live HTTP/1.1",
            HOST,
            "Upgrade: h2c",
            "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA",
            "Connection: Upgrade, HTTP2-Settings");
    // Then
    assertThat(answer).startsWith("HTTP/1.1 200");
  }

  private static List<String> series() {
    return RestAssured.get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith("http_server_requests_seconds_count"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/things/%zz",
        "/v1/things/a|b",
        "/v1/things/a\"b",
        "/v1/things/<a",
        "/v1/things/{a",
        "/v1/things/a^b",
        "/v1/things/a\\b",
        "/v1/things/a[b",
        "/v1/things?colour=%zz",
        "/v1/things?colour=a|b",
        "/docs/%zz"
      })
  void anAddressThatCannotBeReadIsRefusedWithoutAWord(String address) {
    assertThat(RawHttp.answer("GET " + address + " HTTP/1.1", HOST))
        .startsWith("HTTP/1.1 400 ")
        .contains("content-length: 0");
  }

  /** The HTTP layer answers these by itself, and lets nobody write the answer. */
  @Test
  void whatIsTooLongToReadIsRefusedWithoutAWord() {
    String address = "GET /v1/things/open?colour=" + "a".repeat(4000);
    String header = "X-Long: " + "a".repeat(15_000);
    // Control arm: just short enough
    assertThat(RawHttp.answer(address + " HTTP/1.1", HOST)).contains("unknown-parameter");
    assertThat(RawHttp.answer("GET /v1/things/open HTTP/1.1", HOST, header))
        .startsWith("HTTP/1.1 200 ");
    assertThat(RawHttp.answer(address + "a".repeat(100) + " HTTP/1.1", HOST))
        .startsWith("HTTP/1.0 414 ")
        .contains("content-length: 0");
    assertThat(RawHttp.answer("GET /v1/things/open HTTP/1.1", HOST, header + "a".repeat(2_000)))
        .startsWith("HTTP/1.1 431 ")
        .contains("content-length: 0");
  }

  @Test
  void aHostThatCannotBeReadIsAProblemAndTheLogHoldsNoAddress() {
    List<String> logged =
        logged(
            () -> {
              for (String host : List.of("Host: a:b", "Host: a_b|c", "X-No-Host: x")) {
                assertThat(RawHttp.answer("GET /v1/things?q=" + NAME + "99 HTTP/1.1", host))
                    .as(host)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("application/problem+json")
                    .contains("correlationId");
              }
              RawHttp.answer("GET /v1/things?q=" + NAME + "98 HTTP/1.0");
              Logger.getLogger("org.fairway.planted").severe("planted " + NAME + "0");
            });
    assertThat(logged).noneMatch(line -> line.contains(NAME + "9"));
    // Control arm: what was planted was heard
    assertThat(logged).anyMatch(line -> line.contains(NAME + "0"));
  }

  @Test
  void aProbeNeedsNoHost() {
    assertThat(RawHttp.answer("GET /q/health/live HTTP/1.0")).contains(" 200 ");
    assertThat(RawHttp.answer("GET /v1/things HTTP/1.0"))
        .contains(" 400 ")
        .contains("malformed-host");
  }

  private static List<String> logged(Runnable work) {
    List<String> lines = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            Throwable thrown = line.getThrown();
            String text = new PatternFormatter("%m").format(ExtLogRecord.wrap(line));
            lines.add(text + (thrown == null ? "" : " " + thrown));
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    handler.setLevel(Level.ALL);
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      work.run();
    } finally {
      root.removeHandler(handler);
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "9999999999", "", "1.5"})
  void aNumberThatIsNoneIsABadRequest(String limit) {
    as(Sample.coordinator())
        .queryParam("limit", limit)
        .get("/v1/things")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("query.limit"))
        .body("errors[0].code", equalTo("wrong-type"));
  }

  @Test
  void anUnknownParameterIsRefusedAndTheKnownOnesAreNamed() {
    as(Sample.coordinator())
        .queryParam("color", "red")
        .get("/v1/things")
        .then()
        .statusCode(400)
        .body("code", equalTo("unknown-parameter"))
        .body("detail", endsWith("Known are: colour, cursor, limit."));
    // first comes who calls
    RestAssured.given().queryParam("color", "red").get("/v1/things").then().statusCode(401);
    as(Sample.coordinator()).queryParam("colour", "red").get("/v1/things").then().statusCode(200);
  }
}
