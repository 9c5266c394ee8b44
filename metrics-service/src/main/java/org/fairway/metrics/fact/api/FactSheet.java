package org.fairway.metrics.fact.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.platform.web.Text;

/**
 * All that a source says about a period.
 *
 * @param source its name; putting the same name again replaces what it said
 */
@Schema(name = "FactSheet", description = "All that a source says about a period")
record FactSheet(
    @NotBlank @Size(max = 120) @Pattern(regexp = Text.LINE) @Schema(examples = "national return")
        String source,
    @NotNull @Size(max = 20_000) List<@NotNull @Valid FactBody> facts) {}
