package org.fairway.local.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedTest {
  @TempDir Path folder;

  @Test
  void anArchiveIsUnpackedWithoutItsFirstFolder() throws IOException {
    // Given
    Path archive = zip("server-1/bin/run.sh");

    // When
    Path home = Unpacked.atOnce(folder.resolve("home"), draft -> Unpacked.zip(archive, draft));

    // Then
    assertThat(home.resolve("bin/run.sh")).hasContent("x");
  }

  @Test
  void anArchiveCannotWriteOutsideItsFolder() throws IOException {
    // Given
    Path archive = zip("server-1/../../outside");

    // When, then
    assertThatThrownBy(
            () -> Unpacked.atOnce(folder.resolve("home"), draft -> Unpacked.zip(archive, draft)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("leads out");
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  @Test
  void anUnpackingThatFailsLeavesNothingThatLooksFinished() {
    // When
    assertThatThrownBy(
            () ->
                Unpacked.atOnce(
                    folder.resolve("home"),
                    draft -> {
                      Files.writeString(draft.resolve("half"), "x");
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");

    // Then
    assertThat(folder.resolve("home")).doesNotExist();
  }

  private Path zip(String entry) throws IOException {
    Path archive = folder.resolve("archive.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      out.putNextEntry(new ZipEntry(entry));
      out.write('x');
    }
    return archive;
  }
}
