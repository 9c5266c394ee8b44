package org.fairway.pathway.sidebyside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.fairway.pathway.plan.PlanAudience;
import org.fairway.pathway.plan.PlanFunnels;
import org.fairway.pathway.plan.PlanYear;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.tenancy.CurrentScope;

/** Fixes the figures of a year: asks for all of them once, as anybody may see them. */
@RequestScoped
public class FigureFixing {
  private final FixedYears years;
  private final PlanFunnels funnels;
  private final CurrentScope scope;

  FigureFixing(FixedYears years, PlanFunnels funnels, CurrentScope scope) {
    this.years = years;
    this.funnels = funnels;
    this.scope = scope;
  }

  /**
   * Answers what is fixed already, or asks metrics-service. Every grouping at once: one that was
   * asked later would tell, beside those of before, what has changed in between.
   *
   * @throws Refusal kind ROLE; kind INPUT, {@code year-not-over}
   * @throws org.fairway.platform.web.ProblemException 403 and 502 of metrics-service
   */
  @Transactional(Transactional.TxType.NEVER)
  public FixedFigures fix(PlanYear year) {
    if (!scope.get().tenantWide()) {
      throw Refusal.role("The plan belongs to the care system, which alone shows it.");
    }
    if (!year.isOverOn(Today.inEngland())) {
      throw Refusal.input(
          "path.period",
          "year-not-over",
          "Figures that are fixed stay; those of a year that is not over still move every day.");
    }
    Optional<FixedFigures> there = years.find(year.toString());
    return there.isPresent()
        ? there.get()
        : years.keep(
            year.toString(), funnels.of(year, PlanAudience.PUBLIC, PlanFunnels.everyGrouping()));
  }
}
