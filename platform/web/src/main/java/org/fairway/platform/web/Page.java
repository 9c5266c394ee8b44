package org.fairway.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the items, in the list's order
 * @param next opaque cursor of the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
    @NotNull @Schema(maxItems = 100, description = "The items, in the list's order") List<T> items,
    @Schema(
            maxLength = 1000,
            pattern = "[A-Za-z0-9_-]+",
            description = "Cursor of the next page; absent on the last")
        String next)
    implements NextPage {

  /**
   * Makes a page from one row more than was asked for: the surplus row tells that there is a next
   * page.
   *
   * @param rows up to {@code limit + 1} rows in order
   * @param limit size of the page
   * @param view turns a row into what is shown
   * @param cursor makes the cursor from the last row shown
   */
  public static <R, T> Page<T> of(
      List<R> rows, int limit, Function<R, T> view, Function<R, String> cursor) {
    boolean more = rows.size() > limit;
    List<R> shown = more ? rows.subList(0, limit) : rows;
    return new Page<>(
        shown.stream().map(view).toList(), more ? cursor.apply(shown.get(limit - 1)) : null);
  }
}
