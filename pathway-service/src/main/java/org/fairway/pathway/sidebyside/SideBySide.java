package org.fairway.pathway.sidebyside;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fairway.pathway.programme.ProgrammeStream;

/**
 * Lays two documents side by side: commitments of the same stream and indicator, programmes of the
 * same stream. What one side has not got is absent there, and never 0.
 */
final class SideBySide {
  private final PlanDocument own;
  private final PlanDocument other;
  private final NotCompared results;
  private final NotCompared baselines;

  private SideBySide(PlanDocument own, PlanDocument other) {
    this.own = own;
    this.other = other;
    this.results = Footing.ofResults(own).against(Footing.ofResults(other));
    this.baselines = Footing.ofBaselines(own).against(Footing.ofBaselines(other));
  }

  static PlanComparison of(PlanDocument own, PlanDocument other) {
    SideBySide both = new SideBySide(own, other);
    return new PlanComparison(
        ComparedSide.of(own), ComparedSide.of(other), both.indicators(), both.streams());
  }

  private List<ComparedIndicator> indicators() {
    Map<IndicatorKey, List<PublishedCommitment>> here = byKey(own);
    Map<IndicatorKey, List<PublishedCommitment>> there = byKey(other);
    return Stream.concat(here.keySet().stream(), there.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(
            key ->
                indicator(
                    key, here.getOrDefault(key, List.of()), there.getOrDefault(key, List.of())))
        .toList();
  }

  private static Map<IndicatorKey, List<PublishedCommitment>> byKey(PlanDocument document) {
    return document.commitments().stream()
        .collect(
            Collectors.groupingBy(PublishedCommitment::key, TreeMap::new, Collectors.toList()));
  }

  private ComparedIndicator indicator(
      IndicatorKey key, List<PublishedCommitment> here, List<PublishedCommitment> there) {
    return new ComparedIndicator(
        key.stream(),
        key.stage(),
        key.unit(),
        key.dimension(),
        key.group(),
        compared(here, there, PublishedCommitment::result, results),
        own.baselinePeriod() == null && other.baselinePeriod() == null
            ? null
            : compared(here, there, PublishedCommitment::baseline, baselines),
        here.stream().map(PlanAim::of).toList(),
        there.stream().map(PlanAim::of).toList());
  }

  /** Commitments by one indicator have one figure, whatever their targets are. */
  private static ComparedFigure compared(
      List<PublishedCommitment> here,
      List<PublishedCommitment> there,
      Function<PublishedCommitment, PublishedFigure> figure,
      NotCompared obstacle) {
    return ComparedFigure.of(first(here, figure), first(there, figure), obstacle);
  }

  private static PublishedFigure first(
      List<PublishedCommitment> some, Function<PublishedCommitment, PublishedFigure> figure) {
    return some.isEmpty() ? null : figure.apply(some.get(0));
  }

  private List<ComparedStream> streams() {
    Map<ProgrammeStream, List<PublishedProgramme>> here = byStream(own);
    Map<ProgrammeStream, List<PublishedProgramme>> there = byStream(other);
    return Stream.concat(here.keySet().stream(), there.keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(
            stream ->
                new StreamRows(
                        here.getOrDefault(stream, List.of()),
                        there.getOrDefault(stream, List.of()),
                        results)
                    .of(stream))
        .toList();
  }

  private static Map<ProgrammeStream, List<PublishedProgramme>> byStream(PlanDocument document) {
    return document.programmes().stream()
        .collect(
            Collectors.groupingBy(PublishedProgramme::stream, TreeMap::new, Collectors.toList()));
  }
}
