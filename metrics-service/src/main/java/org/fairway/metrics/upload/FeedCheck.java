package org.fairway.metrics.upload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.Measures;
import org.fairway.metrics.upload.FeedColumn.Role;

/** Refuses a description of a feed that contradicts itself, before any file is read by it. */
final class FeedCheck {

  private final String file;

  private FeedCheck(String file) {
    this.file = file;
  }

  static void require(String file, Feed feed) {
    FeedCheck check = new FeedCheck(file);
    check.names(feed.columns());
    feed.columns().forEach(check::column);
    check.require(
        feed.columns().stream().anyMatch(column -> column.is(Role.FIGURE)), "has no figure");
    check.require(feed.name().matches("[a-z][a-z-]{1,39}"), "has no name fit for a path");
  }

  private void names(List<FeedColumn> columns) {
    Map<String, FeedColumn> seen = new HashMap<>();
    for (FeedColumn column : columns) {
      for (String name : column.also()) {
        FeedColumn other = seen.put(name, column);
        require(other == null, "calls two columns " + name);
      }
    }
  }

  private void column(FeedColumn column) {
    String at = "column " + column.header() + " ";
    if (column.is(Role.DIMENSION)) {
      require(DimensionBook.knows(String.valueOf(column.dimension())), at + "has no dimension");
      column.codes().values().forEach(code -> value(at, column.dimension(), code));
    }
    if (column.is(Role.MEASURE)) {
      column.codes().values().forEach(code -> measure(at, code));
    }
    if (column.is(Role.FIGURE) && column.measure() != null) {
      measure(at, column.measure());
    }
    column.dimensions().forEach((dimension, value) -> value(at, dimension, value));
  }

  private void measure(String at, String name) {
    require(Measures.find(name).isPresent(), at + "names an unknown measure " + name);
  }

  private void value(String at, String dimension, String value) {
    require(
        DimensionBook.knows(dimension) && DimensionBook.value(dimension, value).isPresent(),
        at + "names an unknown value " + value);
  }

  private void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalStateException("feed " + file + " " + fault);
    }
  }
}
