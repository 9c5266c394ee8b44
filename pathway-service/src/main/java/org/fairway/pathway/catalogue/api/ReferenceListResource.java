package org.fairway.pathway.catalogue.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.catalogue.ReferenceLists;

/** HTTP of the short lists. */
@Path("/v1/catalogues/lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Catalogues", description = "Apprenticeship standards and reference lists")
public class ReferenceListResource {
  private final ReferenceLists lists;

  ReferenceListResource(ReferenceLists lists) {
    this.lists = lists;
  }

  @GET
  @Operation(
      operationId = "getReferenceLists",
      summary = "Read the short lists of codes",
      description =
          "T Level specialisms, occupations (SOC 2020), bands of Agenda for Change with their pay,"
              + " and the career ladder; each with its source. The same for everybody.")
  public ReferenceListsView get() {
    return ReferenceListsView.of(lists.all());
  }
}
