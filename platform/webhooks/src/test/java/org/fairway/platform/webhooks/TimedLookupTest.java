package org.fairway.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names whose keepers take their time. Real clocks: what is shown is that time passes. */
class TimedLookupTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(4);

  private final CountDownLatch answered = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final ExecutorService senders = Executors.newCachedThreadPool();
  private final TimedLookup lookup = new TimedLookup(this::resolve, LONG);

  @AfterEach
  void stop() {
    answered.countDown();
    lookup.close();
    senders.shutdownNow();
  }

  /** Answers for {@code slow...} only when the test says so. */
  private InetAddress[] resolve(String host) throws UnknownHostException {
    asked.incrementAndGet();
    if (host.startsWith("slow")) {
      try {
        answered.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new UnknownHostException(host);
      }
    }
    if (host.startsWith("none")) {
      throw new UnknownHostException(host);
    }
    if (host.startsWith("broken")) {
      throw new IllegalStateException(host);
    }
    return new InetAddress[] {HERE};
  }

  private static Answer sent(VettedNames.Lookup names) throws Exception {
    VettedNames vetted = new VettedNames(names, new TargetRules(true));
    try (HttpSender sender = new HttpSender(vetted, SSLContext.getDefault(), SHORT)) {
      return sender.send(URI.create("https://slow.example/"), Map.of(), new byte[0]);
    }
  }

  @Test
  void whoAnswersForANameIsNotWaitedForLongerThanTheTimeOut() throws Exception {
    try (TimedLookup brief = new TimedLookup(this::resolve, SHORT)) {
      // When
      Answer answer = sent(brief);

      // Then
      assertThat(answer.outcome()).isEqualTo(AttemptOutcome.TIMED_OUT);
      assertThat(answer.millis()).isBetween(200, 3000);
      assertThat(answered.getCount()).isEqualTo(1);
    }
  }

  @Test
  void controlArmTheMachinesOwnLookupHoldsTheSender() throws Exception {
    // Given
    Future<Answer> sending = senders.submit(() -> sent(this::resolve));

    // When, Then: three times the time-out, and nothing
    assertThatThrownBy(() -> sending.get(3 * SHORT.toMillis(), TimeUnit.MILLISECONDS))
        .isInstanceOf(TimeoutException.class);
    answered.countDown();
    assertThat(sending.get(5, TimeUnit.SECONDS).outcome()).isEqualTo(AttemptOutcome.TIMED_OUT);
  }

  @Test
  void aSlowNameIsLookedUpOnceForAllWhoAskAndHoldsNoOther() throws Exception {
    // Given
    Future<?> first = senders.submit(() -> lookup.of("slow.example"));
    Future<?> second = senders.submit(() -> lookup.of("slow.example"));

    // When
    InetAddress[] other = lookup.of("quick.example");

    // Then
    assertThat(other).containsExactly(HERE);
    for (Future<?> waiting : new Future<?>[] {first, second}) {
      assertThatThrownBy(waiting::get)
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(TimedLookup.SlowNameException.class);
    }
    assertThat(asked).hasValue(2);
    // and when it is known at last, it is asked for anew
    answered.countDown();
    await().untilAsserted(() -> assertThat(lookup.of("slow.example")).containsExactly(HERE));
    assertThat(asked.get()).isGreaterThan(2);
  }

  @Test
  void whatTheLookupThrowsIsToldAsItWas() {
    assertThatThrownBy(() -> lookup.of("none.example"))
        .isExactlyInstanceOf(UnknownHostException.class);
    assertThatThrownBy(() -> lookup.of("broken.example")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aLookupThatEndsWithAnErrorIsToldAndBegunAnew() throws Exception {
    // Given a look-up that breaks down once
    AtomicBoolean broken = new AtomicBoolean(true);
    VettedNames.Lookup once =
        host -> {
          if (broken.getAndSet(false)) {
            throw new StackOverflowError("once");
          }
          return resolve(host);
        };
    try (TimedLookup names = new TimedLookup(once, LONG)) {
      // When, Then
      assertThatThrownBy(() -> names.of("quick.example"))
          .isInstanceOf(IllegalStateException.class)
          .hasCauseInstanceOf(StackOverflowError.class);
      assertThat(names.of("quick.example")).containsExactly(HERE);
    }
  }

  @Test
  void aThreadThatCannotBeHadIsToldAndAskedForAnew() throws Exception {
    // Given a machine that has no thread left, once
    AtomicBoolean full = new AtomicBoolean(true);
    ThreadFactory maker =
        task -> {
          if (full.getAndSet(false)) {
            throw new OutOfMemoryError("unable to create native thread");
          }
          return new Thread(task);
        };
    try (TimedLookup names = new TimedLookup(this::resolve, LONG, maker)) {
      // When, Then
      assertThatThrownBy(() -> names.of("quick.example"))
          .isInstanceOf(IllegalStateException.class)
          .hasCauseInstanceOf(OutOfMemoryError.class);
      assertThat(names.of("quick.example")).containsExactly(HERE);
    }
  }

  @Test
  void moreSlowNamesThanThreadsAreRefusedAtOnce() {
    // Given
    List<Future<InetAddress[]>> waiting =
        IntStream.range(0, TimedLookup.MOST)
            .mapToObj(i -> senders.submit(() -> lookup.of("slow" + i + ".example")))
            .toList();
    await().untilAsserted(() -> assertThat(asked).hasValue(TimedLookup.MOST));

    // When
    long begin = System.nanoTime();
    assertThatThrownBy(() -> lookup.of("quick.example"))
        .isInstanceOf(TimedLookup.SlowNameException.class);

    // Then
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONG);
    assertThat(waiting).hasSize(TimedLookup.MOST);
  }
}
