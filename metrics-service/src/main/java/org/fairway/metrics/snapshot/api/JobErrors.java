package org.fairway.metrics.snapshot.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fairway.metrics.extract.ImportError;
import org.fairway.platform.web.NextPage;

/**
 * A page of errors.
 *
 * @param next cursor of the next page
 * @param total all errors, of which the first 1,000 are listed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "JobErrorPage", description = "A page of errors, in the file's order")
record JobErrors(
    @NotNull @Schema(maxItems = 100) List<Item> items,
    @Schema(
            maxLength = 1000,
            pattern = "[A-Za-z0-9_-]+",
            description = "Cursor of the next page; absent on the last")
        String next,
    @Schema(required = true, description = "All errors, of which the first 1,000 are listed")
        long total)
    implements NextPage {

  /** One error. */
  @Schema(name = "JobError", description = "Something wrong in a file")
  record Item(
      @Schema(required = true, description = "Line of the file; the header is line 1") long line,
      @NotNull
          @Schema(
              maxLength = 200,
              description =
                  "Its name in the header; its number, such as column 24, where the header has no"
                      + " name for it; the letter of a workbook that is not read yet; empty for a"
                      + " fault of the whole file",
              examples = "band")
          String column,
      @NotNull @Schema(maxLength = 60, pattern = "[a-z][a-z-]*") String code,
      @NotNull @Schema(maxLength = 500, description = "What is allowed; never the value found")
          String detail) {
    static Item of(ImportError error) {
      return new Item(error.line(), error.column(), error.code(), error.detail());
    }
  }
}
