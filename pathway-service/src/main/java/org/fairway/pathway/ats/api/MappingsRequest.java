package org.fairway.pathway.ats.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.fairway.pathway.ats.MappedStage;

/** All stage mappings of a connection; those not listed are gone. */
public record MappingsRequest(
    @NotNull @Size(max = 200) List<@NotNull @Valid MappedStage> mappings) {}
