package org.fairway.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Keyset pages of lists that run from the newest id to the oldest. */
@ApplicationScoped
public class Pages {
  private final Cursors cursors;

  Pages(Cursors cursors) {
    this.cursors = cursors;
  }

  /** Finds rows of a list, newest first. */
  @FunctionalInterface
  public interface Rows<R> {
    /**
     * @param before the id after which the page begins; null on the first page
     * @param rows one more than the page holds
     */
    List<R> find(UUID before, int rows);
  }

  /** A page of a list that takes no filters. */
  public <R, T> Page<T> newestFirst(
      String list,
      PageRequest request,
      Rows<R> rows,
      Function<? super R, UUID> id,
      Function<? super R, ? extends T> view) {
    return newestFirst(list, Map.of(), request, rows, id, view);
  }

  /**
   * A page of a list.
   *
   * @param list its name, with the id of what it belongs to, if any
   * @param filters as {@link #filters} makes them; a cursor holds for the same ones alone
   * @param view how a row is shown
   */
  public <R, T> Page<T> newestFirst(
      String list,
      Map<String, String> filters,
      PageRequest request,
      Rows<R> rows,
      Function<? super R, UUID> id,
      Function<? super R, ? extends T> view) {
    List<String> position = cursors.verify(list, filters, request.cursor());
    UUID before = position.isEmpty() ? null : UUID.fromString(position.get(0));
    return Page.of(
        rows.find(before, request.limit() + 1),
        request.limit(),
        view::apply,
        row -> cursors.sign(list, filters, List.of(id.apply(row).toString())));
  }

  /** Filters by name, without those that are absent: name, value, name, value. */
  public static Map<String, String> filters(Object... pairs) {
    Map<String, String> filters = new TreeMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i + 1] != null) {
        filters.put((String) pairs[i], pairs[i + 1].toString());
      }
    }
    return filters;
  }
}
