package org.fairway.referral.referral.api;

import jakarta.validation.Valid;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.referral.ReferralAction;
import org.fairway.referral.referral.ReferralMoves;
import org.fairway.referral.referral.api.ReferralBodies.Move;

@Path("/v1/referrals/{id}")
@Tag(name = "Referrals", description = "From a partner's draft to what came of it")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReferralMoveResource {

  private static final String IF_MATCH = "If-Match";

  private final ReferralMoves moves;

  ReferralMoveResource(ReferralMoves moves) {
    this.moves = moves;
  }

  @POST
  @Path("/submit")
  @Operation(
      operationId = "submitReferral",
      summary = "Send a referral",
      description =
          "Gives it its reference. Needs a live REFERRAL consent and an agreement in force.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Submitted")
  @APIResponse(responseCode = "422", description = "The reason is absent or not one of this move")
  public Response submit(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid Move body) {
    return moved(id, ReferralAction.SUBMIT, ifMatch, body);
  }

  @POST
  @Path("/acknowledge")
  @Operation(
      operationId = "acknowledgeReferral",
      summary = "Say that a referral was seen",
      description = "Ends the time in which its partner waits for a first answer.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Acknowledged")
  @APIResponse(responseCode = "422", description = "The reason is absent or not one of this move")
  public Response acknowledge(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid Move body) {
    return moved(id, ReferralAction.ACKNOWLEDGE, ifMatch, body);
  }

  @POST
  @Path("/accept")
  @Operation(
      operationId = "acceptReferral",
      summary = "Take a referral on",
      description = "Needs a live REFERRAL consent. A pathway begins by itself.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Accepted")
  @APIResponse(responseCode = "422", description = "The reason is absent or not one of this move")
  public Response accept(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid Move body) {
    return moved(id, ReferralAction.ACCEPT, ifMatch, body);
  }

  @POST
  @Path("/decline")
  @Operation(
      operationId = "declineReferral",
      summary = "Not take a referral on",
      description = "Needs a reason.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Declined")
  @APIResponse(responseCode = "422", description = "The reason is absent or not one of this move")
  public Response decline(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid Move body) {
    return moved(id, ReferralAction.DECLINE, ifMatch, body);
  }

  @POST
  @Path("/withdraw")
  @Operation(
      operationId = "withdrawReferral",
      summary = "End a referral early",
      description = "Needs a reason.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Withdrawn")
  @APIResponse(responseCode = "422", description = "The reason is absent or not one of this move")
  public Response withdraw(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid Move body) {
    return moved(id, ReferralAction.WITHDRAW, ifMatch, body);
  }

  @POST
  @Path("/cancel")
  @Operation(
      operationId = "cancelReferral",
      summary = "Take a referral back before it was seen",
      description = "Needs a reason.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Cancelled")
  @APIResponse(responseCode = "422", description = "The reason is absent or not one of this move")
  public Response cancel(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid Move body) {
    return moved(id, ReferralAction.CANCEL, ifMatch, body);
  }

  private Response moved(UUID id, ReferralAction action, String ifMatch, Move body) {
    return ReferralView.answer(moves.move(id, Move.request(action, body, ifMatch)));
  }
}
