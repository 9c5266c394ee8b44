package org.fairway.pathway.ats.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.ats.AtsEvent;

/**
 * The shape of a delivery, for the description of the API; deliveries are read by hand, event by
 * event.
 */
@Schema(name = "AtsBatch", description = "A delivery of events")
public record AtsBatch(@NotNull @Size(min = 1, max = 500) List<AtsEvent> events) {}
