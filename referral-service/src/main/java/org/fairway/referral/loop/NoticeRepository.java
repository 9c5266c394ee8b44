package org.fairway.referral.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.referral.referral.ReferralStatus;

/** Table {@code loop_notice}, which the database writes itself. */
@ApplicationScoped
class NoticeRepository {

  /** Without consent only ends are seen, and all look alike. */
  private static final String SELECT =
      """
      select n.*, r.reference, consent_live(n.tenant_id, n.person_id, 'CONTACT') as contact,
        (? or consent_live(n.tenant_id, n.person_id, 'SHARE_OUTCOME_WITH_REFERRER')) as disclosed
      from loop_notice n join referral r on r.tenant_id = n.tenant_id and r.id = n.referral_id
      where n.tenant_id = ? and (? or n.organisation_id = ?) and %s
        and (? or n.kind in ('OUTCOME', 'CLOSED')
          or consent_live(n.tenant_id, n.person_id, 'SHARE_OUTCOME_WITH_REFERRER'))
      order by n.at desc, n.id desc limit ?""";

  private static final String BELOW = SELECT.formatted("(n.at, n.id) < (?, ?)");
  private static final String ONE = SELECT.formatted("?::timestamptz is not null and n.id = ?");
  private static final String TOLD =
      """
      update loop_notice set person_told_at = ?, told_by = ?, version = version + 1
      where tenant_id = ? and id = ? and version = ?""";

  private final Sql sql;

  NoticeRepository(Sql sql) {
    this.sql = sql;
  }

  @Transactional
  List<Notice> below(Scope scope, Instant at, UUID id, int size) {
    return query(BELOW, scope, at, id, size);
  }

  @Transactional
  List<Notice> one(Scope scope, UUID id) {
    return query(ONE, scope, Instant.EPOCH, id, 1);
  }

  private List<Notice> query(String select, Scope scope, Instant at, UUID id, int size) {
    return sql.query(
        select,
        NoticeRepository::read,
        scope.tenantWide(),
        scope.tenant(),
        scope.tenantWide(),
        scope.organisation(),
        at,
        id,
        scope.tenantWide(),
        size);
  }

  private static Notice read(ResultSet row) throws SQLException {
    boolean disclosed = row.getBoolean("disclosed");
    return new Notice(
        row.getObject("id", UUID.class),
        row.getObject("referral_id", UUID.class),
        row.getString("reference"),
        row.getObject("person_id", UUID.class),
        disclosed ? NoticeKind.valueOf(row.getString("kind")) : NoticeKind.CLOSED,
        disclosed ? ReferralStatus.valueOf(row.getString("status")) : null,
        Sql.instant(row, "at"),
        row.getBoolean("contact"),
        Sql.instant(row, "person_told_at"),
        row.getLong("version"));
  }

  /** False when somebody else was quicker. */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean told(String tenant, Notice notice, Instant at, String by) {
    return sql.update(TOLD, at, by, tenant, notice.id(), notice.version()) == 1;
  }
}
