package org.fairway.pathway.progression.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.progression.MentoringPair;
import org.fairway.pathway.progression.MentoringPairs;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;

/** HTTP of pairs who mentor each other. */
@Path("/v1/enrolments/{id}/mentoring-pairs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Development of staff",
    description = "Mentoring in pairs and sessions for staff in post")
public class PairResource {
  private final MentoringPairs pairs;

  PairResource(MentoringPairs pairs) {
    this.pairs = pairs;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "pairMentors",
      summary = "Pair two who mentor each other",
      description = "On the pathway of reciprocal mentoring.")
  @APIResponseSchema(value = PairView.class, responseCode = "201", responseDescription = "Paired")
  @APIResponse(responseCode = "409", description = "Another pathway, or paired already")
  @APIResponse(responseCode = "422", description = "A day outside the pathway or in the future")
  public Response pair(@PathParam("id") UUID id, @NotNull @Valid PairRequest body) {
    PairView view = PairView.of(pairs.pair(id, body.counterpart(), body.pairedOn()));
    return Created.at("/v1/enrolments/" + id + "/mentoring-pairs/" + view.id(), view, 0);
  }

  @GET
  @Operation(
      operationId = "listMentoringPairs",
      summary = "List the pairs of an enrolment",
      description = "With how often it went each way.")
  @APIResponseSchema(
      value = PairsView.class,
      responseCode = "200",
      responseDescription = "The pairs")
  public PairsView list(@PathParam("id") UUID id) {
    return PairsView.of(pairs.of(id));
  }

  @GET
  @Path("/{pair}")
  @Operation(
      operationId = "getMentoringPair",
      summary = "Read a pair",
      description = "With how often it went each way.")
  @APIResponseSchema(value = PairView.class, responseCode = "200", responseDescription = "The pair")
  public Response get(@PathParam("id") UUID id, @PathParam("pair") UUID pair) {
    MentoringPair read = pairs.get(id, pair);
    return ETags.read(PairView.of(read), read.version());
  }

  @POST
  @Path("/{pair}/end")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "endMentoringPair",
      summary = "End a pair",
      description = "With its last day.")
  @APIResponseSchema(value = PairView.class, responseCode = "200", responseDescription = "Ended")
  @APIResponse(responseCode = "409", description = "It has ended")
  @APIResponse(responseCode = "422", description = "A day before it began or in the future")
  public Response end(
      @PathParam("id") UUID id,
      @PathParam("pair") UUID pair,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid EndPairRequest body) {
    MentoringPair ended = pairs.end(id, pair, body.endedOn(), ifMatch);
    return ETags.changed(PairView.of(ended), ended.version());
  }
}
