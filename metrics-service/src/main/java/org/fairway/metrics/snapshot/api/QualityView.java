package org.fairway.metrics.snapshot.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.snapshot.QualityReport;

/** The report on the quality of a file. */
@Schema(name = "ExtractQuality", description = "What a good file leaves to be desired")
@JsonInclude(JsonInclude.Include.NON_NULL)
record QualityView(
    @NotNull @Schema(description = "The day it is about") LocalDate snapshotDate,
    @Schema(required = true, description = "Lines that hold people") long rows,
    @Schema(required = true, description = "Substantive staff") long headcount,
    @Schema(required = true, description = "Bank staff, counted apart") long bank,
    @Schema(required = true, description = "Members of the board") long board,
    @Schema(description = "Of the substantive staff; absent when the file does not tell")
        Double fullTimeEquivalents,
    @NotNull @Size(max = 20) List<QualityFieldView> fields,
    @NotNull @Size(max = 100) List<Combination> combinations,
    @NotNull @Size(max = 30) @Schema(description = "Known columns that the file has not")
        List<@Size(max = 60) String> absentColumns,
    @NotNull @Schema(description = "Whether an assignment that comes twice would have been found")
        QualityReport.Compared assignmentsCompared,
    @Schema(description = "Absent when there is no snapshot of the year before")
        QualityChangeView change,
    @NotNull @Size(max = 20) List<@Size(max = 500) String> remarks) {

  /** Values that can hardly stand in one line. */
  @Schema(name = "ExtractOddity", description = "Values that can hardly stand in one line")
  record Combination(
      @NotNull @Schema(maxLength = 60, pattern = "[a-z][a-z-]*") String code,
      @NotNull @Schema(maxLength = 200) String meaning,
      @Schema(required = true, description = "Lines") long count,
      @Schema(required = true, description = "Where it is found first") long firstLine) {
    static Combination of(QualityReport.Combination found) {
      return new Combination(found.code(), found.meaning(), found.count(), found.firstLine());
    }
  }

  static QualityView of(QualityReport report) {
    return new QualityView(
        report.snapshotDate(),
        report.rows(),
        report.headcount(),
        report.bank(),
        report.board(),
        report.fullTimeEquivalents(),
        report.fields().stream().map(QualityFieldView::of).toList(),
        report.combinations().stream().map(Combination::of).toList(),
        report.absentColumns(),
        report.assignmentsCompared(),
        report.change() == null ? null : QualityChangeView.of(report.change()),
        report.remarks());
  }
}
