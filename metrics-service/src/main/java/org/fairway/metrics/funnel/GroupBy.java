package org.fairway.metrics.funnel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairway.metrics.access.Queries;
import org.fairway.metrics.reference.DimensionBook;
import org.fairway.metrics.reference.ValueOrder;

/**
 * What referrals may be told apart by. Those of a person are what the person answered, else
 * UNKNOWN.
 */
public enum GroupBy {
  ETHNIC_GROUP("ethnicGroup", "coalesce(p.ethnic_group, 'UNKNOWN')"),
  DISABILITY("disability", "coalesce(p.disability, 'UNKNOWN')"),
  SEX("sex", "coalesce(p.sex, 'UNKNOWN')"),
  AGE_BAND("ageBand", "coalesce(p.age_band, 'UNKNOWN')"),
  IMD_DECILE("imdDecile", "coalesce(r.imd_decile::text, 'UNKNOWN')"),
  SOURCE_TYPE("sourceType", "coalesce(r.source_type, 'UNKNOWN')"),
  PARTNER("partner", "coalesce(r.partner, 'UNKNOWN')"),
  PROGRAMME("programme", "coalesce(e.programme, r.programme, 'NONE')"),
  PATHWAY_TYPE("pathwayType", "coalesce(e.pathway_type, r.pathway_type, 'NONE')"),
  /** A referral with several counts in each, so that these groups sum to more than the total. */
  PRIORITY_GROUP(
      "priorityGroup",
      "unnest(case when r.priority_groups = '{}' then array['NONE'] else r.priority_groups end)"),
  /** By the area of the person's home and the map of a day. */
  ICB(
      "icb",
      "case when r.lsoa21 is null then 'UNKNOWN' else coalesce(area.board, 'NOT_MAPPED') end");

  /** Group of those to whom nothing of it applies. */
  public static final String NONE = "NONE";

  private final String parameter;
  private final String expression;

  GroupBy(String parameter, String expression) {
    this.parameter = parameter;
    this.expression = expression;
  }

  /** Its name in a query. */
  public String parameter() {
    return parameter;
  }

  /**
   * SQL over the aliases of {@link FunnelRepository}; a constant, nothing of it comes from a
   * caller.
   */
  String expression() {
    return expression;
  }

  /** The order of its groups: deciles and ages by number; what has no order of its own as found. */
  Comparator<String> order() {
    return DimensionBook.knows(parameter)
        ? ValueOrder.of(parameter)
        : Comparator.comparing(group -> 0);
  }

  /** Whether a referral belongs to one group at most, so that the groups sum to the total. */
  boolean addsUp() {
    return this != PRIORITY_GROUP;
  }

  /** By its name in a query. */
  public static Optional<GroupBy> of(String parameter) {
    return Arrays.stream(values()).filter(by -> by.parameter.equals(parameter)).findFirst();
  }

  /** What a query asks for, nothing for null, or a 400 that lists what is allowed. */
  public static Optional<GroupBy> asked(String parameter) {
    Optional<GroupBy> found = of(parameter);
    if (parameter != null && found.isEmpty()) {
      throw Queries.unknown(
          "groupBy",
          Arrays.stream(values()).map(GroupBy::parameter).collect(Collectors.joining(", ")));
    }
    return found;
  }
}
