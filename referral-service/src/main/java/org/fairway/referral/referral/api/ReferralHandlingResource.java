package org.fairway.referral.referral.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.referral.referral.AssignRequest;
import org.fairway.referral.referral.ReferralCases;
import org.fairway.referral.referral.ReferralChanges;

@Path("/v1/referrals/{id}")
@Tag(name = "Referrals", description = "From a partner's draft to what came of it")
@Produces(MediaType.APPLICATION_JSON)
public class ReferralHandlingResource {

  private static final String IF_MATCH = "If-Match";
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final ReferralCases cases;
  private final ReferralChanges changes;
  private final WishesPatches patches;

  ReferralHandlingResource(ReferralCases cases, ReferralChanges changes, WishesPatches patches) {
    this.cases = cases;
    this.changes = changes;
    this.patches = patches;
  }

  @PATCH
  @Consumes(MERGE_PATCH)
  @Operation(
      operationId = "changeReferral",
      summary = "Change what is wished for with a referral",
      description =
          "JSON Merge Patch (RFC 7396): null removes. For the referrer until somebody acts on it and"
              + " while something is asked; for coordinators before it is accepted.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MERGE_PATCH,
              schema = @Schema(implementation = HandlingBodies.Patch.class)))
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Changed")
  public Response change(
      @PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch, JsonNode patch) {
    return ReferralView.answer(
        changes.change(id, ifMatch, present -> patches.apply(present, patch)));
  }

  @DELETE
  @Operation(
      operationId = "discardReferral",
      summary = "Throw a draft away",
      description = "Only a draft: what was sent stays.")
  @APIResponse(responseCode = "204", description = "Thrown away")
  public Response discard(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
    changes.discard(id, ifMatch);
    return Response.noContent().build();
  }

  @POST
  @Path("/assign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "assignReferral",
      summary = "Give a case to a caseworker",
      description = "From then on the moves of a caseworker are theirs alone.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Given")
  @APIResponse(responseCode = "422", description = "There is no such caseworker")
  public Response assign(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid HandlingBodies.Assign body) {
    return ReferralView.answer(cases.assign(id, body.request(ifMatch)));
  }

  @POST
  @Path("/unassign")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "unassignReferral",
      summary = "Take a case from its caseworker",
      description = "From then on it is any coordinator's.")
  @APIResponseSchema(
      value = ReferralView.class,
      responseCode = "200",
      responseDescription = "Taken")
  public Response unassign(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @RequestBody(required = false) @Valid HandlingBodies.Remark body) {
    String note = body == null ? null : body.note();
    return ReferralView.answer(cases.assign(id, new AssignRequest(null, false, note, ifMatch)));
  }

  @GET
  @Path("/assignments")
  @Operation(
      operationId = "listAssignments",
      summary = "Read who carried a referral",
      description = "The newest hundred, newest first. Is on record.")
  public HandlingBodies.History assignments(@PathParam("id") UUID id) {
    return HandlingBodies.History.of(cases.history(id));
  }

  @POST
  @Path("/sub-status")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setReferralSubStatus",
      summary = "Put a referral into a sub-status",
      description = "One of the tenant's own, within the present status; absent takes it off.")
  @APIResponseSchema(value = ReferralView.class, responseCode = "200", responseDescription = "Put")
  @APIResponse(responseCode = "422", description = "The status has no such sub-status")
  public Response subStatus(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid HandlingBodies.InSubStatus body) {
    return ReferralView.answer(changes.subStatus(id, ifMatch, body.subStatus(), body.note()));
  }
}
