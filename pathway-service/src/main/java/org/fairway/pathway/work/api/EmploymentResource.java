package org.fairway.pathway.work.api;

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
import org.fairway.pathway.catalogue.ReferenceLists;
import org.fairway.pathway.work.Employments;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;

/** HTTP of employments. */
@Path("/v1/employments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employments", description = "What people work as, for how long, and what comes next")
public class EmploymentResource {
  private final Employments employments;
  private final ReferenceLists lists;

  EmploymentResource(Employments employments, ReferenceLists lists) {
    this.employments = employments;
    this.lists = lists;
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getEmployment",
      summary = "Read an employment",
      description = "With its checks, the weeks that count, and the next step on the ladder.")
  @APIResponseSchema(
      value = EmploymentView.class,
      responseCode = "200",
      responseDescription = "The employment")
  public Response get(@PathParam("id") UUID id) {
    EmploymentView view = EmploymentView.of(employments.get(id), lists.ladder());
    return ETags.read(view, view.checks().size());
  }

  @POST
  @Path("/{id}/checks")
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordWorkCheck",
      summary = "Record whether somebody is still in work",
      description =
          "It answers the reminders of 13, 26 and 52 weeks. A band above all that were known is told"
              + " as a step up. An employer checks its own jobs, and those with an employer that has"
              + " no code. An end stands.")
  @APIResponseSchema(
      value = WorkCheckView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(responseCode = "409", description = "The employment has ended")
  @APIResponse(
      responseCode = "422",
      description =
          "A day before the start or in the future, an end before a day in work that is known, or the"
              + " job of another employer")
  public Response check(@PathParam("id") UUID id, @NotNull @Valid WorkCheckRequest body) {
    WorkCheckView view =
        WorkCheckView.of(
            employments.check(
                id, body.checkedOn(), body.inWork(), body.weeklyHours(), body.band()));
    return Created.at("/v1/employments/" + id + "/checks/" + view.id(), view, 0);
  }

  @GET
  @Path("/{id}/checks/{check}")
  @Operation(
      operationId = "getWorkCheck",
      summary = "Read a check",
      description = "A check never changes, and so its ETag does not.")
  @APIResponseSchema(
      value = WorkCheckView.class,
      responseCode = "200",
      responseDescription = "The check")
  public Response getCheck(@PathParam("id") UUID id, @PathParam("check") UUID check) {
    return ETags.read(WorkCheckView.of(employments.check(id, check)), 0);
  }
}
