package org.fairway.metrics.representation;

import java.util.Arrays;
import java.util.Optional;
import org.fairway.metrics.funnel.GroupBy;

/** By what a community and a workforce can be laid side by side. */
public enum Dimension {
  ETHNIC_GROUP(GroupBy.ETHNIC_GROUP),
  DISABILITY(GroupBy.DISABILITY),
  SEX(GroupBy.SEX),
  IMD_DECILE(GroupBy.IMD_DECILE);

  private final GroupBy groupBy;

  Dimension(GroupBy groupBy) {
    this.groupBy = groupBy;
  }

  /** Its name in a query, in facts and in the funnel. */
  public String parameter() {
    return groupBy.parameter();
  }

  GroupBy groupBy() {
    return groupBy;
  }

  /** By its name in a query. */
  public static Optional<Dimension> of(String parameter) {
    return Arrays.stream(values()).filter(of -> of.parameter().equals(parameter)).findFirst();
  }
}
