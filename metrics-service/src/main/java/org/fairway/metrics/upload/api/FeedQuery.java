package org.fairway.metrics.upload.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fairway.metrics.access.PathPeriod;
import org.fairway.metrics.access.Queries;
import org.fairway.metrics.upload.Feed;
import org.fairway.metrics.upload.Feeds;
import org.fairway.metrics.upload.UploadFormat;
import org.fairway.platform.web.Problems;

/** Which table of a feed a caller wants; used as {@code @Valid @BeanParam}. */
public class FeedQuery {

  /** The formats of a file to fill in, for the description of the API. */
  @Schema(
      name = "UploadFormat",
      description = "Format of a table",
      type = SchemaType.STRING,
      enumeration = {"csv", "xlsx", "json"})
  interface Format {}

  @PathParam("feed")
  @Size(max = 40)
  @Parameter(description = "A feed of listFeeds", example = "recruitment")
  String feed;

  @QueryParam("format")
  @Size(max = 10)
  @Parameter(description = "Absent: csv", schema = @Schema(implementation = Format.class))
  String format;

  @QueryParam("period")
  @Size(max = 20)
  @Parameter(
      description = "Financial year that the table is for; absent: the newest",
      example = PathPeriod.EXAMPLE)
  String period;

  /** The feed as it is in the year, or a 404. */
  Feed feed(Feeds feeds) {
    return (period == null
            ? feeds.newest(feed)
            : feeds.find(feed, PathPeriod.ofQuery("period", period)))
        .orElseThrow(Problems::notFound);
  }

  /** The format, or a 400 that lists what is allowed. */
  UploadFormat format() {
    return UploadFormat.of(format == null ? "csv" : format)
        .orElseThrow(() -> Queries.unknown("format", "csv, xlsx, json"));
  }
}
