package org.fairway.pathway.sidebyside;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fairway.pathway.plan.Commitment;
import org.fairway.pathway.plan.Figure;
import org.fairway.pathway.plan.PlanRules;
import org.fairway.pathway.plan.PlanYear;
import org.fairway.pathway.plan.YearFigures;
import org.fairway.pathway.programme.Programme;
import org.fairway.pathway.programme.TargetStage;

/**
 * Makes a document from commitments, programmes and figures. It names what is taken over: whatever
 * is added to a commitment or a programme later stays at home until it is named here.
 *
 * @param baseYear null for no baselines
 * @param figures null when nothing is measured
 * @param baselines of {@code baseYear}; null for none
 * @param withText whether commitments are told in words
 */
record Composer(
    PlanYear year,
    PlanYear baseYear,
    YearFigures figures,
    YearFigures baselines,
    LocalDate today,
    boolean withText) {

  PlanDocument document(
      String careSystem, List<Commitment> commitments, List<Programme> programmes) {
    return new PlanDocument(
        careSystem,
        year.toString(),
        baseYear == null ? null : baseYear.toString(),
        FiguresNote.of(figures),
        FiguresNote.of(baselines),
        commitments.stream().map(this::commitment).toList(),
        programmes.stream().map(this::programme).toList());
  }

  private PublishedCommitment commitment(Commitment of) {
    Figure result = figures.figure(of.indicator());
    Figure baseline = baselines == null ? null : baselines.figure(of.indicator());
    return new PublishedCommitment(
        withText ? of.text() : null,
        of.stream(),
        of.indicator().stage(),
        of.indicator().unit(),
        of.indicator().dimension(),
        of.indicator().group(),
        plain(of.target()),
        of.dueOn(),
        PublishedFigure.of(result),
        baseline == null ? null : PublishedFigure.of(baseline),
        PlanRules.status(of.baseline(), of.target(), result.value(), of.dueOn(), today),
        way(baseline, of.target(), result));
  }

  /** Never from the baseline that was typed: from the percentage it could be worked out. */
  private static String way(Figure baseline, BigDecimal target, Figure result) {
    boolean known = baseline != null && baseline.value() != null && result.value() != null;
    return known && baseline.value().compareTo(target) != 0
        ? PlanRules.percentOfWay(baseline.value(), target, result.value()).toPlainString()
        : null;
  }

  private PublishedProgramme programme(Programme of) {
    return new PublishedProgramme(
        of.name(),
        of.stream(),
        of.pathwayTypes(),
        of.targetGroups(),
        of.startsOn(),
        of.endsOn(),
        of.places(),
        of.targets().stream().map(PublishedTarget::of).toList(),
        Arrays.stream(TargetStage.values()).map(stage -> stage(of, stage)).toList());
  }

  private PublishedStage stage(Programme of, TargetStage stage) {
    return new PublishedStage(stage, PublishedFigure.of(figures.programme(of.id(), stage)));
  }

  private static String plain(BigDecimal value) {
    BigDecimal shortest = value.stripTrailingZeros();
    return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
  }
}
