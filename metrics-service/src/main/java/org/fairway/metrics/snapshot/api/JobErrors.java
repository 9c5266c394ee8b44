package org.fairway.metrics.snapshot.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.snapshot.ImportError;

/**
 * A page of errors.
 *
 * @param next cursor of the next page
 * @param total all errors, of which the first 1,000 are listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JobErrors")
record JobErrors(List<Item> items, String next, long total) {

  /** One error. */
  @Schema(name = "JobError")
  record Item(long line, String column, String code, String detail) {
    static Item of(ImportError error) {
      return new Item(error.line(), error.column(), error.code(), error.detail());
    }
  }
}
