package org.fairway.pathway.ats.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.ats.ItemResult;
import org.fairway.pathway.ats.ParkedEvent;
import org.fairway.pathway.ats.Parking;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of events that wait for a stage mapping. */
@Path("/v1/ats/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "ATS parked events",
    description = "Events whose stage is not mapped: kept, shown, replayed")
public class ParkedEventResource {
  private static final String LIST = "parked-events";
  private final Parking parking;
  private final Pages pages;

  ParkedEventResource(Parking parking, Pages pages) {
    this.parking = parking;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "listParkedEvents",
      summary = "List events that wait for a mapping, newest first",
      description = "Replayed ones too, with their state.")
  public Page<ParkedEventView> list(
      @QueryParam("connection") @Parameter(description = "Only those of this connection")
          UUID connection,
      @Valid @BeanParam PageRequest request) {
    Map<String, String> filters = Pages.filters("connection", connection);
    return pages.newestFirst(
        LIST,
        filters,
        request,
        (before, rows) -> parking.page(connection, before, rows),
        ParkedEvent::id,
        ParkedEventView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getParkedEvent",
      summary = "Read a parked event",
      description = "What the sender called the stage, and of which application.")
  @APIResponseSchema(
      value = ParkedEventView.class,
      responseCode = "200",
      responseDescription = "The event")
  public Response get(@PathParam("id") UUID id) {
    ParkedEvent event = parking.get(id);
    return ETags.read(ParkedEventView.of(event), event.version());
  }

  @POST
  @Path("/{id}/replay")
  @Operation(
      operationId = "replayParkedEvent",
      summary = "Apply a parked event by the mapping of today",
      description = "The result says what became of it, as for an event that is delivered.")
  @APIResponseSchema(
      value = ItemResult.class,
      responseCode = "200",
      responseDescription = "What became of it")
  public ItemResult replay(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return parking.replay(id, ifMatch);
  }
}
