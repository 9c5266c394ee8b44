package org.fairway.platform.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks the service in the same container whether it is ready; for images that hold neither a shell
 * nor an HTTP client. Kept to the plainest classes, so that it starts in a moment.
 */
public final class HealthProbe {
  private static final int MILLIS = 4_000;
  private static final String READY = "/q/health/ready";

  private HealthProbe() {}

  /** The port is in the environment, as for the service. Exit codes: 0 ready, 1 not ready. */
  public static void main(String[] arguments) {
    System.exit(ask(Integer.parseInt(System.getenv().getOrDefault("QUARKUS_HTTP_PORT", "8080"))));
  }

  static int ask(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), MILLIS);
      socket.setSoTimeout(MILLIS);
      String request = "GET " + READY + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String status = answer.readLine();
      return status != null && status.contains(" 200 ") ? 0 : 1;
    } catch (IOException e) {
      return 1;
    }
  }
}
