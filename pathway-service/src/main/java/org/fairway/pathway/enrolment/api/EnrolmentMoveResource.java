package org.fairway.pathway.enrolment.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.EnrolmentMove;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;

/**
 * HTTP of the moves: one verb each, under {@code If-Match}. Who may make which is in {@link
 * EnrolmentMove}.
 */
@Path("/v1/enrolments/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments", description = "People on pathways, by pseudonym")
@APIResponse(responseCode = "422", description = "Reason or day is not one of this move")
public class EnrolmentMoveResource {
  private final Enrolments enrolments;
  private final CurrentScope scope;

  EnrolmentMoveResource(Enrolments enrolments, CurrentScope scope) {
    this.enrolments = enrolments;
    this.scope = scope;
  }

  @POST
  @Path("/offer")
  @Operation(
      operationId = "offerPlace",
      summary = "Offer a place on the programme",
      description = "Takes one of its places; refused when none is left.")
  @RequestBody(required = false)
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "Offered")
  public Response offer(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid MoveRequest body) {
    return move(id, EnrolmentMove.OFFER, ifMatch, body);
  }

  @POST
  @Path("/accept")
  @Operation(
      operationId = "acceptPlace",
      summary = "The person accepts the offer",
      description = "The person says yes; a partner may say it for those whom it referred.")
  @RequestBody(required = false)
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "Accepted")
  public Response accept(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid MoveRequest body) {
    return move(id, EnrolmentMove.ACCEPT, ifMatch, body);
  }

  @POST
  @Path("/enrol")
  @Operation(
      operationId = "enrolPerson",
      summary = "Enrol the person",
      description = "The formalities are done; the pathway begins on its first day.")
  @RequestBody(required = false)
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "Enrolled")
  public Response enrol(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid MoveRequest body) {
    return move(id, EnrolmentMove.ENROL, ifMatch, body);
  }

  @POST
  @Path("/activate")
  @Operation(
      operationId = "activateEnrolment",
      summary = "The person has started",
      description =
          "The first day has come. Hours can be recorded from here on. Of an apprenticeship it is one on"
              + " which the agreed version of the standard may be started.")
  @RequestBody(required = false)
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "Active")
  public Response activate(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid MoveRequest body) {
    return move(id, EnrolmentMove.ACTIVATE, ifMatch, body);
  }

  @POST
  @Path("/pause")
  @Operation(
      operationId = "pauseEnrolment",
      summary = "An agreed break begins",
      description =
          "Needs a reason; the planned end moves by the days of the break. Hours of days before it"
              + " can still be recorded.")
  @RequestBody(required = false)
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "On a break")
  public Response pause(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid MoveRequest body) {
    return move(id, EnrolmentMove.PAUSE, ifMatch, body);
  }

  @POST
  @Path("/resume")
  @Operation(
      operationId = "resumeEnrolment",
      summary = "The break ends",
      description = "On the first day back. The planned end has moved by the days of the break.")
  @RequestBody(required = false)
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "Active again")
  public Response resume(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid MoveRequest body) {
    return move(id, EnrolmentMove.RESUME, ifMatch, body);
  }

  @POST
  @Path("/complete")
  @Operation(
      operationId = "completeEnrolment",
      summary = "The pathway is completed",
      description = "The last move of a pathway that was walked to its end.")
  @RequestBody(required = false)
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "Completed")
  public Response complete(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid MoveRequest body) {
    return move(id, EnrolmentMove.COMPLETE, ifMatch, body);
  }

  @POST
  @Path("/withdraw")
  @Operation(
      operationId = "withdrawEnrolment",
      summary = "The person leaves before completion",
      description = "Needs a reason. Its place is free again.")
  @RequestBody(required = false)
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "Withdrawn")
  public Response withdraw(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid MoveRequest body) {
    return move(id, EnrolmentMove.WITHDRAW, ifMatch, body);
  }

  @POST
  @Path("/not-start")
  @Operation(
      operationId = "markNotStarted",
      summary = "The place was accepted and not taken up",
      description = "Needs a reason. Its place is free again.")
  @RequestBody(required = false)
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "Not started")
  public Response notStart(
      @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid MoveRequest body) {
    return move(id, EnrolmentMove.NOT_START, ifMatch, body);
  }

  private Response move(UUID id, EnrolmentMove move, String ifMatch, MoveRequest body) {
    Enrolment enrolment = enrolments.move(id, move, MoveRequest.orEmpty(body).details(), ifMatch);
    return ETags.changed(EnrolmentView.of(enrolment, scope.get().roles()), enrolment.version());
  }
}
