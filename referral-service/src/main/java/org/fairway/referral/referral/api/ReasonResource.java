package org.fairway.referral.referral.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.referral.Reason;
import org.fairway.referral.referral.ReferralAction;

@Path("/v1/referral-reasons")
@Tag(name = "Referrals", description = "From a partner's draft to what came of it")
@Produces(MediaType.APPLICATION_JSON)
public class ReasonResource {

  /** A reason with its heading and the actions that it explains. */
  @Schema(name = "ReasonGuide", description = "A reason, its heading, and what it can explain")
  record Guide(
      @NotNull Reason reason,
      @NotNull Reason.Group group,
      @NotNull @Schema(maxItems = 20, description = "Last parts of paths to post to")
          List<@Size(max = 40) @Pattern(regexp = "[a-z][a-z-]*") String> actions) {

    static Guide of(Reason reason) {
      return new Guide(
          reason,
          reason.group(),
          reason.explains().stream().sorted().map(ReferralAction::verb).toList());
    }
  }

  /** All reasons. */
  @Schema(name = "ReasonGuideList", description = "All reasons")
  record Listing(@NotNull @Schema(maxItems = 50) List<Guide> items) {}

  @GET
  @Operation(
      operationId = "listReferralReasons",
      summary = "List the reasons for which referrals end",
      description = "With the heading under which each is counted, and the moves that it explains.")
  public Listing list() {
    return new Listing(Arrays.stream(Reason.values()).map(Guide::of).toList());
  }
}
