package org.fairway.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AtOnceTest {
  private static final int MANY = 4 * Runtime.getRuntime().availableProcessors();

  @Test
  void moreThanThereAreCoresRunAtTheSameTimeAndAnswerInTheirOrder() {
    // Given: nobody ends before all have begun
    CountDownLatch begun = new CountDownLatch(MANY);
    List<Supplier<Integer>> tasks =
        IntStream.range(0, MANY)
            .<Supplier<Integer>>mapToObj(i -> () -> met(begun) ? i : -1)
            .toList();

    // When, Then
    assertThat(AtOnce.all(tasks))
        .containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
  }

  private static boolean met(CountDownLatch begun) {
    begun.countDown();
    try {
      return begun.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void aFailureIsTold() {
    assertThatThrownBy(
            () ->
                AtOnce.times(
                    2,
                    () -> {
                      throw new IllegalStateException("no");
                    }))
        .hasRootCauseMessage("no");
  }
}
