package org.fairway.metrics.claim.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures of one publication. */
@Schema(name = "PublishedFigures", description = "Figures of one publication")
record ClaimSheet(@NotEmpty @Size(max = 200) List<@NotNull @Valid ClaimBody> figures) {}
