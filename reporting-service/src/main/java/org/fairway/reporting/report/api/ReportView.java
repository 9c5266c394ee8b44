package org.fairway.reporting.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.reporting.render.ReportFormat;
import org.fairway.reporting.report.Audience;
import org.fairway.reporting.report.FileInfo;
import org.fairway.reporting.report.Report;
import org.fairway.reporting.report.ReportKind;
import org.fairway.reporting.report.ReportState;

/** A report and how far it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A report and how far it is")
public record ReportView(
    UUID id,
    ReportKind kind,
    List<String> organisations,
    String period,
    Audience audience,
    ReportState state,
    @Schema(description = "Of a hundred") int progress,
    @Schema(description = "Why it failed: RENDERING_FAILED or TOO_MANY_ATTEMPTS") String reason,
    Instant requestedAt,
    Instant startedAt,
    Instant finishedAt,
    MadeFrom madeFrom,
    @Schema(description = "Files of a finished report") List<FileView> files) {

  static ReportView of(Report report, List<FileInfo> files) {
    List<FileView> shown =
        report.state() == ReportState.COMPLETED
            ? files.stream()
                .filter(file -> file.reportId().equals(report.id()))
                .map(FileView::of)
                .toList()
            : List.of();
    return new ReportView(
        report.id(),
        report.kind(),
        List.of(report.subject()),
        report.period(),
        report.audience(),
        report.state(),
        report.progress(),
        report.reason(),
        report.requestedAt(),
        report.startedAt(),
        report.finishedAt(),
        new MadeFrom(
            report.inputsChecksum(),
            report.definitionVersion(),
            report.disclosure(),
            report.codeVersion()),
        shown);
  }

  /** What a report is made from. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "What a report is made from: equal values give equal data files")
  public record MadeFrom(
      @Schema(description = "SHA-256 of the figures") String inputsChecksum,
      @Schema(description = "Version of the indicators' definitions") String definitionVersion,
      @Schema(description = "Disclosure control that was applied") String disclosure,
      @Schema(description = "Version of the code") String codeVersion) {}

  /** A file to fetch. */
  @Schema(description = "A file to fetch")
  public record FileView(
      ReportFormat format,
      String contentType,
      @Schema(description = "Size in bytes") int size,
      String sha256,
      @Schema(description = "Where to fetch it") String href) {
    static FileView of(FileInfo file) {
      String href = "/v1/reports/" + file.reportId() + "/files/" + file.format().extension();
      return new FileView(
          file.format(), file.format().contentType(), file.size(), file.sha256(), href);
    }
  }
}
