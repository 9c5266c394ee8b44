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

  Scorer(List<Criterion> criteria) {
    this.criteria = List.copyOf(criteria);
  }

  /** From 0 to 100. */
  int percentage(Seeker seeker, OpenOpportunity offer) {
    List<Criterion> applying = applying(offer);
    int[] weights = weights(applying);
    long gained = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        gained += (long) weights[i] * applying.get(i).judge(seeker, offer).millionths();
      }
    }
    return (int) (gained / Judgement.WHOLE);
  }

  /** The same, criterion by criterion. */
  List<CriterionResult> explain(Seeker seeker, OpenOpportunity offer) {
    List<Criterion> applying = applying(offer);
    int[] weights = weights(applying);
    List<Judgement> judgements = applying.stream().map(c -> c.judge(seeker, offer)).toList();
    long[] gains = new long[weights.length];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = (long) weights[i] * judgements.get(i).millionths();
    }
    int[] points = Shares.of(percentage(seeker, offer), gains);
    List<CriterionResult> results = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      results.add(
          new CriterionResult(
              applying.get(i).code(),
              judgements.get(i).outcome(),
              weights[i],
              points[i],
              applying.get(i).sentence(seeker, offer)));
    }
    return results;
  }

  private List<Criterion> applying(OpenOpportunity offer) {
    return criteria.stream().filter(criterion -> criterion.applies(offer)).toList();
  }

  private static int[] weights(List<Criterion> applying) {
    return Shares.of(ALL, applying.stream().mapToLong(c -> c.code().weight()).toArray());
  }
}
