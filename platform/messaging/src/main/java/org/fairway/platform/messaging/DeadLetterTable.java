package org.fairway.platform.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * SQL of the dead letters. Each statement names the tenant, although the database would hide
 * others.
 */
final class DeadLetterTable {
  private static final String INSERT =
      """
      insert into dead_letter (id, tenant_id, consumer, event_id, type, subject, topic, partition,
        record_offset, record_key, headers, payload, content_kept, reason, detail, attempts,
        correlation_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;
  private static final String COLUMNS =
      """
      select id, consumer, event_id, type, subject, topic, partition, record_offset, reason, detail,
        attempts, state, version, correlation_id, parked_at, last_attempt_at, resolved_at
      from dead_letter where tenant_id = ?
      """;

  private final Jdbc jdbc;

  DeadLetterTable(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A message as it was put aside.
   *
   * @param contentKept false: its value is to be read where it lies
   */
  record Kept(Delivery message, boolean contentKept) {}

  /** False if the message is a dead letter of this consumer already. */
  boolean insert(String tenant, DeadLetter letter, Kept kept) {
    Delivery message = kept.message();
    int rows =
        jdbc.update(
            INSERT,
            letter.id(),
            tenant,
            letter.consumer(),
            letter.eventId(),
            letter.type(),
            letter.subject(),
            letter.topic(),
            letter.partition(),
            letter.offset(),
            message.key(),
            EventJson.write(message.headers()),
            kept.contentKept() ? message.value() : null,
            kept.contentKept(),
            letter.reason(),
            letter.detail(),
            letter.attempts(),
            letter.correlationId());
    return rows == 1;
  }

  /** Newest first. Null for {@code state} and {@code before}: any. */
  List<DeadLetter> list(String tenant, DeadLetter.State state, UUID before, int limit) {
    String sql =
        COLUMNS
            + "and (?::text is null or state = ?) and (?::uuid is null or id < ?)"
            + " order by id desc limit ?";
    String wanted = state == null ? null : state.name();
    return jdbc.query(sql, DeadLetterTable::read, tenant, wanted, wanted, before, before, limit);
  }

  Optional<DeadLetter> find(String tenant, UUID id) {
    return jdbc.query(COLUMNS + "and id = ?", DeadLetterTable::read, tenant, id).stream()
        .findFirst();
  }

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<DeadLetter> lock(String tenant, UUID id) {
    return jdbc.query(COLUMNS + "and id = ? for update", DeadLetterTable::read, tenant, id).stream()
        .findFirst();
  }

  /** The message as the broker gave it; without its value if that was not kept. */
  Kept message(String tenant, UUID id) {
    return jdbc.query(
            """
            select topic, partition, record_offset, record_key, headers, payload, content_kept
            from dead_letter where tenant_id = ? and id = ?
            """,
            DeadLetterTable::readMessage,
            tenant,
            id)
        .get(0);
  }

  void replayed(String tenant, UUID id) {
    jdbc.update(
        """
        update dead_letter set state = 'REPLAYED', attempts = attempts + 1, version = version + 1,
          last_attempt_at = now(), resolved_at = now() where tenant_id = ? and id = ?
        """,
        tenant,
        id);
  }

  void failedAgain(String tenant, UUID id, Failures.Reason reason) {
    jdbc.update(
        """
        update dead_letter set reason = ?, detail = ?, attempts = attempts + 1,
          version = version + 1, last_attempt_at = now() where tenant_id = ? and id = ?
        """,
        reason.code(),
        reason.detail(),
        tenant,
        id);
  }

  /** Events that the consumer's projection lacks. */
  List<UUID> pendingEvents(String tenant, String consumer) {
    return jdbc.query(
        """
        select event_id from dead_letter
        where tenant_id = ? and consumer = ? and state <> 'REPLAYED' and event_id is not null
        """,
        row -> row.getObject(1, UUID.class),
        tenant,
        consumer);
  }

  /** In the whole service; needs the worker's setting. */
  long pending() {
    return jdbc.query(
            "select count(*) from dead_letter where state = 'PENDING'", row -> row.getLong(1))
        .get(0);
  }

  private static DeadLetter read(ResultSet row) throws SQLException {
    return new DeadLetter(
        row.getObject("id", UUID.class),
        row.getString("consumer"),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getString("subject"),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("record_offset"),
        row.getString("reason"),
        row.getString("detail"),
        row.getInt("attempts"),
        DeadLetter.State.valueOf(row.getString("state")),
        row.getLong("version"),
        row.getString("correlation_id"),
        time(row, "parked_at"),
        time(row, "last_attempt_at"),
        time(row, "resolved_at"));
  }

  private static Kept readMessage(ResultSet row) throws SQLException {
    Map<String, String> headers = new LinkedHashMap<>();
    JsonNode stored = EventJson.parse(row.getString("headers").getBytes(StandardCharsets.UTF_8));
    stored.properties().forEach(field -> headers.put(field.getKey(), field.getValue().asText()));
    Delivery message =
        new Delivery(
            row.getString("topic"),
            row.getInt("partition"),
            row.getLong("record_offset"),
            row.getString("record_key"),
            headers,
            row.getBytes("payload"));
    return new Kept(message, row.getBoolean("content_kept"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
