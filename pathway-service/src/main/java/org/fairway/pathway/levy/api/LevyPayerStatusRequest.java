package org.fairway.pathway.levy.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an employer pays the levy from a month on. */
@Schema(
    name = "NewLevyPayerStatus",
    description = "Whether an employer pays the levy from a month on")
public record LevyPayerStatusRequest(
    @NotNull
        @Size(max = 7)
        @Pattern(regexp = Months.MONTH)
        @Schema(
            description = "First month in which it holds: not before the account, nor settled",
            examples = "2027-04")
        String from,
    @NotNull @Schema(description = "Whether the employer pays the levy") Boolean levyPayer) {}
