package org.fairway.local.server;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every process that this program starts, so that none outlives it: after {@link #close()} no
 * further one can start, however far a start has got.
 */
public final class Children {
  private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();
  private static boolean closed;

  private Children() {}

  static synchronized Process start(ProcessBuilder builder) throws IOException {
    if (closed) {
      throw new ServerException("stopping: nothing more is started");
    }
    Process process = builder.start();
    RUNNING.add(process);
    var unused = process.onExit().thenAccept(RUNNING::remove);
    return process;
  }

  /** Lets no further process start. Those that run go on, to be stopped in order. */
  public static synchronized void close() {
    closed = true;
  }

  /** Ends by force what still runs. */
  public static void endAll() {
    close();
    for (Process process : RUNNING) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
