package org.fairway.referral.rights.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.fairway.referral.rights.Erasure;
import org.fairway.referral.rights.Erasures;
import org.fairway.referral.rights.api.RightsBodies.EraseBody;
import org.fairway.referral.rights.api.RightsBodies.ErasureView;

@Path("/v1/people/{id}/erasure")
@Tag(name = "Rights", description = "What people may ask for about what is kept of them")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonErasureResource {

  private final Erasures erasures;

  PersonErasureResource(Erasures erasures) {
    this.erasures = erasures;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "erasePerson",
      summary = "Erase a person",
      description =
          "For ever: here at once, in the other services when they hear of it; the erasure shows"
              + " which have. Counts stay. Not while there is a legal hold or an open referral.")
  @APIResponseSchema(
      value = ErasureView.class,
      responseCode = "201",
      responseDescription = "Erased here")
  @APIResponse(
      responseCode = "409",
      description = "`legal-hold`, `referral-open` or `person-erased`")
  public Response erase(@PathParam("id") UUID id, @NotNull @Valid EraseBody body) {
    Erasure erasure = erasures.erase(id, body.cause());
    return Created.at("/v1/erasures/" + erasure.id(), ErasureView.of(erasure), 0);
  }
}
