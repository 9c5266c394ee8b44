package org.fairway.pathway.opportunity.api;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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
import org.fairway.pathway.opportunity.Opportunity;
import org.fairway.pathway.opportunity.OpportunityChanges;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;

/** HTTP of opportunities: changing. */
@Path("/v1/opportunities/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities", description = "Placements, jobs and courses with their places")
public class OpportunityChangeResource {
  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final OpportunityChanges changes;
  private final OpportunityPatches patches;
  private final CurrentScope scope;

  OpportunityChangeResource(
      OpportunityChanges changes, OpportunityPatches patches, CurrentScope scope) {
    this.changes = changes;
    this.patches = patches;
    this.scope = scope;
  }

  @PATCH
  @Consumes(MERGE_PATCH)
  @Operation(
      operationId = "changeOpportunity",
      summary = "Change an opportunity",
      description =
          "JSON Merge Patch (RFC 7396): null removes, lists are replaced. Of a draft everything but"
              + " whose it is; once published title, places and closesOn alone, for people ask by"
              + " what was said. More places go to those who wait.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MERGE_PATCH,
              schema = @Schema(implementation = OpportunityPatch.class)))
  @APIResponseSchema(
      value = OpportunityView.class,
      responseCode = "200",
      responseDescription = "Changed")
  @APIResponse(
      responseCode = "409",
      description = "It is closed, what was published stays, or more places are taken")
  @APIResponse(responseCode = "422", description = "Area, hours, ages or days do not hold together")
  public Response change(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, JsonNode patch) {
    Opportunity opportunity = changes.change(id, ifMatch, present -> patches.apply(present, patch));
    return ETags.changed(
        OpportunityView.of(opportunity, true, scope.get().roles()), opportunity.version());
  }
}
