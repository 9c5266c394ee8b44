package org.fairway.pathway.opportunity.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.opportunity.PlaceRequest;
import org.fairway.pathway.opportunity.PlaceRequestMove;
import org.fairway.pathway.opportunity.PlaceRequests;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;

/** HTTP of requests for places. */
@Path("/v1/place-requests/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opportunities", description = "Placements, jobs and courses with their places")
public class PlaceRequestResource {
  private final PlaceRequests requests;
  private final CurrentScope scope;

  PlaceRequestResource(PlaceRequests requests, CurrentScope scope) {
    this.requests = requests;
    this.scope = scope;
  }

  @GET
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
  @Path("/accept")
  @Operation(
      operationId = "acceptPlaceOffer",
      summary = "The person takes the place",
      description =
          "While the offer holds. The open enrolment of the referral, if it is on the same pathway,"
              + " moves on to ACCEPTED, never back; the answer says what became of it.")
  @APIResponseSchema(
      value = PlaceRequestView.class,
      responseCode = "200",
      responseDescription = "Accepted")
  public Response accept(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
    return move(id, PlaceRequestMove.ACCEPT, ifMatch);
  }

  @POST
  @Path("/decline")
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
  @Path("/withdraw")
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
