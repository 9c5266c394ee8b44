package org.fairway.referral.sla;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.LateWrites;

/** Table {@code sla_clock}, for the referrals of the present scope. */
@ApplicationScoped
class ClockTable {
  private static final String COLUMNS =
      "c.id, c.kind, c.state, c.started_at, c.due_at, c.warn_at, c.remaining, c.warned_at, c.breached_at, c.stopped_at";
  private static final String INSERT =
      """
      insert into sla_clock (id, tenant_id, organisation_id, referral_id, kind, state, started_at, due_at, warn_at,
        next_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
  private static final String UPDATE =
      """
      update sla_clock set state = ?, started_at = ?, due_at = ?, warn_at = ?, remaining = ?, warned_at = ?,
        breached_at = ?, stopped_at = ?, next_at = ?
      where tenant_id = ? and id = ?""";
  private static final String OPEN =
      "select "
          + COLUMNS
          + " from sla_clock c where c.tenant_id = ? and c.referral_id = ? and c.state <> 'STOPPED' for update";
  private static final String ALL =
      "select "
          + COLUMNS
          + " from sla_clock c where c.tenant_id = ? and c.referral_id = ? order by c.started_at desc, c.id desc limit ?";

  private final Sql sql;
  private final LateWrites late;
  private final CurrentScope scope;

  ClockTable(Sql sql, LateWrites late, CurrentScope scope) {
    this.sql = sql;
    this.late = late;
    this.scope = scope;
  }

  /** Adds a clock with all else that the transaction writes at its end. */
  void addLate(UUID referral, String organisation, Clock clock) {
    late.add(INSERT, values(referral, organisation, clock));
  }

  /** Adds a clock now. */
  void add(UUID referral, String organisation, Clock clock) {
    sql.update(INSERT, values(referral, organisation, clock));
  }

  private Object[] values(UUID referral, String organisation, Clock clock) {
    return new Object[] {
      clock.id(),
      scope.get().tenant(),
      organisation,
      referral,
      clock.kind().name(),
      clock.state().name(),
      clock.startedAt(),
      clock.dueAt(),
      clock.warnAt(),
      clock.nextAt()
    };
  }

  /** Writes what became of a clock. */
  void update(Clock clock) {
    sql.update(
        UPDATE,
        clock.state().name(),
        clock.startedAt(),
        clock.dueAt(),
        clock.warnAt(),
        clock.remaining() == null ? null : clock.remaining().toMillis(),
        clock.warnedAt(),
        clock.breachedAt(),
        clock.stoppedAt(),
        clock.nextAt(),
        scope.get().tenant(),
        clock.id());
  }

  /** Those of a referral that run or are paused; others who want them wait. */
  List<Clock> open(UUID referral) {
    return sql.query(OPEN, ClockTable::read, scope.get().tenant(), referral);
  }

  /** The newest of a referral, newest first. */
  List<Clock> all(UUID referral, int most) {
    return sql.query(ALL, ClockTable::read, scope.get().tenant(), referral, most);
  }

  /** A clock from its columns, which stand first in the row. */
  static Clock read(ResultSet row) throws SQLException {
    Long remaining = row.getObject(7, Long.class);
    return new Clock(
        row.getObject(1, UUID.class),
        ClockKind.valueOf(row.getString(2)),
        ClockState.valueOf(row.getString(3)),
        Sql.instant(row, 4),
        Sql.instant(row, 5),
        Sql.instant(row, 6),
        remaining == null ? null : Duration.ofMillis(remaining),
        Sql.instant(row, 8),
        Sql.instant(row, 9),
        Sql.instant(row, 10));
  }
}
