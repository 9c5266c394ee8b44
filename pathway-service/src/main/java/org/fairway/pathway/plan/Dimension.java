package org.fairway.pathway.plan;

/** By what the funnel of metrics-service can be grouped. */
public enum Dimension {
  ETHNIC_GROUP("ethnicGroup"),
  DISABILITY("disability"),
  SEX("sex"),
  AGE_BAND("ageBand"),
  IMD_DECILE("imdDecile"),
  SOURCE_TYPE("sourceType"),
  PATHWAY_TYPE("pathwayType"),
  PRIORITY_GROUP("priorityGroup");

  private final String groupBy;

  Dimension(String groupBy) {
    this.groupBy = groupBy;
  }

  /** As metrics-service calls it. */
  public String groupBy() {
    return groupBy;
  }
}
