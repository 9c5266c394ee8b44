package org.fairway.reporting.report.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Problems;
import org.fairway.reporting.render.ReportFormat;
import org.fairway.reporting.report.Report;
import org.fairway.reporting.report.ReportFile;
import org.fairway.reporting.report.Reports;

/** Fetch the files of a finished report. */
@Path("/v1/reports/{id}/files/{format}")
@Tag(name = "Reports", description = "Made from the figures of metrics-service")
public class ReportFileResource {
  /** A page from us that is opened in a browser runs nothing, loads nothing and sends nothing. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

  /** Of a file, in bytes. */
  private static final int LARGEST = 100_000_000;

  /** The formats as they are in paths, for the description of the API. */
  @Schema(
      name = "ReportFileFormat",
      description = "Format of a file, as in paths",
      type = SchemaType.STRING,
      enumeration = {"html", "pdf", "xlsx", "csv", "json"})
  interface ReportFileFormat {}

  private final Reports reports;

  ReportFileResource(Reports reports) {
    this.reports = reports;
  }

  @GET
  @Operation(
      operationId = "getReportFile",
      summary = "Fetch a file of a finished report",
      description = "The ETag is made from its SHA-256: the same report gives the same bytes.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      headers = {
        @Header(name = "ETag", ref = "#/components/headers/ETag"),
        @Header(
            name = "Content-Disposition",
            description = "With the file's name",
            schema =
                @Schema(
                    type = SchemaType.STRING,
                    maxLength = 200,
                    pattern = "^attachment; filename=\"[A-Za-z0-9._-]+\"$"))
      },
      content = {
        @Content(
            mediaType = "text/html",
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = "application/json",
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST))
      })
  @APIResponse(responseCode = "409", description = "The report is not finished")
  public Response file(
      @PathParam("id") UUID id,
      @PathParam("format") @Parameter(schema = @Schema(implementation = ReportFileFormat.class))
          String format) {
    ReportFile file = reports.file(id, format(format));
    return Response.ok(file.content())
        .type(file.format().contentType())
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + name(reports.get(id), file.format()) + "\"")
        .tag(new EntityTag(file.sha256()))
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("Cache-Control", "private, no-cache")
        .build();
  }

  /** Kind, organisation and period are codes, so the name is safe in a header. */
  private static String name(Report report, ReportFormat format) {
    return report.fileName() + "." + format.extension();
  }

  private static ReportFormat format(String name) {
    return Arrays.stream(ReportFormat.values())
        .filter(format -> format.extension().equals(name))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }
}
