package org.fairway.metrics.fact.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.fact.FactReport;
import org.fairway.metrics.fact.Warning;

/** Data-quality report on facts that were taken. */
@Schema(name = "FactReport")
record FactReportView(
    String organisation,
    String period,
    String source,
    long version,
    int accepted,
    List<WarningView> warnings) {

  /** Something odd that stopped nothing. */
  @Schema(name = "Warning")
  record WarningView(String code, String detail) {
    static WarningView of(Warning warning) {
      return new WarningView(warning.code(), warning.detail());
    }
  }

  static FactReportView of(FactReport report) {
    return new FactReportView(
        report.head().organisation(),
        report.head().period().toString(),
        report.head().source(),
        report.head().version(),
        report.head().facts(),
        report.warnings().stream().map(WarningView::of).toList());
  }
}
