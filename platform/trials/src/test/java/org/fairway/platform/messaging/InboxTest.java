package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {
  private final Sample sample = new Sample();
  private final SampleHandler handler = new SampleHandler("effects", sample::effect);

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void everyMessageDeliveredTwiceTakesEffectOnce() {
    // Given
    List<Delivery> messages = messages(20);
    InboxConsumer consumer = sample.consumer(handler);
    List<Delivery> twiceInOneBatch =
        messages.stream().flatMap(message -> Stream.of(message, message)).toList();

    // When
    consumer.accept(twiceInOneBatch);
    consumer.accept(messages);
    messages.forEach(message -> sample.consumer(handler).accept(List.of(message)));

    // Then
    assertThat(sample.effects()).isEqualTo(expected(20));
    assertThat(counted("handled")).isEqualTo(20);
    assertThat(counted("duplicate")).isEqualTo(60);
  }

  /** Control arm: what the test above guards against does happen when nothing remembers. */
  @Test
  void withoutTheInboxEffectsHappenTwice() {
    // Given
    Inbox forgetful = (tenant, consumer, events) -> new HashSet<>(events);
    List<Delivery> messages = messages(5);
    InboxConsumer consumer = sample.consumer(forgetful, handler);

    // When
    consumer.accept(messages);
    consumer.accept(messages);

    // Then
    assertThat(sample.effects()).hasSize(10);
  }

  @Test
  void effectAndInboxRowFallTogether() {
    // Given
    SampleHandler crashing =
        new SampleHandler(
            "effects",
            event -> {
              sample.effect(event);
              throw new Pauses.Interrupted();
            });
    List<Delivery> message = messages(1);

    // When
    try {
      sample.consumer(crashing).accept(message);
    } catch (Pauses.Interrupted stopped) {
      sample.consumer(handler).accept(message);
    }

    // Then
    assertThat(sample.effects()).isEqualTo(expected(1));
  }

  @Test
  void eachHandlerHasItsOwnInbox() {
    // Given
    SampleHandler other = new SampleHandler("other", sample::effect);
    List<Delivery> messages = messages(3);

    // When
    sample.consumer(handler).accept(messages);
    sample.consumer(handler, other).accept(messages);

    // Then
    assertThat(handler.calls).hasValue(3);
    assertThat(other.calls).hasValue(3);
  }

  @Test
  void theSameEventIdOfAnotherTenantIsAnotherEvent() {
    // Given
    IncomingEventBuilder ours = new IncomingEventBuilder("a", 1);
    Delivery first = sample.delivery(ours);
    Delivery second = sample.delivery(ours.with(CloudEvents.TENANT, "QT2"));

    // When
    sample.consumer(handler).accept(List.of(first, second));

    // Then
    assertThat(sample.effects()).hasSize(2);
  }

  @Test
  void typesThatNobodyWantsAreIgnored() {
    // Given
    Delivery foreign =
        sample.delivery(
            new IncomingEventBuilder("a", 1)
                .with(CloudEvents.TYPE, "org.fairway.sample.unknown.v1")
                .value("not even JSON"));

    // When
    sample.consumer(handler).accept(List.of(foreign));

    // Then
    assertThat(handler.calls).hasValue(0);
    assertThat(sample.letters(Sample.TENANT)).isEmpty();
  }

  @Test
  void aBacklogIsTakenFasterThanItGrows() {
    // Given
    List<Delivery> messages = messages(20_000);
    EventHandler inBulk =
        new EventHandler() {
          @Override
          public Set<String> types() {
            return handler.types();
          }

          @Override
          public void handle(IncomingEvent event) {
            sample.effect(event);
          }

          @Override
          public void handleAll(List<IncomingEvent> events) {
            sample.effects(events);
          }

          @Override
          public String name() {
            return "bulk";
          }
        };

    // When
    Duration oneByOne = timed(() -> sample.consumer(handler).accept(messages));
    Duration together = timed(() -> sample.consumer(inBulk).accept(messages));

    // Then
    System.out.printf(
        "inbox: %d events in %d ms one by one, in %d ms in bulk%n",
        messages.size(), oneByOne.toMillis(), together.toMillis());
    assertThat(sample.effects()).hasSize(40_000);
    assertThat(together).isLessThan(oneByOne);
  }

  private static Duration timed(Runnable work) {
    long begin = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private List<Delivery> messages(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> sample.delivery(new IncomingEventBuilder("s" + i, 100 + i)))
        .toList();
  }

  private static List<String> expected(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> "s" + i + ":" + (100 + i)).toList();
  }

  private double counted(String outcome) {
    return sample
        .meters
        .counter("fairway.events.processed", "consumer", "sample/effects", "outcome", outcome)
        .count();
  }
}
