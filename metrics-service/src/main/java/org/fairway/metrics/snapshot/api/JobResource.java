package org.fairway.metrics.snapshot.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.snapshot.ImportJob;
import org.fairway.metrics.snapshot.ImportJobs;
import org.fairway.metrics.snapshot.NumberedError;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;

/** Import jobs. */
@Path("/v1/jobs/{id}")
@Tag(name = "Jobs", description = "Imports, how far they are, and what is wrong in a file")
@Produces(MediaType.APPLICATION_JSON)
public class JobResource {

  private final ImportJobs jobs;
  private final Cursors cursors;

  JobResource(ImportJobs jobs, Cursors cursors) {
    this.jobs = jobs;
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

  @GET
  @Path("/errors")
  @Operation(
      operationId = "listJobErrors",
      summary = "List the errors of a file, in its order",
      description = "Line, column and code; never a value of the file.")
  @APIResponseSchema(
      value = JobErrors.class,
      responseCode = "200",
      responseDescription = "A page of errors")
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
