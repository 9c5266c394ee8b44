package org.fairway.pathway.sidebyside;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.fairway.pathway.plan.PlanAudience;
import org.fairway.pathway.plan.PlanFunnels;
import org.fairway.pathway.plan.PlanYear;
import org.fairway.pathway.plan.YearFigures;
import org.fairway.pathway.programme.ProgrammeStream;
import org.fairway.pathway.support.Today;
import org.fairway.platform.tenancy.CurrentScope;

/** Lays the caller's own plan beside one that it was shown. */
@RequestScoped
public class Comparisons {
  private final ReceivedPlans received;
  private final OwnPlans plans;
  private final PlanFunnels funnels;
  private final CurrentScope scope;

  Comparisons(ReceivedPlans received, OwnPlans plans, PlanFunnels funnels, CurrentScope scope) {
    this.received = received;
    this.plans = plans;
    this.funnels = funnels;
    this.scope = scope;
  }

  /**
   * Asks for the own figures of the same years now, with the caller's token.
   *
   * @param stream null for all
   * @param audience who is to read it: of the own figures, those of the other are for anybody
   * @throws org.fairway.platform.web.ProblemException 404; 403 and 502 of metrics-service
   * @throws org.fairway.pathway.support.Refusal kind INPUT, {@code too-many}
   */
  @Transactional(Transactional.TxType.NEVER)
  public PlanComparison of(UUID id, ProgrammeStream stream, PlanAudience audience) {
    PlanDocument other = only(stream, received.get(id).document());
    PlanYear year = PlanYear.parse(other.period());
    PlanYear base = other.baselinePeriod() == null ? null : PlanYear.parse(other.baselinePeriod());
    OwnPlan plan = plans.of(stream, year);
    Set<String> indicators = new TreeSet<>();
    plan.commitments().forEach(one -> indicators.add(PlanFunnels.grouping(one.indicator())));
    Set<String> all = new TreeSet<>(indicators);
    if (!plan.programmes().isEmpty()) {
      all.add(PlanFunnels.byProgramme());
    }
    Composer composer =
        new Composer(
            year,
            base,
            asked(year, audience, all),
            base == null ? null : asked(base, audience, indicators),
            Today.inEngland(),
            true);
    PlanDocument own =
        composer.document(scope.get().tenant(), plan.commitments(), plan.programmes());
    return SideBySide.of(own, other);
  }

  /** Null when nothing is to be asked. */
  private YearFigures asked(PlanYear year, PlanAudience audience, Set<String> groupings) {
    return groupings.isEmpty() ? null : funnels.of(year, audience, groupings);
  }

  private static PlanDocument only(ProgrammeStream stream, PlanDocument document) {
    Predicate<ProgrammeStream> asked = of -> stream == null || of == stream;
    List<PublishedCommitment> commitments =
        document.commitments().stream().filter(of -> asked.test(of.stream())).toList();
    List<PublishedProgramme> programmes =
        document.programmes().stream().filter(of -> asked.test(of.stream())).toList();
    return new PlanDocument(
        document.careSystem(),
        document.period(),
        document.baselinePeriod(),
        document.figures(),
        document.baselineFigures(),
        commitments,
        programmes);
  }
}
