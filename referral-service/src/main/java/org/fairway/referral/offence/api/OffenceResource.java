package org.fairway.referral.offence.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Problem;
import org.fairway.referral.offence.Offences;

@Path("/v1/people/{id}/offence")
@Tag(name = "Criminal-offence data", description = "Kept apart; never seen by those who select")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OffenceResource {

  private final Offences offences;

  OffenceResource(Offences offences) {
    this.offences = offences;
  }

  // Without an answer to read, generated clients ask for problems alone.
  @PUT
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  @Operation(
      operationId = "recordOffence",
      summary = "Record a person's criminal-offence data",
      description =
          "Replaces an earlier record. For the organisation that supports the person; no event"
              + " tells of it, and neither coordinators nor employers can read it.")
  @APIResponse(responseCode = "204", description = "Recorded")
  @APIResponse(
      responseCode = "409",
      description =
          "The person was erased, their data is restricted, or another record stands for them")
  public void record(@PathParam("id") UUID id, @NotNull @Valid OffenceBody body) {
    offences.record(id, body.toRecord());
  }

  @GET
  @Operation(
      operationId = "getOffence",
      summary = "Read a person's criminal-offence data",
      description =
          "For the organisation that supports the person and the data protection officer. Is on"
              + " record.")
  public OffenceBody get(@PathParam("id") UUID id) {
    return OffenceBody.of(offences.read(id));
  }

  @DELETE
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  @Operation(
      operationId = "removeOffence",
      summary = "Forget a person's criminal-offence data",
      description = "Leaves nothing behind but the record of who did it.")
  @APIResponse(responseCode = "204", description = "Forgotten")
  public void remove(@PathParam("id") UUID id) {
    offences.remove(id);
  }
}
