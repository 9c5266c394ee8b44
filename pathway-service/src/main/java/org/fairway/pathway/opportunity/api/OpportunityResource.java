package org.fairway.pathway.opportunity.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.opportunity.Opportunities;
import org.fairway.pathway.opportunity.Opportunity;
import org.fairway.pathway.opportunity.OpportunityFilter;
import org.fairway.pathway.opportunity.OpportunityStatus;
import org.fairway.pathway.programme.PathwayType;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of opportunities. */
@Path("/v1/opportunities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities", description = "Placements, jobs and courses with their places")
public class OpportunityResource {
  private static final String LIST = "opportunities";
  private final Opportunities opportunities;
  private final Pages pages;
  private final CurrentScope scope;

  OpportunityResource(Opportunities opportunities, Pages pages, CurrentScope scope) {
    this.opportunities = opportunities;
    this.pages = pages;
    this.scope = scope;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "draftOpportunity",
      summary = "Draft an opportunity",
      description =
          "Of the caller's organisation; a coordinator may draft for an employer. Only they see it"
              + " until it is published.")
  @APIResponseSchema(
      value = OpportunityView.class,
      responseCode = "201",
      responseDescription = "Drafted")
  @APIResponse(responseCode = "422", description = "Area, hours, ages or days do not hold together")
  public Response draft(@NotNull @Valid DraftOpportunityRequest body) {
    Opportunity opportunity = opportunities.draft(body.employer(), body.toFacts());
    return Created.at(
        "/v1/opportunities/" + opportunity.id(), view(opportunity), opportunity.version());
  }

  @GET
  @Operation(
      operationId = "listOpportunities",
      summary = "List opportunities of the ICS, newest first",
      description = "Everyone in the ICS sees what is published; drafts are seen by their owners.")
  public Page<OpportunityView> list(
      @QueryParam("pathwayType") @Parameter(description = "Only those of this type")
          PathwayType type,
      @QueryParam("status") @Parameter(description = "Only those in this status")
          OpportunityStatus status,
      @QueryParam("employer")
          @Size(max = 20)
          @Pattern(regexp = "[A-Z0-9]{3,20}")
          @Parameter(description = "Only those of this employer, by ODS code")
          String employer,
      @Valid @BeanParam PageRequest request) {
    Map<String, String> filters =
        Pages.filters("pathwayType", type, "status", status, "employer", employer);
    return pages.newestFirst(
        LIST,
        filters,
        request,
        (before, rows) ->
            opportunities.page(new OpportunityFilter(type, status, employer), before, rows),
        Opportunity::id,
        this::view);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getOpportunity",
      summary = "Read an opportunity",
      description = "With its places as they are now, and what the caller may do.")
  @APIResponseSchema(
      value = OpportunityView.class,
      responseCode = "200",
      responseDescription = "The opportunity")
  public Response get(@PathParam("id") UUID id) {
    Opportunity opportunity = opportunities.get(id);
    return ETags.read(view(opportunity), opportunity.version());
  }

  @POST
  @Path("/{id}/publish")
  @Operation(
      operationId = "publishOpportunity",
      summary = "Publish a draft",
      description = "From now on everyone in the ICS sees it, and places may be asked for.")
  @APIResponseSchema(
      value = OpportunityView.class,
      responseCode = "200",
      responseDescription = "Published")
  @APIResponse(
      responseCode = "422",
      description = "Its last day to ask for a place, or to begin, is over")
  public Response publish(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return changed(opportunities.publish(id, ifMatch));
  }

  @POST
  @Path("/{id}/close")
  @Operation(
      operationId = "closeOpportunity",
      summary = "Close an opportunity",
      description = "Ends open offers and the queue. Those who accepted keep their places.")
  @APIResponseSchema(
      value = OpportunityView.class,
      responseCode = "200",
      responseDescription = "Closed")
  public Response close(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return changed(opportunities.close(id, ifMatch));
  }

  private Response changed(Opportunity opportunity) {
    return ETags.changed(view(opportunity), opportunity.version());
  }

  private OpportunityView view(Opportunity opportunity) {
    return OpportunityView.of(opportunity, opportunities.own(opportunity), scope.get().roles());
  }
}
