package org.fairway.example;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks once a second until there is an answer, for ten minutes at most. */
final class Waiting {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final long PAUSE_MILLIS = 1000;

  private Waiting() {}

  static <T> T until(String what, Supplier<Optional<T>> question) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      Optional<T> answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException(what + ": not within " + LIMIT.toMinutes() + " minutes");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
