package org.fairway.referral.objection.api;

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
import org.fairway.referral.objection.Objection;
import org.fairway.referral.objection.Objections;
import org.fairway.referral.objection.api.ObjectionBodies.ObjectionView;

@Path("/v1/objections/{id}")
@Tag(name = "Objections", description = "What people do not want done with their data")
@Produces(MediaType.APPLICATION_JSON)
public class ObjectionResource {

  private final Objections objections;

  ObjectionResource(Objections objections) {
    this.objections = objections;
  }

  @GET
  @Operation(
      operationId = "getObjection",
      summary = "Read an objection",
      description = "What must stop from which day on, and whether that was done.")
  @APIResponseSchema(
      value = ObjectionView.class,
      responseCode = "200",
      responseDescription = "The objection")
  public Response get(@PathParam("id") UUID id) {
    Objection objection = objections.find(id);
    return ETags.changed(ObjectionView.of(objection), objection.version());
  }

  @POST
  @Path("/lift")
  @Operation(
      operationId = "liftObjection",
      summary = "Lift an objection that the person takes back",
      description = "Consents that it has ended stay ended: they must be given anew.")
  @APIResponseSchema(
      value = ObjectionView.class,
      responseCode = "200",
      responseDescription = "Lifted")
  public Response lift(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    Objection objection = objections.lift(id, ifMatch);
    return ETags.changed(ObjectionView.of(objection), objection.version());
  }
}
