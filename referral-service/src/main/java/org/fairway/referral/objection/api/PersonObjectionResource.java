package org.fairway.referral.objection.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Idempotent;
import org.fairway.referral.objection.Objection;
import org.fairway.referral.objection.Objections;
import org.fairway.referral.objection.api.ObjectionBodies.ObjectionList;
import org.fairway.referral.objection.api.ObjectionBodies.ObjectionView;
import org.fairway.referral.objection.api.ObjectionBodies.RecordObjection;

@Path("/v1/people/{id}/objections")
@Tag(name = "Objections", description = "What people do not want done with their data")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonObjectionResource {

  private final Objections objections;

  PersonObjectionResource(Objections objections) {
    this.objections = objections;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "recordObjection",
      summary = "Keep a person's objection",
      description =
          "From the day stopBy on no consent for the purpose holds, and answers to equality"
              + " monitoring are removed when it is about them.")
  @APIResponseSchema(
      value = ObjectionView.class,
      responseCode = "201",
      responseDescription = "Kept")
  @APIResponse(responseCode = "409", description = "The person objects to this already")
  @APIResponse(responseCode = "422", description = "The days do not fit")
  public Response record(@PathParam("id") UUID id, @NotNull @Valid RecordObjection body) {
    Objection objection = objections.record(id, body.toNewObjection());
    return Created.at(
        "/v1/objections/" + objection.id(), ObjectionView.of(objection), objection.version());
  }

  @GET
  @Operation(
      operationId = "listObjections",
      summary = "List a person's objections, newest first",
      description = "In one piece, for they are few. Lifted ones too.")
  public ObjectionList list(@PathParam("id") UUID id) {
    return new ObjectionList(objections.ofPerson(id).stream().map(ObjectionView::of).toList());
  }
}
