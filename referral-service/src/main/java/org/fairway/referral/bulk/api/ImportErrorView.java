package org.fairway.referral.bulk.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.referral.bulk.RowError;

/** Something that is wrong with a row; never what stood there. */
@Schema(
    name = "ReferralImportError",
    description = "Something that is wrong with a row; never what stood there")
record ImportErrorView(
    @Schema(required = true, minimum = "0", description = "From 1; 0 for the whole file") int line,
    @NotNull @Schema(maxLength = 60, description = "Heading; empty for the whole row")
        String column,
    @NotNull @Schema(maxLength = 80, pattern = "[a-z0-9-]+", examples = "value-missing")
        String code,
    @NotNull @Schema(maxLength = 2000, description = "What is allowed") String detail) {

  static ImportErrorView of(RowError error) {
    return new ImportErrorView(error.line(), error.column(), error.code(), error.detail());
  }
}
