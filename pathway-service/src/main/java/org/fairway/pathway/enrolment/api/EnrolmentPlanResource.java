package org.fairway.pathway.enrolment.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.fairway.pathway.enrolment.Enrolment;
import org.fairway.pathway.enrolment.Enrolments;
import org.fairway.platform.tenancy.CurrentScope;
import org.fairway.platform.web.ETags;

/** HTTP of what is agreed of an enrolment, of its breaks, and of what it achieved. */
@Path("/v1/enrolments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Enrolments", description = "People on pathways, by pseudonym")
public class EnrolmentPlanResource {
  private final Enrolments enrolments;
  private final CurrentScope scope;

  EnrolmentPlanResource(Enrolments enrolments, CurrentScope scope) {
    this.enrolments = enrolments;
    this.scope = scope;
  }

  @PUT
  @Path("/plan")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "planEnrolment",
      summary = "Write down what is agreed",
      description =
          "Replaces what was agreed before: dates, employers, and what the type of pathway asks for."
              + " Employers that are named see the enrolment as far as the person consented.")
  @APIResponse(responseCode = "409", description = "The enrolment has ended")
  @APIResponse(
      responseCode = "422",
      description =
          "Not of this type, contradictory, of no standard in the catalogue, begun outside its days,"
              + " or planned more than 100 years ahead")
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "Agreed")
  public Response plan(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid EnrolmentPlanRequest body) {
    return changed(enrolments.plan(id, body.plan(), ifMatch));
  }

  @POST
  @Path("/achievement")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recordAchievement",
      summary = "Say what completing it achieved",
      description =
          "When the result is known; it takes the place of what was known before. The codes of the"
              + " individualised learner record follow.")
  @APIResponse(responseCode = "409", description = "The enrolment is not completed")
  @APIResponseSchema(
      value = EnrolmentView.class,
      responseCode = "200",
      responseDescription = "Noted")
  public Response achieved(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @NotNull @Valid AchievementRequest body) {
    return changed(enrolments.achieved(id, body.achievement(), ifMatch));
  }

  @GET
  @Path("/breaks")
  @Operation(
      operationId = "listEnrolmentBreaks",
      summary = "List the breaks in learning",
      description = "Each moves the planned end by its days, from the first day off to the return.")
  @APIResponseSchema(
      value = BreakListView.class,
      responseCode = "200",
      responseDescription = "The breaks")
  public BreakListView breaks(@PathParam("id") UUID id) {
    return BreakListView.of(enrolments.breaks(id));
  }

  private Response changed(Enrolment enrolment) {
    return ETags.changed(EnrolmentView.of(enrolment, scope.get().roles()), enrolment.version());
  }
}
