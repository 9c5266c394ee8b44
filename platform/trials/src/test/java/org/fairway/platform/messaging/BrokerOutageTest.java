package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.awaitility.Awaitility;
import org.fairway.local.server.KafkaServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that dies between the append and its acknowledgement. */
class BrokerOutageTest {
  private static final int AGGREGATES = 5;
  private static final int EACH = 6;

  @TempDir Path directory;

  private final Sample sample = new Sample();
  private KafkaServer broker;
  private TestTopics topics;
  private Producer<String, byte[]> producer;

  @BeforeEach
  void start() {
    broker = new KafkaServer(directory, 0);
    broker.start();
    topics = new TestTopics(broker.bootstrap(), 2);
    producer = topics.producer(Duration.ofSeconds(2));
  }

  @AfterEach
  void stop() {
    producer.close(Duration.ZERO);
    broker.kill();
    sample.close();
  }

  @Test
  void everythingArrivesInOrderAfterTheBrokerCameBack() throws InterruptedException {
    // Given
    RelayLoop loop =
        new RelayLoop(
            sample.relay(new KafkaDispatcher(producer, Sample.writer(topics), Tracing.NONE), 100)
                ::round,
            Duration.ofMillis(25),
            Duration.ofMillis(500));
    Thread relay = new Thread(loop);
    relay.start();
    append(0, EACH / 2);
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> sample.unsent() == 0);

    // When
    broker.kill();
    append(EACH / 2, EACH);
    Awaitility.await()
        .during(Duration.ofSeconds(4))
        .atMost(Duration.ofSeconds(20))
        .until(() -> sample.unsent() == AGGREGATES * (EACH - EACH / 2));
    broker.start();

    // Then
    Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> sample.unsent() == 0);
    loop.stop();
    relay.join();
    List<Integer> inOrder = IntStream.range(0, EACH).boxed().toList();
    Map<String, List<Integer>> arrived = RelayTest.numbersBySubject(topics);
    assertThat(arrived).hasSize(AGGREGATES);
    // Sent again after an acknowledgement was lost: allowed, and known by its id.
    assertThat(arrived.values())
        .allSatisfy(numbers -> assertThat(withoutRepeats(numbers)).isEqualTo(inOrder));
  }

  /** Control arm: a relay that marks rows without waiting loses them when the broker dies. */
  @Test
  @SuppressWarnings("FutureReturnValueIgnored") // not to wait is the point
  void withoutWaitingForAcknowledgementsEventsAreLost() {
    // Given
    CloudEventWriter writer = Sample.writer(topics);
    Dispatcher hasty =
        rows -> {
          rows.forEach(row -> producer.send(writer.record(row)));
          return rows.stream().map(OutboxRow::position).collect(Collectors.toSet());
        };
    append(0, 1);
    sample.relay(hasty, 100).round();
    producer.flush();

    // When
    broker.kill();
    append(1, 2);
    sample.relay(hasty, 100).round();
    producer.close(Duration.ZERO);
    broker.start();

    // Then
    assertThat(sample.unsent()).isZero();
    assertThat(RelayTest.numbersBySubject(topics).values())
        .allSatisfy(numbers -> assertThat(numbers).containsExactly(0));
  }

  @Test
  void whatTheBrokerDidNotAcknowledgeIsNotReportedAsSent() {
    // Given
    Dispatcher dispatcher = new KafkaDispatcher(producer, Sample.writer(topics), Tracing.NONE);
    append(0, 1);
    sample.relay(dispatcher, 100).round();
    append(1, 3);

    // When
    broker.kill();
    Relay.Round round = sample.relay(dispatcher, 100).round();

    // Then
    assertThat(round).isEqualTo(new Relay.Round(2 * AGGREGATES, 0, false));
    assertThat(round.stuck()).isTrue();
    assertThat(sample.unsent()).isEqualTo(2L * AGGREGATES);
  }

  private void append(int from, int to) {
    for (int number = from; number < to; number++) {
      for (int aggregate = 0; aggregate < AGGREGATES; aggregate++) {
        sample.append("s" + aggregate, number);
      }
    }
  }

  private static List<Integer> withoutRepeats(List<Integer> numbers) {
    Set<Integer> seen = new java.util.HashSet<>();
    List<Integer> first = new ArrayList<>(numbers);
    first.removeIf(number -> !seen.add(number));
    return first;
  }
}
