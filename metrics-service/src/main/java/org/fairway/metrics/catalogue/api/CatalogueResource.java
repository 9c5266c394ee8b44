package org.fairway.metrics.catalogue.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.PathPeriod;
import org.fairway.metrics.catalogue.Catalogue;
import org.fairway.metrics.catalogue.Standard;
import org.fairway.platform.web.Problems;

/** Definitions of indicators. */
@Path("/v1/catalogue")
@Tag(name = "Catalogue")
public class CatalogueResource {

  @GET
  @Operation(
      operationId = "getCodeLists",
      summary = "List the measures and dimensions that facts may have, and the editions known")
  public CodeListsView all() {
    return CodeListsView.all();
  }

  @GET
  @Path("/{standard}/{period}")
  @Operation(
      operationId = "getCatalogue",
      summary = "Show how a standard defines its indicators in a period")
  public CatalogueView get(
      @PathParam("standard") Standard standard, @PathParam("period") @Size(max = 7) String period) {
    return Catalogue.edition(standard, PathPeriod.of(period))
        .map(CatalogueView::of)
        .orElseThrow(Problems::notFound);
  }
}
