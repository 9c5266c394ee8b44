package org.fairway.e2e.caches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fairway.local.aot.AotCache;
import org.fairway.local.aot.AotMaker;
import org.fairway.local.server.Checkout;
import org.fairway.local.server.ServerException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A built service starts from its ahead-of-time cache, and none the worse from a wrong one. */
class AotCacheTest {
  private static final String OURS = "org.fairway.pathway.enrolment.Enrolment ";

  @TempDir Path folder;

  @BeforeEach
  void onlyWhereTheJvmKnowsIt() {
    assumeTrue(AotCache.supported(), "needs JDK 25 or newer");
  }

  @Test
  void classesComeFromTheCacheAndAWrongCacheIsPassedOver() throws IOException {
    // Given a cache, made beside older ones and strangers
    AotCache cache = cache(List.of("-XX:+UseSerialGC"));
    Path older = write("pathway-service-0123456789abcdef.aot");
    Path anothers = write("metrics-service-0123456789abcdef.aot");
    Path unstamped = write("pathway-service-mine.aot");
    AotMaker.make(cache, folder.resolve("scratch"));

    assertThat(older).doesNotExist();
    assertThat(anothers).exists();
    assertThat(unstamped).exists();

    // When the service starts again, with the cache and with other bytes in its place
    List<String> loaded = classesLoaded(cache, "good");
    Files.writeString(cache.file(), "no cache at all");
    List<String> loadedWithout = classesLoaded(cache, "bad");

    // Then
    assertThat(loaded)
        .anyMatch(line -> line.contains(OURS) && line.contains("shared objects file"));
    assertThat(loadedWithout)
        .anyMatch(line -> line.contains(OURS))
        .noneMatch(line -> line.contains(OURS) && line.contains("shared objects file"));
  }

  @Test
  void anApplicationThatDoesNotStartLeavesNoCache() {
    // Given options that no JVM takes
    AotCache cache = cache(List.of("-XX:NoSuchOption"));

    // When, then
    assertThatThrownBy(() -> AotMaker.make(cache, folder.resolve("scratch")))
        .isInstanceOf(ServerException.class);
    assertThat(cache.file()).doesNotExist();
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve("caches").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }

  private AotCache cache(List<String> options) {
    Path application = Checkout.root().resolve("pathway-service/target/quarkus-app");
    return AotCache.of(folder.resolve("caches"), "pathway-service", application, options);
  }

  /** Of a further dry start, with the cache if it is any good. */
  private List<String> classesLoaded(AotCache cache, String name) throws IOException {
    Path log = folder.resolve(name + ".log");
    List<String> options = new ArrayList<>(cache.options());
    options.addAll(cache.arguments());
    options.add("-Xlog:class+load:file=" + log);
    AotMaker.start(new AotCache(cache.application(), options, cache.file()), folder.resolve(name));
    return Files.readAllLines(log);
  }
}
