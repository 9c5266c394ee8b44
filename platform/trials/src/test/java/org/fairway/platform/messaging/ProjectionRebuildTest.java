package org.fairway.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.fairway.platform.testing.Servers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectionRebuildTest {
  private static final String OTHER_TENANT = "QT2";

  private final Sample sample = new Sample();
  private final TestTopics topics = new TestTopics(Servers.kafka(), 3);
  private final Totals totals = new Totals();
  private final InboxConsumer consumer = sample.consumer(totals);

  @BeforeEach
  void tables() {
    for (String table : List.of("total", "total_fresh")) {
      sample.database.asOwner(
          "create table %1$s (tenant_id text not null, subject text not null, total int not null, primary key (tenant_id, subject));"
                  .formatted(table)
              + "grant all on %1$s to metrics_app".formatted(table));
    }
  }

  @AfterEach
  void close() {
    sample.close();
  }

  @Test
  void theRebuiltProjectionEqualsTheLiveOne() {
    // Given
    Random random = new Random(5);
    for (int i = 0; i < 60; i++) {
      IncomingEventBuilder event = event("s" + random.nextInt(6), random.nextInt(100) + 14);
      publish(event);
      if (random.nextInt(4) == 0) {
        publish(event);
      }
    }
    publish(event("s1", 1000).with(CloudEvents.TENANT, OTHER_TENANT));
    publish(event("poison", 13));
    publish(event("s1", 50).value("{"));
    consumeAll();
    List<String> before = totals("total");

    // When
    RebuildResult result = rebuild();

    // Then
    assertThat(before).hasSize(7);
    assertThat(totals("total")).isEqualTo(before);
    assertThat(result.handled()).isEqualTo(60);
    assertThat(result.unreadable()).isEqualTo(1);
  }

  @Test
  void aSpoiledProjectionIsMendedAndGoesOnWithoutDoubleEffects() {
    // Given
    publish(event("a", 20));
    publish(event("a", 22));
    consumeAll();
    sample.work.unscoped(() -> sample.jdbc.update("update total set total = 0"));

    // When
    rebuild();
    consumeAll();
    publish(event("a", 30));
    consumeAll();

    // Then
    assertThat(totals("total")).containsExactly("QT1 a 72");
  }

  @Test
  void whatLiveHandlingHasNotSeenYetIsNotCountedTwice() {
    // Given
    publish(event("a", 20));
    consumeAll();
    publish(event("a", 30));

    // When
    rebuild();
    consumeAll();

    // Then
    assertThat(totals("total")).containsExactly("QT1 a 50");
  }

  @Test
  void aDeadLetterStaysOutAndCanBeReplayedAfterTheRebuild() {
    // Given
    publish(event("a", 20));
    publish(event("a", 13));
    consumeAll();
    rebuild();
    totals.poison = -1;
    DeadLetter letter = sample.letters(Sample.TENANT).get(0);

    // When
    sample.work.call(
        Sample.TENANT,
        () ->
            new Replays(
                    sample.inbox,
                    sample.deadLetters,
                    new KafkaOriginals(topics::reader),
                    "sample",
                    List.of(totals))
                .replay(Sample.TENANT, letter.id(), 0));
    consumeAll();

    // Then
    assertThat(totals("total")).containsExactly("QT1 a 33");
  }

  @Test
  void aRebuildThatFailsLeavesTheOldRowsAndCanBeRepeated() {
    // Given
    publish(event("a", 20));
    publish(event("b", 40));
    consumeAll();
    totals.poison = 40;

    // When
    assertThatThrownBy(this::rebuild).hasMessage("poison");
    List<String> after = totals("total");
    totals.poison = -1;
    rebuild();

    // Then
    assertThat(after).containsExactly("QT1 a 20", "QT1 b 40");
    assertThat(totals("total")).isEqualTo(after);
  }

  @Test
  void liveHandlingWaitsWhileARebuildRuns() {
    // Given
    publish(event("a", 20));
    CompletableFuture<Void> live;

    // When
    try (RebuildGate gate =
        RebuildGate.shut(sample.work.dataSource(), Sample.TENANT, "sample/totals")) {
      live = CompletableFuture.runAsync(this::consumeAll);
      Awaitility.await()
          .until(
              () ->
                  sample
                          .meters
                          .counter("fairway.events.retried", "consumer", "sample/totals")
                          .count()
                      > 2);
      gate.ensureShut(sample.jdbc);
      assertThat(totals("total")).isEmpty();
    }
    live.join();

    // Then
    assertThat(totals("total")).containsExactly("QT1 a 20");
  }

  @Test
  void aRebuildThatLostItsLockDoesNotSwap() {
    // Given
    publish(event("a", 20));
    consumeAll();
    sample.work.unscoped(() -> sample.jdbc.update("update total set total = 0"));
    totals.beforeSwap = sample.database::breakLocks;

    // When
    assertThatThrownBy(this::rebuild).hasMessage("the lock of the rebuild was lost");

    // Then
    assertThat(totals("total")).containsExactly("QT1 a 0");
  }

  private RebuildResult rebuild() {
    return new ProjectionRebuild(
            sample.work.dataSource(),
            sample.work,
            topics::reader,
            sample.settings(),
            List.of(topics.prefix() + TestTopics.EVENTS))
        .rebuild(Sample.TENANT, totals);
  }

  private void publish(IncomingEventBuilder event) {
    Delivery message = event.delivery(TestTopics.EVENTS, 0);
    String value = new String(message.value(), java.nio.charset.StandardCharsets.UTF_8);
    topics.put(message.key(), event.headers(), value);
  }

  /** Delivers everything from the first message on, as after a loss of the group's offsets. */
  private void consumeAll() {
    consumer.accept(topics.messages(TestTopics.EVENTS));
  }

  private List<String> totals(String table) {
    return sample.work.unscoped(
        () ->
            new ArrayList<>(
                sample.jdbc.query(
                    "select tenant_id || ' ' || subject || ' ' || total from "
                        + table
                        + " order by 1",
                    row -> row.getString(1))));
  }

  private static IncomingEventBuilder event(String subject, int number) {
    return new IncomingEventBuilder(subject, number);
  }

  /** Sums up per subject: what an event adds twice shows. */
  private final class Totals implements Projection {
    private volatile int poison = 13;
    private volatile Runnable beforeSwap = () -> {};

    @Override
    public Set<String> types() {
      return Set.of(Sample.TYPE);
    }

    @Override
    public String name() {
      return "totals";
    }

    @Override
    public void handle(IncomingEvent event) {
      add("total", event);
    }

    @Override
    public void rebuild(IncomingEvent event) {
      add("total_fresh", event);
    }

    @Override
    public void prepareRebuild() {
      sample.jdbc.update("delete from total_fresh where tenant_id = ?", Sample.TENANT);
    }

    @Override
    public void swap() {
      beforeSwap.run();
      sample.jdbc.update("delete from total where tenant_id = ?", Sample.TENANT);
      sample.jdbc.update(
          "insert into total select * from total_fresh where tenant_id = ?", Sample.TENANT);
    }

    private void add(String table, IncomingEvent event) {
      int number = event.dataAs(Sample.Data.class).number();
      if (number == poison) {
        throw new RefusedEvent("poison");
      }
      sample.jdbc.update(
          "insert into "
              + table
              + " as t values (?, ?, ?)"
              + " on conflict (tenant_id, subject) do update set total = t.total + excluded.total",
          event.tenant(),
          event.subject(),
          number);
    }
  }
}
