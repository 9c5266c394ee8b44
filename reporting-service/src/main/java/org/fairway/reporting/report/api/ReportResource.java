package org.fairway.reporting.report.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.ETags;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.reporting.report.FiguresNeeded;
import org.fairway.reporting.report.FileInfo;
import org.fairway.reporting.report.Report;
import org.fairway.reporting.report.ReportKind;
import org.fairway.reporting.report.ReportState;
import org.fairway.reporting.report.Reports;

/** Ask for reports, watch them being made. */
@Path("/v1/reports")
@Tag(name = "Reports", description = "Made from the figures of metrics-service")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReportResource {
  private static final String LIST = "reports";

  private final Reports reports;
  private final KeyedOrders orders;
  private final Cursors cursors;

  ReportResource(Reports reports, KeyedOrders orders, Cursors cursors) {
    this.reports = reports;
    this.orders = orders;
    this.cursors = cursors;
  }

  /**
   * Asks for the key first: a repeated order is answered as before, whatever becomes of
   * metrics-service. A new one has its figures fetched between the two transactions, not in one.
   */
  @POST
  @Operation(
      operationId = "requestReport",
      summary = "Make a report from the figures as they are now",
      description =
          "The figures are fetched with the caller's own token and kept with the report; rendering"
              + " goes on in the background.")
  @APIResponseSchema(
      value = ReportView.class,
      responseCode = "202",
      responseDescription = "Begun; the report tells how far it is")
  @APIResponse(responseCode = "502", description = "metrics-service gave no usable answer")
  public Response request(@Valid @NotNull ReportRequest request) {
    try {
      return orders.requestReport(request);
    } catch (FiguresNeeded first) {
      reports.fetchFigures(request.order());
      return orders.requestReport(request);
    }
  }

  @GET
  @Operation(
      operationId = "listReports",
      summary = "List reports, newest first",
      description = "Those that the caller's organisation asked for; the ICS sees all.")
  public Page<ReportView> list(
      @Valid @BeanParam PageRequest page,
      @QueryParam("kind") @Parameter(description = "Only those of this kind") ReportKind kind,
      @QueryParam("state") @Parameter(description = "Only those in this state") ReportState state) {
    Map<String, String> filters = new HashMap<>();
    filters.put("kind", String.valueOf(kind));
    filters.put("state", String.valueOf(state));
    List<String> position = cursors.verify(LIST, filters, page.cursor());
    UUID before = position.isEmpty() ? null : UUID.fromString(position.get(0));
    List<Report> rows = reports.page(kind, state, before, page.limit() + 1);
    List<FileInfo> files = reports.files(rows.stream().map(Report::id).toList());
    return Page.of(
        rows,
        page.limit(),
        row -> ReportView.of(row, files),
        row -> cursors.sign(LIST, filters, List.of(row.id().toString())));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getReport",
      summary = "Show a report",
      description = "How far it is, what it was made from, and its files once they are there.")
  @APIResponse(
      responseCode = "200",
      description = "The report; with Retry-After until it is finished",
      headers = {
        @Header(name = "ETag", ref = "#/components/headers/ETag"),
        @Header(name = "Retry-After", ref = "#/components/headers/Retry-After")
      },
      content = @Content(schema = @Schema(implementation = ReportView.class)))
  public Response get(@PathParam("id") UUID id) {
    Report report = reports.get(id);
    Response answer =
        ETags.read(ReportView.of(report, reports.files(List.of(id))), report.version());
    return report.state().finished()
        ? answer
        : Response.fromResponse(answer).header("Retry-After", "1").build();
  }
}
