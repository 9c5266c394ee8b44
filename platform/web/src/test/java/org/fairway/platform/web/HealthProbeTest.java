package org.fairway.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthProbeTest {
  private HttpServer server;
  private int status = 200;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/q/health/ready",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aReadyServiceIsReady() {
    assertThat(HealthProbe.ask(server.getAddress().getPort())).isZero();
  }

  @Test
  void aServiceThatSaysDownIsNot() {
    status = 503;
    assertThat(HealthProbe.ask(server.getAddress().getPort())).isEqualTo(1);
  }

  @Test
  void aServiceThatDoesNotListenIsNot() {
    // Given
    int port = server.getAddress().getPort();
    server.stop(0);

    // When, then
    assertThat(HealthProbe.ask(port)).isEqualTo(1);
  }
}
