package org.fairway.pathway.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.catalogue.CatalogueImport;
import org.fairway.pathway.catalogue.ImportOrigin;
import org.fairway.pathway.catalogue.ImportState;

/** A file of standards and what became of it. */
@Schema(name = "StandardImport", description = "A file of standards and what became of it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandardImportView(
    @NotNull UUID id,
    @NotNull @Schema(maxLength = 64, pattern = "[0-9a-f]{64}", description = "SHA-256 of the file")
        String checksum,
    @NotNull ImportOrigin origin,
    @NotNull ImportState state,
    @Schema(required = true, minimum = "0", description = "Rows that were read") int rows,
    @Schema(required = true, minimum = "0", description = "Of a refused file; listed are 1,000")
        int errorCount,
    @Schema(description = "Day of the publication; absent for a refused file") LocalDate asAt,
    @NotNull Instant importedAt,
    @Schema(description = "Since when it is read, or last was") Instant liveFrom,
    @Schema(description = "When another one became live") Instant replacedAt) {

  static StandardImportView of(CatalogueImport file) {
    return new StandardImportView(
        file.id(),
        file.checksum(),
        file.origin(),
        file.state(),
        file.rows(),
        file.errors(),
        file.asAt(),
        file.importedAt(),
        file.liveFrom(),
        file.replacedAt());
  }
}
