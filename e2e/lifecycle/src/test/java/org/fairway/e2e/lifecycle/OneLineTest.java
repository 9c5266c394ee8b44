package org.fairway.e2e.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps the suite from starting is told in one line, and nothing is left running. */
class OneLineTest {
  /** What the script itself calls before it looks for Java and Maven. */
  private static final List<String> PROGRAMS =
      List.of("bash", "env", "dirname", "readlink", "sed", "grep", "mkdir");

  /** A disk of a given size, seen by the script alone: no rights on the machine are needed. */
  private static final String ON_A_SMALL_DISK =
      "mount -t tmpfs -o size=$1 none \"$2\" && shift 2 && touch \"$FAIRWAY_HOME/build\" && exec \"$@\"";

  private final Home home = Home.empty("one-line");

  @AfterEach
  void nothingIsLeft() {
    assertThat(home.processes()).isEmpty();
    assertThat(home.takenPorts()).isEmpty();
    home.delete();
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "start --detach", "demo --exit"})
  void aTakenPortAndWhoHasIt(String command) throws IOException {
    // Given
    int port = home.port(8083);
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      // When
      Command.Outcome outcome = new Command(home).run(command.split(" "));
      // Then
      assertThat(taken.isBound()).isTrue();
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.error())
          .containsExactly(
              "fairway: port %d, which metrics-service needs, is taken by java (process %d): stop it first"
                  .formatted(port, ProcessHandle.current().pid()));
      assertThat(home.processes()).isEmpty();
    }
  }

  @Test
  void noJdk() throws IOException {
    // When
    Command.Outcome outcome =
        new Command(home)
            .with("JAVA_HOME", "")
            .with("FAIRWAY_JDKS", home.folder() + "/jdk*")
            .with("PATH", fewPrograms())
            .run("start");
    // Then
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.error())
        .containsExactly("fairway: no JDK 17 or newer found: install one, or set JAVA_HOME");
  }

  @Test
  void noMavenWhenThereIsSomethingToBuild() throws IOException {
    // Given a folder that knows of no build
    Files.delete(home.folder().resolve("build"));
    // When
    Command.Outcome outcome = new Command(home).with("PATH", fewPrograms()).run("start");
    // Then
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.error())
        .containsExactly(
            "fairway: no Maven found: install Maven 3.8.7 or newer, so that mvn is on the PATH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"start", "start --detach"})
  void aFullDisk(String command) {
    // When
    Command.Outcome outcome = onADiskOf("64m").run(command.split(" "));
    // Then
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.error())
        .singleElement()
        .asString()
        .matches("fairway: the disk of .*/one-line is nearly full: 6\\d MiB free, 1000 MiB needed");
  }

  @Test
  void aLargerDiskIsNotTheReason() throws IOException {
    // Given a port that is taken, so that the start ends soon
    try (ServerSocket taken =
        new ServerSocket(home.port(8083), 1, InetAddress.getLoopbackAddress())) {
      // When
      Command.Outcome outcome = onADiskOf("1100m").run("start");
      // Then
      assertThat(taken.isBound()).isTrue();
      assertThat(outcome.error()).singleElement().asString().startsWith("fairway: port ");
    }
  }

  @Test
  void aShiftThatIsNone() {
    // When
    Command.Outcome outcome = new Command(home).with("FAIRWAY_PORT_SHIFT", "50000").run("start");
    // Then
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.error())
        .containsExactly(
            "fairway: FAIRWAY_PORT_SHIFT is not a whole number from 0 to 46000: 50000");
  }

  private Command onADiskOf(String size) {
    String folder = home.folder().toString();
    String[] way = {"unshare", "--user", "--map-root-user", "--mount", "sh", "-c"};
    boolean possible =
        new Command(home).by(way).by("mount -t tmpfs none \"" + folder + "\"").run().code() == 0;
    if (!possible) {
      System.out.println("SKIPPED: a small disk cannot be mounted here, with or without root");
    }
    Assumptions.assumeTrue(possible, "a small disk cannot be mounted here");
    return new Command(home).by(way).by(ON_A_SMALL_DISK, "sh", size, folder);
  }

  private String fewPrograms() throws IOException {
    Path bin = Files.createDirectory(home.folder().resolve("bin"));
    for (String program : PROGRAMS) {
      Files.createSymbolicLink(bin.resolve(program), Path.of("/usr/bin", program));
    }
    return bin.toString();
  }
}
