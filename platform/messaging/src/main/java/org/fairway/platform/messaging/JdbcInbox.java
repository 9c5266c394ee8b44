package org.fairway.platform.messaging;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** The inbox as a table. A concurrent take of the same event waits until the first has ended. */
final class JdbcInbox implements Inbox {
  // One round trip: the gate of rebuilds and the rows. An empty list still answers for the gate.
  private static final String TAKE =
      """
      with gate as materialized (
        select pg_try_advisory_xact_lock_shared(hashtextextended(?, 0)) as open),
      taken as (
        insert into inbox (tenant_id, consumer, event_id)
        select ?, ?, event_id from gate, unnest(?) as event_id where gate.open
        on conflict do nothing returning event_id)
      select gate.open, taken.event_id from gate left join taken on true
      """;
  private static final String MERGE =
      """
      insert into inbox (tenant_id, consumer, event_id, handled_at)
      select tenant_id, ?, event_id, handled_at from inbox where tenant_id = ? and consumer = ?
      on conflict do nothing
      """;

  private final Jdbc jdbc;

  JdbcInbox(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<UUID> take(String tenant, String consumer, Collection<UUID> events) {
    List<Answer> answers =
        jdbc.query(
            TAKE,
            row -> new Answer(row.getBoolean(1), row.getObject(2, UUID.class)),
            RebuildGate.key(tenant, consumer),
            tenant,
            consumer,
            events.toArray(UUID[]::new));
    if (!answers.get(0).open()) {
      throw new RebuildGate.Closed();
    }
    Set<UUID> taken = new HashSet<>();
    answers.stream().map(Answer::event).filter(Objects::nonNull).forEach(taken::add);
    return taken;
  }

  /** Gives all rows of one consumer to another, which keeps those that it has. */
  void merge(String tenant, String from, String to) {
    jdbc.update(MERGE, to, tenant, from);
    forget(tenant, from);
  }

  void forget(String tenant, String consumer) {
    jdbc.update("delete from inbox where tenant_id = ? and consumer = ?", tenant, consumer);
  }

  private record Answer(boolean open, UUID event) {}
}
