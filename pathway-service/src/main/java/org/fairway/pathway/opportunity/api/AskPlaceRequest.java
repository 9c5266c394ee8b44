package org.fairway.pathway.opportunity.api;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wants a place: the person of an accepted referral. */
@Schema(name = "AskForPlace", description = "Who wants a place")
public record AskPlaceRequest(
    @NotNull @Schema(description = "An accepted referral of the caller's reach") UUID referralId) {}
