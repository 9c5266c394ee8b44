package org.fairway.bench.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fairway.bench.Setting;
import org.fairway.local.server.Ports;
import org.fairway.local.server.ServerProcess;
import org.fairway.local.server.ShortCommand;

/**
 * Where a peer is made and runs: {@code bench/peers/NAME} is copied beside the other server
 * programs, and made there by the usual tool of its kind.
 *
 * @param software what was fetched; kept
 * @param data of this run
 */
record PeerFolder(String name, Path software, Path data) {
  private static final Duration LIMIT = Duration.ofMinutes(5);

  static PeerFolder of(Setting setting, String name) {
    Path software = setting.software().resolve("peer-" + name);
    Path data = setting.data().resolve("peer-" + name);
    try {
      Files.createDirectories(data);
      copy(setting.root().resolve("bench/peers").resolve(name), software);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PeerFolder(name, software, data);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path copy = to.resolve(from.relativize(each));
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Fetches and compiles what it needs; quick when all is there. */
  void make(String... command) {
    ShortCommand.run("make " + name, List.of(command), software, log("make"));
  }

  /** Returns when it takes connections on the port. */
  ServerProcess start(List<String> command, Map<String, String> environment, int port) {
    ServerProcess process = new ServerProcess(name, data.resolve("process"), log(name));
    process.start(command, environment, data);
    process.awaitReady(LIMIT, () -> Ports.answers(port));
    return process;
  }

  private Path log(String what) {
    return data.resolve(what + ".log");
  }
}
