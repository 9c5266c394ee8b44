package org.fairway.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyFileTest {
  @TempDir Path folder;

  @Test
  void aNewKeyFileIsForItsOwnerAlone() throws IOException {
    // Given
    Path file = folder.resolve("keys/master.json");

    // When
    MasterKeyFile.create(file);

    // Then
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(file.getParent()).isDirectoryContaining(found -> found.equals(file));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).hasSize(1);
    }
    assertThatCode(() -> MasterKeyFile.load(file)).doesNotThrowAnyException();
  }

  @Test
  void anExistingKeyIsNeverReplaced() throws IOException {
    // Given
    Path file = folder.resolve("master.json");
    MasterKeyFile.create(file);
    String before = Files.readString(file);

    // When
    assertThatThrownBy(() -> MasterKeyFile.create(file))
        // Then
        .isInstanceOf(KeyFileException.class)
        .hasMessageContaining("not replaced");
    assertThat(Files.readString(file)).isEqualTo(before);
  }

  @Test
  void ofManyMakersOneWins() throws Exception {
    // Given
    Path file = folder.resolve("master.json");
    ExecutorService makers = Executors.newFixedThreadPool(8);
    Callable<Boolean> make =
        () -> {
          try {
            MasterKeyFile.create(file);
            return true;
          } catch (KeyFileException e) {
            return false;
          }
        };

    // When
    List<Future<Boolean>> results = makers.invokeAll(java.util.Collections.nCopies(8, make));
    makers.shutdown();

    // Then
    int made = 0;
    for (Future<Boolean> result : results) {
      made += result.get() ? 1 : 0;
    }
    assertThat(made).isEqualTo(1);
    assertThatCode(() -> MasterKeyFile.load(file)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-rw----", "rw-----w-"})
  void aFileOpenToOthersIsRefusedWithTheRemedy(String permissions) throws IOException {
    // Given
    Path file = folder.resolve("master.json");
    MasterKeyFile.create(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    // When
    assertThatThrownBy(() -> MasterKeyFile.load(file))
        // Then
        .isInstanceOf(KeyFileException.class)
        .hasMessageContaining("chmod 600 " + file);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "r--------", "r--r-----"})
  void aFileForOwnerOrMountedGroupIsTaken(String permissions) throws IOException {
    // Given
    Path file = folder.resolve("master.json");
    MasterKeyFile.create(file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

    // When
    assertThatCode(() -> MasterKeyFile.load(file))
        // Then
        .doesNotThrowAnyException();
  }

  @Test
  void anAbsentFileIsSaidToBeAbsent() {
    // When
    assertThatThrownBy(() -> MasterKeyFile.load(folder.resolve("none.json")))
        // Then
        .isInstanceOf(KeyFileException.class)
        .hasMessageContaining("There is no key file at");
  }

  @Test
  void noMessageQuotesTheFile() throws IOException {
    // Given
    Path file = folder.resolve("master.json");
    MasterKeyFile.create(file);
    String secret = Files.readString(file);
    Files.writeString(file, secret.replace("AesGcmKey", "Unknown"));

    // When
    assertThatThrownBy(() -> MasterKeyFile.load(file))
        // Then
        .isInstanceOf(KeyFileException.class)
        .hasMessageNotContaining("keyData")
        .hasNoCause();
  }

  @Test
  void keysHaveNoReadableForm() throws IOException {
    // Given
    Path file = folder.resolve("master.json");
    MasterKeyFile.create(file);
    String value = Files.readString(file).replaceAll("(?s).*\"value\":\"([^\"]+)\".*", "$1");

    // When
    String shown = MasterKeyFile.load(file).toString();

    // Then
    assertThat(shown).doesNotContain(value);
  }
}
