package org.fairway.metrics.funnel;

import java.util.Map;
import java.util.function.Supplier;
import org.fairway.metrics.disclosure.TornTablesException;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;

/** Reads counts that must be of one moment, and anew when events came in between. */
final class Whole {

  private static final int ATTEMPTS = 5;

  private Whole() {}

  /**
   * The first answer that is whole.
   *
   * @param answer reads every count itself
   * @throws ProblemException 503 when events come in so fast that none is
   */
  static <T> T of(Supplier<T> answer) {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return answer.get();
      } catch (TornTablesException torn) {
        // The next reading begins with what has come in meanwhile.
      }
    }
    try {
      return answer.get();
    } catch (TornTablesException torn) {
      throw new ProblemException(
          ProblemType.UNAVAILABLE,
          ProblemType.UNAVAILABLE.code(),
          "Referrals come in faster than they can be counted; try again in a moment.",
          java.util.List.of(),
          Map.of("Retry-After", "5"));
    }
  }
}
