package org.fairway.pathway.matching;

import java.util.ArrayList;
import java.util.List;
import org.fairway.pathway.opportunity.OpenOpportunity;

/**
 * Compares a person with an opportunity. The percentage is made of whole numbers alone: the weights
 * of the criteria that apply are brought to 100, each gains its share, and what is left over by
 * rounding down goes to the largest remainders.
 */
final class Scorer {
  private static final int ALL = 100;

  private final List<Criterion> criteria;

  /** Weights by which criteria apply, a bit for each: worked out once, for a thousand are asked. */
  private final int[][] weights;

  Scorer(List<Criterion> criteria) {
    this.criteria = List.copyOf(criteria);
    this.weights = new int[1 << criteria.size()][];
    for (int which = 0; which < weights.length; which++) {
      weights[which] = weights(which);
    }
  }

  private int[] weights(int which) {
    long[] given = new long[criteria.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = has(which, i) ? criteria.get(i).code().weight() : 0;
    }
    return Shares.of(ALL, given);
  }

  /** From 0 to 100. */
  int percentage(Seeker seeker, OpenOpportunity offer) {
    int[] present = weights[applying(offer)];
    long gained = 0;
    for (int i = 0; i < present.length; i++) {
      if (present[i] > 0) {
        gained += (long) present[i] * criteria.get(i).judge(seeker, offer).millionths();
      }
    }
    return (int) (gained / Judgement.WHOLE);
  }

  /** The same, criterion by criterion. */
  List<CriterionResult> explain(Seeker seeker, OpenOpportunity offer) {
    int applying = applying(offer);
    int[] present = weights[applying];
    Judgement[] judgements = new Judgement[present.length];
    long[] gains = new long[present.length];
    for (int i = 0; i < gains.length; i++) {
      if (has(applying, i)) {
        judgements[i] = criteria.get(i).judge(seeker, offer);
        gains[i] = (long) present[i] * judgements[i].millionths();
      }
    }
    int[] points = Shares.of(percentage(seeker, offer), gains);
    List<CriterionResult> results = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      if (has(applying, i)) {
        Criterion criterion = criteria.get(i);
        results.add(
            new CriterionResult(
                criterion.code(),
                judgements[i].outcome(),
                present[i],
                points[i],
                criterion.sentence(seeker, offer)));
      }
    }
    return results;
  }

  private int applying(OpenOpportunity offer) {
    int which = 0;
    for (int i = 0; i < criteria.size(); i++) {
      which |= criteria.get(i).applies(offer) ? (1 << i) : 0;
    }
    return which;
  }

  private static boolean has(int which, int criterion) {
    return (which & (1 << criterion)) != 0;
  }
}
