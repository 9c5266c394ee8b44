package org.fairway.pathway.sidebyside;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A target group, and who has told a programme of the stream for it. */
@Schema(name = "ComparedGroup", description = "For whom there are programmes of a stream")
public record ComparedGroup(
    @NotNull @Schema(maxLength = 60) String group,
    @Schema(required = true) boolean own,
    @Schema(required = true) boolean other) {}
