package org.fairway.pathway.ats;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a delivery: one result for each event, in the batch's order. */
public record BatchResult(UUID deliveryId, @Schema(maxItems = 500) List<ItemResult> results) {}
