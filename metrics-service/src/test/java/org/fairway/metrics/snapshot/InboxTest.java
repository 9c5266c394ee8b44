package org.fairway.metrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.fairway.metrics.access.MetricsConfig;
import org.fairway.metrics.disclosure.Policies;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {

  @TempDir Path temp;

  private record Settings(String inbox) implements MetricsConfig {
    @Override
    public String disclosurePolicy() {
      return Policies.USUAL;
    }

    @Override
    public OptionalInt disclosureThreshold() {
      return OptionalInt.empty();
    }

    @Override
    public boolean linkCorrections() {
      return true;
    }

    @Override
    public long largestExtract() {
      return 100;
    }

    @Override
    public long largestUnpacked() {
      return 100;
    }

    @Override
    public int waitingExtracts() {
      return 20;
    }

    @Override
    public Optional<String> headerNames() {
      return Optional.empty();
    }

    @Override
    public Optional<String> organisations() {
      return Optional.empty();
    }

    @Override
    public double unknownShare() {
      return 0.1;
    }

    @Override
    public double headcountChange() {
      return 0.1;
    }

    @Override
    public Duration lostAfter() {
      return Duration.ofSeconds(30);
    }

    @Override
    public Duration lookEvery() {
      return Duration.ofSeconds(30);
    }
  }

  private static Received receive(Path folder) throws IOException {
    return new Inbox(new Settings(folder.toString()))
        .receive(new ByteArrayInputStream(new byte[3]));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static Path aged(Path file, Instant changed) throws IOException {
    Files.createFile(file);
    return Files.setLastModifiedTime(file, FileTime.from(changed));
  }

  @Test
  void whatIsTooLargeIsRefusedAndLeavesNothing() {
    // Given
    Inbox inbox = new Inbox(new Settings(temp.toString()));
    // When, Then
    assertThatThrownBy(() -> inbox.receive(new ByteArrayInputStream(new byte[101])))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.BODY_TOO_LARGE));
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void folderAndFileAreTheOwnersAlone() throws IOException {
    Received received = receive(temp.resolve("new"));
    assertThat(permissions(temp.resolve("new"))).isEqualTo("rwx------");
    assertThat(permissions(received.file())).isEqualTo("rw-------");
  }

  @Test
  void aFolderThatOthersMayReadIsClosedToThem() throws IOException {
    // Given
    Path open = Files.createDirectory(temp.resolve("open"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
    // When
    receive(open);
    // Then
    assertThat(permissions(open)).isEqualTo("rwx------");
  }

  @Test
  void aFolderThatIsALinkIsRefusedAndNothingIsLeftInIt() throws IOException {
    // Given
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(temp.resolve("link"), elsewhere);
    // When, Then
    assertThatThrownBy(() -> receive(link)).isInstanceOf(IOException.class);
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aFolderOfSomebodyElseIsRefusedAndNothingIsLeftInIt() throws IOException {
    // Given: only a privileged user can give a folder away
    Path foreign = Files.createDirectory(temp.resolve("foreign"));
    try {
      UserPrincipal other =
          foreign.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
      Files.setOwner(foreign, other);
    } catch (IOException e) {
      Assumptions.abort("this user cannot give a folder away");
    }
    // When, Then
    assertThatThrownBy(() -> receive(foreign))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not this service's own");
    assertThat(foreign).isEmptyDirectory();
  }

  @Test
  void theSweepTakesWhatIsOldAndNotNeeded() throws IOException {
    // Given
    Instant limit = Instant.now();
    Path left = aged(temp.resolve("left.extract"), limit.minusSeconds(1));
    Path needed = aged(temp.resolve("needed.extract"), limit.minusSeconds(1));
    Path arriving = aged(temp.resolve("arriving.extract"), limit.plusSeconds(1));
    Path other = aged(temp.resolve("other.txt"), limit.minusSeconds(1));
    // When
    new Inbox(new Settings(temp.toString())).sweep(Set.of(needed), limit);
    // Then
    assertThat(left).doesNotExist();
    assertThat(Set.of(needed, arriving, other)).allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void withoutAFolderThereIsNothingToSweep() throws IOException {
    new Inbox(new Settings(temp.resolve("none").toString())).sweep(Set.of(), Instant.now());
    assertThat(temp.resolve("none")).doesNotExist();
  }
}
