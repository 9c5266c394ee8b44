package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.fairway.platform.testing.EventContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
  private static final int POISON = 13;

  private final Sample sample = new Sample();
  private final SampleHandler handler = new SampleHandler("effects", sample::effect);

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void aPoisonMessageIsParkedWithItsReasonAndTheOthersTakeEffect() {
    // Given
    List<Delivery> messages = List.of(message("a", 1), message("a", POISON), message("a", 2));

    // When
    sample.consumer(handler).accept(messages);

    // Then
    assertThat(sample.effects()).containsExactly("a:1", "a:2");
    assertThat(sample.letters(Sample.TENANT))
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.consumer()).isEqualTo("sample/effects");
              assertThat(letter.reason()).isEqualTo("DATABASE_REFUSED");
              assertThat(letter.detail())
                  .isEqualTo("the database refused the change, SQL state 23514");
              assertThat(letter.attempts()).isEqualTo(3);
              assertThat(letter.offset()).isEqualTo(1);
              assertThat(letter.correlationId()).isEqualTo(IncomingEventBuilder.correlation(13));
              assertThat(letter.state()).isEqualTo(DeadLetter.State.PENDING);
            });
  }

  @Test
  void aDeadLetterIsToldOnItsTopic() {
    // When
    sample.consumer(handler).accept(List.of(message("a", POISON)));

    // Then
    OutboxRow told = unsent().get(0);
    assertThat(told.topic()).isEqualTo(TestTopics.DEAD_LETTERS);
    assertThat(told.type()).isEqualTo("org.fairway.dead-letter.parked.v1");
    assertThat(told.tenant()).isEqualTo(Sample.TENANT);
    assertThat(told.correlationId()).isEqualTo(IncomingEventBuilder.correlation(13));
    EventContract.assertMatches(told.type(), told.payload());
    assertThat(told.payload()).contains("DATABASE_REFUSED").doesNotContain("number");
  }

  @Test
  void aSecondDeliveryOfADeadLetterIsNotTriedAgain() {
    // Given
    Delivery poison = message("a", POISON);
    sample.consumer(handler).accept(List.of(poison));
    int calls = handler.calls.get();

    // When
    sample.consumer(handler).accept(List.of(poison));

    // Then
    assertThat(handler.calls).hasValue(calls);
    assertThat(sample.letters(Sample.TENANT)).hasSize(1);
    assertThat(unsent()).hasSize(1);
  }

  @Test
  void anErrorIsParkedAndEndsNothing() {
    // Given
    EventHandler broken =
        new SampleHandler(
            "broken",
            event -> {
              throw new StackOverflowError();
            });

    // When
    sample.consumer(broken, handler).accept(List.of(message("a", 1), message("a", 2)));

    // Then
    assertThat(sample.effects()).containsExactly("a:1", "a:2");
    assertThat(sample.letters(Sample.TENANT))
        .hasSize(2)
        .allSatisfy(letter -> assertThat(letter.reason()).isEqualTo("HANDLER_FAILED"));
  }

  @Test
  void aRefusedEventIsParkedAtOnce() {
    // Given
    handler.mend(
        event -> {
          throw new RefusedEvent("the programme has ended");
        });

    // When
    sample.consumer(handler).accept(List.of(message("a", 1)));

    // Then
    assertThat(handler.calls).hasValue(1);
    DeadLetter letter = sample.letters(Sample.TENANT).get(0);
    assertThat(letter.reason()).isEqualTo("REFUSED");
    assertThat(letter.detail()).isEqualTo("the programme has ended");
  }

  @Test
  void afterMendingAReplayTakesEffectOnce() {
    // Given
    DeadLetter letter = parked(POISON);
    handler.mend(event -> sample.effect(withNumber(event, 14)));

    // When
    Replays.Outcome first = replay(letter.id(), 0);
    Replays.Outcome again = replay(letter.id(), 1);
    Replays.Outcome stale = replay(letter.id(), 0);

    // Then
    assertThat(first).isEqualTo(Replays.Outcome.DONE);
    assertThat(again).isEqualTo(Replays.Outcome.SETTLED);
    assertThat(stale).isEqualTo(Replays.Outcome.STALE);
    assertThat(sample.effects()).containsExactly("a:14");
    DeadLetter now = sample.letters(Sample.TENANT).get(0);
    assertThat(now.state()).isEqualTo(DeadLetter.State.REPLAYED);
    assertThat(now.attempts()).isEqualTo(4);
    assertThat(now.resolvedAt()).isNotNull();
  }

  @Test
  void aReplayThatFailsAgainLeavesItPending() {
    // Given
    DeadLetter letter = parked(POISON);

    // When
    assertThatThrownBy(() -> replay(letter.id(), 0)).isInstanceOf(Replays.Failed.class);

    // Then
    assertThat(sample.effects()).isEmpty();
    assertThat(sample.letters(Sample.TENANT).get(0).state()).isEqualTo(DeadLetter.State.PENDING);
  }

  @Test
  void anotherTenantNeitherSeesNorReplaysIt() {
    // Given
    DeadLetter letter = parked(POISON);

    // When
    Replays.Outcome outcome =
        sample.work.call("QT2", () -> replays().replay("QT2", letter.id(), 0));

    // Then
    assertThat(outcome).isEqualTo(Replays.Outcome.UNKNOWN);
    assertThat(sample.letters("QT2")).isEmpty();
  }

  @Test
  void messagesThatCannotBeReadAreKeptAsTheyCame() {
    // Given
    Delivery notJson = sample.delivery(event("a", 1).value("{ not JSON"));
    Delivery empty = sample.delivery(event("a", 2).value(null));
    Delivery noId = sample.delivery(event("a", 3).without(CloudEvents.ID));
    Delivery badTime = sample.delivery(event("a", 4).with(CloudEvents.TIME, "yesterday"));

    // When
    sample.consumer(handler).accept(List.of(notJson, empty, noId, badTime));

    // Then
    assertThat(sample.letters(Sample.TENANT))
        .extracting(DeadLetter::detail)
        .containsExactly(
            "header ce_time is malformed",
            "header ce_id is missing",
            "the value is not JSON",
            "the value is not JSON");
    assertThat(unsent())
        .allSatisfy(told -> EventContract.assertMatches(told.type(), told.payload()));
    UUID newest = sample.letters(Sample.TENANT).get(0).id();
    Delivery kept =
        sample
            .work
            .call(Sample.TENANT, () -> sample.deadLetters.message(Sample.TENANT, newest))
            .message();
    assertThat(kept.value()).isEqualTo(badTime.value());
    assertThat(kept.headers()).isEqualTo(badTime.headers());
    assertThat(kept.place()).isEqualTo(badTime.place());
    assertThat(handler.calls).hasValue(0);
  }

  @Test
  void aMessageWithoutReadableTenantGoesToTheOperatorsOfThePlatform() {
    // Given
    Delivery nobodys = sample.delivery(event("a", 1).with(CloudEvents.TENANT, "x' or true --"));
    Delivery bare = new Delivery(TestTopics.EVENTS, 0, 99, "k\uFFFD", java.util.Map.of(), null);

    // When
    sample.consumer(handler).accept(List.of(nobodys, bare));

    // Then
    assertThat(sample.letters("PLATFORM"))
        .extracting(DeadLetter::consumer)
        .containsExactly("sample", "sample");
    assertThat(sample.letters(Sample.TENANT)).isEmpty();
  }

  @Test
  void listingGoesOnAfterTheLastOneSeen() {
    // Given
    for (int i = 0; i < 5; i++) {
      sample.consumer(handler).accept(List.of(message("a", POISON)));
    }
    List<DeadLetter> all = sample.letters(Sample.TENANT);

    // When
    List<DeadLetter> second =
        sample.work.call(
            Sample.TENANT,
            () ->
                sample.deadLetters.list(
                    Sample.TENANT, DeadLetter.State.PENDING, all.get(1).id(), 2));

    // Then
    assertThat(second).isEqualTo(all.subList(2, 4));
  }

  private DeadLetter parked(int number) {
    sample.consumer(handler).accept(List.of(message("a", number)));
    return sample.letters(Sample.TENANT).get(0);
  }

  private Replays.Outcome replay(UUID id, long version) {
    return sample.work.call(Sample.TENANT, () -> replays().replay(Sample.TENANT, id, version));
  }

  private Replays replays() {
    Originals unasked =
        (topic, partition, offset) -> {
          throw new AssertionError("the content was kept");
        };
    return new Replays(sample.inbox, sample.deadLetters, unasked, "sample", List.of(handler));
  }

  private List<OutboxRow> unsent() {
    return sample.work.call(
        Sample.TENANT, () -> sample.outboxTable.unsent(10, Stalls.Resting.NONE));
  }

  private Delivery message(String subject, int number) {
    return sample.delivery(event(subject, number));
  }

  private static IncomingEventBuilder event(String subject, int number) {
    return new IncomingEventBuilder(subject, number);
  }

  private static IncomingEvent withNumber(IncomingEvent event, int number) {
    return CloudEventReader.read(event(event.subject(), number).delivery("t", 0));
  }
}
