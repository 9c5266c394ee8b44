package org.fairway.pathway.sidebyside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.fairway.pathway.plan.YearFigures;
import org.fairway.pathway.support.Refusal;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Sql;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;

/** Figures of a year that were fixed. Of the care system itself. */
@ApplicationScoped
public class FixedYears {
  private final FixedFiguresRepository fixed;
  private final PublicationRepository publications;
  private final Sql sql;
  private final CurrentScope scope;
  private final Audit audit;

  FixedYears(
      FixedFiguresRepository fixed,
      PublicationRepository publications,
      Sql sql,
      CurrentScope scope,
      Audit audit) {
    this.fixed = fixed;
    this.publications = publications;
    this.sql = sql;
    this.scope = scope;
    this.audit = audit;
  }

  /** The figures of a year, or 404. */
  @Transactional
  public FixedFigures get(String period) {
    return fixed.of(period).orElseThrow(Problems::notFound);
  }

  @Transactional
  Optional<FixedFigures> find(String period) {
    return fixed.of(period);
  }

  /** Keeps figures, unless somebody else was first: then theirs hold. */
  @Transactional
  FixedFigures keep(String period, YearFigures figures) {
    sql.lock("plan-figures " + scope.get().tenant() + " " + period);
    Optional<FixedFigures> there = fixed.of(period);
    if (there.isPresent()) {
      return there.get();
    }
    FixedFigures kept = new FixedFigures(Ids.next(), period, figures);
    fixed.persistAndFlush(kept);
    audit.record("plan-figures.fix", "plan-figures", period, Outcome.ALLOWED, null);
    return kept;
  }

  /**
   * Takes figures back that nobody else has seen, so that they can be fixed anew.
   *
   * @throws Refusal kind STATE, {@code figures-in-use}; 404, 412 and 428
   */
  @Transactional
  public void discard(String period, String ifMatch) {
    FixedFigures there = locked(period).orElseThrow(Problems::notFound);
    ETags.requireMatch(ifMatch, there.version());
    if (there.shownAt() != null || publications.uses(period)) {
      throw Refusal.state(
          "figures-in-use",
          "They were shown to another care system, or a publication that is not withdrawn has"
              + " them.");
    }
    fixed.delete(there);
    audit.record("plan-figures.discard", "plan-figures", period, Outcome.ALLOWED, null);
  }

  /** For a publication, which they then outlive. */
  @Transactional(Transactional.TxType.MANDATORY)
  Optional<FixedFigures> locked(String period) {
    return fixed.locked(period);
  }

  /** Others may read them from now on. */
  @Transactional(Transactional.TxType.MANDATORY)
  void show(String period, Instant now) {
    locked(period).orElseThrow(() -> new IllegalStateException("discarded in use")).show(now);
  }
}
