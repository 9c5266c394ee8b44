package org.fairway.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fairway.local.server.Ports;
import org.fairway.local.server.ServerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PortOwnerTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void aTakenPortIsReportedWithWhoHasItAndWhoNeedsIt() throws IOException {
    // Given a port that this test listens on
    try (ServerSocket taken =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      int port = taken.getLocalPort();

      // When, then
      assertThatThrownBy(() -> Preflight.portsFree(Map.of(port, "metrics-service")))
          .isInstanceOf(ServerException.class)
          .hasMessageContaining("port " + port + ", which metrics-service needs")
          .hasMessageContaining("(process " + ProcessHandle.current().pid() + ")");
    }
  }

  @Test
  void aFreePortIsFine() {
    int port = Ports.orFree(0);

    assertThatCode(() -> Preflight.portsFree(Map.of(port, "anything"))).doesNotThrowAnyException();
  }

  @Test
  void onlyListeningSocketsOfThePortAreFound(@TempDir Path folder) throws IOException {
    // Given a table of the kernel: port 8081 listening, 8081 connected, 8082 listening
    Path table =
        Files.writeString(
            folder.resolve("tcp"),
            """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1 0
               1: 0100007F:1F91 0100007F:C000 01 00000000:00000000 00:00000000 00000000     0        0 222 1 0
               2: 0100007F:1F92 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1 0
            """);

    // When, then
    assertThat(PortOwner.listening(table, 8081)).containsExactly("socket:[111]");
  }
}
