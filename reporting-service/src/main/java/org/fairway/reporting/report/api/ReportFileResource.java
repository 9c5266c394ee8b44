package org.fairway.reporting.report.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Problems;
import org.fairway.reporting.render.ReportFormat;
import org.fairway.reporting.report.Report;
import org.fairway.reporting.report.ReportFile;
import org.fairway.reporting.report.Reports;

/** Fetch the files of a finished report. */
@Path("/v1/reports/{id}/files/{format}")
@Tag(name = "Reports")
public class ReportFileResource {
  /** A page from us that is opened in a browser runs nothing, loads nothing and sends nothing. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

  private final Reports reports;

  ReportFileResource(Reports reports) {
    this.reports = reports;
  }

  @GET
  @Operation(
      operationId = "getReportFile",
      summary = "Fetch a file of a finished report: html, pdf, xlsx, csv or json")
  public Response file(
      @PathParam("id") UUID id, @PathParam("format") String format, @Context Request request) {
    ReportFile file = reports.file(id, format(format));
    EntityTag tag = new EntityTag(file.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    Response.ResponseBuilder answer =
        unchanged == null
            ? Response.ok(file.content()).type(file.format().contentType())
            : unchanged;
    return answer
        .tag(tag)
        .header(
            "Content-Disposition",
            "attachment; filename=\"" + name(reports.get(id), file.format()) + "\"")
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
