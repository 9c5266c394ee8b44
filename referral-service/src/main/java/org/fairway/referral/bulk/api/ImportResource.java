package org.fairway.referral.bulk.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.Pages;
import org.fairway.referral.bulk.Atomicity;
import org.fairway.referral.bulk.ImportJob;
import org.fairway.referral.bulk.ImportJobs;
import org.fairway.referral.bulk.ImportMode;

@Path("/v1/imports")
@Tag(name = "Imports", description = "Referrals by file")
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {

  private static final String LIST = "imports";
  private static final int LARGEST = 10_485_760;

  private final ImportDesk desk;
  private final ImportJobs jobs;
  private final Pages pages;

  ImportResource(ImportDesk desk, ImportJobs jobs, Pages pages) {
    this.desk = desk;
    this.jobs = jobs;
    this.pages = pages;
  }

  @POST
  @Consumes({Upload.CSV, Upload.XLSX})
  @Operation(
      operationId = "importReferrals",
      summary = "Send a file of referrals",
      description =
          "CSV or XLSX with a header; one row is a person, their consents and a referral, which is"
              + " submitted. docs/bulk-entry.md lists the columns. With VALIDATE all is tried and"
              + " nothing is stored. With ALL one wrong row keeps out all.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = Upload.CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = Upload.XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST))
      })
  @APIResponse(
      responseCode = "202",
      description = "The import; ask for it until it is over",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ImportView.class)))
  public Response send(
      @QueryParam("mode")
          @DefaultValue("VALIDATE")
          @Parameter(description = "Whether to store anything")
          ImportMode mode,
      @QueryParam("atomicity")
          @DefaultValue("ALL")
          @Parameter(description = "What becomes of good rows beside bad ones")
          Atomicity atomicity,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Size(max = 100) String type,
      InputStream body)
      throws IOException {
    return desk.importReferrals(Upload.read(body, type, mode, atomicity));
  }

  @GET
  @Operation(
      operationId = "listImports",
      summary = "List imports, newest first",
      description =
          "Those of the caller's organisation; a care system sees those of all its partners.")
  public Page<ImportView> list(@Valid @BeanParam PageRequest page) {
    return pages.newestFirst(LIST, page, jobs::page, last -> last.id(), ImportView::of);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getImport",
      summary = "Show how far an import is",
      description = "Ask again after Retry-After seconds until it is over.")
  @APIResponse(
      responseCode = "200",
      description = "The import; with Retry-After until it is over",
      headers = @Header(name = "Retry-After", ref = "#/components/headers/Retry-After"),
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ImportView.class)))
  public Response get(@PathParam("id") UUID id) {
    ImportJob job = jobs.find(id);
    Response.ResponseBuilder answer = Response.ok(ImportView.of(job));
    return job.state().isFinal() ? answer.build() : answer.header("Retry-After", "1").build();
  }

  @POST
  @Path("/{id}/cancel")
  @Operation(
      operationId = "cancelImport",
      summary = "Cancel an import",
      description =
          "Rows that were entered stand. Needs no If-Match: progress changes an import all the"
              + " time.")
  @APIResponseSchema(value = ImportView.class, responseCode = "200", responseDescription = "Over")
  @APIResponse(responseCode = "409", description = "It was over before")
  public ImportView cancel(@PathParam("id") UUID id) {
    return ImportView.of(jobs.cancel(id));
  }
}
