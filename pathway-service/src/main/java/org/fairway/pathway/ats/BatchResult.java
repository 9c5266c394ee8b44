package org.fairway.pathway.ats;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a delivery: one result for each event, in the batch's order. */
@Schema(name = "AtsBatchResult", description = "One result for each event, in the batch's order")
public record BatchResult(
    @NotNull UUID deliveryId, @NotNull @Schema(maxItems = 500) List<ItemResult> results) {}
