package org.fairway.pathway.matching;

/**
 * How far a criterion is met.
 *
 * @param millionths of its weight that are gained, 0 to 1,000,000; whole numbers, so that nothing
 *     depends on the order of adding
 */
record Judgement(Outcome outcome, int millionths) {
  static final int WHOLE = 1_000_000;
  static final Judgement MET = new Judgement(Outcome.MET, WHOLE);
  static final Judgement NOT_MET = new Judgement(Outcome.NOT_MET, 0);
  static final Judgement UNKNOWN = new Judgement(Outcome.UNKNOWN, 0);

  static Judgement met(boolean yes) {
    return yes ? MET : NOT_MET;
  }

  /** So many of so many: met only if all are there. */
  static Judgement share(long there, long wanted) {
    return share(there, 0, wanted);
  }

  /**
   * So many of so many, of which some are not known: these bring nothing, and it is not known as
   * long as nothing that is known speaks against it.
   */
  static Judgement share(long there, long unknown, long wanted) {
    if (there == wanted) {
      return MET;
    }
    Outcome outcome = there + unknown == wanted ? Outcome.UNKNOWN : Outcome.NOT_MET;
    return new Judgement(outcome, (int) (WHOLE * there / wanted));
  }
}
