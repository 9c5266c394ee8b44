package org.fairway.metrics.funnel.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.funnel.FunnelRebuild;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Problems;

/** The projection behind the chain. */
@Path("/v1/projections/funnel/rebuild")
@Tag(name = "Projections", description = "What is made from events, and can be made again")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectionResource {

  private final FunnelRebuild rebuild;

  ProjectionResource(FunnelRebuild rebuild) {
    this.rebuild = rebuild;
  }

  @POST
  @Operation(
      operationId = "rebuildFunnel",
      summary = "Rebuild the funnel from the first event on",
      description = "The old figures are answered until the new ones are complete.")
  @APIResponse(responseCode = "409", description = "A rebuild is going on")
  @APIResponse(
      responseCode = "202",
      description = "Begun; the same path tells how it went",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = RebuildView.class)))
  public Response begin() {
    return Created.accepted("/v1/projections/funnel/rebuild", RebuildView.of(rebuild.begin()));
  }

  @GET
  @Operation(
      operationId = "getFunnelRebuild",
      summary = "Show the last rebuild of the funnel",
      description = "404 while there was none since the service started.")
  @APIResponseSchema(
      value = RebuildView.class,
      responseCode = "200",
      responseDescription = "The last rebuild")
  @APIResponse(responseCode = "404", description = "There was none")
  public RebuildView get() {
    return rebuild.state().map(RebuildView::of).orElseThrow(Problems::notFound);
  }
}
