package org.fairway.platform.messaging;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.fairway.platform.testing.AtOnce;
import org.fairway.platform.testing.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {
  private final Sample sample = new Sample();
  private final TestTopics topics = new TestTopics(Servers.kafka(), 3);
  private final Producer<String, byte[]> producer = topics.producer(Duration.ofSeconds(10));
  private final Dispatcher dispatcher =
      new KafkaDispatcher(producer, Sample.writer(topics), Tracing.NONE);

  @AfterEach
  void close() {
    producer.close();
    sample.close();
  }

  @Test
  void anAppendedEventArrivesAsCloudEvent() {
    // Given
    sample.append("a", 7);

    // When
    Relay.Round round = sample.relay(dispatcher, 10).round();

    // Then
    assertThat(round).isEqualTo(new Relay.Round(1, 1, false));
    List<Delivery> messages = topics.messages(TestTopics.EVENTS);
    assertThat(messages).hasSize(1);
    assertThat(messages.get(0).key()).isEqualTo("a");
    assertThat(messages.get(0).headers())
        .containsEntry("ce_specversion", "1.0")
        .containsEntry("ce_type", Sample.TYPE)
        .containsEntry("ce_source", "/sample")
        .containsEntry("ce_subject", "a")
        .containsEntry("ce_dataschema", "urn:fairway:event:" + Sample.TYPE)
        .containsEntry("ce_tenantid", Sample.TENANT)
        .containsEntry("ce_aggregateversion", "7")
        .containsEntry("ce_dataclassification", "pseudonymous")
        .containsEntry("content-type", "application/json")
        .containsKeys("ce_id", "ce_time", "ce_correlationid");
    assertThat(CloudEventReader.read(messages.get(0)).dataAs(Sample.Data.class).number())
        .isEqualTo(7);
    assertThat(sample.unsent()).isZero();
  }

  @Test
  void aRolledBackTransactionTellsNothing() {
    // Given
    RuntimeException late = new IllegalStateException("after append");

    // When
    assertThatThrownBy(
            () ->
                sample.work.run(
                    Sample.TENANT,
                    () -> {
                      sample.write("a", 1);
                      throw late;
                    }))
        .isSameAs(late);
    Relay.Round round = sample.relay(dispatcher, 10).round();

    // Then
    assertThat(round.idle()).isTrue();
    assertThat(topics.messages(TestTopics.EVENTS)).isEmpty();
  }

  @Test
  void twoRelaysAtOnceSendEachEventOnceAndInOrder() {
    // Given
    int aggregates = 40;
    int each = 25;
    for (int number = 0; number < each; number++) {
      int now = number;
      sample.work.run(
          Sample.TENANT,
          () -> IntStream.range(0, aggregates).forEach(a -> sample.write("s" + a, now)));
    }

    // When
    AtOnce.times(2, this::relayUntilEmpty);

    // Then
    Map<String, List<Integer>> arrived = numbersBySubject(topics);
    assertThat(arrived).hasSize(aggregates);
    List<Integer> inOrder = IntStream.range(0, each).boxed().toList();
    assertThat(arrived.values()).allSatisfy(numbers -> assertThat(numbers).isEqualTo(inOrder));
  }

  @Test
  void aTopicThatIsMissingHoldsUpNoOther() {
    // Given
    sample.work.run(
        Sample.TENANT,
        () ->
            sample.outbox.write(
                Sample.TENANT,
                new OutgoingEvent(Sample.TYPE, "lost", 1, new Sample.Data(1)),
                "absent"));
    sample.append("a", 2);

    // When
    Relay.Round round = sample.relay(dispatcher, 10).round();

    // Then
    assertThat(round).isEqualTo(new Relay.Round(2, 1, false));
    assertThat(numbersBySubject(topics)).containsOnlyKeys("a");
    assertThat(sample.unsent()).isEqualTo(1);
  }

  @Test
  void sentRowsAreRemovedAfterTheirTimeAndUnsentOnesNever() {
    // Given
    sample.append("a", 1);
    sample.relay(dispatcher, 10).round();
    sample.append("a", 2);

    // When
    int removed =
        sample.work.unscoped(
            () -> {
              sample.outboxTable.actAsWorker();
              return sample.outboxTable.deleteSentBefore(
                  java.time.Instant.now().plus(Duration.ofDays(1)));
            });

    // Then
    assertThat(removed).isEqualTo(1);
    assertThat(sample.unsent()).isEqualTo(1);
  }

  @Test
  void withoutTheWorkersSettingNoRowIsVisible() {
    // Given
    sample.append("a", 1);

    // When
    List<OutboxRow> seen =
        sample.work.unscoped(() -> sample.outboxTable.unsent(10, Stalls.Resting.NONE));

    // Then
    assertThat(seen).isEmpty();
  }

  @Test
  void tensOfThousandsDrainWithinSeconds() {
    // Given
    int events = 20_000;
    sample.work.run(
        Sample.TENANT,
        () ->
            sample.jdbc.update(
                """
                insert into outbox (id, tenant_id, aggregatetype, aggregateid, aggregateversion,
                  type, payload, topic, occurred_at, dataclassification)
                select gen_random_uuid(), ?, 'sample', 's' || n % 5000, n, ?,
                  jsonb_build_object('number', n), ?, now(), 'pseudonymous'
                from generate_series(1, ?) n
                """,
                Sample.TENANT, Sample.TYPE, TestTopics.EVENTS, events));

    // When
    long begin = System.nanoTime();
    relayUntilEmpty();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);

    // Then
    System.out.printf(
        "relay: %d events in %d ms, %d a second%n",
        events, took.toMillis(), events * 1000L / Math.max(1, took.toMillis()));
    assertThat(sample.unsent()).isZero();
    assertThat(took).isLessThan(Duration.ofSeconds(60));
  }

  private void relayUntilEmpty() {
    Relay relay = sample.relay(dispatcher, 1000);
    while (sample.unsent() > 0) {
      relay.round();
    }
  }

  static Map<String, List<Integer>> numbersBySubject(TestTopics topics) {
    return topics.messages(TestTopics.EVENTS).stream()
        .map(CloudEventReader::read)
        .collect(
            groupingBy(
                IncomingEvent::subject,
                mapping(event -> event.dataAs(Sample.Data.class).number(), toList())));
  }
}
