package org.fairway.local.aot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The cache of one application for the JDK that runs this program.
 *
 * @param application folder of the built service, with {@code quarkus-run.jar}
 * @param options of the JVM that the cache is made and used with
 * @param file named after everything that the cache depends on; another build has another name
 */
public record AotCache(Path application, List<String> options, Path file) {
  /** The first release whose JVM writes a cache in one step. */
  public static final int OLDEST_JDK = 25;

  /**
   * The cache of an application in a folder of caches.
   *
   * @param name of the service, before the dash in the file's name
   */
  public static AotCache of(Path folder, String name, Path application, List<String> options) {
    String stamp = Fingerprint.of(application, options);
    return new AotCache(application, options, folder.resolve(name + "-" + stamp + ".aot"));
  }

  /** Whether the JVM of this program knows such caches. */
  public static boolean supported() {
    return Runtime.version().feature() >= OLDEST_JDK;
  }

  /** Whether a cache could be had and was not made yet. */
  public boolean isMissing() {
    return supported() && !Files.exists(file);
  }

  /**
   * What to add to the command that starts the service: nothing where there is no cache. A cache
   * that the JVM finds unfit is passed over, with a warning in the service's log.
   */
  public List<String> arguments() {
    return supported() && Files.exists(file) ? List.of("-XX:AOTCache=" + file) : List.of();
  }
}
