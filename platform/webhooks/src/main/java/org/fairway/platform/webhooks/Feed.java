package org.fairway.platform.webhooks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;

/** Spreads what was told over the endpoints that want it, over all tenants, each event once. */
@ApplicationScoped
class Feed {
  private static final int BATCH = 200;
  private static final String TAKE =
      """
      with taken as (select * from webhook_event order by position limit ? for update skip locked)
      select t.position, t.id, t.tenant_id, e.organisation_id, e.id, t.type, t.subject, t.occurred_at, t.data::text,
        e.state
      from taken t left join webhook_endpoint e
        on e.tenant_id = t.tenant_id and e.organisation_id = t.audience and t.type = any(e.types)
      order by t.position""";
  private static final String INSERT =
      """
      insert into webhook_delivery (id, tenant_id, organisation_id, endpoint_id, position, event_id, type, subject,
        occurred_at, data, state, next_at, created_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::timestamptz, ?)
      on conflict (tenant_id, endpoint_id, event_id) do nothing""";

  private final Sql sql;
  private final WebhookClock clock;

  Feed(Sql sql, WebhookClock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  private record Match(long position, Object[] values) {}

  /** How many events were spread; fewer than a batch when none is left. */
  @Transactional
  int spread() {
    sql.asWorker();
    Instant now = clock.now();
    List<Match> matches = sql.query(TAKE, row -> match(row, now), BATCH);
    List<Object[]> deliveries =
        matches.stream().map(Match::values).filter(Objects::nonNull).toList();
    List<Long> positions = matches.stream().map(Match::position).distinct().toList();
    if (!deliveries.isEmpty()) {
      sql.batch(INSERT, deliveries);
    }
    if (!positions.isEmpty()) {
      sql.update(
          "delete from webhook_event where position = any(?)", new Sql.Array("bigint", positions));
    }
    return positions.size();
  }

  private static Match match(java.sql.ResultSet row, Instant now) throws java.sql.SQLException {
    long position = row.getLong(1);
    UUID endpoint = row.getObject(5, UUID.class);
    if (endpoint == null) {
      return new Match(position, null);
    }
    boolean active = row.getString(10).equals("ACTIVE");
    return new Match(
        position,
        new Object[] {
          Ids.next(),
          row.getString(3),
          row.getString(4),
          endpoint,
          position,
          row.getObject(2, UUID.class),
          row.getString(6),
          row.getString(7),
          Sql.instant(row, 8),
          row.getString(9),
          active ? "PENDING" : "HELD",
          active ? now : null,
          now
        });
  }

  /** Straight to one endpoint, whatever its filter says; in the owner's scope. */
  @Transactional(Transactional.TxType.MANDATORY)
  UUID put(String tenant, WebhookEndpoint endpoint, WebhookEvent event) {
    UUID id = Ids.next();
    Instant now = clock.now();
    sql.batch(
        INSERT,
        List.<Object[]>of(
            new Object[] {
              id,
              tenant,
              endpoint.organisation(),
              endpoint.id(),
              0L,
              event.id(),
              event.type(),
              event.subject(),
              event.occurredAt(),
              WebhookJson.write(event.data()),
              "PENDING",
              now,
              now
            }));
    return id;
  }
}
