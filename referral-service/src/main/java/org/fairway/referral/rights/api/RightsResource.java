package org.fairway.referral.rights.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.ETags;
import org.fairway.referral.rights.PersonRights;
import org.fairway.referral.rights.Rights;
import org.fairway.referral.rights.api.RightsBodies.HoldBody;
import org.fairway.referral.rights.api.RightsBodies.RestrictBody;
import org.fairway.referral.rights.api.RightsBodies.RightsView;

@Path("/v1/people/{id}/rights")
@Tag(name = "Rights", description = "What people may ask for about what is kept of them")
@Produces(MediaType.APPLICATION_JSON)
public class RightsResource {

  private static final String IF_MATCH = "If-Match";

  private final Rights rights;

  RightsResource(Rights rights) {
    this.rights = rights;
  }

  @GET
  @Operation(
      operationId = "getPersonRights",
      summary = "Show where a person's rights stand",
      description = "Whether the data is restricted, held or erased, since when and why.")
  @APIResponseSchema(
      value = RightsView.class,
      responseCode = "200",
      responseDescription = "Erasure, restriction and hold")
  public Response get(@PathParam("id") UUID id) {
    return answer(rights.of(id));
  }

  @POST
  @Path("/restrict")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "restrictPerson",
      summary = "Store a person's data and no longer use it",
      description =
          "It is not shown, not found by name, and referrals do not move; subject access and"
              + " rectification still work.")
  @APIResponseSchema(
      value = RightsView.class,
      responseCode = "200",
      responseDescription = "Restricted")
  public Response restrict(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid RestrictBody body) {
    return answer(rights.restrict(id, ifMatch, body.cause()));
  }

  @POST
  @Path("/lift-restriction")
  @Operation(
      operationId = "liftRestriction",
      summary = "Use a person's data again",
      description =
          "The referrals of the person may be worked on again. 409 where nothing is restricted.")
  @APIResponseSchema(
      value = RightsView.class,
      responseCode = "200",
      responseDescription = "No longer restricted")
  public Response liftRestriction(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
    return answer(rights.liftRestriction(id, ifMatch));
  }

  @POST
  @Path("/hold")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "holdPerson",
      summary = "Keep a person's data for law's sake",
      description = "Nothing of it is erased, on request or by the schedule, until it is released.")
  @APIResponseSchema(value = RightsView.class, responseCode = "200", responseDescription = "Held")
  public Response hold(
      @PathParam("id") UUID id,
      @HeaderParam(IF_MATCH) String ifMatch,
      @NotNull @Valid HoldBody body) {
    return answer(rights.hold(id, ifMatch, body.cause()));
  }

  @POST
  @Path("/release-hold")
  @Operation(
      operationId = "releaseHold",
      summary = "End a legal hold",
      description =
          "The person may be erased again, on request or by the schedule. 409 where nothing is held.")
  @APIResponseSchema(
      value = RightsView.class,
      responseCode = "200",
      responseDescription = "No longer held")
  public Response releaseHold(@PathParam("id") UUID id, @HeaderParam(IF_MATCH) String ifMatch) {
    return answer(rights.releaseHold(id, ifMatch));
  }

  private static Response answer(PersonRights rights) {
    return ETags.changed(RightsView.of(rights), rights.version());
  }
}
