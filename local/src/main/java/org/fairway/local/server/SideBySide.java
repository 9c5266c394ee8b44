package org.fairway.local.server;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Runs blocking steps at the same time, each on a thread of its own, whatever the number of cores.
 */
public final class SideBySide {
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "step");
            thread.setDaemon(true);
            return thread;
          });

  private SideBySide() {}

  /** A step that runs now. */
  public static CompletableFuture<Void> run(Runnable step) {
    return CompletableFuture.runAsync(step, THREADS);
  }

  /** Waits for all; throws what the first failing step threw. */
  public static void await(Stream<CompletableFuture<Void>> steps) {
    try {
      CompletableFuture.allOf(steps.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
