package org.fairway.platform.privacy.subject;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is kept of a person. */
@Schema(name = "SubjectField", description = "One thing that is kept of a person")
public record SubjectField(
    @NotNull @Schema(maxLength = 80) String name,
    @NotNull @Schema(maxLength = 20000) String value) {}
