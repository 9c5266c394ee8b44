package org.fairway.metrics.indicator;

import java.util.List;
import org.fairway.metrics.catalogue.OfWhich;
import org.fairway.metrics.catalogue.Window;

/**
 * What goes with a result beside its figures.
 *
 * @param window the time that its counts really cover; null: the one of its definition
 * @param rating the word for a score; null where there is none
 * @param notices what a reader should be told
 * @param part of whom a line is about, when these are in another line too; else null
 */
public record Extra(Window window, String rating, List<Notice> notices, OfWhich part) {

  static final Extra NONE = new Extra(null, null, List.of(), null);

  public Extra {
    notices = List.copyOf(notices);
  }

  Extra covering(Window real) {
    return new Extra(real, rating, notices, part);
  }

  Extra rated(String word) {
    return new Extra(window, word, notices, part);
  }

  Extra telling(List<Notice> all) {
    return new Extra(window, rating, all, part);
  }

  Extra about(OfWhich people) {
    return new Extra(window, rating, notices, people);
  }
}
