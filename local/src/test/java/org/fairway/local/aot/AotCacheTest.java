package org.fairway.local.aot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

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

  @Test
  void onAnOlderJdkNoCacheIsMissing() {
    assumeThat(AotCache.supported()).isFalse();
    assertThat(cache(OPTIONS).isMissing()).isFalse();
  }

  @Test
  void aPresentCacheIsAskedFor() throws IOException {
    // Given
    assumeThat(AotCache.supported()).isTrue();
    AotCache cache = cache(OPTIONS);
    assertThat(cache.isMissing()).isTrue();

    // When
    Files.createDirectories(cache.file().getParent());
    Files.createFile(cache.file());

    // Then
    assertThat(cache.isMissing()).isFalse();
    assertThat(cache.arguments()).containsExactly("-XX:AOTCache=" + cache.file());
  }

  private AotCache cache(List<String> options) {
    return AotCache.of(folder.resolve("caches"), "a-service", application, options);
  }
}
