package org.fairway.bench.freshness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.fairway.bench.measure.Pause;
import org.fairway.bench.server.Servers;
import org.fairway.local.server.ServerException;

/** Many submitted referrals at once, as metrics-service finds them after it was away. */
final class Backlog {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final long POLL_MILLIS = 200;
  private static final String TYPE = "org.fairway.referral.submitted.v1";
  private static final String TAKEN =
      """
      select count(*), extract(epoch from max(at) - min(at)) from (
        select pg_xact_commit_timestamp(xmin) as at from inbox
        where consumer like '%%/FunnelProjection' and handled_at >= '%s') as taken""";

  private final Servers servers;

  Backlog(Servers servers) {
    this.servers = servers;
  }

  /** Events a second, from the first that was taken to the last. */
  double drain(int events) {
    Instant start = Instant.now();
    produce(events, start);
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      Taken taken = taken(start);
      if (taken.count() >= events) {
        return taken.count() / taken.seconds();
      }
      if (System.nanoTime() > deadline) {
        throw new ServerException(
            "only %d of %d events were taken within %s".formatted(taken.count(), events, LIMIT));
      }
      Pause.millis(POLL_MILLIS);
    }
  }

  private record Taken(long count, double seconds) {}

  private Taken taken(Instant since) {
    try (Connection connection = servers.postgres().connect("metrics");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(TAKEN.formatted(since))) {
      row.next();
      return new Taken(row.getLong(1), row.getDouble(2));
    } catch (SQLException e) {
      throw new ServerException("cannot read metrics: " + e.getMessage(), e);
    }
  }

  private void produce(int events, Instant at) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            servers.kafka().bootstrap(),
            "linger.ms",
            20,
            "batch.size",
            262144);
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < events; i++) {
        var unused = producer.send(event(at));
      }
    }
  }

  private static ProducerRecord<String, byte[]> event(Instant at) {
    String id = UUID.randomUUID().toString();
    String data =
        """
        {"referralId":"%1$s","reference":"BC-7K3M-2U","person":"p_%1$s","partnerId":"01932c6e-7d10-7c3a-9a52-1f0d6f5b2a11",\
        "sourceType":"WOMENS_CENTRE","pathwayType":"SUPPORTED_INTERNSHIP","priorityGroups":["NEET"],\
        "lsoa21":"E01009719","imdDecile":5,"occurredAt":"%2$s"}"""
            .formatted(id, at);
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>("referral.events", id, data.getBytes(UTF_8));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            TYPE,
            "ce_source",
            "/referral-service",
            "ce_subject",
            id,
            "ce_time",
            at.toString(),
            "ce_tenantid",
            "QUA",
            "ce_aggregateversion",
            "1",
            "ce_correlationid",
            id,
            "content-type",
            "application/json")
        .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    return message;
  }
}
