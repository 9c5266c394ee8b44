package org.fairway.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fairway.bench.Setting;
import org.fairway.local.aot.AotCache;
import org.fairway.local.server.PrivateFiles;
import org.fairway.local.server.ServerException;
import org.fairway.local.server.ShortCommand;

/** {@code ./fairway start} as a user calls it, with data and ports of its own. */
final class WholeSuite {
  private static final String SHIFT = "2100";

  private final Setting setting;
  private final Path home;

  WholeSuite(Setting setting) {
    this.setting = setting;
    this.home = setting.home().resolve("bench-suite");
    try {
      run("stop");
      PrivateFiles.deleteTree(home);
      Files.createDirectories(home);
      Files.createDirectories(setting.software());
      // The programs are there: unpacking them belongs to building.
      Files.createSymbolicLink(home.resolve("software"), setting.software().toAbsolutePath());
      // And so is the build: the mark tells the command that nothing is stale.
      Path mark = setting.home().resolve("build");
      if (Files.exists(mark)) {
        Files.copy(mark, home.resolve("build"), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Seconds from the call to its return; stops the suite afterwards. */
  double start() {
    long begin = System.nanoTime();
    int code = run("start", "--detach");
    double seconds = (System.nanoTime() - begin) / 1e9;
    run("stop");
    if (code != 0) {
      throw new ServerException("./fairway start failed");
    }
    setting.say("  ./fairway start: %.1f s", seconds);
    return seconds;
  }

  /** As the first start does in the background. */
  void makeCaches() {
    if (AotCache.supported()) {
      run("caches");
    }
  }

  private int run(String... words) {
    List<String> command = new java.util.ArrayList<>(List.of("./fairway"));
    command.addAll(List.of(words));
    try {
      return ShortCommand.inForeground(
          command,
          setting.root(),
          Map.of(
              "FAIRWAY_HOME", home.toString(),
              "FAIRWAY_PORT_SHIFT", SHIFT,
              "JAVA_HOME", System.getProperty("java.home")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
