package org.fairway.platform.testing;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Does several things at the same time, each in a thread of its own. The common pool has one thread
 * on two cores: what is given to it runs one after the other, and what waits there for another
 * waits for ever.
 */
public final class AtOnce {
  private AtOnce() {}

  /** Begins one and goes on. */
  public static <T> CompletableFuture<T> begin(Supplier<T> task) {
    return CompletableFuture.supplyAsync(task, work -> new Thread(work, "at-once").start());
  }

  /**
   * Lets all go at the same moment and waits for all; the answers are in the order of the tasks.
   *
   * @throws java.util.concurrent.CompletionException with the first failure, when all have ended
   */
  public static <T> List<T> all(List<? extends Supplier<T>> tasks) {
    CyclicBarrier start = new CyclicBarrier(tasks.size());
    List<CompletableFuture<T>> begun =
        tasks.stream().map(task -> begin(() -> from(start, task))).toList();
    CompletableFuture.allOf(begun.toArray(CompletableFuture<?>[]::new)).join();
    return begun.stream().map(CompletableFuture::join).toList();
  }

  /** The same task so many times. */
  public static void times(int times, Runnable task) {
    all(Stream.generate(() -> once(task)).limit(times).toList());
  }

  private static Supplier<Boolean> once(Runnable task) {
    return () -> {
      task.run();
      return true;
    };
  }

  private static <T> T from(CyclicBarrier start, Supplier<T> task) {
    try {
      start.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
    return task.get();
  }
}
