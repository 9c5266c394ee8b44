package org.fairway.local.aot;

import java.nio.file.Path;
import java.util.List;
import org.fairway.local.server.ServerException;

/** Makes a cache at a place of the caller's choice; the build of the images calls it. */
public final class AotTool {
  private static final int USAGE = 2;

  private AotTool() {}

  /**
   * Arguments: the folder of the built service, the cache to write, a folder for scratch, and the
   * JVM's options, with which the service must be started later too. Exit codes: 0 made, 1 failed
   * (one line on standard error says why), 2 not understood.
   */
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments)));
  }

  private static int run(List<String> arguments) {
    if (arguments.size() < 3) {
      System.err.println("Usage: AotTool APPLICATION CACHE SCRATCH [JVM OPTION]...");
      return USAGE;
    }
    Path application = Path.of(arguments.get(0)).toAbsolutePath();
    Path file = Path.of(arguments.get(1)).toAbsolutePath();
    List<String> options = arguments.subList(3, arguments.size());
    try {
      AotMaker.make(
          new AotCache(application, options, file), Path.of(arguments.get(2)).toAbsolutePath());
      return 0;
    } catch (ServerException e) {
      System.err.println("aot: " + e.getMessage());
      return 1;
    }
  }
}
