package org.fairway.metrics.export.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.PathPeriod;
import org.fairway.metrics.access.QueryAudience;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.export.FactExport;
import org.fairway.metrics.export.IndicatorExport;

/** An organisation's figures as tables. */
@Path("/v1/organisations/{ods}/exports")
@Tag(name = "Exports", description = "Figures as tables, protected for their audience")
public class ExportResource {

  private static final String CSV = "text/csv";
  private static final String JSON = "application/json";
  private static final int LARGEST = 100_000_000;
  private static final String NAME = "^attachment; filename=\"[A-Za-z0-9._-]+\"$";

  /** The formats, for the description of the API. */
  @Schema(
      name = "ExportFormat",
      description = "Format of a table",
      type = SchemaType.STRING,
      enumeration = {"csv", "json"})
  interface Format {}

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
  @Produces({JSON, CSV})
  @Operation(
      operationId = "exportIndicators",
      summary = "Export every indicator of a standard",
      description =
          "A row for each figure, with its unit, and its status and reason when it is not there."
              + " Made from the same answer as getIndicators, protected alike.")
  @APIResponse(
      responseCode = "200",
      description = "The table",
      headers =
          @Header(
              name = "Content-Disposition",
              description = "With the file's name",
              schema = @Schema(type = SchemaType.STRING, maxLength = 200, pattern = NAME)),
      content = {
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = JSON,
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST))
      })
  public Response indicators(
      @PathParam("ods") @Size(max = 10) @Parameter(description = "ODS code", example = "RNA")
          String ods,
      @PathParam("standard") Standard standard,
      @PathParam("period")
          @Size(max = 7)
          @Parameter(description = "Financial year", example = PathPeriod.EXAMPLE)
          String period,
      @QueryParam("audience")
          @Size(max = 20)
          @Parameter(
              description = "For whom; absent: the most detailed that the caller may have",
              schema = @Schema(implementation = Audience.class))
          String audience,
      @QueryParam("format")
          @Size(max = 10)
          @Parameter(
              description = "Absent: what Accept says, else json",
              schema = @Schema(implementation = Format.class))
          String format,
      @Context HttpHeaders headers) {
    return Negotiation.file(
        indicators.of(
            reach.organisation(ods), standard, PathPeriod.of(period), QueryAudience.of(audience)),
        Negotiation.format(format, headers));
  }

  @GET
  @Path("/facts/{period}")
  @Produces({JSON, CSV})
  @Operation(
      operationId = "exportFacts",
      summary = "Export the facts of a period",
      description =
          "The organisation itself gets all of its current facts, others those that they sent. The"
              + " table can be sent again as feed counts.")
  @APIResponse(
      responseCode = "200",
      description = "The table",
      headers =
          @Header(
              name = "Content-Disposition",
              description = "With the file's name",
              schema = @Schema(type = SchemaType.STRING, maxLength = 200, pattern = NAME)),
      content = {
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = JSON,
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST))
      })
  public Response facts(
      @PathParam("ods") @Size(max = 10) @Parameter(description = "ODS code", example = "RNA")
          String ods,
      @PathParam("period")
          @Size(max = 7)
          @Parameter(description = "Financial year", example = PathPeriod.EXAMPLE)
          String period,
      @QueryParam("format")
          @Size(max = 10)
          @Parameter(
              description = "Absent: what Accept says, else json",
              schema = @Schema(implementation = Format.class))
          String format,
      @Context HttpHeaders headers) {
    return Negotiation.file(
        facts.of(reach.organisation(ods).ods(), PathPeriod.of(period)),
        Negotiation.format(format, headers));
  }
}
