package org.fairway.pathway.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.fairway.platform.web.Cursors;
import org.fairway.platform.web.Page;
import org.fairway.platform.web.PageRequest;

/** Keyset pages of lists that run from the newest id to the oldest. */
@ApplicationScoped
public class Pages {
  private final Cursors cursors;

  Pages(Cursors cursors) {
    this.cursors = cursors;
  }

  /** The id after which the page begins; null on the first page. */
  public UUID before(String list, Map<String, String> filters, PageRequest request) {
    List<String> position = cursors.verify(list, filters, request.cursor());
    return position.isEmpty() ? null : UUID.fromString(position.get(0));
  }

  /** A page out of up to {@code limit + 1} rows. */
  public <R, T> Page<T> page(
      String list,
      Map<String, String> filters,
      PageRequest request,
      List<R> rows,
      Function<R, UUID> id,
      Function<R, T> view) {
    return Page.of(
        rows,
        request.limit(),
        view,
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
