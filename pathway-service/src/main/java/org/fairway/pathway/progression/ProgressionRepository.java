package org.fairway.pathway.progression;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;

/** Tables {@code mentoring_pair} and {@code development_session}. */
@ApplicationScoped
class ProgressionRepository {
  private static final String PAIRS =
      """
      select p.*,
        (select count(*) from development_session s where s.pair_id = p.id and s.activity = 'MENTORED_BY_COUNTERPART') as mentored,
        (select count(*) from development_session s where s.pair_id = p.id and s.activity = 'MENTORED_COUNTERPART') as mentoring
      from mentoring_pair p where p.enrolment_id = ? order by p.id""";

  private final Sql sql;
  private final Vault vault;
  private final CurrentScope scope;

  ProgressionRepository(Sql sql, Vault vault, CurrentScope scope) {
    this.sql = sql;
    this.vault = vault;
    this.scope = scope;
  }

  /** False when the two are paired already. */
  boolean add(MentoringPair pair) {
    return sql.update(
            "insert into mentoring_pair (id, tenant_id, enrolment_id, counterpart, paired_on,"
                + " recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, now())"
                + " on conflict (tenant_id, enrolment_id, counterpart) where ended_on is null do nothing",
            pair.id(),
            scope.get().tenant(),
            pair.enrolmentId(),
            pair.counterpart(),
            pair.pairedOn(),
            scope.get().actor())
        == 1;
  }

  /** False when it has ended meanwhile. */
  boolean end(UUID pair, LocalDate on) {
    return sql.update(
            "update mentoring_pair set ended_on = ? where id = ? and ended_on is null", on, pair)
        == 1;
  }

  /** The first one first. */
  List<MentoringPair> pairs(UUID enrolment) {
    return sql.query(
        PAIRS,
        row ->
            new MentoringPair(
                row.getObject("id", UUID.class),
                enrolment,
                row.getString("counterpart"),
                row.getObject("paired_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("mentored"),
                row.getInt("mentoring")),
        enrolment);
  }

  void add(UUID enrolment, Session session) {
    Scope who = scope.get();
    sql.update(
        "insert into development_session (id, tenant_id, enrolment_id, pair_id, activity, held_on,"
            + " minutes, who, note, recorded_by, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        session.id(),
        who.tenant(),
        enrolment,
        session.pairId(),
        session.activity().name(),
        session.heldOn(),
        session.minutes(),
        session.who(),
        vault.seal(cell(session.id()), session.note()),
        who.actor(),
        session.recordedAt());
  }

  /** By the day on which they were held, oldest first. */
  List<Session> sessions(UUID enrolment) {
    return sql.query(
        "select * from development_session where enrolment_id = ? order by held_on, id",
        this::session,
        enrolment);
  }

  private Session session(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Session(
        id,
        row.getObject("pair_id", UUID.class),
        Activity.valueOf(row.getString("activity")),
        row.getObject("held_on", LocalDate.class),
        row.getInt("minutes"),
        row.getString("who"),
        vault.open(cell(id), row.getBytes("note")),
        Sql.instant(row, "recorded_at"));
  }

  private Cell cell(UUID row) {
    return new Cell(scope.get().tenant(), "development_session", row, "note");
  }
}
