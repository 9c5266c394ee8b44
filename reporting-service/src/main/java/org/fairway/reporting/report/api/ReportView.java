package org.fairway.reporting.report.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
@Schema(name = "Report", description = "A report and how far it is")
public record ReportView(
    @NotNull UUID id,
    @NotNull ReportKind kind,
    @NotNull @Size(max = 1)
        List<@Size(max = 10) @Pattern(regexp = "[A-Z0-9]+") String> organisations,
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String period,
    @NotNull Audience audience,
    @NotNull ReportState state,
    @Schema(required = true, description = "Of a hundred", minimum = "0", maximum = "100")
        int progress,
    @Schema(
            description = "Why it failed: RENDERING_FAILED or TOO_MANY_ATTEMPTS",
            maxLength = 40,
            pattern = "[A-Z_]+")
        String reason,
    @NotNull Instant requestedAt,
    @Schema(description = "When rendering began") Instant startedAt,
    @Schema(description = "Absent until it is over") Instant finishedAt,
    @NotNull MadeFrom madeFrom,
    @NotNull @Schema(description = "Files of a finished report", maxItems = 5)
        List<FileView> files) {

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
  @Schema(
      name = "MadeFrom",
      description = "What a report is made from: equal values give equal data files")
  public record MadeFrom(
      @NotNull
          @Schema(description = "SHA-256 of the figures", maxLength = 64, pattern = "[0-9a-f]{64}")
          String inputsChecksum,
      @Schema(description = "Version of the indicators' definitions", maxLength = 100)
          String definitionVersion,
      @Schema(description = "Disclosure control that was applied", maxLength = 100)
          String disclosure,
      @Schema(description = "Version of the code", maxLength = 100) String codeVersion) {}

  /** A file to fetch. */
  @Schema(name = "ReportFile", description = "A file to fetch")
  public record FileView(
      @NotNull ReportFormat format,
      @NotNull @Schema(maxLength = 100, pattern = "[a-z]+/[A-Za-z0-9.+;= -]+") String contentType,
      @Schema(required = true, description = "Size in bytes", minimum = "0") int size,
      @NotNull @Schema(maxLength = 64, pattern = "[0-9a-f]{64}") String sha256,
      @NotNull @Schema(description = "Where to fetch it", format = "uri-reference", maxLength = 200)
          String href) {
    static FileView of(FileInfo file) {
      String href = "/v1/reports/" + file.reportId() + "/files/" + file.format().extension();
      return new FileView(
          file.format(), file.format().contentType(), file.size(), file.sha256(), href);
    }
  }
}
