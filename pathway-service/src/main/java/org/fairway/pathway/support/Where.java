package org.fairway.pathway.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions of a list, joined by AND; a condition whose value is null is left out. Values are
 * always bound.
 */
public final class Where {
  private final List<String> clauses = new ArrayList<>();
  private final Map<String, Object> parameters = new HashMap<>();

  /** Adds {@code clause}, which uses {@code :name}. */
  public Where and(String clause, String name, Object value) {
    if (value != null) {
      clauses.add(clause);
      parameters.put(name, value);
    }
    return this;
  }

  /** A further value that a clause uses; null when its clause is left out. */
  public Where also(String name, Object value) {
    if (value != null) {
      parameters.put(name, value);
    }
    return this;
  }

  /** HQL, newest id first. */
  public String newestFirst() {
    String conditions = clauses.isEmpty() ? "" : "where " + String.join(" and ", clauses) + " ";
    return conditions + "order by id desc";
  }

  public Map<String, Object> parameters() {
    return parameters;
  }
}
