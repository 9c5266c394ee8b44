package org.fairway.pathway.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.pathway.programme.Programme;
import org.fairway.pathway.programme.Programmes;
import org.fairway.pathway.rules.ItemScore;
import org.fairway.pathway.support.Refusal;
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
  private final Programmes programmes;
  private final Sql sql;
  private final Audit audit;
  private final CurrentScope scope;

  Fidelities(FidelityScale scale, Programmes programmes, Sql sql, Audit audit, CurrentScope scope) {
    this.scale = scale;
    this.programmes = programmes;
    this.sql = sql;
    this.audit = audit;
    this.scope = scope;
  }

  /**
   * Keeps a review whose items are all scored; the first may be left to the caseload.
   *
   * @param programme the one on which the team works, or null; what the rules say of the review
   *     holds of those who are on it
   * @throws Refusal kind INPUT for a programme that is not one of IPS or not the caller's
   */
  @Transactional
  public Fidelity review(
      UUID programme, String team, LocalDate on, int caseload, List<ItemScore> given) {
    During.past(on, "/reviewedOn");
    if (programme != null) {
      requireOwn(programme);
    }
    List<Integer> scores = scale.complete(caseload, given, on);
    UUID id = Ids.next();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Scope who = scope.get();
    sql.update(
        "insert into ips_fidelity (id, tenant_id, organisation_id, programme_id, team, reviewed_on,"
            + " caseload, scores, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        who.tenant(),
        who.organisation(),
        programme,
        team,
        on,
        caseload,
        new Sql.Array("int", scores),
        who.actor(),
        now);
    audit.record("ips-fidelity.review", "ips-fidelity", id.toString(), Outcome.ALLOWED, null);
    return new Fidelity(
        id, programme, team, on, caseload, scores, scale.says(caseload, scores, on), now);
  }

  /** A review has a part in what is said of everybody on the programme. */
  private void requireOwn(UUID id) {
    Programme programme =
        programmes
            .find(id)
            .orElseThrow(
                () ->
                    Refusal.input(
                        "/programmeId", "unknown-programme", "There is no such programme."));
    if (!programme.pathwayTypes().contains(PathwayType.IPS_EMPLOYMENT)) {
      throw Refusal.input(
          "/programmeId", "other-pathway-type", "The programme is of another pathway type.");
    }
    Scope who = scope.get();
    if (!who.tenantWide() && !who.organisation().equals(programme.host())) {
      throw Refusal.input(
          "/programmeId", "other-organisation", "The ICS records reviews of others' programmes.");
    }
  }

  /** The last review of a programme on or before a day, whoever recorded it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<Fidelity> latest(UUID programme, LocalDate on) {
    return sql.first(
        SELECT + "programme_id = ? and reviewed_on <= ? order by reviewed_on desc, id desc limit 1",
        this::read,
        programme,
        on);
  }

  @Transactional
  public Fidelity get(UUID id) {
    return sql.first(SELECT + "id = ?", this::read, id).orElseThrow(Problems::notFound);
  }

  /**
   * Newest first.
   *
   * @param programme only those of its team; null for all
   */
  @Transactional
  public List<Fidelity> page(UUID programme, UUID before, int rows) {
    return sql.query(
        SELECT
            + "(?::uuid is null or programme_id = ?) and (?::uuid is null or id < ?)"
            + " order by id desc limit ?",
        this::read,
        programme,
        programme,
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
        row.getObject("programme_id", UUID.class),
        row.getString("team"),
        on,
        caseload,
        scores,
        scale.says(caseload, scores, on),
        Sql.instant(row, "recorded_at"));
  }
}
