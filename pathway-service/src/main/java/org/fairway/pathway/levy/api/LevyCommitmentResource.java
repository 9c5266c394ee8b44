package org.fairway.pathway.levy.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.fairway.pathway.levy.CommitmentMove;
import org.fairway.pathway.levy.CommitmentTold;
import org.fairway.pathway.levy.LevyFunding;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of commitments. */
@Path("/v1/levy-accounts/{id}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Levy", description = "What employers have to spend on apprenticeships, and until when")
public class LevyCommitmentResource {
  private final LevyFunding funding;
  private final Pages pages;

  LevyCommitmentResource(LevyFunding funding, Pages pages) {
    this.funding = funding;
    this.pages = pages;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "makeLevyCommitment",
      summary = "Promise to pay for an apprentice",
      description =
          "A fifth of the price is held back until completion; the rest falls due in equal"
              + " instalments on the last day of each month of training.")
  @APIResponseSchema(
      value = LevyCommitmentView.class,
      responseCode = "201",
      responseDescription = "Promised")
  @APIResponse(
      responseCode = "409",
      description =
          "The enrolment has a commitment, its person was erased, or no terms of the first day are"
              + " known")
  @APIResponse(
      responseCode = "422",
      description =
          "An enrolment that it cannot follow, or a first day before the account or more than 100"
              + " years ahead")
  public Response make(@PathParam("id") UUID id, @NotNull @Valid LevyCommitmentRequest body) {
    CommitmentTold made = funding.make(id, body.toNew());
    return Created.at(
        "/v1/levy-accounts/" + id + "/commitments/" + made.kept().id(),
        LevyCommitmentView.of(made),
        made.version());
  }

  @GET
  @Operation(
      operationId = "listLevyCommitments",
      summary = "List the commitments of an account, newest first",
      description = "Ended ones too.")
  public Page<LevyCommitmentView> list(
      @PathParam("id") UUID id, @Valid @BeanParam PageRequest request) {
    String list = "levy-commitments/" + id;
    return pages.newestFirst(
        list,
        request,
        (before, rows) -> funding.page(id, before, rows),
        one -> one.kept().id(),
        LevyCommitmentView::of);
  }

  @GET
  @Path("/{commitment}")
  @Operation(
      operationId = "getLevyCommitment",
      summary = "Read a commitment",
      description = "With the moves that can be made by hand, and why not where they cannot.")
  @APIResponseSchema(
      value = LevyCommitmentView.class,
      responseCode = "200",
      responseDescription = "The commitment")
  public Response get(@PathParam("id") UUID id, @PathParam("commitment") UUID commitment) {
    CommitmentTold told = funding.get(id, commitment);
    return ETags.read(LevyCommitmentView.of(told), told.version());
  }

  @POST
  @Path("/{commitment}/pause")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "pauseLevyCommitment",
      summary = "Begin a break",
      description = "Nothing falls due until the apprentice is back; the rest moves along.")
  @APIResponseSchema(
      value = LevyCommitmentView.class,
      responseCode = "200",
      responseDescription = "On a break")
  @APIResponse(responseCode = "422", description = "A day in the future, or too early")
  @RequestBody(required = false)
  public Response pause(
      @PathParam("id") UUID id,
      @PathParam("commitment") UUID commitment,
      @HeaderParam("If-Match") String ifMatch,
      @Valid CommitmentMoveRequest body) {
    return moved(id, commitment, CommitmentMove.PAUSE, ifMatch, body);
  }

  @POST
  @Path("/{commitment}/resume")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "resumeLevyCommitment",
      summary = "End a break",
      description = "From the first day back; the planned end moves by the length of the break.")
  @APIResponseSchema(
      value = LevyCommitmentView.class,
      responseCode = "200",
      responseDescription = "Back")
  @APIResponse(responseCode = "422", description = "A day in the future, or too early")
  @RequestBody(required = false)
  public Response resume(
      @PathParam("id") UUID id,
      @PathParam("commitment") UUID commitment,
      @HeaderParam("If-Match") String ifMatch,
      @Valid CommitmentMoveRequest body) {
    return moved(id, commitment, CommitmentMove.RESUME, ifMatch, body);
  }

  @POST
  @Path("/{commitment}/complete")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "completeLevyCommitment",
      summary = "The apprentice has completed",
      description = "What is open and what was held back falls due on the last day of that month.")
  @APIResponseSchema(
      value = LevyCommitmentView.class,
      responseCode = "200",
      responseDescription = "Completed")
  @APIResponse(responseCode = "422", description = "A day in the future, or too early")
  @RequestBody(required = false)
  public Response complete(
      @PathParam("id") UUID id,
      @PathParam("commitment") UUID commitment,
      @HeaderParam("If-Match") String ifMatch,
      @Valid CommitmentMoveRequest body) {
    return moved(id, commitment, CommitmentMove.COMPLETE, ifMatch, body);
  }

  @POST
  @Path("/{commitment}/leave")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "leaveLevyCommitment",
      summary = "The apprentice has left",
      description =
          "Nothing more falls due. What was paid for months that were not learned to their end"
              + " comes back, to the lots that it was paid from, with the next month.")
  @APIResponseSchema(
      value = LevyCommitmentView.class,
      responseCode = "200",
      responseDescription = "Ended")
  @APIResponse(responseCode = "422", description = "A day in the future, or too early")
  @RequestBody(required = false)
  public Response leave(
      @PathParam("id") UUID id,
      @PathParam("commitment") UUID commitment,
      @HeaderParam("If-Match") String ifMatch,
      @Valid CommitmentMoveRequest body) {
    return moved(id, commitment, CommitmentMove.LEAVE, ifMatch, body);
  }

  private Response moved(
      UUID account, UUID id, CommitmentMove move, String ifMatch, CommitmentMoveRequest body) {
    CommitmentTold told = funding.move(account, id, move, CommitmentMoveRequest.on(body), ifMatch);
    return ETags.changed(LevyCommitmentView.of(told), told.version());
  }
}
