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
import org.fairway.platform.web.Idempotent;

/** HTTP of the employments of an enrolment. */
@Path("/v1/enrolments/{id}/employments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employments", description = "What people work as, for how long, and what comes next")
public class EnrolmentEmploymentResource {
  private final Employments employments;
  private final ReferenceLists lists;

  EnrolmentEmploymentResource(Employments employments, ReferenceLists lists) {
    this.employments = employments;
    this.lists = lists;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordEmployment",
      summary = "Record what somebody works as",
      description =
          "A job that began while the person was on the pathway, or in the two months after, came of it"
              + " (DESTINATION): it is told, and asked about after 13, 26 and 52 weeks. One that began"
              + " before is that of staff in post (IN_POST), on the pathways that are for them, where it"
              + " can be recorded before the first day. A"
              + " destination with the same employer and first day is the same employment.")
  @APIResponseSchema(
      value = EmploymentView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(
      responseCode = "409",
      description = "It is written down already, or the pathway has not begun")
  @APIResponse(
      responseCode = "422",
      description = "A day in the future or that does not count, or another application")
  public Response record(@PathParam("id") UUID id, @NotNull @Valid EmploymentRequest body) {
    EmploymentView view = EmploymentView.of(employments.record(id, body.work()), lists.ladder());
    return Created.at("/v1/employments/" + view.id(), view, 0);
  }

  @GET
  @Operation(
      operationId = "listEmployments",
      summary = "List the employments of an enrolment",
      description = "The first one first.")
  @APIResponseSchema(
      value = EmploymentsView.class,
      responseCode = "200",
      responseDescription = "The employments")
  public EmploymentsView list(@PathParam("id") UUID id) {
    return EmploymentsView.of(employments.of(id), lists.ladder());
  }
}
