package org.fairway.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fairway.platform.messaging.Outbox;
import org.fairway.reporting.render.ReportFormat;

/**
 * The steps of a report's life that the worker takes; each is a transaction of its own, so that a
 * reader sees how far it is.
 */
@ApplicationScoped
class ReportProgress {
  private final ReportRepository reports;
  private final FileRepository files;
  private final EntityManager database;
  private final Outbox outbox;
  private final Clock clock = Clock.systemUTC();

  ReportProgress(
      ReportRepository reports, FileRepository files, EntityManager database, Outbox outbox) {
    this.reports = reports;
    this.files = files;
    this.database = database;
    this.outbox = outbox;
  }

  /** Marks the report as running; a finished one is left as it is. */
  @Transactional
  Report begin(UUID id) {
    Report report = reports.findById(id);
    if (!report.state().finished()) {
      report.begin(now());
    }
    return report;
  }

  /** What the report is made from. */
  @Transactional
  Inputs inputs(UUID id) {
    return InputsJson.read(database.find(ReportInputs.class, id).body());
  }

  /** Formats whose files are kept already, from an attempt that was cut short. */
  @Transactional
  List<ReportFormat> made(UUID id) {
    return files.infos(List.of(id)).stream().map(FileInfo::format).toList();
  }

  @Transactional
  void keep(UUID id, ReportFormat format, byte[] content, int done) {
    Report report = reports.findById(id);
    files.persist(new ReportFile(report, format, content, now()));
    report.advance(done);
  }

  @Transactional
  void complete(UUID id) {
    Report report = reports.findById(id);
    report.complete(now());
    reports.flush();
    outbox.append(ReportEvent.completed(report));
  }

  /**
   * Ends the report without files to fetch.
   *
   * @param reason a code that callers see
   */
  @Transactional
  void fail(UUID id, String reason) {
    Report report = reports.findById(id);
    report.fail(reason, now());
    reports.flush();
    outbox.append(ReportEvent.failed(report));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
