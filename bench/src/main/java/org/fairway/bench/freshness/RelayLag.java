package org.fairway.bench.freshness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fairway.bench.measure.Pause;
import org.fairway.bench.measure.Percentiles;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;

/** How long a row of referral-service's outbox takes to reach a consumer of its topic. */
final class RelayLag {
  private static final String TOPIC = "bench.ticks";
  private static final int PARTITIONS = 6;
  private static final Duration TICK = Duration.ofMillis(10);
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String INSERT =
      """
      insert into outbox (id, tenant_id, aggregatetype, aggregateid, aggregateversion, type, payload, topic,
        occurred_at, correlation_id, dataclassification)
      values (?, 'QUA', 'tick', ?, 0, 'org.fairway.bench.tick.v1', '{}', '%s', ?, ?, 'pseudonymous')"""
          .formatted(TOPIC);

  private final Servers servers;

  RelayLag(Servers servers) {
    this.servers = servers;
  }

  /** Milliseconds from the insertion of each row. */
  Percentiles measure(int perSecond, int seconds) {
    createTopic();
    int each = (int) (perSecond * TICK.toMillis() / 1000);
    int ticks = (int) (seconds * 1000L / TICK.toMillis());
    CompletableFuture<double[]> lags = CompletableFuture.supplyAsync(() -> receive(each * ticks));
    write(each, ticks);
    return new Percentiles(lags.join());
  }

  private void createTopic() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.kafka().bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new ServerException("Kafka makes no topic: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("interrupted", e);
    }
  }

  /** On time, whatever became of the rows before. */
  private void write(int each, int ticks) {
    try (Connection connection = servers.postgres().connect("referral");
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      connection.setAutoCommit(false);
      long start = System.nanoTime();
      for (int tick = 0; tick < ticks; tick++) {
        long early = start + tick * TICK.toNanos() - System.nanoTime();
        if (early > 0) {
          Pause.millis(Duration.ofNanos(early).toMillis());
        }
        for (int i = 0; i < each; i++) {
          UUID id = UUID.randomUUID();
          insert.setObject(1, id);
          insert.setString(2, id.toString());
          insert.setObject(3, Instant.now().atOffset(ZoneOffset.UTC));
          insert.setString(4, id.toString());
          insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
      }
    } catch (SQLException e) {
      throw new ServerException("the outbox takes no rows: " + e.getMessage(), e);
    }
  }

  private double[] receive(int count) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      partitions.add(new TopicPartition(TOPIC, i));
    }
    Map<String, Object> settings = Map.of("bootstrap.servers", servers.kafka().bootstrap());
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      double[] lags = new double[count];
      int seen = 0;
      long deadline = System.nanoTime() + LIMIT.plusSeconds(60).toNanos();
      while (seen < count) {
        if (System.nanoTime() > deadline) {
          throw new ServerException("only %d of %d events came".formatted(seen, count));
        }
        for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(100))) {
          lags[seen++] = Duration.between(happened(one), Instant.now()).toNanos() / 1e6;
        }
      }
      return lags;
    }
  }

  private static Instant happened(ConsumerRecord<byte[], byte[]> message) {
    return Instant.parse(
        new String(
            message.headers().lastHeader("ce_time").value(),
            java.nio.charset.StandardCharsets.UTF_8));
  }
}
