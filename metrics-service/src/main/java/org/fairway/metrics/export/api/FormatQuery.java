package org.fairway.metrics.export.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fairway.metrics.access.Queries;
import org.fairway.metrics.export.ExportFormat;
import org.fairway.metrics.export.ExportTable;
import org.fairway.platform.web.Download;

/**
 * Which format a caller wants: the one of the query, else the first that Accept names. Used as
 * {@code @Valid @BeanParam}.
 */
public class FormatQuery {

  static final String CSV = "text/csv";
  static final String JSON = "application/json";

  /** Of a table, in bytes. */
  static final int LARGEST = 100_000_000;

  /** The formats, for the description of the API. */
  @Schema(
      name = "ExportFormat",
      description = "Format of a table",
      type = SchemaType.STRING,
      enumeration = {"csv", "json"})
  interface Format {}

  @QueryParam("format")
  @Size(max = 10)
  @Parameter(
      description = "Absent: what Accept says, else json",
      schema = @Schema(implementation = Format.class))
  String format;

  @Context HttpHeaders headers;

  Response file(ExportTable table) {
    ExportFormat wanted = format == null ? accepted() : named();
    String name = table.name() + "." + wanted.extension();
    return Download.of(table.write(wanted), wanted.contentType(), name)
        .header("Vary", "Accept")
        .build();
  }

  private ExportFormat named() {
    for (ExportFormat known : ExportFormat.values()) {
      if (known.extension().equals(format)) {
        return known;
      }
    }
    throw Queries.unknown("format", "csv, json");
  }

  private ExportFormat accepted() {
    for (MediaType type : headers.getAcceptableMediaTypes()) {
      if (type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
        return ExportFormat.JSON;
      }
      if (type.getSubtype().equals("csv")) {
        return ExportFormat.CSV;
      }
    }
    return ExportFormat.JSON;
  }
}
