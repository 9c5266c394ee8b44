package org.fairway.pathway.progress.api;

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
import org.fairway.pathway.progress.Progress;
import org.fairway.pathway.progress.ProgressEntry;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;

/** HTTP of reviews, milestones, incidents and visits. */
@Path("/v1/enrolments/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Progress",
    description = "Reviews, milestones, incidents, job coach; lines are added and never edited")
public class ProgressResource {
  private final Progress progress;

  ProgressResource(Progress progress) {
    this.progress = progress;
  }

  @POST
  @Path("/reviews")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordReview",
      summary = "Record a review",
      description = "It closes the reminder of this review; nextOn brings the next.")
  @APIResponseSchema(
      value = ProgressEntryView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(responseCode = "409", description = "The pathway has not begun")
  @APIResponse(responseCode = "422", description = "A day outside the pathway or in the future")
  public Response review(@PathParam("id") UUID id, @NotNull @Valid ReviewRequest body) {
    return created(
        id,
        progress.review(id, body.date(), body.kind(), body.heldBy(), body.nextOn(), body.note()));
  }

  @POST
  @Path("/milestones")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordMilestone",
      summary = "Record a milestone",
      description =
          "Each once, but for rotations. Of apprenticeships the gateway comes before the assessment,"
              + " of T Levels the placement before the certificate.")
  @APIResponseSchema(
      value = ProgressEntryView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(
      responseCode = "409",
      description = "Reached already, or what comes before it is missing")
  @APIResponse(
      responseCode = "422",
      description = "Not a milestone of this pathway, or of that day")
  public Response milestone(@PathParam("id") UUID id, @NotNull @Valid MilestoneRequest body) {
    return created(id, progress.milestone(id, body.date(), body.kind(), body.signedBy()));
  }

  @POST
  @Path("/incidents")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordIncident",
      summary = "Record an incident",
      description = "Seen by the care system and the employer alone.")
  @APIResponseSchema(
      value = ProgressEntryView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(responseCode = "409", description = "The pathway has not begun")
  @APIResponse(responseCode = "422", description = "A day outside the pathway or in the future")
  public Response incident(@PathParam("id") UUID id, @NotNull @Valid IncidentRequest body) {
    return created(
        id, progress.incident(id, body.date(), body.kind(), body.severity(), body.note()));
  }

  @POST
  @Path("/coach-visits")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordCoachVisit",
      summary = "Record a visit of the job coach",
      description = "Of whoever was the job coach on that day.")
  @APIResponseSchema(
      value = ProgressEntryView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(responseCode = "409", description = "Nobody was the job coach on that day")
  @APIResponse(responseCode = "422", description = "A day outside the pathway or in the future")
  public Response visit(@PathParam("id") UUID id, @NotNull @Valid CoachVisitRequest body) {
    return created(id, progress.visit(id, body.date(), body.place(), body.minutes(), body.note()));
  }

  @GET
  @Path("/progress")
  @Operation(
      operationId = "listProgress",
      summary = "Read how somebody gets on",
      description = "Incidents and notes are shown to the care system and the employer alone.")
  @APIResponseSchema(
      value = ProgressView.class,
      responseCode = "200",
      responseDescription = "The lines, oldest first")
  public ProgressView list(@PathParam("id") UUID id) {
    return ProgressView.of(progress.of(id));
  }

  @GET
  @Path("/progress/{entry}")
  @Operation(
      operationId = "getProgressEntry",
      summary = "Read a line",
      description = "A line never changes, and so its ETag does not.")
  @APIResponseSchema(
      value = ProgressEntryView.class,
      responseCode = "200",
      responseDescription = "The line")
  public Response get(@PathParam("id") UUID id, @PathParam("entry") UUID entry) {
    return ETags.read(ProgressEntryView.of(progress.get(id, entry)), 0);
  }

  private static Response created(UUID enrolment, ProgressEntry entry) {
    ProgressEntryView view = ProgressEntryView.of(entry);
    return Created.at("/v1/enrolments/" + enrolment + "/progress/" + view.id(), view, 0);
  }
}
