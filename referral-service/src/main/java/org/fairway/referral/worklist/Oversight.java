package org.fairway.referral.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.referral.common.Moment;

/**
 * What needs the data protection officer today: rights of people that were asked for and are not
 * done with. It holds ids and days, and nothing of a person. Restrictions and holds are meant to
 * pass, so each is on the list from three months after it was put on until it is lifted, or the
 * person is erased.
 */
@ApplicationScoped
public class Oversight {
  private static final String LIST =
      """
      with asked as (select ?::text as tenant, ?::text as organisation, ?::timestamptz as now),
      work as (
        select 'CONFIRM_ERASURE' as kind, e.requested_at + interval '1 month' as at, e.person_id, e.id as about_id
          from erasure e, asked where e.tenant_id = asked.tenant and asked.organisation = asked.tenant
            and e.id in (select r.erasure_id from erasure_reply r where r.tenant_id = asked.tenant and r.forgotten_at is null)
        union all
        select 'OBJECTION_STOPS', o.stop_by::timestamp at time zone 'Europe/London', o.person_id, o.id
          from objection o, asked where o.tenant_id = asked.tenant and o.lifted_at is null and o.enforced_at is null
            and o.stop_by <= (asked.now at time zone 'Europe/London')::date + 7
        union all
        select 'REVIEW_RESTRICTION', h.restricted_at + interval '3 months', h.person_id, h.person_id
          from person_rights h, asked where h.tenant_id = asked.tenant
            and h.restricted_at <= asked.now - interval '3 months'
            and not exists (select from person p where p.tenant_id = asked.tenant and p.id = h.person_id and p.erased_at is not null)
        union all
        select 'REVIEW_HOLD', h.held_at + interval '3 months', h.person_id, h.person_id
          from person_rights h, asked where h.tenant_id = asked.tenant and h.held_at <= asked.now - interval '3 months')
      select kind, at, person_id, about_id from work
      where (at, about_id, kind) > (?::timestamptz, ?::uuid, ?::text) order by at, about_id, kind limit ?""";

  private final Sql sql;
  private final Audit audit;
  private final CurrentScope scope;

  Oversight(Sql sql, Audit audit, CurrentScope scope) {
    this.sql = sql;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Up to {@code size} things to see to, the most urgent first. That somebody has such a right is
   * known of them by this list, so each person is on record, but for the last of {@code size}.
   *
   * @param after the last that was shown; null to begin
   * @param size one more than the caller shows, to know whether there are more
   */
  @Transactional
  public List<OversightItem> page(OversightItem after, int size) {
    List<OversightItem> found = due(after, size);
    List<String> people =
        found.stream().limit(size - 1L).map(item -> item.personId().toString()).distinct().toList();
    audit.recordEach("rights.read", "person", people, Outcome.ALLOWED, "oversight");
    return found;
  }

  private List<OversightItem> due(OversightItem after, int size) {
    return sql.query(
        LIST,
        Oversight::item,
        scope.get().tenant(),
        scope.get().organisation(),
        Moment.now(),
        after == null ? Instant.EPOCH : after.dueAt(),
        after == null ? new UUID(0, 0) : after.aboutId(),
        after == null ? "" : after.kind().name(),
        size);
  }

  private static OversightItem item(ResultSet row) throws SQLException {
    return new OversightItem(
        OversightKind.valueOf(row.getString(1)),
        Sql.instant(row, 2),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class));
  }
}
