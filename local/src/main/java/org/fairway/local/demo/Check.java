package org.fairway.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.fairway.local.server.ServerException;

/** Expectations of the demo; one that fails ends it. */
final class Check {
  private static final long POLL_MILLIS = 200;

  private Check() {}

  static void that(boolean holds, String expectation) {
    if (!holds) {
      throw failed(expectation);
    }
  }

  static void equal(Object wanted, Object found, String what) {
    that(wanted.equals(found), what + " should be " + wanted + " and is " + found);
  }

  /** For what cannot be told as a condition. */
  static ServerException failed(String expectation) {
    return new ServerException("not as expected: " + expectation);
  }

  /** The field's text, which must be there. */
  static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    that(!value.isMissingNode() && !value.isNull(), field + " in " + node);
    return value.asText();
  }

  /** Asks again and again until there is an answer. */
  static <T> T eventually(String what, Duration limit, Supplier<Optional<T>> question) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      Optional<T> answer = question.get();
      if (answer.isPresent()) {
        return answer.get();
      }
      that(System.nanoTime() < deadline, what + " within " + limit.toSeconds() + " s");
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted", e);
    }
  }
}
