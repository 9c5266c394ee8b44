package org.fairway.pathway.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fairway.pathway.rules.ItemScore;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Reviews of teams; those of the caller's organisation, or of all in the care system. */
@ApplicationScoped
public class Fidelities {
  private static final String SELECT = "select * from ips_fidelity where ";

  private final FidelityScale scale;
  private final Sql sql;
  private final Audit audit;
  private final CurrentScope scope;

  Fidelities(FidelityScale scale, Sql sql, Audit audit, CurrentScope scope) {
    this.scale = scale;
    this.sql = sql;
    this.audit = audit;
    this.scope = scope;
  }

  /** Keeps a review whose items are all scored; the first may be left to the caseload. */
  @Transactional
  public Fidelity review(String team, LocalDate on, int caseload, List<ItemScore> given) {
    During.past(on, "/reviewedOn");
    List<Integer> scores = scale.complete(caseload, given, on);
    UUID id = Ids.next();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Scope who = scope.get();
    sql.update(
        "insert into ips_fidelity (id, tenant_id, organisation_id, team, reviewed_on, caseload,"
            + " scores, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        who.tenant(),
        who.organisation(),
        team,
        on,
        caseload,
        new Sql.Array("int", scores),
        who.actor(),
        now);
    audit.record("ips-fidelity.review", "ips-fidelity", id.toString(), Outcome.ALLOWED, null);
    return new Fidelity(id, team, on, caseload, scores, scale.says(caseload, scores, on), now);
  }

  @Transactional
  public Fidelity get(UUID id) {
    return sql.first(SELECT + "id = ?", this::read, id).orElseThrow(Problems::notFound);
  }

  /** Newest first. */
  @Transactional
  public List<Fidelity> page(UUID before, int rows) {
    return sql.query(
        SELECT + "(?::uuid is null or id < ?) order by id desc limit ?",
        this::read,
        before,
        before,
        rows);
  }

  private Fidelity read(ResultSet row) throws SQLException {
    LocalDate on = row.getObject("reviewed_on", LocalDate.class);
    int caseload = row.getInt("caseload");
    List<Integer> scores = List.of((Integer[]) row.getArray("scores").getArray());
    return new Fidelity(
        row.getObject("id", UUID.class),
        row.getString("team"),
        on,
        caseload,
        scores,
        scale.says(caseload, scores, on),
        Sql.instant(row, "recorded_at"));
  }
}
