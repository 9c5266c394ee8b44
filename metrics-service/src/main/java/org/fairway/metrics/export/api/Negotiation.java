package org.fairway.metrics.export.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.fairway.metrics.export.ExportFormat;
import org.fairway.metrics.export.ExportTable;
import org.fairway.platform.web.Problems;
import org.fairway.platform.web.Violation;

/** Which format a caller wants: the one of the query, else the first that Accept names. */
final class Negotiation {

  private Negotiation() {}

  static ExportFormat format(String asked, HttpHeaders headers) {
    if (asked != null) {
      for (ExportFormat format : ExportFormat.values()) {
        if (format.extension().equals(asked)) {
          return format;
        }
      }
      throw Problems.invalid(new Violation("query.format", "value-unknown", "allowed: csv, json"));
    }
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

  static Response file(ExportTable table, ExportFormat format) {
    String name = table.name() + "." + format.extension();
    return Response.ok(table.write(format))
        .type(format.contentType())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .header("X-Content-Type-Options", "nosniff")
        .header("Vary", "Accept")
        .header("Cache-Control", "no-store")
        .build();
  }
}
