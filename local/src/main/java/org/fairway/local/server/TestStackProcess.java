package org.fairway.local.server;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The life of a test stack that runs as a program. */
final class TestStackProcess {
  private TestStackProcess() {}

  /**
   * Starts the stack and returns when it was told to stop; the stack is stopped by then.
   *
   * @return the exit code: 0, or 1 when the stack could not be started
   */
  static int run(Path root, Path directory, boolean withParent) {
    CountDownLatch stopping = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> release(stopping, stopped)));
    try (TestStack stack = TestStack.start(root, directory)) {
      System.out.println("ready: " + stack.announcement());
      if (withParent) {
        Thread watcher = new Thread(() -> awaitEndOfInput(stopping), "parent-watch");
        watcher.setDaemon(true);
        watcher.start();
      }
      stopping.await();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    } catch (ServerException e) {
      System.err.println("fairway: " + e.getMessage());
      return 1;
    } finally {
      stopped.countDown();
    }
  }

  private static void release(CountDownLatch stopping, CountDownLatch stopped) {
    Children.close();
    stopping.countDown();
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitEndOfInput(CountDownLatch stopping) {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      // The parent is gone: the same as the end of its output.
    }
    stopping.countDown();
  }
}
