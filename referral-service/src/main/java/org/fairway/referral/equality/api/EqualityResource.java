package org.fairway.referral.equality.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.fairway.referral.equality.EqualityMonitoring;

@Path("/v1/people/{id}/equality")
@Tag(name = "Equality monitoring", description = "Kept apart; never seen by those who select")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EqualityResource {

  private final EqualityMonitoring monitoring;

  EqualityResource(EqualityMonitoring monitoring) {
    this.monitoring = monitoring;
  }

  // Without an answer to read, generated clients ask for problems alone.
  @PUT
  @Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
  @Operation(
      operationId = "recordEquality",
      summary = "Record a person's answers to equality monitoring",
      description =
          "Replaces earlier answers. They are counted only while the person's EQUALITY_MONITORING consent is live.")
  @APIResponse(responseCode = "204", description = "Recorded")
  @APIResponse(
      responseCode = "409",
      description = "The person objects, was erased, or another record stands for them")
  @APIResponse(responseCode = "422", description = "A code is not one of its code system")
  public void record(@PathParam("id") UUID id, @NotNull @Valid EqualityBody body) {
    monitoring.record(id, body.toAnswer());
  }

  @GET
  @Operation(
      operationId = "getEquality",
      summary = "Read a person's answers to equality monitoring",
      description = "For the data protection officer; never for those who select. Is on record.")
  public EqualityBody get(@PathParam("id") UUID id) {
    return EqualityBody.of(monitoring.read(id));
  }
}
