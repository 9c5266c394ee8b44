package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeAnswerTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final int MOST = 100_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void serverBegins() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void serverEnds() {
    server.stop(0);
  }

  @Test
  void anAnswerUpToTheMeasureIsWhole() throws Exception {
    // Given
    answers(MOST, MOST);

    // When
    HttpResponse<byte[]> answer = ask(LONG);

    // Then
    assertThat(answer.statusCode()).isEqualTo(418);
    assertThat(answer.body()).hasSize(MOST);
  }

  @Test
  void aByteMoreIsNoAnswer() {
    answers(MOST + 1, MOST + 1);

    assertThatThrownBy(() -> ask(LONG))
        .isInstanceOf(IOException.class)
        .hasRootCauseMessage("an answer of more than 100000 bytes");
  }

  /** With a length of 0 the server tells none: the answer goes on for as long as it likes. */
  @Test
  void noMoreThanTheMeasureIsReadOfAnAnswerThatTellsNoLength() {
    answers(0, MOST * 50);

    assertThatThrownBy(() -> ask(LONG))
        .isInstanceOf(IOException.class)
        .hasRootCauseMessage("an answer of more than 100000 bytes");
  }

  @Test
  void headersAndPartOfABodyAndThenNothingIsNoAnswerInTime() {
    answers(MOST, 10);

    assertTimeoutPreemptively(
        LONG,
        () ->
            assertThatThrownBy(() -> ask(Duration.ofMillis(300)))
                .isInstanceOf(HttpTimeoutException.class));
  }

  @Test
  void nobodyThereIsNoAnswer() {
    server.stop(0);

    assertThatThrownBy(() -> ask(LONG)).isInstanceOf(IOException.class);
  }

  private HttpResponse<byte[]> ask(Duration within) throws IOException, InterruptedException {
    URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    return WholeAnswer.of(http, HttpRequest.newBuilder(address).build(), within, MOST);
  }

  /** The connection stays open when fewer bytes are sent than were told. */
  private void answers(int told, int sent) {
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(418, told);
          exchange.getResponseBody().write(new byte[sent]);
          exchange.getResponseBody().flush();
          if (told <= sent) {
            exchange.close();
          }
        });
  }
}
