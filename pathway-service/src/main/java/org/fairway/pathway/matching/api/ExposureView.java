package org.fairway.pathway.matching.api;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How groups see good matches. */
@Schema(name = "MatchExposure", description = "How groups see good matches")
public record ExposureView(@NotNull @Schema(maxItems = 1000) List<ExposureLineView> groups) {}
