package org.fairway.pathway.programme.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.fairway.pathway.programme.Programme;
import org.fairway.pathway.programme.ProgrammeChanges;
import org.fairway.platform.web.ETags;

/** HTTP of programmes: changing and closing. */
@Path("/v1/programmes/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "What an ICS or an employer runs for whom")
public class ProgrammeChangeResource {
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final ProgrammeChanges changes;
  private final ProgrammePatches patches;

  ProgrammeChangeResource(ProgrammeChanges changes, ProgrammePatches patches) {
    this.changes = changes;
    this.patches = patches;
  }

  @PATCH
  @Consumes(MERGE_PATCH)
  @Operation(
      operationId = "changeProgramme",
      summary = "Change a programme",
      description =
          "JSON Merge Patch (RFC 7396): null removes, lists are replaced. Stream and pathwayType"
              + " stay: it is counted by them. Its owner and the care system may.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MERGE_PATCH,
              schema = @Schema(implementation = ProgrammePatch.class)))
  @APIResponseSchema(
      value = ProgrammeView.class,
      responseCode = "200",
      responseDescription = "Changed")
  @APIResponse(responseCode = "409", description = "It is closed, or more places are taken")
  @APIResponse(
      responseCode = "422",
      description =
          "It would end before it starts, or a group is none of the priority groups, or kept apart")
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Programme programme = changes.change(id, ifMatch, present -> patches.apply(present, patch));
    return ETags.changed(ProgrammeView.of(programme), programme.version());
  }

  @POST
  @Path("/close")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "closeProgramme",
      summary = "Close a programme before its last day",
      description =
          "Nobody is offered a place on it any more, and it is shown without free places. Those who"
              + " hold a place go on to their end, or the programme stays open while there is"
              + " anybody, as asked. Its owner and the care system may.")
  @APIResponseSchema(
      value = ProgrammeView.class,
      responseCode = "200",
      responseDescription = "Closed")
  @APIResponse(responseCode = "409", description = "It is closed, or somebody is on it")
  public Response close(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid CloseProgrammeRequest body) {
    Programme programme = changes.close(id, ifMatch, body.reason(), body.openEnrolments());
    return ETags.changed(ProgrammeView.of(programme), programme.version());
  }
}
