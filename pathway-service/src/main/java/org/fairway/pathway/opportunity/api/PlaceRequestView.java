package org.fairway.pathway.opportunity.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.pathway.opportunity.PlaceRequest;
import org.fairway.pathway.opportunity.PlaceRequestMove;
import org.fairway.pathway.opportunity.PlaceRequestState;
import org.fairway.platform.web.AllowedAction;

/** A request for a place as shown. */
@Schema(name = "PlaceRequest", description = "Somebody's request for a place")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlaceRequestView(
    @NotNull UUID id,
    @NotNull UUID opportunityId,
    @NotNull @Schema(maxLength = 40, pattern = "[A-Z0-9]+") String employer,
    @NotNull UUID referralId,
    @NotNull @Schema(maxLength = 100, pattern = "[A-Za-z0-9_-]+", description = "Pseudonym")
        String person,
    @NotNull PlaceRequestState state,
    @Schema(
            required = true,
            minimum = "1",
            maximum = "9007199254740991",
            description = "Order of arrival at the opportunity")
        long sequence,
    @Schema(minimum = "1", maximum = "1000000", description = "Place in the queue; while waiting")
        Integer position,
    @Schema(description = "Until when the place is held; while offered") Instant offerExpiresAt,
    @Schema(
            description =
                "Once accepted; absent for who does not see the enrolment, as far as the person"
                    + " consents")
        PlaceEnrolmentView enrolment,
    @NotNull Instant askedAt,
    @NotNull Instant updatedAt,
    @NotNull @Schema(maxItems = 20) List<AllowedAction> allowedActions) {

  static PlaceRequestView of(PlaceRequest request, Set<String> roles) {
    return new PlaceRequestView(
        request.id(),
        request.opportunityId(),
        request.employer(),
        request.referralId(),
        request.person(),
        request.state(),
        request.sequence(),
        request.position(),
        request.offerExpiresAt(),
        PlaceEnrolmentView.of(request.enrolment()),
        request.askedAt(),
        request.updatedAt(),
        Arrays.stream(PlaceRequestMove.values())
            .map(move -> AllowedAction.of(move.verb(), move.obstacle(request.state(), roles)))
            .toList());
  }
}
