package org.fairway.metrics.upload.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fairway.metrics.access.PathPeriod;
import org.fairway.metrics.upload.Feed;
import org.fairway.metrics.upload.Feeds;
import org.fairway.metrics.upload.Template;
import org.fairway.metrics.upload.UploadFormat;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** The tables that can be sent: their columns, and files to fill in. */
@Path("/v1/uploads")
@Tag(name = "Uploads", description = "Tables of recruitment, casework, training, survey and board")
public class FeedResource {

  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LARGEST = 10_000_000;

  /** The formats of a file to fill in, for the description of the API. */
  @Schema(
      name = "UploadFormat",
      description = "Format of a table",
      type = SchemaType.STRING,
      enumeration = {"csv", "xlsx", "json"})
  interface Format {}

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
  @APIResponse(
      responseCode = "200",
      description = "The file",
      headers =
          @Header(
              name = "Content-Disposition",
              description = "With the file's name",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = 200,
                      pattern = "^attachment; filename=\"[A-Za-z0-9._-]+\"$")),
      content = {
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = "application/json",
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST))
      })
  public Response template(
      @PathParam("feed")
          @Size(max = 40)
          @Parameter(description = "A feed of listFeeds", example = "recruitment")
          String feed,
      @QueryParam("format")
          @Size(max = 10)
          @Parameter(description = "Absent: csv", schema = @Schema(implementation = Format.class))
          String format,
      @QueryParam("period")
          @Size(max = 7)
          @Parameter(
              description = "Financial year that the table is for; absent: the newest",
              example = PathPeriod.EXAMPLE)
          String period) {
    return file(Template.empty(feed(feed, period)), format(format));
  }

  @GET
  @Path("/{feed}/example")
  @Operation(
      operationId = "getFeedExample",
      summary = "Fetch a table that is filled in",
      description = "Figures of no organisation; the file can be sent as it is.")
  @APIResponse(
      responseCode = "200",
      description = "The file",
      headers =
          @Header(
              name = "Content-Disposition",
              description = "With the file's name",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      maxLength = 200,
                      pattern = "^attachment; filename=\"[A-Za-z0-9._-]+\"$")),
      content = {
        @Content(
            mediaType = CSV,
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = XLSX,
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST)),
        @Content(
            mediaType = "application/json",
            schema = @Schema(type = SchemaType.STRING, format = "binary", maxLength = LARGEST))
      })
  public Response example(
      @PathParam("feed")
          @Size(max = 40)
          @Parameter(description = "A feed of listFeeds", example = "recruitment")
          String feed,
      @QueryParam("format")
          @Size(max = 10)
          @Parameter(description = "Absent: csv", schema = @Schema(implementation = Format.class))
          String format,
      @QueryParam("period")
          @Size(max = 7)
          @Parameter(
              description = "Financial year that the table is for; absent: the newest",
              example = PathPeriod.EXAMPLE)
          String period) {
    return file(Template.example(feed(feed, period)), format(format));
  }

  private Feed feed(String name, String period) {
    return (period == null ? feeds.newest(name) : feeds.find(name, PathPeriod.of(period)))
        .orElseThrow(Problems::notFound);
  }

  private static UploadFormat format(String name) {
    return UploadFormat.of(name == null ? "csv" : name)
        .orElseThrow(
            () ->
                Problems.invalid(
                    new Violation("query.format", "value-unknown", "allowed: csv, xlsx, json")));
  }

  private static Response file(Template template, UploadFormat format) {
    String name = template.fileName() + "." + format.extension();
    return Response.ok(template.write(format))
        .type(format == UploadFormat.CSV ? "text/csv;charset=UTF-8" : format.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
