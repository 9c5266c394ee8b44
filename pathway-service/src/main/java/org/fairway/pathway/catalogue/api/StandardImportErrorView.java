package org.fairway.pathway.catalogue.api;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.catalogue.CatalogueError;

/** Something that is wrong with a file; never what stood there. */
@Schema(
    name = "StandardImportError",
    description = "Something that is wrong with a file; never what stood there")
public record StandardImportErrorView(
    @Schema(required = true, minimum = "0", description = "From 1; 0 for the whole file") int line,
    @NotNull @Schema(maxLength = 60, description = "Heading; empty for the whole line")
        String column,
    @NotNull @Schema(maxLength = 40, pattern = "CAT-[A-Z]+", examples = "CAT-LEVEL") String code,
    @NotNull @Schema(maxLength = 500, description = "What is allowed") String detail) {

  static StandardImportErrorView of(CatalogueError error) {
    return new StandardImportErrorView(error.line(), error.column(), error.code(), error.detail());
  }
}
