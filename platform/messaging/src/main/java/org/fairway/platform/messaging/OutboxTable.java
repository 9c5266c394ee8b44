package org.fairway.platform.messaging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** SQL of the outbox. */
final class OutboxTable {
  /** One relay at a time in a database: the number is the ASCII of "outbox". */
  private static final long RELAY_LOCK = 0x6F7574626F78L;

  static final String INSERT =
      """
      insert into outbox (id, tenant_id, aggregatetype, aggregateid, aggregateversion, type, payload,
        topic, occurred_at, correlation_id, traceparent, dataclassification)
      values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)
      """;
  private static final String UNSENT =
      """
      select position, id, tenant_id, aggregatetype, aggregateid, aggregateversion, type, payload,
        topic, occurred_at, correlation_id, traceparent, dataclassification
      from outbox where sent_at is null
        and topic <> all(?)
        and (topic, aggregateid) not in (select * from unnest(?, ?))
      order by position limit ?
      """;

  private final Jdbc jdbc;
  private final List<String> erased;

  OutboxTable(Jdbc jdbc) {
    this(jdbc, List.of());
  }

  /**
   * As a relay needs it.
   *
   * @param erased classifications of which no row is kept once it is sent
   */
  OutboxTable(Jdbc jdbc, List<String> erased) {
    this.jdbc = jdbc;
    this.erased = List.copyOf(erased);
  }

  /** The position is given by the database and ignored here. */
  void insert(OutboxRow row) {
    jdbc.update(INSERT, values(row));
  }

  /** What {@link #INSERT} takes. */
  static Object[] values(OutboxRow row) {
    return new Object[] {
      row.id(),
      row.tenant(),
      row.aggregateType(),
      row.aggregateId(),
      row.aggregateVersion(),
      row.type(),
      row.payload(),
      row.topic(),
      row.occurredAt(),
      row.correlationId(),
      row.traceparent(),
      row.classification()
    };
  }

  /** Lets the rest of the transaction see every tenant's rows. */
  void actAsWorker() {
    jdbc.query("select set_config('fairway.worker', 'on', true)", row -> row.getString(1));
  }

  /** As {@link #actAsWorker}; false if another relay is at work, until the transaction ends. */
  boolean actAsOnlyRelay() {
    return jdbc.query(
            "select set_config('fairway.worker', 'on', true), pg_try_advisory_xact_lock(?)",
            row -> row.getBoolean(2),
            RELAY_LOCK)
        .get(0);
  }

  /** Oldest first, without those that rest. */
  List<OutboxRow> unsent(int limit, Stalls.Resting resting) {
    return jdbc.query(
        UNSENT,
        OutboxTable::read,
        resting.topics().toArray(String[]::new),
        resting.aggregates().stream().map(OutboxRow.Aggregate::topic).toArray(String[]::new),
        resting.aggregates().stream().map(OutboxRow.Aggregate::id).toArray(String[]::new),
        limit);
  }

  /** Marks rows that the broker has; those of an erased classification are deleted instead. */
  void markSent(Collection<Long> positions) {
    Long[] sent = positions.toArray(Long[]::new);
    if (!erased.isEmpty()) {
      jdbc.update(
          "delete from outbox where position = any(?) and dataclassification = any(?)",
          sent,
          erased.toArray(String[]::new));
    }
    jdbc.update("update outbox set sent_at = now() where position = any(?)", (Object) sent);
  }

  int deleteSentBefore(Instant limit) {
    return jdbc.update("delete from outbox where sent_at < ?", limit);
  }

  /** How many rows wait, and for how many seconds the oldest has. */
  Backlog backlog() {
    return jdbc.query(
            """
            select count(*), coalesce(extract(epoch from now() - min(occurred_at)), 0)
            from outbox where sent_at is null
            """,
            row -> new Backlog(row.getLong(1), row.getDouble(2)))
        .get(0);
  }

  private static OutboxRow read(ResultSet row) throws SQLException {
    return new OutboxRow(
        row.getLong("position"),
        row.getObject("id", UUID.class),
        row.getString("tenant_id"),
        row.getString("aggregatetype"),
        row.getString("aggregateid"),
        row.getLong("aggregateversion"),
        row.getString("type"),
        row.getString("payload"),
        row.getString("topic"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("correlation_id"),
        row.getString("traceparent"),
        row.getString("dataclassification"));
  }

  /** Unsent rows and the age of the oldest in seconds. */
  record Backlog(long rows, double oldestSeconds) {}
}
