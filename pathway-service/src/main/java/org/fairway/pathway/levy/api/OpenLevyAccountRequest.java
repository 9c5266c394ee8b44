package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account to open.
 *
 * @param organisation ODS code; the caller's own when left out
 * @param firstMonth year and month
 */
@Schema(name = "OpenLevyAccount", description = "An account to open")
public record OpenLevyAccountRequest(
    @Size(max = 20)
        @Pattern(regexp = "[A-Z0-9]{3,20}")
        @Schema(
            description = "ODS code of the employer; the caller's own organisation when left out",
            examples = "RNA")
        String organisation,
    @NotNull
        @Size(max = 7)
        @Pattern(regexp = Months.MONTH)
        @Schema(description = "First month that will be told", examples = "2024-11")
        String firstMonth,
    @NotNull @Schema(description = "Whether the employer pays the levy") Boolean levyPayer) {}
