package org.fairway.metrics.indicator;

import java.util.Set;
import org.fairway.metrics.fact.Source;
import org.fairway.metrics.statement.Statement;
import org.fairway.metrics.statement.YesNo;

/**
 * What a reader is told of an indicator: the figure, or what was said where the answer is in words.
 *
 * @param result as it was computed
 * @param said null where nothing was said, and of every indicator that is answered by a figure
 */
public record Told(Result result, Statement said) {

  /** An answer in words is as good as a figure. */
  public Status status() {
    return said == null ? result.status() : Status.COMPUTED;
  }

  /** Why there is no answer; null when there is one. */
  public String reason() {
    return said == null ? result.reason() : null;
  }

  /** Null unless the answer is in words. */
  public YesNo answer() {
    return said == null ? null : said.said().answer();
  }

  /** The words; null unless there are any. */
  public String narrative() {
    return said == null ? null : said.said().narrative();
  }

  /** Where the answer comes from. */
  public Set<Source> sources() {
    return said == null ? result.sources() : Set.of(said.source());
  }
}
