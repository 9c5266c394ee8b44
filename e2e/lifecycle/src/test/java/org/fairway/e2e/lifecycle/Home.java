package org.fairway.e2e.lifecycle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.fairway.local.server.Checkout;
import org.fairway.local.server.Ports;
import org.fairway.local.server.PrivateFiles;
import org.fairway.local.server.ProcessRecord;

/**
 * Local data and ports of one suite.
 *
 * @param shift added to every port
 */
record Home(Path folder, int shift) {
  private static final List<Integer> PORTS = List.of(8081, 8082, 8083, 8084, 8180, 15_432, 19_092);
  private static final int STEP = 1000;
  private static final int STEPS = 10;

  /** An empty one, on ports that are free now. What an earlier run left in its place is ended. */
  static Home empty(String name) {
    Path folder = Path.of("target", "lifecycle", name).toAbsolutePath();
    int shift =
        IntStream.rangeClosed(1, STEPS)
            .map(step -> step * STEP)
            .filter(by -> PORTS.stream().allMatch(port -> Ports.isFree(port + by)))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("no free ports for a second suite"));
    Home home = new Home(folder, shift);
    home.delete();
    home.fill();
    return home;
  }

  private void fill() {
    Path software = Checkout.home(Checkout.root()).resolve("software");
    try {
      Files.createDirectories(folder);
      Files.createDirectories(software);
      // Unpacking takes long and is not what these tests are about.
      Files.createSymbolicLink(folder.resolve("software"), software);
      // What the script notes after a build. Maven has built before it came to this module.
      Files.createFile(folder.resolve("build"));
      Files.createFile(folder.resolve("example.java"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ends what runs and removes the folder. */
  void delete() {
    if (Files.exists(folder)) {
      new Command(this).run("stop");
      try {
        PrivateFiles.deleteTree(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  int port(int documented) {
    return documented + shift;
  }

  String referral() {
    return "http://localhost:" + port(8081);
  }

  /** The ports on which something listens. */
  List<Integer> takenPorts() {
    return PORTS.stream().map(this::port).filter(port -> !Ports.isFree(port)).toList();
  }

  /** The process of a part, as the suite has noted it. */
  ProcessHandle process(String part) {
    return ProcessRecord.read(folder.resolve("run").resolve(part).resolve("process"))
        .flatMap(ProcessRecord::alive)
        .orElseThrow(() -> new IllegalStateException(part + " does not run"));
  }

  /** As {@code kill -9}. */
  void kill(String part) {
    process(part).destroyForcibly();
  }

  /**
   * Every process that was started for this folder, whoever has noted it: from its own settings.
   */
  List<String> processes() {
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != ProcessHandle.current().pid())
        .filter(this::isOurs)
        .map(process -> process.pid() + " " + process.info().commandLine().orElse("?"))
        .toList();
  }

  private boolean isOurs(ProcessHandle process) {
    return mentions(process, "environ") || mentions(process, "cmdline");
  }

  private boolean mentions(ProcessHandle process, String file) {
    try {
      byte[] text = Files.readAllBytes(Path.of("/proc", Long.toString(process.pid()), file));
      return new String(text, StandardCharsets.UTF_8).contains(folder.toString());
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }
}
