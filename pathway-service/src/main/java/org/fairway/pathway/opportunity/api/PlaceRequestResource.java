package org.fairway.pathway.opportunity.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.opportunity.PlaceRequest;
import org.fairway.pathway.opportunity.PlaceRequestMove;
import org.fairway.pathway.opportunity.PlaceRequestState;
import org.fairway.pathway.opportunity.PlaceRequests;
import org.fairway.pathway.support.Pages;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;

/** HTTP of requests for places. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities", description = "Placements, jobs and courses with their places")
public class PlaceRequestResource {
  private static final String LIST = "place-requests";
  private final PlaceRequests requests;
  private final Cursors cursors;
  private final CurrentScope scope;

  PlaceRequestResource(PlaceRequests requests, Cursors cursors, CurrentScope scope) {
    this.requests = requests;
    this.cursors = cursors;
    this.scope = scope;
  }

  @POST
  @Path("/opportunities/{id}/place-requests")
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
  @Path("/opportunities/{id}/place-requests")
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

  @GET
  @Path("/place-requests/{id}")
  @Operation(
      operationId = "getPlaceRequest",
      summary = "Read a request for a place",
      description = "With the place in the queue, or until when the offer holds.")
  @APIResponseSchema(
      value = PlaceRequestView.class,
      responseCode = "200",
      responseDescription = "The request")
  public Response get(@PathParam("id") UUID id) {
    PlaceRequest request = requests.get(id);
    return ETags.read(view(request), request.version());
  }

  @POST
  @Path("/place-requests/{id}/accept")
  @Operation(
      operationId = "acceptPlaceOffer",
      summary = "The person takes the place",
      description = "While the offer holds.")
  @APIResponseSchema(
      value = PlaceRequestView.class,
      responseCode = "200",
      responseDescription = "Accepted")
  public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return move(id, PlaceRequestMove.ACCEPT, ifMatch);
  }

  @POST
  @Path("/place-requests/{id}/decline")
  @Operation(
      operationId = "declinePlaceOffer",
      summary = "The person does not want the place",
      description = "It is offered to the next who waits.")
  @APIResponseSchema(
      value = PlaceRequestView.class,
      responseCode = "200",
      responseDescription = "Declined")
  public Response decline(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return move(id, PlaceRequestMove.DECLINE, ifMatch);
  }

  @POST
  @Path("/place-requests/{id}/withdraw")
  @Operation(
      operationId = "withdrawPlaceRequest",
      summary = "The person leaves the queue or gives the place back",
      description = "A place that was held is offered to the next who waits.")
  @APIResponseSchema(
      value = PlaceRequestView.class,
      responseCode = "200",
      responseDescription = "Withdrawn")
  public Response withdraw(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return move(id, PlaceRequestMove.WITHDRAW, ifMatch);
  }

  private Response move(UUID id, PlaceRequestMove move, String ifMatch) {
    PlaceRequest request = requests.move(id, move, ifMatch);
    return ETags.changed(view(request), request.version());
  }

  private PlaceRequestView view(PlaceRequest request) {
    return PlaceRequestView.of(request, scope.get().roles());
  }
}
