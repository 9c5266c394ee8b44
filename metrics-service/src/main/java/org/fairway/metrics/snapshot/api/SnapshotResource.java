package org.fairway.metrics.snapshot.api;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.extract.ExtractFormat;
import org.fairway.metrics.snapshot.ImportJob;
import org.fairway.metrics.snapshot.Snapshot;
import org.fairway.metrics.snapshot.SnapshotWorker;
import org.fairway.metrics.snapshot.Snapshots;
import org.fairway.platform.web.Created;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;

/** Workforce extracts. */
@Path("/v1/organisations/{ods}/snapshots")
@Tag(name = "Snapshots", description = "Workforce extracts, folded into counts")
@Produces(MediaType.APPLICATION_JSON)
public class SnapshotResource {

  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Of the HTTP layer; see quarkus.http.limits.max-body-size. */
  private static final int LARGEST = Integer.MAX_VALUE;

  private static final LocalDate LAST = LocalDate.of(9999, 1, 1);

  private final Snapshots snapshots;
  private final SnapshotWorker worker;
  private final Reach reach;
  private final Cursors cursors;

  SnapshotResource(Snapshots snapshots, SnapshotWorker worker, Reach reach, Cursors cursors) {
    this.snapshots = snapshots;
    this.worker = worker;
    this.reach = reach;
    this.cursors = cursors;
  }

  @POST
  @Consumes({"text/csv", "application/gzip", SnapshotResource.XLSX})
  @Operation(
      operationId = "uploadSnapshot",
      summary = "Send a workforce extract",
      description =
          "CSV with a header, the same packed with gzip (Content-Encoding gzip, or"
              + " application/gzip), or an XLSX workbook with one sheet. Taken whole or not at all."
              + " The same file again answers the first job. With dryRun everything is tried and"
              + " nothing is stored.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = "application/gzip",
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST))
      })
  @APIResponse(
      responseCode = "202",
      description = "The job",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = JobView.class)))
  public Response upload(
      @PathParam("ods") @Size(max = 10) @Parameter(description = "ODS code", example = "RNA")
          String ods,
      @HeaderParam(HttpHeaders.CONTENT_ENCODING)
          @Size(max = 20)
          @Parameter(
              description = "For CSV packed with gzip",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"gzip"}))
          String encoding,
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Parameter(description = "Whether to try everything and store nothing")
          boolean dryRun,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Size(max = 100) String type,
      InputStream body)
      throws IOException {
    String organisation = reach.organisation(ods).ods();
    ImportJob job = snapshots.receive(organisation, body, format(encoding, type), dryRun);
    worker.begin(job);
    return Created.accepted("/v1/jobs/" + job.id(), JobView.of(job));
  }

  private static ExtractFormat format(String encoding, String type) {
    boolean packed = isPacked(encoding);
    if (type.startsWith(XLSX)) {
      if (packed) {
        throw new ProblemException(
            ProblemType.UNSUPPORTED_MEDIA_TYPE,
            "A workbook is packed in itself: send it as it is.");
      }
      return ExtractFormat.XLSX;
    }
    return packed || type.startsWith("application/gzip")
        ? ExtractFormat.CSV_GZIP
        : ExtractFormat.CSV;
  }

  private static boolean isPacked(String encoding) {
    if (encoding != null && !encoding.equalsIgnoreCase("gzip")) {
      throw new ProblemException(
          ProblemType.UNSUPPORTED_MEDIA_TYPE, "The only Content-Encoding of an extract is gzip.");
    }
    return encoding != null;
  }

  @GET
  @Operation(
      operationId = "listSnapshots",
      summary = "List snapshots, newest first",
      description = "With their versions: a day whose extract was sent again has several.")
  public Page<SnapshotView> list(
      @PathParam("ods") @Size(max = 10) @Parameter(description = "ODS code", example = "RNA")
          String ods,
      @Valid @BeanParam PageRequest page) {
    String organisation = reach.organisation(ods).ods();
    Map<String, String> filters = Map.of("organisation", organisation);
    List<String> position = cursors.verify("snapshots", filters, page.cursor());
    LocalDate date = position.isEmpty() ? LAST : LocalDate.parse(position.get(0));
    long version = position.isEmpty() ? 0 : Long.parseLong(position.get(1));
    List<Snapshot> rows = snapshots.list(organisation, date, version, page.limit() + 1);
    return Page.of(
        rows,
        page.limit(),
        SnapshotView::of,
        last ->
            cursors.sign(
                "snapshots", filters, List.of(last.date().toString(), "" + last.version())));
  }
}
