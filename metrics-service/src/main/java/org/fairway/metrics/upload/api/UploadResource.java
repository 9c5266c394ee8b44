package org.fairway.metrics.upload.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.Reach;
import org.fairway.metrics.access.YearPath;
import org.fairway.metrics.fact.Period;
import org.fairway.metrics.upload.Feed;
import org.fairway.metrics.upload.Feeds;
import org.fairway.metrics.upload.Subject;
import org.fairway.metrics.upload.UploadRefused;
import org.fairway.metrics.upload.Uploads;
import org.fairway.platform.web.ProblemException;
import org.fairway.platform.web.ProblemType;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Text;
import org.fairway.platform.web.Violation;

/** Tables of feeds, sent for an organisation and period. */
@Path("/v1/organisations/{ods}/uploads/{feed}/{period}")
@Tag(name = "Uploads", description = "Tables of recruitment, casework, training, survey and board")
@Produces(MediaType.APPLICATION_JSON)
public class UploadResource {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** Bytes; see fairway.metrics.uploads.largest. */
  private static final int LARGEST = 20 * 1024 * 1024;

  private final Uploads uploads;
  private final Feeds feeds;
  private final Reach reach;

  UploadResource(Uploads uploads, Feeds feeds, Reach reach) {
    this.uploads = uploads;
    this.feeds = feeds;
    this.reach = reach;
  }

  @POST
  @Consumes({"text/csv", XLSX, "application/json"})
  @Operation(
      operationId = "uploadFeed",
      summary = "Send a table of a feed",
      description =
          "CSV, XLSX or JSON with the columns of the feed. All of it becomes facts, or nothing:"
              + " every fault is listed by line and column, in a workbook by sheet and cell. The"
              + " same file again stores nothing and is answered alike.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = "application/json",
            schema = @Schema(implementation = UploadTable.class))
      })
  @APIResponseSchema(
      value = UploadView.class,
      responseCode = "200",
      responseDescription = "Taken, or for a rehearsal: it would be")
  @APIResponse(responseCode = "422", description = "Faults of the file; each is listed")
  public UploadView upload(
      @Valid @BeanParam YearPath where,
      @PathParam("feed")
          @Size(max = 40)
          @Parameter(description = "A feed of listFeeds", example = "recruitment")
          String feed,
      @QueryParam("source")
          @Size(max = 120)
          @Pattern(regexp = Text.LINE)
          @Parameter(
              description =
                  "Name under which the facts are kept; the same name again replaces them. Absent or"
                      + " empty: one of the feed's own")
          String source,
      @QueryParam("sheet")
          @Size(max = 120)
          @Pattern(regexp = Text.LINE)
          @Parameter(
              description =
                  "Name of the sheet of a workbook that holds the table, in any case. Absent or"
                      + " empty: every sheet with the feed's header",
              example = "Survey")
          String sheet,
      @QueryParam("dryRun")
          @DefaultValue("false")
          @Parameter(description = "Judge the table and store nothing")
          boolean dryRun,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Size(max = 200) String type,
      InputStream body)
      throws IOException {
    String organisation = reach.organisation(where.ods()).ods();
    Period year = where.period();
    Feed found = feeds.find(feed, year).orElseThrow(Problems::notFound);
    BodyType sent = BodyType.of(type);
    String name = isGiven(source) ? source : "upload of " + found.name();
    try {
      Subject subject =
          new Subject(organisation, year, found, name, isGiven(sheet) ? sheet.strip() : null);
      return UploadView.of(uploads.take(subject, sent.format(), sent.charset(), body, dryRun));
    } catch (UploadRefused e) {
      throw problem(e);
    }
  }

  private static boolean isGiven(String text) {
    return text != null && !text.isBlank();
  }

  private static ProblemException problem(UploadRefused refused) {
    return new ProblemException(
        ProblemType.UNPROCESSABLE,
        refused.count() == 1
            ? "The file has a fault; nothing was stored."
            : "The file has " + refused.count() + " faults; nothing was stored.",
        refused.faults().stream()
            .map(fault -> new Violation(fault.place(), fault.code(), fault.detail()))
            .toList());
  }
}
