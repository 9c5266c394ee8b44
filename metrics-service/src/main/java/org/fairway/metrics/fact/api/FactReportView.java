package org.fairway.metrics.fact.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.fact.FactReport;
import org.fairway.metrics.fact.Warning;

/** Data-quality report on facts that were taken. */
@Schema(name = "FactReport", description = "Data-quality report on facts that were taken")
record FactReportView(
    @NotNull @Schema(maxLength = 10, pattern = "[A-Z0-9]+", description = "ODS code")
        String organisation,
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String period,
    @NotNull @Schema(maxLength = 120) String source,
    @Schema(required = true) long version,
    @Schema(required = true, minimum = "0", maximum = "20000") int accepted,
    @NotNull @Schema(maxItems = FactReport.MOST_WARNINGS) List<WarningView> warnings) {

  /** Something odd that stopped nothing. */
  @Schema(name = "FactWarning", description = "Something odd that stopped nothing")
  record WarningView(
      @NotNull @Schema(maxLength = 60, pattern = "[a-z][a-z-]*") String code,
      @NotNull @Schema(maxLength = 500) String detail) {
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
        report.accepted(),
        report.warnings().stream().map(WarningView::of).toList());
  }
}
