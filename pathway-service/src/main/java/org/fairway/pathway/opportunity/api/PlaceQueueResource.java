package org.fairway.pathway.opportunity.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.opportunity.PlaceRequest;
import org.fairway.pathway.opportunity.PlaceRequestState;
import org.fairway.pathway.opportunity.PlaceRequests;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;

/** HTTP of the queue of one opportunity. */
@Path("/v1/opportunities/{id}/place-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities", description = "Placements, jobs and courses with their places")
public class PlaceQueueResource {
  private static final String LIST = "place-requests";
  private final PlaceRequests requests;
  private final Cursors cursors;
  private final CurrentScope scope;

  PlaceQueueResource(PlaceRequests requests, Cursors cursors, CurrentScope scope) {
    this.requests = requests;
    this.cursors = cursors;
    this.scope = scope;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "askForPlace",
      summary = "Ask for a place",
      description =
          "For the person of an accepted referral who consents to be referred. While a place is free"
              + " and nobody waits it is offered at once; otherwise the person waits, in the order of"
              + " arrival.")
  @APIResponseSchema(
      value = PlaceRequestView.class,
      responseCode = "201",
      responseDescription = "Offered or waiting")
  @APIResponse(
      responseCode = "409",
      description = "Not open, asked already, or the person does not consent")
  @APIResponse(responseCode = "422", description = "No such referral in the caller's reach")
  public Response ask(@PathParam("id") UUID id, @NotNull @Valid AskPlaceRequest body) {
    PlaceRequest request = requests.ask(id, body.referralId());
    return Created.at("/v1/place-requests/" + request.id(), view(request), request.version());
  }

  @GET
  @Operation(
      operationId = "listPlaceRequests",
      summary = "List requests for places that the caller may see, in the order of arrival",
      description =
          "A partner sees its own, the employer those of people who consent to be known to it.")
  public Page<PlaceRequestView> list(
      @PathParam("id") UUID id,
      @QueryParam("state") @Parameter(description = "Only those in this state")
          PlaceRequestState state,
      @Valid @BeanParam PageRequest request) {
    Map<String, String> filters = Pages.filters("opportunity", id, "state", state);
    List<String> position = cursors.verify(LIST, filters, request.cursor());
    long after = position.isEmpty() ? 0 : Long.parseLong(position.get(0));
    return Page.of(
        requests.page(id, state, after, request.limit() + 1),
        request.limit(),
        this::view,
        row -> cursors.sign(LIST, filters, List.of(Long.toString(row.sequence()))));
  }

  private PlaceRequestView view(PlaceRequest request) {
    return PlaceRequestView.of(request, scope.get().roles());
  }
}
