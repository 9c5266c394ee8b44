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
import org.fairway.pathway.progress.JobCoaches;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;

/** HTTP of job coaches. */
@Path("/v1/enrolments/{id}/job-coaches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Progress",
    description = "Reviews, milestones, incidents, job coach; lines are added and never edited")
public class JobCoachResource {
  private final JobCoaches coaches;

  JobCoachResource(JobCoaches coaches) {
    this.coaches = coaches;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "assignJobCoach",
      summary = "Assign a job coach",
      description = "The one before ends on that day.")
  @APIResponseSchema(
      value = JobCoachView.class,
      responseCode = "201",
      responseDescription = "Assigned")
  @APIResponse(responseCode = "422", description = "Before the last one began, or in the future")
  public Response assign(@PathParam("id") UUID id, @NotNull @Valid JobCoachRequest body) {
    JobCoachView view =
        JobCoachView.of(coaches.assign(id, body.coach(), body.qualified(), body.assignedOn()));
    return Created.at("/v1/enrolments/" + id + "/job-coaches/" + view.id(), view, 0);
  }

  @GET
  @Operation(
      operationId = "listJobCoaches",
      summary = "List the job coaches of an enrolment",
      description = "One after another; the last one has no end.")
  @APIResponseSchema(
      value = JobCoachesView.class,
      responseCode = "200",
      responseDescription = "The coaches")
  public JobCoachesView list(@PathParam("id") UUID id) {
    return JobCoachesView.of(coaches.of(id));
  }

  @GET
  @Path("/{coach}")
  @Operation(
      operationId = "getJobCoach",
      summary = "Read a job coach",
      description = "Changes once: when somebody else takes over.")
  @APIResponseSchema(
      value = JobCoachView.class,
      responseCode = "200",
      responseDescription = "The coach")
  public Response get(@PathParam("id") UUID id, @PathParam("coach") UUID coach) {
    JobCoachView view = JobCoachView.of(coaches.get(id, coach));
    return ETags.read(view, view.endedOn() == null ? 0 : 1);
  }
}
