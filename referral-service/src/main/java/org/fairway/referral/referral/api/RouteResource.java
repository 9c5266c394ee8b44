package org.fairway.referral.referral.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.common.NumberKeptOut;
import org.fairway.referral.common.Texts;
import org.fairway.referral.referral.ReferralRoutes;
import org.fairway.referral.referral.RouteRequest;

@Path("/v1/referrals/{id}/route")
@Tag(name = "Referrals", description = "From a partner's draft to what came of it")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RouteResource {

  private final ReferralRoutes routes;

  RouteResource(ReferralRoutes routes) {
    this.routes = routes;
  }

  /** To whom a referral is routed. */
  @Schema(name = "ReferralRoute", description = "To whom a referral is routed")
  record Route(
      @Size(max = 20)
          @Pattern(regexp = "[A-Z0-9]{3,20}")
          @Schema(description = "ODS code of the employer; absent to take the referral back")
          String employer,
      @Size(max = 4000)
          @Pattern(regexp = Texts.LINES)
          @NumberKeptOut
          @Schema(description = "Free text for the team; kept sealed")
          String note) {}

  @POST
  @Operation(
      operationId = "routeReferral",
      summary = "Route an accepted referral to an employer",
      description =
          "The employer reads it under /v1/routed-referrals, while the person's consents REFERRAL"
              + " and SHARE_WITH_EMPLOYER stand, the latter naming the employer. Without employer"
              + " the referral is taken back.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Routed")
  @APIResponse(
      responseCode = "409",
      description = "Not accepted, routed so already, or no consent that names the employer")
  public Response route(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid Route body) {
    return ReferralView.answer(
        routes.route(id, new RouteRequest(body.employer(), body.note(), ifMatch)));
  }
}
