package org.fairway.reporting.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fairway.platform.messaging.Outbox;
import org.fairway.platform.privacy.Audit;
import org.fairway.platform.privacy.Outcome;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.tenancy.Scope;
import org.fairway.platform.web.Ids;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;
import org.fairway.reporting.render.ReportFormat;

/** What callers can do with reports. */
@ApplicationScoped
public class Reports {
  private static final String SUBJECT = "report";

  private final ReportRepository reports;
  private final FileRepository files;
  private final Figures figures;
  private final EntityManager database;
  private final Outbox outbox;
  private final Audit audit;
  private final CurrentScope scope;
  private final String codeVersion;
  private final Clock clock = Clock.systemUTC();

  Reports(
      ReportRepository reports,
      FileRepository files,
      Figures figures,
      EntityManager database,
      Outbox outbox,
      Audit audit,
      CurrentScope scope,
      @ConfigProperty(name = "quarkus.application.version") String codeVersion) {
    this.reports = reports;
    this.files = files;
    this.figures = figures;
    this.database = database;
    this.outbox = outbox;
    this.audit = audit;
    this.scope = scope;
    this.codeVersion = codeVersion;
  }

  /**
   * Fetches the figures for {@link #request}; outside any transaction, since another service may
   * take its time.
   *
   * @throws org.fairway.platform.web.ProblemException if its figures are not to be had
   */
  public void fetchFigures(ReportOrder order) {
    figures.fetch(order);
  }

  /**
   * Keeps the fetched figures and queues the report, in one transaction with its event.
   *
   * @throws org.fairway.platform.web.ProblemException if the caller may not have this report
   * @throws FiguresNeeded if all is well but the figures were not fetched in this request
   */
  @Transactional
  public Report request(ReportOrder order) {
    Scope caller = scope.get();
    requireReach(caller, order);
    Basis basis = Basis.of(figures.fetched(), codeVersion);
    Report report =
        new Report(Ids.next(), caller.organisation(), order, basis, caller.actor(), now());
    reports.persistAndFlush(report);
    database.persist(new ReportInputs(report, basis.inputs()));
    queue(report);
    outbox.append(ReportEvent.requested(report));
    audit.record(
        "report.request", SUBJECT, report.id().toString(), Outcome.ALLOWED, order.kind().name());
    return report;
  }

  private static void requireReach(Scope caller, ReportOrder order) {
    if (order.kind() == ReportKind.WIDENING_PARTICIPATION_IMPACT) {
      if (!caller.tenantWide()) {
        throw Problems.forbidden(
            "The impact report covers a whole care system; only the system itself may ask for it.");
      }
      if (!order.subject().equals(caller.tenant())) {
        throw Problems.unprocessable(
            new Violation(
                "/organisations/0", "organisation-unknown", "Name your own care system."));
      }
    }
  }

  private void queue(Report report) {
    database
        .createNativeQuery(
            "insert into report_job (tenant_id, report_id) values (:tenant, :report)")
        .setParameter("tenant", report.tenant())
        .setParameter("report", report.id())
        .executeUpdate();
  }

  /** The report; 404 for one that is not there or not the caller's to see. */
  @Transactional
  public Report get(UUID id) {
    return reports.readable(id, TrueCounts.readableOf(scope.get())).orElseThrow(Problems::notFound);
  }

  /** Newest first; null filters let everything pass. */
  @Transactional
  public List<Report> page(ReportKind kind, ReportState state, UUID before, int limit) {
    return reports.page(kind, state, before, limit, TrueCounts.readableOf(scope.get()));
  }

  /** Files of these reports, without their contents. */
  @Transactional
  public List<FileInfo> files(Collection<UUID> ids) {
    return files.infos(ids);
  }

  /** A file of a finished report. Each reading is audited. */
  @Transactional
  public ReportFile file(UUID id, ReportFormat format) {
    Report report = get(id);
    if (!report.formats().contains(format)) {
      throw Problems.notFound();
    }
    if (report.state() != ReportState.COMPLETED) {
      throw Problems.conflict(
          "report-not-ready",
          "The report is " + report.state() + "; its files can be fetched when it is COMPLETED.");
    }
    audit.record("report.read", SUBJECT, id.toString(), Outcome.ALLOWED, format.name());
    return files.findById(new ReportFile.Key(id, format));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
