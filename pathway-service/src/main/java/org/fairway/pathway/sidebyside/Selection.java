package org.fairway.pathway.sidebyside;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fairway.pathway.plan.Commitment;
import org.fairway.pathway.plan.Commitments;
import org.fairway.pathway.plan.PlanYear;
import org.fairway.pathway.plan.YearFigures;
import org.fairway.pathway.programme.Programmes;
import org.fairway.pathway.support.Refusal;
import org.fairway.pathway.support.Today;
import org.fairway.platform.tenancy.CurrentScope;

/** Puts a document together from what was named, with figures that were fixed before. */
@ApplicationScoped
class Selection {
  private final Commitments commitments;
  private final Programmes programmes;
  private final FixedYears years;
  private final CurrentScope scope;

  Selection(Commitments commitments, Programmes programmes, FixedYears years, CurrentScope scope) {
    this.commitments = commitments;
    this.programmes = programmes;
    this.years = years;
    this.scope = scope;
  }

  /** Throws as {@link Publications#draft}. */
  @Transactional(Transactional.TxType.MANDATORY)
  PlanDocument document(NewPublication as) {
    if (!scope.get().tenantWide()) {
      throw Refusal.role("The plan belongs to the care system, which alone shows it.");
    }
    if (as.commitments().isEmpty() && as.programmes().isEmpty()) {
      throw Refusal.input(
          "/commitments", "nothing-chosen", "Name the commitments and programmes to be shown.");
    }
    if (as.baseline() != null && as.baseline().starts() >= as.year().starts()) {
      throw Refusal.input(
          "/baselinePeriod", "baseline-not-before", "A baseline is of a year before.");
    }
    YearFigures figures = figures("/period", as.year());
    YearFigures baselines =
        as.baseline() == null ? null : figures("/baselinePeriod", as.baseline());
    List<Commitment> chosen = all("commitment", as.commitments(), commitments::find);
    requireStages(chosen, as.commitments());
    return new Composer(
            as.year(), as.baseline(), figures, baselines, Today.inEngland(), as.withText())
        .document(
            scope.get().tenant(), chosen, all("programme", as.programmes(), programmes::find));
  }

  /** The figures that are fixed are those of funnels. */
  private static void requireStages(List<Commitment> chosen, List<UUID> ids) {
    for (Commitment one : chosen) {
      if (one.indicator() == null) {
        throw Refusal.input(
            "/commitments/" + ids.indexOf(one.id()),
            "not-fixed",
            "Figures of standards are not fixed; their indicators are published by"
                + " metrics-service.");
      }
    }
  }

  private YearFigures figures(String pointer, PlanYear year) {
    return years
        .locked(year.toString())
        .orElseThrow(
            () ->
                Refusal.input(
                    pointer, "figures-not-fixed", "The figures of this year are not fixed yet."))
        .figures();
  }

  private static <T> List<T> all(String kind, List<UUID> ids, Function<UUID, Optional<T>> find) {
    List<T> found = new ArrayList<>();
    for (UUID id : new LinkedHashSet<>(ids)) {
      found.add(
          find.apply(id)
              .orElseThrow(
                  () ->
                      Refusal.input(
                          "/" + kind + "s/" + ids.indexOf(id),
                          "unknown-" + kind,
                          "There is no such " + kind + ".")));
    }
    return found;
  }
}
