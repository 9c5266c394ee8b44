package org.fairway.referral.referral.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.referral.MoveRequest;
import org.fairway.referral.referral.ReferralAction;
import org.fairway.referral.referral.ReferralMoves;
import org.fairway.referral.referral.api.ReferralBodies.Move;
import org.fairway.referral.referral.api.ReferralBodies.Redirect;
import org.fairway.referral.referral.api.ReferralBodies.Waitlist;

@Path("/v1/referrals/{id}")
@Tag(name = "Referrals", description = "From a partner's draft to what came of it")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReferralTriageResource {

  private static final String IF_MATCH = "If-Match";

  private final ReferralMoves moves;

  ReferralTriageResource(ReferralMoves moves) {
    this.moves = moves;
  }

  @POST
  @Path("/request-info")
  @Operation(
      operationId = "requestReferralInfo",
      summary = "Ask the referrer something",
      description =
          "The note is the question: the referrer reads it, and the person by a link. The clock stands"
              + " until the answer.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Asked")
  public Response requestInfo(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @RequestBody(required = false) @Valid Move body) {
    return moved(id, Move.request(ReferralAction.REQUEST_INFO, body, ifMatch));
  }

  @POST
  @Path("/provide-info")
  @Operation(
      operationId = "provideReferralInfo",
      summary = "Answer what was asked",
      description = "The note is the answer. The clock goes on.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Answered")
  public Response provideInfo(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid Move body) {
    return moved(id, Move.request(ReferralAction.PROVIDE_INFO, body, ifMatch));
  }

  @POST
  @Path("/waitlist")
  @Operation(
      operationId = "waitlistReferral",
      summary = "Put a referral on the waiting list",
      description = "With the day on which that is reviewed.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Waits")
  public Response waitlist(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid Waitlist body) {
    return moved(id, body.request(ifMatch));
  }

  @POST
  @Path("/redirect")
  @Operation(
      operationId = "redirectReferral",
      summary = "Send a referral on to another pathway",
      description =
          "Ends this one and begins another for the same person, sent already and with a reference"
              + " of its own. Needs a reason and a live REFERRAL consent.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Sent on")
  public Response redirect(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid Redirect body) {
    return moved(id, body.request(ifMatch));
  }

  private Response moved(UUID id, MoveRequest request) {
    return ReferralView.answer(moves.move(id, request));
  }
}
