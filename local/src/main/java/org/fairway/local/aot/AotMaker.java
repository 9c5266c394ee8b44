package org.fairway.local.aot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fairway.local.server.LowPriority;
import org.fairway.local.server.PrivateFiles;
import org.fairway.local.server.ServerException;

/** Makes a cache by a dry start. */
public final class AotMaker {
  private static final Pattern STAMPED = Pattern.compile("(.+)-[0-9a-f]{16}\\.aot");

  private AotMaker() {}

  /**
   * Makes the cache at its place; whoever looks there sees the whole file or none. Caches of older
   * builds of the same service are deleted.
   *
   * @param scratch folder for log, key and process record of the dry start
   * @throws ServerException when the service does not come up or the JVM writes no cache
   */
  public static void make(AotCache cache, Path scratch) {
    Path draft = cache.file().resolveSibling(cache.file().getFileName() + ".new");
    try {
      Files.createDirectories(cache.file().getParent());
      List<String> options = new ArrayList<>(cache.options());
      options.add("-XX:AOTCacheOutput=" + draft);
      start(new AotCache(cache.application(), options, cache.file()), scratch);
      if (!Files.exists(draft)) {
        throw new ServerException("the JVM wrote no cache (see " + scratch + ")");
      }
      Files.move(draft, cache.file(), StandardCopyOption.ATOMIC_MOVE);
      deleteOlder(cache.file());
    } catch (IOException e) {
      throw new ServerException("cannot write " + cache.file() + ": " + e.getMessage(), e);
    } finally {
      PrivateFiles.deleteQuietly(draft);
      PrivateFiles.deleteQuietly(draft.resolveSibling(draft.getFileName() + ".config"));
    }
  }

  /**
   * A dry start with the options of the cache, from start to end.
   *
   * @throws ServerException when the service does not come up
   */
  public static void start(AotCache cache, Path scratch) {
    try {
      Files.createDirectories(scratch);
    } catch (IOException e) {
      throw new ServerException("cannot write to " + scratch + ": " + e.getMessage(), e);
    }
    new DryStart(cache.application(), scratch).run(command(cache, scratch));
  }

  private static List<String> command(AotCache cache, Path scratch) {
    List<String> command = new ArrayList<>(LowPriority.prefix());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(cache.options());
    command.add("-Djava.io.tmpdir=" + scratch);
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add("-jar");
    command.add(cache.application().resolve("quarkus-run.jar").toString());
    return command;
  }

  /** Only files that bear a stamp, and only beside one that does. */
  private static void deleteOlder(Path file) throws IOException {
    Matcher name = STAMPED.matcher(file.getFileName().toString());
    if (!name.matches()) {
      return;
    }
    try (Stream<Path> others = Files.list(file.getParent())) {
      others
          .filter(other -> !other.equals(file))
          .filter(other -> isOf(name.group(1), other))
          .forEach(PrivateFiles::deleteQuietly);
    }
  }

  private static boolean isOf(String service, Path other) {
    Matcher name = STAMPED.matcher(other.getFileName().toString());
    return name.matches() && name.group(1).equals(service);
  }
}
