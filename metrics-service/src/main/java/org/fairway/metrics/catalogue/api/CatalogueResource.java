package org.fairway.metrics.catalogue.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.PathPeriod;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Standard;

/** Definitions of indicators. */
@Path("/v1/catalogue")
@Tag(name = "Catalogue", description = "What may be counted, and how indicators are defined")
@Produces(MediaType.APPLICATION_JSON)
public class CatalogueResource {

  @GET
  @Operation(
      operationId = "getCodeLists",
      summary = "List what facts may be made of",
      description = "Measures, dimensions with their values, and the editions of the standards.")
  @APIResponseSchema(
      value = CodeListsView.class,
      responseCode = "200",
      responseDescription = "The code lists")
  public CodeListsView all() {
    return CodeListsView.all();
  }

  @GET
  @Path("/{standard}/{period}")
  @Operation(
      operationId = "getCatalogue",
      summary = "Show how a standard defines its indicators in a period",
      description = "The edition that held then: definitions change, and old figures keep theirs.")
  @APIResponseSchema(
      value = CatalogueView.class,
      responseCode = "200",
      responseDescription = "The edition")
  public CatalogueView get(
      @PathParam("standard") Standard standard,
      @PathParam("period")
          @Size(max = 20)
          @Parameter(description = "Financial year", example = PathPeriod.EXAMPLE)
          String period) {
    return CatalogueView.of(Catalogue.editionOf(standard, PathPeriod.of(period)));
  }
}
