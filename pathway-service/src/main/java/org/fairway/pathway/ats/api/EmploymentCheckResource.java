package org.fairway.pathway.ats.api;

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
import org.fairway.pathway.ats.EmploymentChecks;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Idempotent;

/** HTTP of checks whether people are still in work. */
@Path("/v1/applications/{id}/employment-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Applications",
    description = "Applications for jobs, as applicant tracking systems report them")
public class EmploymentCheckResource {
  private final EmploymentChecks checks;

  EmploymentCheckResource(EmploymentChecks checks) {
    this.checks = checks;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Idempotent
  @Operation(
      operationId = "recordEmploymentCheck",
      summary = "Record whether the person is still in the job",
      description =
          "Told to the services that count who stays in work 13, 26 and 52 weeks. A band above all"
              + " that were known before is told as a step up.")
  @APIResponseSchema(
      value = EmploymentCheckView.class,
      responseCode = "201",
      responseDescription = "Recorded")
  @APIResponse(responseCode = "409", description = "Nobody has started in this job")
  @APIResponse(responseCode = "422", description = "A day before the start or in the future")
  public Response record(@PathParam("id") UUID id, @NotNull @Valid EmploymentCheckRequest body) {
    EmploymentCheckView view = EmploymentCheckView.of(checks.record(id, body.finding()));
    return Created.at("/v1/applications/" + id + "/employment-checks/" + view.id(), view, 0);
  }

  @GET
  @Operation(
      operationId = "listEmploymentChecks",
      summary = "List the checks of an application",
      description = "In the order in which they were recorded.")
  @APIResponseSchema(
      value = EmploymentChecksView.class,
      responseCode = "200",
      responseDescription = "The checks")
  public EmploymentChecksView list(@PathParam("id") UUID id) {
    return EmploymentChecksView.of(checks.of(id));
  }

  @GET
  @Path("/{check}")
  @Operation(
      operationId = "getEmploymentCheck",
      summary = "Read a check",
      description = "A check never changes, and so its ETag does not.")
  @APIResponseSchema(
      value = EmploymentCheckView.class,
      responseCode = "200",
      responseDescription = "The check")
  public Response get(@PathParam("id") UUID id, @PathParam("check") UUID check) {
    return ETags.read(EmploymentCheckView.of(checks.get(id, check)), 0);
  }
}
