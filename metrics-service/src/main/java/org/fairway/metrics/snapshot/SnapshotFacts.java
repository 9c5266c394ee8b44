package org.fairway.metrics.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fairway.metrics.fact.FactProvider;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.metrics.fact.YearFacts;
import org.fairway.platform.tenancy.Asking;

/** The snapshot of a period's 31 March, as facts. */
@ApplicationScoped
class SnapshotFacts implements FactProvider {

  private final SnapshotRepository snapshots;
  private final SnapshotMargins margins;
  private final SnapshotSides sides;

  SnapshotFacts(SnapshotRepository snapshots, SnapshotMargins margins, SnapshotSides sides) {
    this.snapshots = snapshots;
    this.sides = sides;
    this.margins = margins;
  }

  @Override
  public List<SourcedFact> facts(String organisation, Period period, Optional<Long> version) {
    LocalDate date = period.snapshotDate();
    Map<Object, SnapshotCount> groups = new LinkedHashMap<>();
    for (SnapshotCount count : snapshots.counts(organisation, date, version)) {
      groups.merge(count.group(), count, SnapshotCount::plus);
    }
    return groups.values().stream().map(count -> count.sourced(date)).toList();
  }

  @Override
  public List<SourcedFact> sides(String organisation, Period period, Optional<Long> version) {
    return sides.of(organisation, period.snapshotDate(), version);
  }

  /** What sums are made of. */
  private List<SourcedFact> all(String organisation, Period period) {
    List<SourcedFact> all = new ArrayList<>(facts(organisation, period, Optional.empty()));
    all.addAll(sides(organisation, period, Optional.empty()));
    return all;
  }

  @Override
  public List<SourcedFact> margins(String organisation, Period period) {
    return margins.of(organisation, period.snapshotDate(), ods -> all(ods, period));
  }

  @Override
  public Supplier<YearFacts> marginsAndBefore(Asking asking, String organisation, Period period) {
    return margins.andBefore(
        asking,
        organisation,
        period.snapshotDate(),
        period.before().snapshotDate(),
        ods -> all(ods, period));
  }

  @Override
  public Map<String, List<SourcedFact>> marginsOfAll(Period period) {
    return margins.ofAll(period.snapshotDate(), ods -> all(ods, period));
  }
}
