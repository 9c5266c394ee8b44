package org.fairway.metrics.disclosure;

/** For tests of other features: the work of a decision, in steps. */
public final class Steps {

  /** More than a decision may take. */
  public static final long MOST = Effort.MOST;

  private Steps() {}

  public static long of(LinkedTables tables, Policy policy) {
    Effort effort = new Effort(Effort.MOST);
    Disclosure.protect(tables, policy, effort);
    return effort.spent();
  }
}
