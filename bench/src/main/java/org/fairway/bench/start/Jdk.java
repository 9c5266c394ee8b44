package org.fairway.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fairway.local.aot.AotCache;

/**
 * A JDK of this machine.
 *
 * @param home its folder
 */
record Jdk(Path home) {
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");
  private static final int OLDEST = 17;

  /** The one that runs this and one of each other release, oldest first. */
  static List<Path> homes() {
    TreeMap<Integer, Path> homes = new TreeMap<>();
    try (Stream<Path> folders =
        Files.isDirectory(INSTALLED) ? Files.list(INSTALLED) : Stream.of()) {
      folders
          .filter(folder -> Files.isExecutable(folder.resolve("bin/java")))
          .sorted(Comparator.naturalOrder())
          .forEach(folder -> homes.put(new Jdk(folder).release(), folder));
    } catch (IOException e) {
      // None but the one that runs this.
    }
    Path own = Path.of(System.getProperty("java.home"));
    homes.put(new Jdk(own).release(), own);
    return List.copyOf(homes.tailMap(OLDEST).values());
  }

  /** Feature release; 0 for what is no JDK. */
  int release() {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  Path java() {
    return home.resolve("bin/java");
  }

  /** Whether caches can be made for it here: only for the JDK that runs this. */
  boolean knowsCaches() {
    return AotCache.supported() && home.equals(Path.of(System.getProperty("java.home")));
  }
}
