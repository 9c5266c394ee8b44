package org.fairway.metrics.export.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.AudienceQuery;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.access.YearPath;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.export.FactExport;
import org.fairway.metrics.export.IndicatorExport;
import org.fairway.platform.web.AnswersFile;

/** An organisation's figures as tables. */
@Path("/v1/organisations/{ods}/exports")
@Tag(name = "Exports", description = "Figures as tables, protected for their audience")
public class ExportResource {

  private final IndicatorExport indicators;
  private final FactExport facts;
  private final Reach reach;

  ExportResource(IndicatorExport indicators, FactExport facts, Reach reach) {
    this.indicators = indicators;
    this.facts = facts;
    this.reach = reach;
  }

  @GET
  @Path("/indicators/{standard}/{period}")
  @Produces({FormatQuery.JSON, FormatQuery.CSV})
  @Operation(
      operationId = "exportIndicators",
      summary = "Export every indicator of a standard",
      description =
          "A row for each figure, with its unit, and its status and reason when it is not there."
              + " Made from the same answer as getIndicators, protected alike.")
  @AnswersFile(
      value = "The table",
      types = {FormatQuery.CSV, FormatQuery.JSON},
      largest = FormatQuery.LARGEST)
  public Response indicators(
      @Valid @BeanParam YearPath where,
      @PathParam("standard") Standard standard,
      @Valid @BeanParam AudienceQuery asked,
      @Valid @BeanParam FormatQuery wanted) {
    return wanted.file(
        indicators.of(reach.organisation(where.ods()), standard, where.period(), asked.audience()));
  }

  @GET
  @Path("/facts/{period}")
  @Produces({FormatQuery.JSON, FormatQuery.CSV})
  @Operation(
      operationId = "exportFacts",
      summary = "Export the facts of a period",
      description =
          "The organisation itself gets all of its current facts, others those that they sent. The"
              + " table can be sent again as feed counts.")
  @AnswersFile(
      value = "The table",
      types = {FormatQuery.CSV, FormatQuery.JSON},
      largest = FormatQuery.LARGEST)
  public Response facts(@Valid @BeanParam YearPath where, @Valid @BeanParam FormatQuery wanted) {
    return wanted.file(facts.of(reach.organisation(where.ods()).ods(), where.period()));
  }
}
