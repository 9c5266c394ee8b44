package org.fairway.pathway.outcome.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.outcome.Destinations;
import org.fairway.pathway.outcome.Outcomes;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;

/** HTTP of destinations and outcomes. */
@Path("/v1/enrolments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Outcomes", description = "Where people went who left a pathway")
public class DestinationResource {
  private final Destinations destinations;
  private final Outcomes outcomes;

  DestinationResource(Destinations destinations, Outcomes outcomes) {
    this.destinations = destinations;
    this.outcomes = outcomes;
  }

  @POST
  @Path("/destinations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordDestination",
      summary = "Record where somebody went",
      description =
          "What began within two months of leaving. Work begins an employment, about which somebody"
              + " is reminded after 13, 26 and 52 weeks.")
  @APIResponseSchema(
      value = DestinationView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(responseCode = "409", description = "The person has not left")
  @APIResponse(
      responseCode = "422",
      description = "Too late, in the future, or hours of another kind")
  public Response record(@PathParam("id") UUID id, @NotNull @Valid DestinationRequest body) {
    DestinationView view =
        DestinationView.of(destinations.record(id, body.kind(), body.beganOn(), body.work()));
    return Created.at("/v1/enrolments/" + id + "/destinations/" + view.id(), view, 0);
  }

  @GET
  @Path("/destinations")
  @Operation(
      operationId = "listDestinations",
      summary = "List where somebody went",
      description = "The first one first.")
  @APIResponseSchema(
      value = DestinationsView.class,
      responseCode = "200",
      responseDescription = "The destinations")
  public DestinationsView list(@PathParam("id") UUID id) {
    return DestinationsView.of(destinations.of(id));
  }

  @GET
  @Path("/destinations/{destination}")
  @Operation(
      operationId = "getDestination",
      summary = "Read where somebody went",
      description = "It never changes, and so its ETag does not.")
  @APIResponseSchema(
      value = DestinationView.class,
      responseCode = "200",
      responseDescription = "The destination")
  public Response get(@PathParam("id") UUID id, @PathParam("destination") UUID destination) {
    return ETags.read(DestinationView.of(destinations.get(id, destination)), 0);
  }

  @GET
  @Path("/outcome")
  @Operation(
      operationId = "assessOutcome",
      summary = "Ask what the rules say of the outcome",
      description = "By the rules of today and what was recorded; what was not is unknown.")
  @APIResponseSchema(
      value = OutcomeView.class,
      responseCode = "200",
      responseDescription = "What the rules say")
  public OutcomeView outcome(@PathParam("id") UUID id) {
    return OutcomeView.of(outcomes.assess(id));
  }
}
