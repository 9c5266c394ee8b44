package org.fairway.platform.testing;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** HTTP by hand, for what a client library does not let a test do. */
public final class RawHttp {
  private static final int TIMEOUT_MILLIS = 20_000;

  private RawHttp() {}

  /**
   * Announces a JSON body of a length and sends none of it: a server that judges by the length
   * answers at once, and no client trips over the connection that it then closes.
   *
   * @return status of the answer
   */
  public static int statusForAnnounced(String path, long length) {
    try (Socket socket = announce(path, length)) {
      return Integer.parseInt(reader(socket).readLine().split(" ", -1)[1]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As {@link #statusForAnnounced}, but the whole answer of a server that then hangs up. */
  public static String answerForAnnounced(String path, long length) {
    try (Socket socket = announce(path, length)) {
      return reader(socket).lines().collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Sends a request as it is written, with an end of the connection asked for.
   *
   * @param lines request line and headers, without the line ends
   * @return the whole answer, status line first
   */
  public static String answer(String... lines) {
    return answerOf(RestAssured.port, lines);
  }

  /** As {@link #answer}, of the server at a port of this machine. */
  public static String answerOf(int port, String... lines) {
    try (Socket socket = new Socket("localhost", port)) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return reader(socket).lines().collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Socket announce(String path, long length) throws IOException {
    String request =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: "
            + length
            + "\r\n\r\n";
    Socket socket = new Socket("localhost", RestAssured.port);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }
}
