package org.fairway.pathway.rules;

/** The rules as the service has them, for tests of other features without a running service. */
public final class EvaluationsOfTests {
  private EvaluationsOfTests() {}

  public static Evaluations standard() {
    return new Evaluations();
  }
}
