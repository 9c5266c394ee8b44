package org.fairway.bench.instances;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.fairway.bench.measure.Pause;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;

/** What came of the work of all instances: in the database, and on the topic. */
final class Effects {
  private static final String DATABASE = "referral";
  private static final String TOPIC = "referral.events";
  private static final String SUBMITTED = "org.fairway.referral.submitted.v1";
  private static final long LIMIT_NANOS = Duration.ofMinutes(3).toNanos();
  private static final String WAITING =
      "select (select count(*) from outbox where sent_at is null) + (select count(*) from audit_pending)";

  private final Servers servers;

  Effects(Servers servers) {
    this.servers = servers;
  }

  /** Until every event is told and every audit entry linked. */
  void settle() {
    long deadline = System.nanoTime() + LIMIT_NANOS;
    while (count(WAITING) > 0) {
      if (System.nanoTime() > deadline) {
        throw new ServerException("the instances do not come to an end with what waits");
      }
      Pause.millis(200);
    }
  }

  long count(String sql) {
    try (Connection connection = servers.postgres().connect(DATABASE);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new ServerException("PostgreSQL: " + e.getMessage(), e);
    }
  }

  /**
   * Records of the topic.
   *
   * @param records that lie there
   * @param events of which they tell
   * @param submitted events among them that tell of a submission
   */
  record Told(long records, long events, long submitted) {}

  /** All that lies on the topic. */
  Told told() {
    Map<String, Object> settings = Map.of("bootstrap.servers", servers.kafka().bootstrap());
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .partitionsFor(TOPIC)
          .forEach(p -> partitions.add(new TopicPartition(TOPIC, p.partition())));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      long all = consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
      Set<String> ids = new HashSet<>();
      Set<String> submitted = new HashSet<>();
      long seen = 0;
      long deadline = System.nanoTime() + LIMIT_NANOS;
      while (seen < all && System.nanoTime() < deadline) {
        for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(200))) {
          seen++;
          ids.add(header(one, "ce_id"));
          if (header(one, "ce_type").equals(SUBMITTED)) {
            submitted.add(header(one, "ce_id"));
          }
        }
      }
      return new Told(seen, ids.size(), submitted.size());
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> one, String name) {
    return new String(one.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
