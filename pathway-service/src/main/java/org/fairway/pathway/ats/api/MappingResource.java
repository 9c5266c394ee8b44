package org.fairway.pathway.ats.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.fairway.pathway.ats.AtsConnection;
import org.fairway.pathway.ats.AtsConnections;
import org.fairway.pathway.ats.StageMappings;
import org.fairway.platform.web.ETags;

/** HTTP of stage mappings. Their ETag is their connection's. */
@Path("/v1/ats/connections/{id}/stage-mappings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ATS connections", description = "Applicant tracking systems that send events")
public class MappingResource {
  private final AtsConnections connections;
  private final StageMappings mappings;

  MappingResource(AtsConnections connections, StageMappings mappings) {
    this.connections = connections;
    this.mappings = mappings;
  }

  @GET
  @Operation(
      operationId = "getStageMappings",
      summary = "How the connection's own stage names are read",
      description = "The ETag is the connection's.")
  @APIResponseSchema(
      value = MappingsRequest.class,
      responseCode = "200",
      responseDescription = "The mappings")
  public Response get(@PathParam("id") UUID id) {
    return answer(connections.get(id));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "replaceStageMappings",
      summary = "Replace how the connection's own stage names are read",
      description = "Those not listed are gone. Parked events wait until they are replayed.")
  @APIResponseSchema(
      value = MappingsRequest.class,
      responseCode = "200",
      responseDescription = "Replaced")
  @APIResponse(responseCode = "422", description = "A name is listed twice")
  public Response replace(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid MappingsRequest body) {
    return answer(mappings.replace(id, body.mappings(), ifMatch));
  }

  private Response answer(AtsConnection connection) {
    return ETags.changed(new MappingsRequest(mappings.of(connection.id())), connection.version());
  }
}
