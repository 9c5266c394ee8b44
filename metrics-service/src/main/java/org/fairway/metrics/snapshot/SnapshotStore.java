package org.fairway.metrics.snapshot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fairway.metrics.access.MetricsConfig;
import org.fairway.metrics.extract.FoldResult;
import org.fairway.metrics.fact.Consistency;
import org.fairway.metrics.fact.Facts;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.fact.Reserved;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.fact.SourcedFact;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.messaging.OutgoingEvent;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Ids;

/** Puts a good fold in the place of the day's snapshot before: all of it, or nothing. */
@ApplicationScoped
class SnapshotStore {

  private final ImportJobRepository jobs;
  private final SnapshotRepository snapshots;
  private final Facts facts;
  private final Outbox outbox;
  private final CurrentScope current;
  private final Json json;
  private final QualityReports reports;

  SnapshotStore(
      ImportJobRepository jobs,
      SnapshotRepository snapshots,
      Facts facts,
      Outbox outbox,
      CurrentScope current,
      Json json,
      MetricsConfig config) {
    this.jobs = jobs;
    this.snapshots = snapshots;
    this.facts = facts;
    this.outbox = outbox;
    this.current = current;
    this.json = json;
    this.reports = new QualityReports(config.unknownShare(), config.headcountChange());
  }

  /**
   * Stores, compares, tells and completes the job, in one transaction.
   *
   * @throws Contradiction when facts of the same organisation and day say otherwise, or a file that
   *     was sent later was quicker
   * @throws DryRun at the end of a dry run, which stores nothing
   * @throws JobOver when the job was cancelled meanwhile
   */
  @Transactional
  void store(ImportJob job, FoldResult result) {
    Period period = Period.of(result.date());
    facts.lock(job.organisation(), period);
    if (snapshots.isOvertaken(job.organisation(), result.date(), job.createdAt())) {
      throw Contradiction.overtaken();
    }
    if (isOfAnother(job, result.date())) {
      throw Contradiction.ofFacts(Reserved.CODE, Reserved.DETAIL);
    }
    Totals totals = Totals.of(result.cube());
    Snapshot snapshot = snapshot(job, result);
    QualityReport quality =
        reports.of(result, totals, yearBefore(job, result.date().minusYears(1)));
    snapshots.replace(snapshot, job.organisation(), current.get(), result.cube(), totals);
    List<String> warnings = warnings(totals, quality);
    if (result.date().equals(period.snapshotDate())) {
      requireAgreement(job, period);
    } else {
      warnings.add("No indicator uses this day: a year's workforce is that of 31 March.");
    }
    if (job.dryRun()) {
      throw new DryRun(new Imported(result, null, warnings, quality));
    }
    Imported imported = new Imported(result, snapshot.version(), warnings, quality);
    if (!jobs.complete(job.id(), imported, json.write(quality))) {
      throw new JobOver();
    }
    tell(job, result, snapshot.version());
  }

  private Snapshot snapshot(ImportJob job, FoldResult result) {
    return new Snapshot(
        Ids.next(),
        result.date(),
        snapshots.latestVersion(job.organisation(), result.date()) + 1,
        true,
        job.id(),
        job.checksum(),
        result.rows(),
        job.suppliedBy(),
        Instant.now());
  }

  private boolean isOfAnother(ImportJob job, LocalDate date) {
    return !job.suppliedBy().equals(job.organisation())
        && snapshots
            .supplier(job.organisation(), date)
            .filter(supplier -> !supplier.equals(job.suppliedBy()))
            .isPresent();
  }

  /** Nothing when somebody else sent it, whose counts the sender may not know. */
  private Optional<YearBefore> yearBefore(ImportJob job, LocalDate date) {
    return snapshots
        .totals(job.organisation(), date)
        .filter(year -> year.isKnownTo(job.suppliedBy(), job.organisation()));
  }

  private void requireAgreement(ImportJob job, Period period) {
    if (!facts.areGiven(job.organisation(), period)) {
      return;
    }
    List<SourcedFact> known = facts.knownWithSides(job.organisation(), period, Optional.empty());
    requireUnreserved(job, known);
    Consistency.faults(known).stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw Contradiction.ofFacts("headcount-conflict", fault);
            });
  }

  /** What others gave is not compared with a file of somebody who may not know it. */
  private static void requireUnreserved(ImportJob job, List<SourcedFact> known) {
    List<SourcedFact> others = known.stream().filter(fact -> !isOfSnapshot(fact)).toList();
    Set<String> reserved = Reserved.measures(others, job.organisation(), job.suppliedBy());
    boolean touched =
        known.stream()
            .filter(SnapshotStore::isOfSnapshot)
            .anyMatch(fact -> reserved.contains(fact.fact().measure()));
    if (touched) {
      throw Contradiction.ofFacts(Reserved.CODE, Reserved.DETAIL);
    }
  }

  private static boolean isOfSnapshot(SourcedFact fact) {
    return fact.source().kind() == Source.Kind.SNAPSHOT;
  }

  private static List<String> warnings(Totals totals, QualityReport quality) {
    List<String> warnings = new ArrayList<>();
    if (totals.bank() > 0) {
      warnings.add(totals.bank() + " bank staff are counted apart.");
    }
    warnings.addAll(quality.remarks());
    return warnings;
  }

  private void tell(ImportJob job, FoldResult result, long version) {
    SnapshotFolded data =
        new SnapshotFolded(
            job.organisation(), result.date(), job.id(), job.checksum(), result.rows(), version);
    String subject = job.organisation() + ":" + result.date();
    outbox.append(new OutgoingEvent(SnapshotFolded.TYPE, subject, version, data));
  }
}
