package org.fairway.client;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.fairway.client.http.ApiException;

/**
 * Asks again after a lost connection, a full budget (429), or a failure that is not the caller's
 * (500 and above), of the service or of the realm; while the first try of the same key is still at
 * work; and once, with a new token, after a refused one (401). Waits as long as the service says,
 * or else twice as long each time: two minutes or so in all.
 *
 * <pre>{@code
 * Person person = retry.create(key -> people.addPerson(key, data));
 * Referral seen = retry.read(() -> referrals.getReferral(id, null));
 * }</pre>
 */
public final class Retry {
  private static final Set<Integer> PASSING = Set.of(429, 500, 502, 503, 504);
  private static final String IN_FLIGHT = "request-in-flight";
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final int TRIES = 7;
  private static final int UNAUTHORISED = 401;

  private final int tries;
  private final Duration first;
  private final Pause pause;

  /** How a thread waits; another way only in tests. */
  @FunctionalInterface
  interface Pause {
    void rest(Duration time) throws InterruptedException;
  }

  /** Seven tries in all, the first pause a second. */
  public Retry() {
    this(TRIES, FIRST, time -> Thread.sleep(time.toMillis()));
  }

  Retry(int tries, Duration first, Pause pause) {
    this.tries = tries;
    this.first = first;
    this.pause = pause;
  }

  /**
   * Creates one thing, however often it has to be asked for. A program that wants to go on after
   * its own end keeps a key of its own beside the thing, and calls {@link #read} with that.
   *
   * @param call sends the key that it is given as {@code Idempotency-Key}; the same at each try
   * @throws ApiException of the last try
   */
  public <T> T create(Function<String, T> call) {
    String key = UUID.randomUUID().toString();
    return read(() -> call.apply(key));
  }

  /**
   * Reads, or does something else that may be done twice.
   *
   * <p>A move with {@code If-Match} is one of those: done twice, the second is refused as stale
   * (412). Whether the first took effect is then seen by reading.
   *
   * @throws ApiException of the last try
   */
  public <T> T read(Supplier<T> call) {
    boolean renewed = false;
    for (int attempt = 1; ; attempt++) {
      try {
        return call.get();
      } catch (ApiException | UncheckedIOException | TokenUnavailableException e) {
        boolean stale = !renewed && isRefusedToken(e);
        if (attempt == tries || !(stale || passes(e))) {
          throw e;
        }
        renewed |= stale;
        if (!stale) {
          rest(e, attempt);
        }
      }
    }
  }

  private static boolean isRefusedToken(RuntimeException e) {
    return e instanceof ApiException answer && answer.getCode() == UNAUTHORISED;
  }

  private static boolean passes(RuntimeException e) {
    if (e instanceof TokenUnavailableException) {
      return true;
    }
    if (e.getCause() instanceof IOException) {
      return !(e.getCause() instanceof JacksonException); // an answer came, and was not understood
    }
    boolean inFlight =
        e instanceof ProblemException problem && IN_FLIGHT.equals(problem.problem().code());
    return inFlight || (e instanceof ApiException answer && PASSING.contains(answer.getCode()));
  }

  private void rest(RuntimeException e, int attempt) {
    Duration doubled = first.multipliedBy(1L << (attempt - 1));
    // Many callers that were turned away together should not come back together.
    Duration scattered =
        doubled.plusMillis(ThreadLocalRandom.current().nextLong(doubled.toMillis() + 1));
    try {
      pause.rest(RetryAfter.of(e).orElse(scattered));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw e;
    }
  }
}
