package org.fairway.pathway.ats.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.MappedStage;

/** All stage mappings of a connection; those not listed are gone. */
@Schema(
    name = "StageMappings",
    description = "All stage mappings of a connection, by the sender's name")
public record MappingsRequest(
    @NotNull @Size(max = 200) List<@NotNull @Valid MappedStage> mappings) {}
