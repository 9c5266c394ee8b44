package org.fairway.pathway.progress;

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

/** Table {@code progress_entry}. */
@ApplicationScoped
class ProgressRepository {
  private static final String TABLE = "progress_entry";

  private final Sql sql;
  private final Vault vault;
  private final CurrentScope scope;

  ProgressRepository(Sql sql, Vault vault, CurrentScope scope) {
    this.sql = sql;
    this.vault = vault;
    this.scope = scope;
  }

  void add(ProgressEntry entry) {
    Scope who = scope.get();
    sql.update(
        "insert into progress_entry (id, tenant_id, enrolment_id, kind, happened_on, code, severity,"
            + " who, minutes, next_on, note, recorded_by, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.id(),
        who.tenant(),
        entry.enrolmentId(),
        entry.kind().name(),
        entry.date(),
        entry.code(),
        entry.severity() == null ? null : entry.severity().name(),
        entry.who(),
        entry.minutes(),
        entry.nextOn(),
        vault.seal(cell(entry.id()), entry.note()),
        who.actor(),
        entry.recordedAt());
  }

  /** By the day on which it happened, oldest first. */
  List<ProgressEntry> of(UUID enrolment) {
    return sql.query(
        "select * from progress_entry where enrolment_id = ? order by happened_on, id",
        this::read,
        enrolment);
  }

  /** Milestones of an enrolment up to a day, as often as each was reached; no note is opened. */
  List<MilestoneKind> reached(UUID enrolment, LocalDate on) {
    return sql.query(
        "select code from progress_entry"
            + " where enrolment_id = ? and kind = 'MILESTONE' and happened_on <= ?",
        row -> MilestoneKind.valueOf(row.getString("code")),
        enrolment,
        on);
  }

  private ProgressEntry read(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String severity = row.getString("severity");
    return new ProgressEntry(
        id,
        row.getObject("enrolment_id", UUID.class),
        ProgressKind.valueOf(row.getString("kind")),
        row.getObject("happened_on", LocalDate.class),
        row.getString("code"),
        severity == null ? null : IncidentSeverity.valueOf(severity),
        row.getString("who"),
        row.getObject("minutes", Integer.class),
        row.getObject("next_on", LocalDate.class),
        vault.open(cell(id), row.getBytes("note")),
        Sql.instant(row, "recorded_at"));
  }

  private Cell cell(UUID row) {
    return new Cell(scope.get().tenant(), TABLE, row, "note");
  }
}
