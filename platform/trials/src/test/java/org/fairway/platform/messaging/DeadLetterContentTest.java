package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.errors.TimeoutException;
import org.fairway.platform.testing.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a dead letter holds of a message, and where a replay finds the rest. */
class DeadLetterContentTest {
  private static final String SPECIAL = "special-category";
  private static final int POISON = 13;

  private final Sample sample = new Sample();
  private final TestTopics topics = new TestTopics(Servers.kafka(), 3);
  private final SampleHandler handler = new SampleHandler("effects", sample::effect);

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void ofASpecialCategoryOnlyItsPlaceIsKept() {
    // When
    park(event(1).with(CloudEvents.CLASSIFICATION, SPECIAL));

    // Then
    assertThat(payloads()).containsExactly("nothing, false");
    assertThat(letter().topic()).isEqualTo(topics.prefix() + TestTopics.EVENTS);
  }

  @Test
  void aMessageThatDoesNotTellItsClassificationMayBeOfOne() {
    // When
    park(event(1).without(CloudEvents.CLASSIFICATION));

    // Then
    assertThat(payloads()).containsExactly("nothing, false");
  }

  /** Control arm: the same look finds what is kept. */
  @Test
  void ofOthersTheContentIsKept() {
    // When
    park(event(1));

    // Then
    assertThat(payloads()).containsExactly("{\"number\":13}, true");
  }

  @Test
  void aReplayReadsItAgainWhereItLies() {
    // Given
    publish(event(1).with(CloudEvents.CLASSIFICATION, SPECIAL).value("{\"number\":5}"));
    park(event(2).with(CloudEvents.CLASSIFICATION, SPECIAL));
    handler.mend(event -> effect(event, 14));

    // When
    Replays.Outcome outcome = replay(new KafkaOriginals(topics::reader));

    // Then
    assertThat(outcome).isEqualTo(Replays.Outcome.DONE);
    assertThat(sample.effects()).containsExactly("a:5", "a:27");
  }

  @Test
  void aReplayWhoseMessageIsGoneLeavesItPending() {
    // Given
    park(event(1).with(CloudEvents.CLASSIFICATION, SPECIAL));
    Originals elsewhere =
        (topic, partition, offset) ->
            new KafkaOriginals(topics::reader).at(topic, partition, offset + 1);

    // When, then
    refused(elsewhere, "the message is no longer in its topic");
  }

  @Test
  void anotherMessageAtItsPlaceIsNotTaken() {
    // Given
    IncomingEventBuilder other = event(2).with(CloudEvents.TENANT, "QT2");
    park(event(1).with(CloudEvents.CLASSIFICATION, SPECIAL));

    // When, then
    refused(
        (topic, partition, offset) -> other.delivery(topic, offset),
        "another message lies where this one was");
  }

  @Test
  void aBrokerThatIsAwayIsNoReason() {
    assertThat(Failures.isTransient(new IllegalStateException(new TimeoutException()))).isTrue();
    assertThat(Failures.isTransient(new IllegalStateException())).isFalse();
  }

  private void refused(Originals originals, String reason) {
    handler.mend(event -> effect(event, 14));
    assertThatThrownBy(() -> replay(originals))
        .isInstanceOf(Replays.Failed.class)
        .hasRootCauseMessage(reason);
    assertThat(sample.effects()).isEmpty();
    assertThat(letter().state()).isEqualTo(DeadLetter.State.PENDING);
  }

  private void effect(IncomingEvent event, int more) {
    int number = event.dataAs(Sample.Data.class).number();
    sample.jdbc.update(
        "insert into effect (tenant_id, subject, number) values (?, ?, ?)",
        event.tenant(),
        event.subject(),
        number + more);
  }

  private void park(IncomingEventBuilder event) {
    publish(event);
    sample.consumer(handler).accept(topics.messages(TestTopics.EVENTS));
  }

  private void publish(IncomingEventBuilder event) {
    Delivery message = event.delivery(TestTopics.EVENTS, 0);
    topics.put(message.key(), event.headers(), new String(message.value(), StandardCharsets.UTF_8));
  }

  private DeadLetter letter() {
    return sample.letters(Sample.TENANT).get(0);
  }

  private Replays.Outcome replay(Originals originals) {
    UUID id = letter().id();
    Replays replays =
        new Replays(sample.inbox, sample.deadLetters, originals, "sample", List.of(handler));
    return sample.work.call(Sample.TENANT, () -> replays.replay(Sample.TENANT, id, 0));
  }

  private List<String> payloads() {
    return sample.work.call(
        Sample.TENANT,
        () ->
            sample.jdbc.query(
                "select coalesce(convert_from(payload, 'UTF8'), 'nothing') || ', ' || content_kept from dead_letter",
                row -> row.getString(1)));
  }

  private static IncomingEventBuilder event(int version) {
    return new IncomingEventBuilder("a", POISON)
        .with(CloudEvents.AGGREGATE_VERSION, Integer.toString(version));
  }
}
