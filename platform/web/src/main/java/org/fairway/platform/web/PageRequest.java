package org.fairway.platform.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Query parameters of every list; used as {@code @Valid @BeanParam}. */
public class PageRequest {
  /** Items on a page, 1 to 100. */
  @QueryParam("limit")
  @DefaultValue("25")
  @Min(1)
  @Max(100)
  @Parameter(description = "Items on a page")
  int limit = 25;

  /** Cursor from the page before; absent for the first page. */
  @QueryParam("cursor")
  @Size(max = 1000)
  @Parameter(
      description = "The next of the page before",
      schema = @Schema(type = SchemaType.STRING, maxLength = 1000, pattern = "[A-Za-z0-9_-]+"))
  String cursor;

  /** Items on a page. */
  public int limit() {
    return limit;
  }

  /** Cursor, or null on the first page. */
  public String cursor() {
    return cursor;
  }
}
