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
import org.fairway.referral.referral.MoveExtras;
import org.fairway.referral.referral.MoveRequest;
import org.fairway.referral.referral.ReferralAction;
import org.fairway.referral.referral.ReferralMoves;
import org.fairway.referral.referral.api.ReferralBodies.Move;

@Path("/v1/referrals/{id}")
@Tag(name = "Referrals", description = "From a partner's draft to what came of it")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReferralCourseResource {

  private static final String IF_MATCH = "If-Match";

  private final ReferralMoves moves;

  ReferralCourseResource(ReferralMoves moves) {
    this.moves = moves;
  }

  @POST
  @Path("/start")
  @Operation(
      operationId = "startReferral",
      summary = "Say that work with the person has begun",
      description =
          "Happens by itself when a pathway becomes active. For whoever carries the case.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "In progress")
  public Response start(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid Move body) {
    return moved(id, Move.request(ReferralAction.START, body, ifMatch));
  }

  @POST
  @Path("/complete")
  @Operation(
      operationId = "completeReferral",
      summary = "Say what came of a referral",
      description =
          "Happens by itself when somebody starts work. For whoever carries the case. Work, training"
              + " and education are looked at again after 13, 26 and 52 weeks.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Completed")
  public Response complete(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid OutcomeBodies.Completion body) {
    return moved(
        id,
        body == null
            ? new MoveRequest(ReferralAction.COMPLETE, null, null, ifMatch, MoveExtras.NONE)
            : body.request(ifMatch));
  }

  @POST
  @Path("/no-contact")
  @Operation(
      operationId = "endReferralWithoutContact",
      summary = "Say that the person cannot be reached",
      description = "Ends the referral; it can be reopened.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Ended")
  public Response noContact(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid Move body) {
    return moved(id, Move.request(ReferralAction.NO_CONTACT, body, ifMatch));
  }

  @POST
  @Path("/reopen")
  @Operation(
      operationId = "reopenReferral",
      summary = "Take a referral up again after its end",
      description = "Needs a note. What had come of it is taken back.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Reopened")
  public Response reopen(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @RequestBody(required = false) @Valid Move body) {
    return moved(id, Move.request(ReferralAction.REOPEN, body, ifMatch));
  }

  @POST
  @Path("/enter-in-error")
  @Operation(
      operationId = "enterReferralInError",
      summary = "Say that a referral should never have been",
      description = "Needs a reason and a note, and is on record. Nothing follows it.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Entered in error")
  public Response enterInError(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @RequestBody(required = false) @Valid Move body) {
    return moved(id, Move.request(ReferralAction.ENTER_IN_ERROR, body, ifMatch));
  }

  private Response moved(UUID id, MoveRequest request) {
    return ReferralView.answer(moves.move(id, request));
  }
}
