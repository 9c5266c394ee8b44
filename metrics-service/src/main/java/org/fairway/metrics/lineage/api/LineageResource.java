package org.fairway.metrics.lineage.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.access.YearPath;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.lineage.Lineages;
import org.fairway.metrics.reference.Organisation;

/** Where a figure comes from. */
@Path("/v1/organisations/{ods}/indicators/{standard}/{period}/{indicator}/lineage")
@Tag(name = "Indicators", description = "The standards' indicators with all their figures")
@Produces(MediaType.APPLICATION_JSON)
public class LineageResource {

  private final Lineages lineages;
  private final Reach reach;

  LineageResource(Lineages lineages, Reach reach) {
    this.lineages = lineages;
    this.reach = reach;
  }

  @GET
  @Operation(
      operationId = "getLineage",
      summary = "Follow a figure back to its facts",
      description =
          "The sources with their versions, and each fact or cell of the workforce snapshot that"
              + " was added up, with the number of rows in it. For the organisation's own analysts:"
              + " true counts, never protected ones.")
  @APIResponseSchema(
      value = LineageView.class,
      responseCode = "200",
      responseDescription = "What the figure is made of")
  public LineageView get(
      @Valid @BeanParam YearPath where,
      @PathParam("standard") Standard standard,
      @PathParam("indicator")
          @Size(max = 40)
          @Parameter(description = "Id of the indicator", example = "2")
          String indicator) {
    Organisation organisation = reach.organisation(where.ods());
    Period year = where.period();
    return LineageView.of(
        organisation, year, lineages.of(organisation.ods(), standard, year, indicator));
  }
}
