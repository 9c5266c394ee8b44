package org.fairway.reporting.report;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.fairway.platform.tenancy.OrganisationOwned;

/** The figures that a report is made from. Written once, read by the worker only. */
@Entity
@Table(name = "report_inputs")
class ReportInputs extends OrganisationOwned {
  @Id
  @Column(name = "report_id")
  private UUID reportId;

  private String body;

  /** For Hibernate. */
  protected ReportInputs() {}

  ReportInputs(Report report, String body) {
    super(report.organisation());
    this.reportId = report.id();
    this.body = body;
  }

  String body() {
    return body;
  }
}
