package org.fairway.metrics.indicator.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.AudienceQuery;
import org.fairway.metrics.access.PathPeriod;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.indicator.Overview;

/** The indicators of all organisations. */
@Path("/v1/indicators/{standard}/{period}")
@Tag(name = "Indicators", description = "The standards' indicators with all their figures")
@Produces(MediaType.APPLICATION_JSON)
public class OverviewResource {

  private final Overview overview;

  OverviewResource(Overview overview) {
    this.overview = overview;
  }

  @GET
  @Operation(
      operationId = "getOverview",
      summary = "Answer a standard for every organisation of the care system",
      description =
          "Values without their counts, each organisation as it would be answered by itself. For"
              + " callers of the care system as a whole.")
  @APIResponseSchema(
      value = OverviewView.class,
      responseCode = "200",
      responseDescription = "The organisations that have facts in the period")
  public OverviewView get(
      @PathParam("standard") Standard standard,
      @PathParam("period")
          @Size(max = 20)
          @Parameter(description = "Financial year", example = PathPeriod.EXAMPLE)
          String period,
      @QueryParam("breakdown")
          @DefaultValue("false")
          @Parameter(description = "Whether each indicator comes with its lines")
          boolean breakdown,
      @QueryParam("audience")
          @Size(max = AudienceQuery.LONGEST)
          @Parameter(
              description = "For whom; absent: the most detailed that the caller may have of each",
              schema = @Schema(implementation = Audience.class))
          String audience) {
    Period year = PathPeriod.of(period);
    return OverviewView.of(
        standard, year, overview.of(standard, year, AudienceQuery.of(audience)), breakdown);
  }
}
