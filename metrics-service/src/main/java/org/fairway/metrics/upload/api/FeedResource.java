package org.fairway.metrics.upload.api;

import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.upload.Feeds;
import org.fairway.metrics.upload.Template;
import org.fairway.metrics.upload.UploadFormat;
import org.fairway.platform.web.AnswersFile;
import org.fairway.platform.web.Download;

/** The tables that can be sent: their columns, and files to fill in. */
@Path("/v1/uploads")
@Tag(name = "Uploads", description = "Tables of recruitment, casework, training, survey and board")
public class FeedResource {

  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LARGEST = 10_000_000;

  private final Feeds feeds;

  FeedResource(Feeds feeds) {
    this.feeds = feeds;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "listFeeds",
      summary = "List the tables that can be sent",
      description = "With their columns; a feed that changed is listed once for each first period.")
  @APIResponseSchema(
      value = FeedListView.class,
      responseCode = "200",
      responseDescription = "The feeds")
  public FeedListView list() {
    return FeedListView.of(feeds.all());
  }

  @GET
  @Path("/{feed}/template")
  @Operation(
      operationId = "getFeedTemplate",
      summary = "Fetch an empty table to fill in",
      description = "A workbook has the header frozen, lists of codes to choose from, and notes.")
  @AnswersFile(
      value = "The file",
      types = {CSV, XLSX, MediaType.APPLICATION_JSON},
      largest = LARGEST)
  public Response template(@Valid @BeanParam FeedQuery asked) {
    return file(Template.empty(asked.feed(feeds)), asked.format());
  }

  @GET
  @Path("/{feed}/example")
  @Operation(
      operationId = "getFeedExample",
      summary = "Fetch a table that is filled in",
      description = "Figures of no organisation; the file can be sent as it is.")
  @AnswersFile(
      value = "The file",
      types = {CSV, XLSX, MediaType.APPLICATION_JSON},
      largest = LARGEST)
  public Response example(@Valid @BeanParam FeedQuery asked) {
    return file(Template.example(asked.feed(feeds)), asked.format());
  }

  private static Response file(Template template, UploadFormat format) {
    return Download.of(
            template.write(format),
            format == UploadFormat.CSV ? "text/csv;charset=UTF-8" : format.mediaType(),
            template.fileName() + "." + format.extension())
        .build();
  }
}
