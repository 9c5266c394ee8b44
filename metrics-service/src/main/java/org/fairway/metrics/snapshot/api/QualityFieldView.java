package org.fairway.metrics.snapshot.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.snapshot.QualityReport;

/** How much is unknown in a field. */
@Schema(name = "ExtractField", description = "How much is unknown in a field")
@JsonInclude(JsonInclude.Include.NON_NULL)
record QualityFieldView(
    @NotNull @Schema(maxLength = 60, examples = "ethnic_code") String column,
    @Schema(required = true, description = "Whether the file has the column") boolean supplied,
    @Schema(required = true, description = "Substantive staff of whom it is not known")
        long unknown,
    @Schema(
            minimum = "0",
            maximum = "1",
            description = "Of the substantive staff; absent when there is none")
        Double share) {

  static QualityFieldView of(QualityReport.Field field) {
    return new QualityFieldView(field.column(), field.supplied(), field.unknown(), field.share());
  }
}
