package org.fairway.referral.referral.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.ETags;
import org.fairway.referral.referral.ReferralDetail;
import org.fairway.referral.referral.SustainedChecks;

@Path("/v1/referrals/{id}/sustained-checks")
@Tag(name = "Referrals", description = "From a partner's draft to what came of it")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SustainedResource {

  private final SustainedChecks checks;

  SustainedResource(SustainedChecks checks) {
    this.checks = checks;
  }

  @PUT
  @Path("/{weeks}")
  @Operation(
      operationId = "recordSustainedCheck",
      summary = "Say whether an outcome lasts",
      description =
          "For 13, 26 and 52 weeks after the first day. What is said here counts more than what the"
              + " pathway tells.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Recorded")
  @APIResponse(responseCode = "409", description = "The referral is not completed")
  @APIResponse(responseCode = "422", description = "That day cannot show it")
  public Response record(
      @PathParam("id") UUID id,
      @PathParam("weeks") @Min(1) @Max(52) int weeks,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid OutcomeBodies.Finding body) {
    ReferralDetail now =
        checks.found(id, weeks, ifMatch, body.result(), body.foundOn(), body.note());
    return ETags.changed(ReferralView.of(now), now.referral().version());
  }
}
