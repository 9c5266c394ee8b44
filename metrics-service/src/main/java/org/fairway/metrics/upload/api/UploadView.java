package org.fairway.metrics.upload.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.fact.Warning;
import org.fairway.metrics.upload.UploadReport;
import org.fairway.metrics.upload.Uploaded;

/** What became of a table that was sent. */
@Schema(name = "UploadReport", description = "What became of a table that was sent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record UploadView(
    @NotNull @Schema(maxLength = 10, pattern = "[A-Z0-9]+", description = "ODS code")
        String organisation,
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String period,
    @NotNull @Schema(maxLength = 40, pattern = "[a-z][a-z-]*") String feed,
    @NotNull @Schema(maxLength = 60, description = "Version of the feed's description")
        String definition,
    @NotNull @Schema(maxLength = 120, description = "Name under which the facts are kept")
        String source,
    @Schema(maxLength = 120, description = "Sheet of the workbook that was named; absent: none")
        String sheet,
    @Schema(description = "Of the source's facts; absent for a rehearsal") Long version,
    @NotNull @Schema(maxLength = 64, pattern = "[0-9a-f]{64}", description = "SHA-256 of the file")
        String checksum,
    @Schema(required = true, description = "Whether nothing was stored, as asked") boolean dryRun,
    @Schema(required = true, description = "Whether the same file was there already")
        boolean unchanged,
    @Schema(required = true, minimum = "0", description = "Rows read") long rows,
    @Schema(required = true, minimum = "0", description = "Facts made of them") long accepted,
    @Schema(required = true, minimum = "0", description = "Rows about other organisations")
        long skipped,
    @NotNull @Schema(maxItems = 200, description = "Columns that mean nothing here")
        List<@Size(max = 60) String> ignoredColumns,
    @NotNull @Schema(maxItems = 1000) List<UploadWarningView> warnings) {

  /** Something odd that stopped nothing. */
  @Schema(name = "UploadWarning", description = "Something odd that stopped nothing")
  record UploadWarningView(
      @NotNull @Schema(maxLength = 60, pattern = "[a-z][a-z-]*") String code,
      @NotNull @Schema(maxLength = 500) String detail) {
    static UploadWarningView of(Warning warning) {
      return new UploadWarningView(warning.code(), warning.detail());
    }
  }

  static UploadView of(Uploaded uploaded) {
    UploadReport report = uploaded.report();
    return new UploadView(
        report.organisation(),
        report.period(),
        report.feed(),
        report.definition(),
        report.source(),
        report.sheet(),
        report.version(),
        report.checksum(),
        uploaded.dryRun(),
        uploaded.unchanged(),
        report.rows(),
        report.facts(),
        report.skipped(),
        report.ignoredColumns(),
        report.warnings().stream().map(UploadWarningView::of).toList());
  }
}
