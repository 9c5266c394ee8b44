package org.fairway.metrics.statement.api;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.statement.Statement;
import org.fairway.metrics.statement.YesNo;

/** One version of what an organisation says of an indicator. */
@Schema(
    name = "Statement",
    description = "One version of what an organisation says of an indicator")
record StatementView(
    @NotNull @Schema(maxLength = 10, pattern = "[A-Z0-9]+", description = "ODS code")
        String organisation,
    @NotNull Standard standard,
    @NotNull @Schema(maxLength = 7, pattern = "\\d{4}-\\d{2}") String period,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Za-z0-9.-]+") String indicator,
    @Schema(required = true, description = "The highest one holds") long version,
    @NotNull YesNo answer,
    @NotNull @Schema(maxLength = StatementBody.LONGEST) String narrative,
    @NotNull @Schema(maxLength = 200) String suppliedBy,
    @NotNull Instant createdAt) {

  static StatementView of(Statement statement) {
    return new StatementView(
        statement.about().organisation(),
        statement.about().standard(),
        statement.about().period().toString(),
        statement.about().indicator(),
        statement.version(),
        statement.said().answer(),
        statement.said().narrative(),
        statement.suppliedBy(),
        statement.createdAt());
  }
}
