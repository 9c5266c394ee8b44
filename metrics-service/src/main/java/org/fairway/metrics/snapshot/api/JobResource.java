package org.fairway.metrics.snapshot.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.disclosure.Audience;
import org.fairway.metrics.snapshot.ImportJob;
import org.fairway.metrics.snapshot.ImportJobs;
import org.fairway.metrics.snapshot.NumberedError;
import org.fairway.metrics.snapshot.Snapshots;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Problems;

/** Import jobs. */
@Path("/v1/jobs/{id}")
@Tag(name = "Jobs", description = "Imports, how far they are, and what is wrong in a file")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

  private final ImportJobs jobs;
  private final Snapshots snapshots;
  private final Reach reach;
  private final Cursors cursors;

  JobResource(ImportJobs jobs, Snapshots snapshots, Reach reach, Cursors cursors) {
    this.jobs = jobs;
    this.snapshots = snapshots;
    this.reach = reach;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "getJob",
      summary = "Show how far an import is",
      description = "Ask again after Retry-After seconds until it is over.")
  @APIResponse(
      responseCode = "200",
      description = "The job; with Retry-After until it is over",
      headers = @Header(name = "Retry-After", ref = "#/components/headers/Retry-After"),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = JobView.class)))
  public Response get(@PathParam("id") UUID id) {
    ImportJob job = jobs.get(id);
    Response.ResponseBuilder answer = Response.ok(JobView.of(job));
    return job.state().isFinal() ? answer.build() : answer.header("Retry-After", "1").build();
  }

  @POST
  @Path("/cancel")
  @Operation(
      operationId = "cancelJob",
      summary = "Cancel an import",
      description =
          "It ends as FAILED and cancelled, and nothing of it is stored. A job that was cancelled"
              + " before stays so. Needs no If-Match: progress changes a job all the time.")
  @APIResponseSchema(
      value = JobView.class,
      responseCode = "200",
      responseDescription = "The job, over")
  @APIResponse(responseCode = "409", description = "It is over: `job-over`")
  public JobView cancel(@PathParam("id") UUID id) {
    return JobView.of(snapshots.cancel(id));
  }

  @GET
  @Path("/quality")
  @Operation(
      operationId = "getJobQuality",
      summary = "Show what a file leaves to be desired",
      description =
          "Unknown shares, combinations that can hardly be, and the change against the snapshot of"
              + " the year before. True counts: for the analysts of the organisation, and of the one"
              + " that sent the file. There is none for a file with errors.")
  @APIResponseSchema(
      value = QualityView.class,
      responseCode = "200",
      responseDescription = "The report")
  @APIResponse(responseCode = "409", description = "There is no report: `quality-report-missing`")
  public QualityView quality(@PathParam("id") UUID id) {
    ImportJob job = jobs.get(id);
    reach.audience(Audience.ORGANISATION, job.organisation(), Set.of(job.suppliedBy()));
    return snapshots
        .quality(id)
        .map(QualityView::of)
        .orElseThrow(
            () ->
                Problems.conflict(
                    "quality-report-missing",
                    "A report is made when a file has been read to its end without errors."));
  }

  @GET
  @Path("/errors")
  @Operation(
      operationId = "listJobErrors",
      summary = "List the errors of a file, in its order",
      description = "Line, column and code; never a value of the file.")
  @APIResponse(
      responseCode = "200",
      description = "A page of errors",
      headers = @Header(name = "Link", ref = "#/components/headers/Link"),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = JobErrors.class)))
  public JobErrors errors(@PathParam("id") UUID id, @Valid @BeanParam PageRequest page) {
    Map<String, String> filters = Map.of("job", id.toString());
    List<String> position = cursors.verify("job-errors", filters, page.cursor());
    int after = position.isEmpty() ? -1 : Integer.parseInt(position.get(0));
    Page<JobErrors.Item> items =
        Page.of(
            jobs.errors(id, after, page.limit() + 1),
            page.limit(),
            error -> JobErrors.Item.of(error.error()),
            (NumberedError last) ->
                cursors.sign("job-errors", filters, List.of(String.valueOf(last.ordinal()))));
    return new JobErrors(items.items(), items.next(), jobs.get(id).errorCount());
  }
}
