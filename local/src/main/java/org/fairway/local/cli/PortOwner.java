package org.fairway.local.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which process listens on a port, from Linux's process files; elsewhere nothing is found.
 */
final class PortOwner {
  private static final String LISTENING = "0A";
  private static final int LOCAL_ADDRESS = 1;
  private static final int STATE = 3;
  private static final int INODE = 9;

  private PortOwner() {}

  /** The listening process, as "name (process 123)"; empty when it is not visible to this user. */
  static Optional<String> of(int port) {
    Set<String> sockets = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      sockets.addAll(listening(Path.of(table), port));
    }
    return sockets.isEmpty() ? Optional.empty() : holder(sockets).map(PortOwner::describe);
  }

  /** The sockets in a table of the kernel that listen on the port, as "socket:[inode]". */
  static Set<String> listening(Path table, int port) {
    String wanted = String.format(Locale.ROOT, ":%04X", port);
    Set<String> sockets = new HashSet<>();
    try {
      for (String line : Files.readAllLines(table)) {
        String[] cells = line.trim().split("\\s+");
        if (cells.length > INODE
            && cells[STATE].equals(LISTENING)
            && cells[LOCAL_ADDRESS].endsWith(wanted)) {
          sockets.add("socket:[" + cells[INODE] + "]");
        }
      }
    } catch (IOException notLinux) {
      return Set.of();
    }
    return sockets;
  }

  private static Optional<ProcessHandle> holder(Set<String> sockets) {
    return ProcessHandle.allProcesses()
        .filter(process -> holds(Path.of("/proc/" + process.pid() + "/fd"), sockets))
        .findFirst();
  }

  private static boolean holds(Path descriptors, Set<String> sockets) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
      for (Path each : all) {
        if (sockets.contains(Files.readSymbolicLink(each).toString())) {
          return true;
        }
      }
      return false;
    } catch (IOException | RuntimeException notOurs) {
      return false;
    }
  }

  private static String describe(ProcessHandle process) {
    String command = process.info().command().orElse("a process");
    return Path.of(command).getFileName() + " (process " + process.pid() + ")";
  }
}
