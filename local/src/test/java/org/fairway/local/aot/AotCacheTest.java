package org.fairway.local.aot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AotCacheTest {
  private static final List<String> OPTIONS = List.of("-Xmx512m");

  @TempDir Path folder;
  private Path application;
  private Path jar;

  @BeforeEach
  void anApplication() throws IOException {
    application = Files.createDirectories(folder.resolve("quarkus-app/lib")).getParent();
    jar = Files.writeString(application.resolve("lib/one.jar"), "1");
  }

  @Test
  void theSameBuildHasTheSameCache() {
    assertThat(cache(OPTIONS)).isEqualTo(cache(OPTIONS));
  }

  @Test
  void otherOptionsHaveAnother() {
    assertThat(cache(List.of("-Xmx256m")).file()).isNotEqualTo(cache(OPTIONS).file());
  }

  @Test
  void aChangedJarHasAnother() throws IOException {
    // Given
    Path before = cache(OPTIONS).file();

    // When only its time changes
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));

    // Then
    assertThat(cache(OPTIONS).file()).isNotEqualTo(before);
  }

  @Test
  void aFurtherJarHasAnother() throws IOException {
    // Given
    Path before = cache(OPTIONS).file();

    // When
    Files.writeString(application.resolve("lib/two.jar"), "");

    // Then
    assertThat(cache(OPTIONS).file()).isNotEqualTo(before);
  }

  @Test
  void aMissingCacheIsNotAskedFor() {
    assertThat(cache(OPTIONS).arguments()).isEmpty();
  }

  /** On an older JDK none is missing, and none is asked for. */
  @Test
  void aPresentCacheIsAskedForWhereTheJdkKnowsOne() throws IOException {
    // Given
    AotCache cache = cache(OPTIONS);
    assertThat(cache.isMissing()).isEqualTo(AotCache.supported());

    // When
    Files.createDirectories(cache.file().getParent());
    Files.createFile(cache.file());

    // Then
    assertThat(cache.isMissing()).isFalse();
    List<String> asked = List.of("-XX:AOTCache=" + cache.file());
    assertThat(cache.arguments()).isEqualTo(AotCache.supported() ? asked : List.of());
  }

  private AotCache cache(List<String> options) {
    return AotCache.of(folder.resolve("caches"), "a-service", application, options);
  }
}
