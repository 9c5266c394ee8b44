package org.fairway.referral.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.privacy.Cell;
import org.fairway.platform.privacy.Vault;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.LateWrites;

/**
 * Writes down what is decided of matches. A line is never changed: the database does not let us.
 */
@ApplicationScoped
class DuplicateHistory {
  private static final String INSERT =
      """
      insert into duplicate_change (id, tenant_id, organisation_id, match_id, action, kept, gone, actor, at, note)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  /** Of one match a person decides a few times; a page of them is the whole. */
  private static final String READ =
      """
      select id, action, kept, gone, actor, at, note from duplicate_change
      where tenant_id = ? and match_id = ? order by id desc limit 100""";

  private final Sql sql;
  private final LateWrites late;
  private final Vault vault;
  private final CurrentScope scope;

  DuplicateHistory(Sql sql, LateWrites late, Vault vault, CurrentScope scope) {
    this.sql = sql;
    this.late = late;
    this.vault = vault;
    this.scope = scope;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void write(DuplicateMatch match, DuplicateChange change) {
    UUID id = Ids.next();
    late.add(
        INSERT,
        id,
        scope.get().tenant(),
        match.organisation(),
        match.id(),
        change.action().name(),
        change.kept(),
        change.gone(),
        change.actor(),
        change.at(),
        vault.seal(note(id), change.note()));
  }

  /** Newest first. */
  @Transactional
  List<DuplicateChange> of(UUID match) {
    return sql.query(READ, this::change, scope.get().tenant(), match);
  }

  private DuplicateChange change(ResultSet row) throws SQLException {
    return new DuplicateChange(
        DuplicateChange.Action.valueOf(row.getString("action")),
        row.getObject("kept", UUID.class),
        row.getObject("gone", UUID.class),
        row.getString("actor"),
        Sql.instant(row, "at"),
        vault.open(note(row.getObject("id", UUID.class)), row.getBytes("note")));
  }

  private Cell note(UUID change) {
    return new Cell(scope.get().tenant(), "duplicate_change", change, "note");
  }
}
