package org.fairway.reporting.report.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Idempotent;
import org.fairway.reporting.report.Report;
import org.fairway.reporting.report.Reports;

/** The part of an order that its key protects. */
@ApplicationScoped
class KeyedOrders {
  private final Reports reports;

  KeyedOrders(Reports reports) {
    this.reports = reports;
  }

  /**
   * The answer that the key was given before, or a new report from the figures fetched in this
   * request. Bears the name of the operation, by which the API's description finds the key.
   *
   * @throws org.fairway.reporting.report.FiguresNeeded if the key is new and nothing was fetched
   */
  @Idempotent
  Response requestReport(ReportRequest request) {
    Report report = reports.request(request.order());
    return Created.accepted("/v1/reports/" + report.id(), ReportView.of(report, List.of()));
  }
}
