package org.fairway.platform.testing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page that people write down to a mark, and a test from there on. To take a change over: run the
 * test with {@code -Dfairway.accept=true}, look at the difference, commit it.
 */
final class GeneratedPage {
  private static final String MARK = "<!-- From here on this page is made from the contracts; ";

  private GeneratedPage() {}

  /** Fails when what stands below the mark is not what the contracts say now. */
  static void verify(Path page, String generated) {
    String written = read(page);
    int end = written.indexOf('\n', written.indexOf(MARK)) + 1;
    assertThat(written).as(page + " has the mark").contains(MARK);
    if (Boolean.getBoolean("fairway.accept")) {
      write(page, written.substring(0, end) + "\n" + generated);
    }
    assertThat(read(page).substring(end).strip())
        .as("%s is not up to date; take it over with -Dfairway.accept=true", page.getFileName())
        .isEqualTo(generated.strip());
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
