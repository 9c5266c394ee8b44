package org.fairway.pathway.ats.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A connection to open.
 *
 * @param system code of the applicant tracking system, {@code TRAC}; open list
 * @param organisation ODS code of the employer whose events will come; the caller's own when left
 *     out
 */
@Schema(name = "OpenAtsConnection", description = "A connection to open")
public record ConnectRequest(
    @NotNull @Size(max = 40) @Pattern(regexp = "[A-Z0-9_-]{2,40}") @Schema(examples = "TRAC")
        String system,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 20) @Pattern(regexp = "[A-Z0-9]{3,20}") @Schema(examples = "RNA")
        String organisation) {}
